import type { Readable, Writable } from "node:stream";
import { type Environment, hasColours, isOn } from "./environment.ts";
import { safeText } from "./safe-text.ts";
import { type Style, styleFor } from "./style.ts";
import { type Column, tabLines, tableLines } from "./table.ts";
import { write } from "./write.ts";

/** A stream of the process that may be a terminal. */
export type Output = Writable & { isTTY?: boolean; columns?: number };

/** What a command is given of its process. */
export interface Streams {
  stdin: Readable & { isTTY?: boolean };
  stdout: Output;
  stderr: Output;
  environment: Environment;
}

/** How a command says what it has to say. */
export interface TerminalSettings {
  /** One JSON document on standard output. */
  json?: boolean | undefined;
  /** One JSON document a line on standard output. */
  ndjson?: boolean | undefined;
  /** Nothing on standard error but warnings and errors. */
  quiet?: boolean | undefined;
}

/** What people and programs see of a command. Standard output is data alone; all else goes to standard error. */
export class Terminal {
  readonly streams: Streams;
  readonly format: "text" | "json" | "ndjson";
  readonly isQuiet: boolean;

  constructor(streams: Streams, { json = false, ndjson = false, quiet = false }: TerminalSettings = {}) {
    this.streams = streams;
    this.format = json ? "json" : ndjson ? "ndjson" : "text";
    this.isQuiet = quiet;
  }

  /** Whether somebody can be asked: a person reads and writes here, and no program expects an answer. */
  get canAsk(): boolean {
    const { stdin, stderr, environment } = this.streams;
    return stdin.isTTY === true && stderr.isTTY === true && !isOn(environment.CI) && this.format === "text";
  }

  /** Whether standard error is a terminal, on which a line can be written over. */
  get isLive(): boolean {
    const { stderr, environment } = this.streams;
    return stderr.isTTY === true && environment.TERM !== "dumb" && !isOn(environment.CI);
  }

  /** Style of what goes to standard output. */
  get style(): Style {
    return styleFor(hasColours(this.streams.stdout, this.streams.environment));
  }

  /** Style of what goes to standard error. */
  get noteStyle(): Style {
    return styleFor(hasColours(this.streams.stderr, this.streams.environment));
  }

  /** Columns of the terminal that standard output is. Some say that they have none. */
  get width(): number {
    return this.streams.stdout.columns || 80;
  }

  /** Writes lines for people to standard output. */
  async print(...lines: readonly string[]): Promise<void> {
    if (lines.length > 0) await write(this.streams.stdout, `${lines.join("\n")}\n`);
  }

  /** Tells of what goes on. */
  note(line: string): void {
    if (!this.isQuiet) this.streams.stderr.write(`${safeText(line)}\n`);
  }

  /** Tells of what somebody should see, quiet or not. */
  warn(line: string): void {
    this.streams.stderr.write(`${this.noteStyle("yellow", "Warning:")} ${safeText(line)}\n`);
  }

  /** Writes the result: as JSON for programs, or as what `show` prints for people. */
  async result(value: unknown, show: () => Promise<void>): Promise<void> {
    if (this.format === "text") return show();
    await this.print(JSON.stringify(value, null, this.format === "json" ? 2 : undefined) ?? "null");
  }

  /**
   * Writes a table: laid out for a terminal, with tabs and without titles where standard output is a pipe or a file.
   *
   * @param isContinued Whether the titles stand above already.
   */
  async table<Row>(rows: readonly Row[], columns: readonly Column<Row>[], isContinued = false): Promise<void> {
    if (this.streams.stdout.isTTY !== true) return this.print(...tabLines(rows, columns));
    const lines = tableLines(rows, columns, { width: this.width, style: this.style });
    await this.print(...lines.slice(isContinued ? 1 : 0));
  }

  /**
   * Writes a list while it arrives: a JSON array, a document a line, or a table. The columns are chosen by the first rows;
   * a list without any says so to people.
   */
  async list<Row>(
    pages: AsyncIterable<readonly Row[]>,
    columnsFor: (rows: readonly Row[]) => readonly Column<Row>[],
  ): Promise<void> {
    const { stdout } = this.streams;
    let count = 0;
    let columns: readonly Column<Row>[] | undefined;
    for await (const rows of pages) {
      if (rows.length === 0) continue;
      if (this.format === "text") {
        columns ??= columnsFor(rows);
        await this.table(rows, columns, count > 0);
      }
      if (this.format === "ndjson") await this.print(...rows.map((row) => JSON.stringify(row)));
      if (this.format === "json") {
        const texts = rows.map((row) => JSON.stringify(row, null, 2).replace(/^/gm, "  "));
        await write(stdout, (count === 0 ? "[\n" : ",\n") + texts.join(",\n"));
      }
      count += rows.length;
    }
    if (this.format === "json") await write(stdout, count === 0 ? "[]\n" : "\n]\n");
    if (this.format === "text" && count === 0) this.note("There are none.");
  }
}
