import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { folderWith } from "../../testing/files.ts";
import { startPlainHub, type TestHub } from "../../testing/hub.ts";
import { externalIdsOf, newProject } from "../../testing/projects.ts";
import { hasTerminals, onTerminal } from "../../testing/pseudo-terminal.ts";
import { type Ended, runAngo, startAngo } from "../../testing/run-ango.ts";

let hub: TestHub;

beforeAll(async () => {
  hub = await startPlainHub();
});
afterEach(() => hub.hub.faults.clear());
afterAll(() => hub.close());

function names(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `in/${index % 7}/${index}.jpg`);
}

function start(cwd: string, project: string, ...args: string[]): { child: ChildProcess; ended: Promise<Ended> } {
  const child = startAngo(["upload", "in", "--project", project, ...args], { env: hub.env, cwd });
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error("The streams of the child are not there.");
  const code = new Promise<number | null>((resolve) => child.on("close", resolve));
  const ended = Promise.all([code, text(stdout), text(stderr)]).then(([code, stdout, stderr]) => ({
    code,
    stdout,
    stderr,
  }));
  return { child, ended };
}

/** Waits until so many files are in the journal. */
async function stored(cwd: string, project: string, count: number): Promise<void> {
  const journal = join(cwd, "in", `.ango-upload-${project}.ndjson`);
  for (let waited = 0; waited < 20_000; waited += 5) {
    const lines = await Promise.resolve()
      .then(() => readFileSync(journal, "utf8"))
      .catch(() => "");
    if (lines.split('{"stored"').length > count) return;
    await wait(5);
  }
  throw new Error("The upload did not get that far.");
}

test("an upload that is killed three times, and let be then, loses no file and registers none twice", async () => {
  const project = await newProject(hub);
  const cwd = folderWith(names(400));
  hub.hub.faults.add({ kind: "delay", milliseconds: 5, operation: "uploadFile" });
  for (const count of [20, 130, 260]) {
    const { child, ended } = start(cwd, project);
    await stored(cwd, project, count);
    child.kill("SIGKILL");
    expect(await ended).toMatchObject({ code: null });
  }
  expect(await start(cwd, project).ended).toMatchObject({ code: 0, stdout: "400 files registered.\n" });
  expect(externalIdsOf(hub, project)).toEqual(
    names(400)
      .map((name) => name.slice(3))
      .sort(),
  );
});

test("Ctrl-C once ends with what was done, and says how to go on", async () => {
  const project = await newProject(hub);
  const cwd = folderWith(names(200));
  hub.hub.faults.add({ kind: "delay", milliseconds: 50, operation: "uploadFile" });
  const { child, ended } = start(cwd, project, "--json");
  await stored(cwd, project, 30);
  child.kill("SIGINT");
  const { code, stdout, stderr } = await ended;
  expect(code).toBe(130);
  expect(stderr).toContain("The same command goes on where this one stopped");
  const { registered, unregistered, failed, notTried } = JSON.parse(stdout) as Record<string, object[]>;
  expect([registered, unregistered, failed].flat().length + Number(notTried)).toBe(200);
  expect(Number(notTried)).toBeGreaterThan(0);
  hub.hub.faults.clear();
  expect(await start(cwd, project).ended).toMatchObject({ code: 0, stdout: "200 files registered.\n" });
  expect(externalIdsOf(hub, project)).toHaveLength(200);
});

test("Ctrl-C twice ends at once, though the service does not answer", async () => {
  const project = await newProject(hub);
  const cwd = folderWith(names(20));
  const { child, ended } = start(cwd, project);
  hub.hub.faults.add({ kind: "stall", operation: "importAssets" });
  await stored(cwd, project, 20);
  child.kill("SIGINT");
  child.kill("SIGTERM");
  expect(await ended).toMatchObject({ code: 130 });
});

test("a log of 5 000 files stays short", async () => {
  const project = await newProject(hub);
  const cwd = folderWith(names(5000));
  const ended = await runAngo(["upload", "in", "--project", project, "--workers", "32"], { env: hub.env, cwd });
  expect(ended).toMatchObject({ code: 0, stdout: "5000 files registered.\n" });
  expect(ended.stderr.split("\n").length).toBeLessThan(30);
});

describe.skipIf(!hasTerminals)("on a terminal", () => {
  async function show(asked: string, typed: string): Promise<string> {
    const project = await newProject(hub);
    const folder = join(folderWith(names(200)), "in");
    hub.hub.faults.add({ kind: "delay", milliseconds: 30, operation: "uploadFile" });
    return onTerminal(["upload", folder, "--project", project], { env: hub.env, asked, typed });
  }

  test("a bar is drawn over and over in one line, and gives way to the result", async () => {
    const shown = await show("200 of 200", "");
    const drawn = shown.split("\r\u001b[2K").filter((line) => line.startsWith("Upload "));
    expect(drawn.length).toBeGreaterThan(3);
    expect(drawn.some((line) => /^Upload █+░+ \d+ of 200 files, .* of .*, .*\/s/.test(line))).toBe(true);
    for (const line of drawn.slice(0, -1)) expect(line.length).toBeLessThan(100);
    expect(drawn.at(-1)).toMatch(/^Upload █{20} 200 of 200 files.*\r\n200 files registered\.\r\n$/);
  });

  test("Ctrl-C is heard, and what it leaves is told", async () => {
    const shown = await show("B/s", "\u0003");
    expect(shown).toContain("Stopping. Press Ctrl-C again to stop at once.");
    expect(shown).toMatch(/\d+ files registered, .*\d+ not tried\./);
    expect(shown).toContain("The same command goes on where this one stopped");
  });
});
