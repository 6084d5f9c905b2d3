import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { JsonArrayError } from "./json-array-error.ts";
import { splitJson } from "./json-documents.ts";

async function* chunksOf(bytes: Uint8Array, sizes: Iterable<number>): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (const size of sizes) {
    if (at >= bytes.length) return;
    yield bytes.slice(at, at + size);
    at += size;
  }
  if (at < bytes.length) yield bytes.slice(at);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

async function read(text: string | Uint8Array, sizes: Iterable<number> = [7, 1, 64]): Promise<unknown[]> {
  const bytes = typeof text === "string" ? encode(text) : text;
  const elements: unknown[] = [];
  for await (const element of splitJson(chunksOf(bytes, sizes), { longest: Number.POSITIVE_INFINITY }))
    elements.push(element);
  return elements;
}

function* always(size: number): Generator<number> {
  for (;;) yield size;
}

const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 400 });

describe("lines", () => {
  const items = fc.array(fc.dictionary(fc.string({ unit: "grapheme" }), fc.jsonValue({ noUnicodeString: false })), {
    minLength: 1,
  });

  test("are what JSON.parse reads of each, wherever chunks end, whatever ends a line, with blank ones between", async () => {
    await fc.assert(
      fc.asyncProperty(
        items,
        fc.constantFrom("\n", "\r\n", "\n\n", "\n \n"),
        fc.boolean(),
        sizes,
        async (value, end, isEnded, sizes) => {
          const lines = value.map((item) => JSON.stringify(item)).join(end);
          expect(await read(isEnded ? lines + end : lines, sizes)).toEqual(
            value.map((item) => JSON.parse(JSON.stringify(item))),
          );
        },
      ),
    );
  });

  test("may be none where that may be", async () => {
    const none = async (text: string) => {
      const items: unknown[] = [];
      const options = { longest: Number.POSITIVE_INFINITY, mayBeEmpty: true };
      for await (const item of splitJson(chunksOf(encode(text), always(1)), options)) items.push(item);
      return items;
    };
    expect(await none("")).toEqual([]);
    expect(await none("\n\n")).toEqual([]);
    expect(await none("[]")).toEqual([]);
  });

  test("that are no JSON are told, and passed over where somebody listens", async () => {
    const invalid: number[] = [];
    const onInvalid = (error: JsonArrayError) => invalid.push(error.element?.index ?? -1);
    const items: unknown[] = [];
    const text = encode('{"a":1}\n{"a":NaN}\n{"a":3}\n');
    for await (const item of splitJson(chunksOf(text, always(2)), { longest: 100, onInvalid })) items.push(item);
    expect(items).toEqual([{ a: 1 }, { a: 3 }]);
    expect(invalid).toEqual([1]);
  });

  test("that are too long end the reading before they fill the memory", async () => {
    const text = encode(`{"a":1}\n{"a":"${"x".repeat(5000)}"}\n`);
    const reading = async () => {
      for await (const _ of splitJson(chunksOf(text, always(64)), { longest: 1000 }));
    };
    await expect(reading()).rejects.toThrow("longer than 1000 characters");
  });
});

describe("elements", () => {
  test("are what JSON.parse reads, whatever the document and wherever its chunks end", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue({ noUnicodeString: false })),
        fc.constantFrom(0, 1, 3),
        sizes,
        async (value, indent, sizes) => {
          const text = JSON.stringify(value, undefined, indent);
          expect(await read(text, sizes)).toEqual(JSON.parse(text));
        },
      ),
    );
  });

  test("are the same when every byte is a chunk of its own", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue({ noUnicodeString: false })), async (value) => {
        const text = JSON.stringify(value);
        expect(await read(text, always(1))).toEqual(JSON.parse(text));
      }),
    );
  });

  test("are found where the border between them also stands inside them", async () => {
    const inner = { asset: "x", tasks: [{ asset: 1 }, { asset: 2 }], text: 'a},{"asset":"b' };
    const array = [inner, { asset: "y", tasks: [inner, inner] }, inner, { asset: "z" }];
    expect(await read(JSON.stringify(array), always(5))).toEqual(array);
    expect(await read(JSON.stringify(array, undefined, 2), always(5))).toEqual(array);
  });

  test("may start with different keys", async () => {
    const array = Array.from({ length: 50 }, (_, index) => ({ [`key${index}`]: "v".repeat(index) }));
    expect(await read(JSON.stringify(array), always(11))).toEqual(array);
  });

  test("keep a byte order mark that stands inside a text, and lose the one in front of the document", async () => {
    const array = [{ a: "\ufeff" }, { a: "\ufeffx" }];
    expect(await read(`\ufeff${JSON.stringify(array)}`, always(1))).toEqual(array);
  });

  test("are given out before the rest has arrived", async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield encode('[{"a":1},{"a":2},{"a":3},');
      throw new Error("must not be asked for more");
    }
    const elements = splitJson(endless(), { longest: Number.POSITIVE_INFINITY });
    expect((await elements.next()).value).toEqual({ a: 1 });
    await elements.return();
  });

  test("do not pull the rest of the document into memory to find a border that never comes", async () => {
    let sent = 0;
    async function* changing(): AsyncGenerator<Uint8Array> {
      yield encode('[{"a":1},{"a":2}');
      for (let index = 0; index < 20_000; index += 1) {
        sent += 1;
        yield encode(`,{"b${index}":"${"x".repeat(100)}"}`);
      }
      yield encode("]");
    }
    const elements = splitJson(changing(), { longest: Number.POSITIVE_INFINITY });
    for (let index = 0; index < 4; index += 1) await elements.next();
    expect(sent).toBeLessThan(3_000);
    await elements.return();
  });
});

