import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { seed, withSeed } from "../seed.ts";
import { knowsPeaks } from "./peak.ts";
import type { Report } from "./read.ts";

const cases = 20_000;
const casesOfProcess = 1000;
const processesAtOnce = 2;
const most = { milliseconds: 2000, bytes: 64e6, ofProcess: 200_000 };
const program = fileURLToPath(new URL("read.ts", import.meta.url));

const memory = knowsPeaks ? "64 MB" : "64 MB (not measured: this system does not tell peaks)";
describe(`a damaged export gives the right data or an ExportError, within 2 s and ${memory}`, () => {
  test.each(["archives", "texts"])(`in ${cases} damaged %s`, async (what) => {
    const reports: Report[] = [];
    let next = 0;
    const worker = async (): Promise<void> => {
      for (let first = next; first < cases; first = next) {
        next += casesOfProcess;
        reports.push(await read(what, first, first + casesOfProcess));
      }
    };
    await Promise.all(Array.from({ length: processesAtOnce }, worker));

    const refused: Record<string, number> = {};
    for (const [reason, times] of reports.flatMap((report) => Object.entries(report.refused))) {
      refused[reason] = (refused[reason] ?? 0) + times;
    }
    const sum = (count: (report: Report) => number) => reports.reduce((total, report) => total + count(report), 0);
    const figures = {
      cases: sum((report) => report.cases),
      right: sum((report) => report.right),
      refused: sum((report) => Object.values(report.refused).reduce((total, times) => total + times, 0)),
      doubtful: sum((report) => report.doubtful),
      slowest: reports.map(({ slowest }) => slowest).sort((one, other) => other.milliseconds - one.milliseconds)[0],
      hungriest: reports.map(({ hungriest }) => hungriest).sort((one, other) => other.bytes - one.bytes)[0],
      reasons: Object.keys(refused).length,
    };
    console.log(`damaged ${what}, SEED=${seed}:`, figures, refused);
    const wrong = reports.flatMap((report) => report.wrong);
    expect(wrong, withSeed(what)).toEqual([]);
    expect(figures.cases).toBe(cases);
    expect(figures.slowest?.milliseconds, withSeed(`case ${figures.slowest?.number}`)).toBeLessThan(most.milliseconds);
    expect(figures.hungriest?.bytes, withSeed(`case ${figures.hungriest?.number}`)).toBeLessThan(most.bytes);
    // Harm of too few kinds, or none, would show nothing.
    expect([figures.right > cases / 100, figures.refused > cases / 2, figures.reasons >= 8]).toEqual([
      true,
      true,
      true,
    ]);
  });
});

/** Reads some cases in a process of its own; says at which of them it stands still or ends before its time. */
function read(what: string, first: number, end: number): Promise<Report> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, SEED: `${seed}` };
    // What memory is filled with is to be what is held, and not what was not collected yet.
    const args = ["--max-semi-space-size=4", program, what, `${first}`, `${end}`];
    const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
    let printed = "";
    child.stdout.on("data", (chunk) => {
      printed += chunk;
    });
    const timer = setTimeout(() => child.kill("SIGKILL"), most.ofProcess);
    child.once("error", reject);
    child.once("close", (code) => {
      clearTimeout(timer);
      const last = printed.trim().split("\n").at(-1) ?? "";
      if (code === 0) resolve(JSON.parse(last));
      else reject(new Error(withSeed(`the process that reads ${what} ended at case ${last}`)));
    });
  });
}
