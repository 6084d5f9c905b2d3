import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Writable } from "node:stream";
import type { OutputFile } from "@ango-hub/convert";
import { write } from "../terminal/write.ts";
import type { Target } from "./staging.ts";

/** Standard output as the one file of an output. */
export class StandardOutput implements Target {
  readonly #stream: Writable;
  readonly work: string;

  private constructor(stream: Writable, work: string) {
    this.#stream = stream;
    this.work = work;
  }

  static async open(stream: Writable): Promise<StandardOutput> {
    return new StandardOutput(stream, await mkdtemp(join(tmpdir(), "ango-")));
  }

  async write({ content }: OutputFile): Promise<void> {
    for await (const piece of content) await write(this.#stream, piece);
  }

  async finish(): Promise<void> {}

  async close(): Promise<void> {
    await rm(this.work, { recursive: true, force: true });
  }
}
