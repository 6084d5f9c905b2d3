/** Where a download stands, so that it can go on where it broke off. */
export class Resumption {
  /** How many bytes of the file have arrived. */
  position = 0;
  /** How many bytes the file has, where the storage says so. */
  total: number | undefined;
  #version: string | undefined;
  #furthest = 0;
  #isCompressed = false;

  /** Headers that ask for the rest of the file, as long as it is the same. */
  get headers(): Record<string, string> {
    if (this.position === 0) return {};
    return { range: `bytes=${this.position}-`, ...(this.#version && { "if-range": this.#version }) };
  }

  /** What an answer brings: the whole file, the rest of it, the word that there is no more, or something else. */
  contentOf(response: Response): "whole" | "rest" | "end" | "other" {
    if (response.status === 200) return "whole";
    const range = rangeOf(response);
    if (this.position === 0) return range?.start === 0 ? "whole" : "other";
    if (!range) return "other";
    if (response.status === 416) return range.total === this.position ? "end" : "other";
    return range.start === this.position && this.#isSame(response, range.total) ? "rest" : "other";
  }

  /** Learns from the answer with which the file begins. */
  begin(response: Response): void {
    this.position = 0;
    this.#isCompressed = response.headers.has("content-encoding");
    this.total = this.#isCompressed ? undefined : lengthOf(response);
    this.#version = versionOf(response);
  }

  #isSame(response: Response, total: number | undefined): boolean {
    if (this.#isCompressed || (this.total !== undefined && total !== undefined && total !== this.total)) return false;
    const version = versionOf(response);
    return version === undefined || this.#version === undefined || version === this.#version;
  }

  /** Counts bytes that arrived, and tells whether the download has come further than ever before. */
  receive(bytes: number): boolean {
    this.position += bytes;
    if (this.position <= this.#furthest) return false;
    this.#furthest = this.position;
    return true;
  }

  /** Whether all bytes are there, as far as can be told. */
  get isComplete(): boolean {
    return this.total === undefined || this.position === this.total;
  }
}

/** What tells that a file is still the same. Storages go on with a file by nothing weaker. */
function versionOf({ headers }: Response): string | undefined {
  const tag = headers.get("etag");
  return (tag?.startsWith("W/") ? undefined : tag) ?? headers.get("last-modified") ?? undefined;
}

function lengthOf({ headers }: Response): number | undefined {
  const length = Number(headers.get("content-length") ?? Number.NaN);
  return Number.isNaN(length) ? undefined : length;
}

/** The range of a file that an answer brings, or how long the file is that lacks one. */
function rangeOf({ headers }: Response): { start: number | undefined; total: number | undefined } | undefined {
  const match = /^bytes (?:(\d+)-\d+|\*)\/(\d+|\*)$/.exec(headers.get("content-range")?.trim() ?? "");
  if (!match) return undefined;
  const [, start, total] = match;
  return { start: start ? Number(start) : undefined, total: total === "*" ? undefined : Number(total) };
}
