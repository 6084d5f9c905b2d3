import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { bytesText, counted, timeText } from "../terminal/amounts.ts";
import { Progress } from "../terminal/progress.ts";
import { Terminal } from "../terminal/terminal.ts";
import { FigureProgress } from "./figures.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function live(): { stderr: PassThrough; terminal: Terminal } {
  const stderr = Object.assign(new PassThrough(), { isTTY: true, columns: 200 });
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  return { stderr, terminal: new Terminal({ stdin, stdout: new PassThrough(), stderr, environment: {} }) };
}

test("a bar has files, bytes, rate, the rest of the time, and failures", async () => {
  const { stderr, terminal } = live();
  const progress = new Progress(terminal, "Upload");
  const figures = new FigureProgress(progress, { files: 200, bytes: 4_000_000 });
  for (let second = 0; second <= 10; second += 1) {
    const done = second * 10;
    figures.report({ files: { done, failed: 2 }, bytes: { done: done * 20_000, perSecond: 200_000 } });
    vi.advanceTimersByTime(1000);
  }
  progress.end();
  stderr.end();
  const drawn = (await text(stderr)).split("\r\u001b[2K");
  expect(drawn.at(-1)).toBe(
    "Upload ██████████░░░░░░░░░░ 100 of 200 files, 2.0 MB of 4.0 MB, 200 kB/s, 0:10 left, 2 failed\n",
  );
});

test("the rest of the time is that of what goes on now, not of what was done in an earlier run", async () => {
  const { stderr, terminal } = live();
  const progress = new Progress(terminal, "Upload");
  const figures = new FigureProgress(progress, { files: 1000 });
  figures.report({ files: { done: 0, failed: 0 } });
  for (let second = 0; second <= 60; second += 1) {
    vi.advanceTimersByTime(1000);
    figures.report({ files: { done: 500 + second, failed: 0 } });
  }
  progress.end();
  stderr.end();
  expect((await text(stderr)).split("\r\u001b[2K").at(-1)).toContain("560 of 1000 files, 7:20 left");
});

test("amounts are read at a glance", () => {
  expect([0, 999, 1500, 123_456_789, 4.8e12].map(bytesText)).toEqual(["0 B", "999 B", "1.5 kB", "123 MB", "4.8 TB"]);
  expect([4.2, 102, 7500].map(timeText)).toEqual(["0:05", "1:42", "2 h 05 min"]);
  expect([counted(1, "file"), counted(0, "file")]).toEqual(["1 file", "0 files"]);
});
