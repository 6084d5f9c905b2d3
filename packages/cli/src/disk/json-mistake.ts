/** Where a text is no JSON, and what should stand there. */
export interface JsonMistake {
  line: number;
  column: number;
  expected: string;
}

const space = /[\t\n\r ]*/y;
const text = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/uy;
const word = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** What is wrong with a text that JSON.parse refuses. Runtimes say of many mistakes what they are, and not where. */
export function jsonMistake(source: string): JsonMistake {
  const scanner = new Scanner(source);
  const expected = scanner.value() ?? scanner.end() ?? "JSON";
  const before = source.slice(0, scanner.position).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, expected };
}

/** Goes along a text as far as it is JSON. Each step says what is expected where it is not. */
class Scanner {
  readonly #source: string;
  position = 0;

  constructor(source: string) {
    this.#source = source;
  }

  value(): string | undefined {
    if (this.#takes("{")) return this.#list("}", () => this.#member());
    if (this.#takes("[")) return this.#list("]", () => this.value());
    return this.#matches(text) || this.#matches(word) ? undefined : "a value";
  }

  end(): string | undefined {
    this.#matches(space);
    return this.position === this.#source.length ? undefined : "the end";
  }

  #list(close: string, element: () => string | undefined): string | undefined {
    if (this.#takes(close)) return undefined;
    do {
      const expected = element();
      if (expected !== undefined) return expected;
    } while (this.#takes(","));
    return this.#takes(close) ? undefined : `"," or "${close}"`;
  }

  #member(): string | undefined {
    this.#matches(space);
    if (!this.#matches(text)) return "a key in double quotes";
    return this.#takes(":") ? this.value() : '":"';
  }

  #takes(sign: string): boolean {
    this.#matches(space);
    if (this.#source[this.position] !== sign) return false;
    this.position += 1;
    this.#matches(space);
    return true;
  }

  #matches(pattern: RegExp): boolean {
    pattern.lastIndex = this.position;
    if (!pattern.test(this.#source)) return false;
    this.position = pattern.lastIndex;
    return true;
  }
}
