import { joinBytes } from "./join-bytes.ts";
import { JsonArrayError } from "./json-array-error.ts";

/** A text that arrives in chunks of UTF-8, seen through a window that starts where the reader is. */
export class TextWindow {
  readonly #chunks: AsyncIterator<Uint8Array>;
  readonly #decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  readonly #longest: number;
  #text = "";
  #start = 0;
  #undecoded: Uint8Array = new Uint8Array(0);
  #bytes = 0;
  #begun = false;
  /** Whether all text has arrived. */
  ended = false;

  /** @param longest How many characters may be at hand before the reader takes some of them. */
  constructor(chunks: AsyncIterable<Uint8Array>, longest: number) {
    this.#chunks = chunks[Symbol.asyncIterator]();
    this.#longest = longest;
  }

  /** How many characters are at hand. */
  get length(): number {
    return this.#text.length - this.#start;
  }

  /** How many bytes of the text lie before the window. */
  get position(): number {
    return this.#bytes - this.#undecoded.length - new TextEncoder().encode(this.#text.slice(this.#start)).length;
  }

  /** Code of a character, or `NaN` outside the window. */
  codeAt(index: number): number {
    return this.#text.charCodeAt(this.#start + index);
  }

  /** Index of the next occurrence among the characters at hand, or -1. */
  indexOf(search: string, from: number): number {
    const index = this.#text.indexOf(search, this.#start + from);
    return index === -1 ? -1 : index - this.#start;
  }

  slice(length: number): string {
    return this.#text.slice(this.#start, this.#start + length);
  }

  skip(length: number): void {
    this.#start += length;
  }

  /** Skips white space and returns the next character without taking it, or nothing at the end. */
  async nextSignificant(): Promise<string | undefined> {
    for (;;) {
      while (this.length > 0) {
        const code = this.codeAt(0);
        if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return this.#text[this.#start];
        this.#start += 1;
      }
      if (!(await this.grow())) return undefined;
    }
  }

  /**
   * Lets more text in: as much again as is at hand, or a chunk at least, so that a long element is not copied once for
   * each of its chunks. Says whether there was more.
   *
   * @throws {JsonArrayError} when what is at hand is too long already.
   */
  async grow(): Promise<boolean> {
    if (this.length > this.#longest) throw tooLong(this, this.#longest);
    const parts = [this.#text.slice(this.#start)];
    const wanted = this.length;
    let added = 0;
    while (!this.ended && (added === 0 || added < wanted)) {
      const part = await this.#decodeNext();
      parts.push(part);
      added += part.length;
    }
    this.#text = parts.join("");
    this.#start = 0;
    return added > 0;
  }

  /** Stops the chunks. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  async #decodeNext(): Promise<string> {
    const { value, done } = await this.#chunks.next();
    if (done) {
      this.ended = true;
      return this.#decode(this.#undecoded);
    }
    this.#bytes += value.length;
    const bytes = joinBytes(this.#undecoded, value);
    const end = endOfLastCharacter(bytes);
    this.#undecoded = bytes.slice(end);
    const text = this.#decode(bytes.subarray(0, end));
    if (this.#begun || text === "") return text;
    this.#begun = true;
    return text.replace(byteOrderMark, "");
  }

  #decode(bytes: Uint8Array): string {
    try {
      return this.#decoder.decode(bytes);
    } catch (cause) {
      const message = this.ended ? "the JSON is cut off inside a character" : "the JSON is not valid UTF-8";
      throw new JsonArrayError(message, this.#bytes - bytes.length, { cause });
    }
  }
}

/** The error for a text that would fill the memory. */
export function tooLong({ position }: TextWindow, longest: number): JsonArrayError {
  return new JsonArrayError(`an element is longer than ${longest} characters`, position);
}

const byteOrderMark = /^\ufeff/;

/**
 * Where the last complete character ends. Decoding whole characters, instead of leaving the border to the decoder's
 * `stream` option, takes the fast path of every runtime.
 */
function endOfLastCharacter(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) return characterLength(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function characterLength(firstByte: number): number {
  if (firstByte >= 0xf0) return 4;
  return firstByte >= 0xe0 ? 3 : 2;
}
