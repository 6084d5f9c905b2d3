import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hubExport, labelSet } from "../../testing/hub-export.ts";
import { runAngo } from "../../testing/run-ango.ts";
import { Terminal } from "../terminal/terminal.ts";
import { runStats } from "./run-stats.ts";

const guide = readFileSync(fileURLToPath(new URL("../../../../docs/guides/statistics.md", import.meta.url)), "utf8");
const [shown, classes] = [...guide.matchAll(/```text\n(.*?)```/gs)].map((block) => block[1]);
const folder = mkdtempSync(join(tmpdir(), "ango-guide-"));

beforeAll(async () => {
  const { archive } = await hubExport();
  writeFileSync(join(folder, "export.zip"), Buffer.from(await archive.arrayBuffer()));
  writeFileSync(join(folder, "labels.json"), JSON.stringify(labelSet));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("a terminal shows what the guide shows", async () => {
  const stream = () => Object.assign(new PassThrough(), { isTTY: true, columns: 100 });
  const [stdin, stdout, stderr] = [stream(), stream(), stream()];
  const terminal = new Terminal({ stdin, stdout, stderr, environment: { NO_COLOR: "1" } });
  const job = { terminal, signal: new AbortController().signal, connect: () => Promise.reject(new Error("offline")) };
  const flags = { labelSet: join(folder, "labels.json"), agreement: "stages", threshold: 0.5 } as const;
  const printed = text(stdout);
  await expect(runStats(job, flags, join(folder, "export.zip"))).resolves.toBe(0);
  stdout.end();
  expect(await printed).toBe(shown);
});

test("a pipe gets the rows that the guide shows", async () => {
  const { stdout } = await runAngo(["stats", "export.zip"], { cwd: folder });
  const lines = stdout.split("\n").filter((line) => line.startsWith("Classes"));
  expect(`${lines.join("\n")}\n`).toBe(classes);
});
