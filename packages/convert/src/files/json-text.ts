import { ConversionError } from "../problems/conversion-error.ts";
import { type Source, textOf } from "./source.ts";

/** How much text is parsed at once: enough that the engine's own parser does the work, little enough that it takes no memory. */
const window = 65_536;
/** The most that a value may take, since it is in memory as a whole. */
const longestValue = 2 ** 28;

/** The text of a document, seen through a window. */
export class JsonText {
  readonly #pieces: AsyncIterator<string>;
  readonly #file: string | undefined;
  #text = "";
  #at = 0;
  #passed = 0;
  #hasEnded = false;

  constructor(source: Source, file: string | undefined) {
    this.#pieces = textOf(source)[Symbol.asyncIterator]();
    this.#file = file;
  }

  /** How many characters were passed. */
  get position(): number {
    return this.#passed + this.#at;
  }

  skip(length: number): void {
    this.#at += length;
  }

  /** The next character that is no white space, without taking it. */
  async significant(): Promise<string | undefined> {
    for (;;) {
      for (; this.#at < this.#text.length; this.#at += 1) {
        const code = this.#text.charCodeAt(this.#at);
        if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return this.#text[this.#at];
      }
      if (!(await this.#grow(1))) return undefined;
    }
  }

  /** Takes a character that must be next, and white space behind it. */
  async expect(character: string): Promise<void> {
    if ((await this.significant()) !== character) throw this.error(`has no "${character}" where one is needed`);
    this.#at += 1;
    await this.significant();
  }

  /**
   * As many elements as can be parsed at once, with another one behind them; or `undefined`, and nothing is taken. Text is cut
   * before what looks like the beginning of the element at hand. As it is parsed from where an element begins, what parses as a
   * list of values was cut right.
   */
  async someValues(): Promise<unknown[] | undefined> {
    if (this.#text.length - this.#at < window) await this.#grow(window);
    const [beginning] = /^\{\s*"[^"]*"/.exec(this.#text.slice(this.#at, this.#at + 256)) ?? [];
    const next = beginning === undefined ? -1 : this.#text.lastIndexOf(beginning, this.#at + window);
    const end = next > this.#at ? this.#text.lastIndexOf(",", next) : -1;
    if (end <= this.#at) return undefined;
    try {
      const values = JSON.parse(`[${this.#text.slice(this.#at, end)}]`);
      this.#at = end;
      return values;
    } catch {
      return undefined;
    }
  }

  /** The next value. */
  async value(): Promise<unknown> {
    await this.significant();
    const end = await this.#endOfValue();
    const json = this.#text.slice(this.#at, end);
    try {
      const value = JSON.parse(json);
      this.#at = end;
      return value;
    } catch (cause) {
      throw this.error("is not valid JSON", cause);
    }
  }

  /** Stops the source. */
  async close(): Promise<void> {
    await this.#pieces.return?.();
  }

  error(message: string, cause?: unknown): ConversionError {
    const where =
      this.#hasEnded && this.#at >= this.#text.length ? "at its end, as if cut off" : `at character ${this.position}`;
    const problem = { kind: "invalid", message: `The JSON ${message}, ${where}.`, file: this.#file } as const;
    return new ConversionError(problem, { cause });
  }

  async #endOfValue(): Promise<number> {
    let depth = 0;
    for (let offset = 0; ; offset += 1) {
      if (this.#at + offset >= this.#text.length && !(await this.#grow(1))) return this.#text.length;
      const code = this.#text.charCodeAt(this.#at + offset);
      if (code === quote) {
        offset = await this.#endOfString(offset);
        if (depth === 0) return this.#at + offset + 1;
      } else if (code === openBrace || code === openBracket) {
        depth += 1;
      } else if (code === closeBrace || code === closeBracket) {
        depth -= 1;
        if (depth <= 0) return this.#at + offset + (depth === 0 ? 1 : 0);
      } else if (code === comma && depth === 0) {
        return this.#at + offset;
      }
    }
  }

  async #endOfString(start: number): Promise<number> {
    for (let offset = start + 1; ; offset += 1) {
      if (this.#at + offset >= this.#text.length && !(await this.#grow(1)))
        throw this.error("has a text without an end");
      const code = this.#text.charCodeAt(this.#at + offset);
      if (code === backslash) offset += 1;
      else if (code === quote) return offset;
    }
  }

  /** Lets more text in, as much as is at hand at least, so that a long value is not copied for each of its pieces. */
  async #grow(least: number): Promise<boolean> {
    const rest = this.#text.slice(this.#at);
    if (rest.length > longestValue) throw this.error(`has a value of more than ${longestValue} characters`);
    const wanted = Math.max(least, rest.length);
    const parts = [rest];
    let added = 0;
    while (!this.#hasEnded && added < wanted) {
      const { value, done } = await this.#pieces.next();
      if (done) this.#hasEnded = true;
      else added += parts.push(value) && value.length;
    }
    this.#passed += this.#at;
    this.#at = 0;
    this.#text = parts.join("");
    return added > 0;
  }
}

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
