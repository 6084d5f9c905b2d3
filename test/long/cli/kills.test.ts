import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith } from "../../../packages/cli/testing/files.ts";
import { startPlainHub } from "../../../packages/cli/testing/hub.ts";
import { externalIdsOf, newProject } from "../../../packages/cli/testing/projects.ts";
import { startAngo } from "../../../packages/cli/testing/run-ango.ts";
import { wait } from "../../promised.ts";
import { Choices, seed, withSeed } from "../seed.ts";

const kills = 20;

test("ango upload that is killed 20 times, at any moment, loses no file and registers none twice", async () => {
  const hub = await startPlainHub();
  hub.hub.faults.add({ kind: "delay", milliseconds: 5, operation: "uploadFile" });
  const choices = new Choices("kills of ango upload");
  let killed = 0;
  let finished = 0;
  while (killed < kills) {
    const project = await newProject(hub);
    const names = Array.from({ length: choices.integer(50, 600) }, (_, index) => `in/${index % 9}/${index}.jpg`);
    const cwd = folderWith(names);
    const journal = join(cwd, "in", `.ango-upload-${project}.ndjson`);
    const lines = (): number => (existsSync(journal) ? readFileSync(journal, "utf8").split("\n").length : 0);
    for (let left = choices.integer(1, 6); ; left -= 1) {
      const before = lines();
      const more = choices.integer(1, 150);
      const child = startAngo(["upload", "in", "--project", project], { env: hub.env, cwd });
      child.stdout?.resume();
      child.stderr?.resume();
      const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
      let isOver = false;
      ended.then(() => {
        isOver = true;
      });
      while (left > 0 && !isOver && lines() < before + more) await wait(2);
      if (left > 0) child.kill("SIGKILL");
      const code = await ended;
      if (code === null) killed += 1;
      else {
        expect(code, withSeed("the last run")).toBe(0);
        break;
      }
    }
    finished += 1;
    expect(externalIdsOf(hub, project), withSeed("assets")).toEqual(names.map((name) => name.slice(3)).sort());
  }
  console.log(`${killed} kills in ${finished} uploads, SEED=${seed}`);
  await hub.close();
});
