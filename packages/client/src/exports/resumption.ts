/** Where a download stands, so that it can go on where it broke off. */
export class Resumption {
  /** How many bytes of the file have arrived. */
  position = 0;
  /** How many bytes the file has, where the storage says so. */
  total: number | undefined;
  #version: string | undefined;
  #furthest = 0;
  /** Whether the storage can give the rest of the very same bytes, as far as can be told. */
  #isResumable = true;

  /** Headers that ask for the rest of the file, as long as it is the same. */
  get headers(): Record<string, string> {
    if (this.position === 0 || !this.#isResumable) return {};
    return { range: `bytes=${this.position}-`, ...(this.#version && { "if-range": this.#version }) };
  }

  /** What an answer brings: the whole file, the rest of it, the word that there is no more, or something else. */
  contentOf(response: Response): "whole" | "rest" | "end" | "other" {
    if (response.status === 200) return "whole";
    const range = rangeOf(response);
    if (!range || this.position === 0 || !this.#isSame(response, range.total)) return "other";
    if (response.status === 416) return range.total === this.position ? "end" : "other";
    return range.start === this.position ? "rest" : "other";
  }

  /** Learns from the answer with which the file begins. */
  begin(response: Response): void {
    this.position = 0;
    const isCompressed = response.headers.has("content-encoding");
    this.total = isCompressed ? undefined : lengthOf(response);
    this.#version = versionOf(response);
    this.#isResumable = !isCompressed && (this.#version !== undefined || !response.headers.has("etag"));
  }

  /** Learns from the answer with which the file goes on. */
  goOn(response: Response): void {
    this.total ??= rangeOf(response)?.total;
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

  #isSame(response: Response, total: number): boolean {
    if (!this.#isResumable || response.headers.has("content-encoding")) return false;
    if (this.total !== undefined && this.total !== total) return false;
    const version = versionOf(response);
    return version === undefined || this.#version === undefined || version === this.#version;
  }
}

/**
 * What tells that a file is still the same, byte for byte. A weak tag does not: it says that the content means the same.
 */
function versionOf({ headers }: Response): string | undefined {
  const tag = headers.get("etag");
  return (tag?.startsWith("W/") ? undefined : tag) ?? headers.get("last-modified") ?? undefined;
}

function lengthOf({ headers }: Response): number | undefined {
  const length = Number(headers.get("content-length") ?? Number.NaN);
  return Number.isNaN(length) ? undefined : length;
}

/** The range of a file that an answer brings, or only how long the file is that lacks one. */
function rangeOf({ headers }: Response): { start: number | undefined; total: number } | undefined {
  const match = /^bytes (?:(\d+)-\d+|\*)\/(\d+)$/.exec(headers.get("content-range")?.trim() ?? "");
  if (!match) return undefined;
  const [, start, total] = match;
  return { start: start ? Number(start) : undefined, total: Number(total) };
}
