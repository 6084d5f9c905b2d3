import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, test, vi } from "vitest";
import { Progress } from "./progress.ts";
import { safeLine, safeText } from "./safe-text.ts";
import { type Column, tabLines, tableLines } from "./table.ts";
import { type Output, Terminal, type TerminalSettings } from "./terminal.ts";

function terminalWith(settings: TerminalSettings, { isTTY = false, columns = 60 } = {}) {
  const stream = (): Output & PassThrough => Object.assign(new PassThrough(), { isTTY, columns });
  const [stdin, stdout, stderr] = [stream(), stream(), stream()];
  const terminal = new Terminal({ stdin, stdout, stderr, environment: { NO_COLOR: "1" } }, settings);
  const written = async (): Promise<{ out: string; err: string }> => {
    stdout.end();
    stderr.end();
    return { out: await text(stdout), err: await text(stderr) };
  };
  return { terminal, written };
}

const rows = [
  { name: "Straße 日本", size: 12 },
  { name: "a\u001b[31mred\u001b[0m\nline", size: 3 },
];
const columns: readonly Column<{ name: string; size: number }>[] = [
  { title: "name", value: ({ name }) => name },
  { title: "size", value: ({ size }) => size, isNumber: true },
];

describe("a table", () => {
  test("is laid out by the width of its characters, and numbers stand to the right", () => {
    expect(tableLines(rows, columns, { width: 40, style: (_, line) => line })).toEqual([
      "name         size",
      "Straße 日本    12",
      "ared line       3",
    ]);
  });

  test("is cut so that a row fits into a line", () => {
    expect(tableLines(rows, columns, { width: 14, style: (_, line) => line })).toEqual([
      "name      size",
      "Straße …    12",
      "ared li…     3",
    ]);
  });

  test("has whole cells with tabs between them for programs", () => {
    expect(tabLines(rows, columns)).toEqual(["Straße 日本\t12", "ared line\t3"]);
  });
});

describe("texts of the service", () => {
  test("can't drive the terminal, or turn its writing round", () => {
    expect(safeText("a\u001b]0;title\u0007b\u202ec\r\u0000")).toBe("ab�c��");
    expect(safeLine("one\r\ntwo\tthree")).toBe("one two three");
  });
});

describe("a list", () => {
  async function* pages(): AsyncGenerator<readonly { name: string; size: number }[]> {
    yield [{ name: "a", size: 1 }];
    yield [];
    yield [{ name: "b", size: 2 }];
  }

  test.each([
    ["json", '[\n  {\n    "name": "a",\n    "size": 1\n  },\n  {\n    "name": "b",\n    "size": 2\n  }\n]\n'],
    ["ndjson", '{"name":"a","size":1}\n{"name":"b","size":2}\n'],
    ["text", "a\t1\nb\t2\n"],
  ])("is written as %s while it arrives", async (format, expected) => {
    const { terminal, written } = terminalWith({ json: format === "json", ndjson: format === "ndjson" });
    await terminal.list(pages(), () => columns);
    expect(await written()).toEqual({ out: expected, err: "" });
  });

  test("has its titles once on a terminal", async () => {
    const { terminal, written } = terminalWith({}, { isTTY: true });
    await terminal.list(pages(), () => columns);
    expect((await written()).out).toBe("name  size\na        1\nb        2\n");
  });

  test("without anything is an empty JSON list, and says so to people alone", async () => {
    async function* nothing(): AsyncGenerator<readonly []> {}
    const json = terminalWith({ json: true });
    await json.terminal.list(nothing(), () => []);
    expect(await json.written()).toEqual({ out: "[]\n", err: "" });
    const people = terminalWith({});
    await people.terminal.list(nothing(), () => []);
    expect(await people.written()).toEqual({ out: "", err: "There are none.\n" });
  });
});

describe("progress", () => {
  afterEach(() => vi.useRealTimers());

  test("of 5 000 steps is a dozen lines in a log", async () => {
    const { terminal, written } = terminalWith({});
    const progress = new Progress(terminal, "Uploading");
    for (let done = 0; done <= 5000; done += 1) progress.report({ fraction: done / 5000, text: `${done} of 5000` });
    progress.end();
    progress.end();
    const lines = (await written()).err.trimEnd().split("\n");
    expect(lines[0]).toBe("Uploading: 0 of 5000");
    expect(lines.at(-1)).toBe("Uploading: 5000 of 5000");
    expect(lines.length).toBeLessThanOrEqual(13);
  });

  test("shows a sign of life after half a minute where it is not known how much there is", async () => {
    vi.useFakeTimers();
    const { terminal, written } = terminalWith({});
    const progress = new Progress(terminal, "Exporting");
    for (const done of [1, 2, 3]) {
      progress.report({ fraction: undefined, text: `${done}` });
      vi.advanceTimersByTime(20_000);
    }
    vi.useRealTimers();
    expect((await written()).err).toBe("Exporting: 1\nExporting: 3\n");
  });

  test("is a bar in one line of a terminal, and nothing when it is to be quiet", async () => {
    const live = terminalWith({}, { isTTY: true, columns: 40 });
    const bar = new Progress(live.terminal, "Uploading");
    bar.report({ fraction: 0.5, text: "2500 of 5000 files" });
    bar.end();
    const { err } = await live.written();
    const frames = err.split("\r\u001b[2K").slice(1);
    expect(frames[0]).toBe("Uploading ██████████░░░░░░░░░░ 2500 of…");
    expect(err.endsWith("\n")).toBe(true);
    const quiet = terminalWith({ quiet: true });
    const silent = new Progress(quiet.terminal, "Uploading");
    silent.report({ fraction: 1, text: "all" });
    silent.end();
    expect(await quiet.written()).toEqual({ out: "", err: "" });
  });
});