describe("elements that are not alike", () => {
  const count = 40_000;
  const orders = {
    "from some point on": (index: number) => (index < 2 ? "a" : "b"),
    "every other one": (index: number) => (index % 2 === 0 ? "a" : "b"),
    "each of them": (index: number) => `key${index}`,
  };

  test.each(Object.entries(orders))("cost no search each: other ones %s", async (_, keyOf) => {
    const array = Array.from({ length: count }, (_, index) => ({ [keyOf(index)]: index }));
    const searches = vi.spyOn(String.prototype, "indexOf");
    const elements = await read(JSON.stringify(array), always(65_536));
    // A search for a border that is not there goes through 64 kB. One for the end of a text does not.
    const inVain = searches.mock.calls.filter(
      ([text], call) => text.startsWith("}") && searches.mock.results[call]?.value === -1,
    );
    searches.mockRestore();
    expect(elements).toEqual(array);
    expect(inVain.length).toBeLessThan(count / 4);
  });
});

describe("the stream", () => {
  test("is stopped when the reader breaks off", async () => {
    let stopped = false;
    async function* source(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield encode('[{"a":1},');
      } finally {
        stopped = true;
      }
    }
    for await (const _ of splitJson(source(), { longest: Number.POSITIVE_INFINITY })) break;
    expect(stopped).toBe(true);
  });
});

describe("a damaged document", () => {
  test.each([
    ["", "cut off", 0],
    ["null", "expected a JSON array", 0],
    ['{"a":1}\n{"a":', "a line is not valid JSON", 8],
    ['{"a":1}\n{"ä":nope}\n{"a":2}', "a line is not valid JSON", 8],
    ["<html>", "expected a JSON array", 0],
    ['[{"a":1}', "cut off", 8],
    ['[{"a":1},', "cut off", 9],
    ['[{"a":1},{"a":', "cut off", 14],
    ['[{"a":1}{"a":2}]', "expected a comma", 8],
    ['[{"a":1},]', "not valid JSON", 9],
    ['[{"ä":1},{"ä":nope}]', "not valid JSON", 10],
    ['[{"a":1}] x', "nothing after the array", 10],
    ['[{"a":"b', "cut off", 8],
  ])("%j is told at its byte", async (text, message, position) => {
    const error = await read(text, always(3)).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(JsonArrayError);
    expect(error).toMatchObject({ message: expect.stringContaining(message), position });
  });

  test("that is not UTF-8 is told at its byte", async () => {
    const error = await read(new Uint8Array([0x5b, 0x22, 0xff, 0x22, 0x5d])).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(JsonArrayError);
    expect(error).toMatchObject({ message: expect.stringContaining("UTF-8") });
  });

  test("never yields a wrong element: what is read before the error is a prefix of the truth", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue({ noUnicodeString: false }), { minLength: 1 }),
        fc.nat(),
        sizes,
        async (value, cut, sizes) => {
          const bytes = encode(JSON.stringify(value));
          const elements: unknown[] = [];
          const truth = JSON.parse(JSON.stringify(value)) as unknown[];
          await expect(async () => {
            for await (const element of splitJson(chunksOf(bytes.slice(0, cut % bytes.length), sizes), {
              longest: Number.POSITIVE_INFINITY,
            })) {
              elements.push(element);
            }
          }).rejects.toThrow(JsonArrayError);
          expect(elements).toEqual(truth.slice(0, elements.length));
        },
      ),
    );
  });
});
