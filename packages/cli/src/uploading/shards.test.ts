import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { folderWith } from "../../testing/files.ts";
import { startPlainHub, type TestHub } from "../../testing/hub.ts";
import { externalIdsOf, newProject } from "../../testing/projects.ts";
import { runAngo } from "../../testing/run-ango.ts";
import { isInShard } from "./in-shard.ts";
import { readShard } from "./shard.ts";

let hub: TestHub;

beforeAll(async () => {
  hub = await startPlainHub();
});
afterAll(() => hub.close());

test("each path is in exactly one share, in any Unicode form", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 50 }), (path, count) => {
      const shares = (text: string) =>
        Array.from({ length: count }, (_, index) => isInShard(text, { index: index + 1, count }));
      expect(shares(path).filter(Boolean)).toHaveLength(1);
      expect(shares(path.normalize("NFD"))).toEqual(shares(path.normalize("NFC")));
    }),
  );
});

test("shares have about the same number of files", () => {
  const counts = new Array<number>(8).fill(0);
  for (let file = 0; file < 8000; file += 1)
    for (const index of counts.keys())
      if (isInShard(`day-${file % 30}/${file}.jpg`, { index: index + 1, count: 8 }))
        counts[index] = (counts[index] ?? 0) + 1;
  expect(Math.min(...counts)).toBeGreaterThan(900);
  expect(Math.max(...counts)).toBeLessThan(1100);
});

test("a share is i of n, counted from 1", () => {
  expect(readShard("3/8")).toEqual({ index: 3, count: 8 });
  for (const wrong of ["0/8", "9/8", "3", "3/", "a/b", "-1/8", "1.5/8"])
    expect(() => readShard(wrong), wrong).toThrow("3/8");
});

test("three machines with the folder at different places send each file once, and each has a journal", async () => {
  const project = await newProject(hub);
  const names = Array.from({ length: 60 }, (_, index) => `data/u\u0308/${index}.jpg`);
  const machines = [folderWith(names), folderWith(names.map((name) => name.normalize("NFC"))), folderWith(names)];
  const ended = await Promise.all(
    machines.map((folder, index) =>
      runAngo(["upload", join(folder, "data"), "--project", project, "--shard", `${index + 1}/3`, "--json"], {
        env: hub.env,
      }),
    ),
  );
  expect(ended.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(externalIdsOf(hub, project)).toEqual(names.map((name) => name.normalize().slice(5)).sort());
  // A share without files is no failure.
  const one = folderWith(["data/only.jpg"]);
  const shares = ["1/2", "2/2"].map((shard) =>
    runAngo(["upload", join(one, "data"), "--project", project, "--shard", shard], { env: hub.env }),
  );
  expect((await Promise.all(shares)).map(({ code }) => code)).toEqual([0, 0]);
});
