import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { all } from "../../testing/exports.ts";
import { Report } from "../index.ts";
import { FileNames, safePath } from "./file-names.ts";
import { jsonSections } from "./json-sections.ts";
import { linesOf } from "./lines.ts";
import { reopenable, textOf } from "./source.ts";
import { splitOf } from "./split.ts";

/** The bytes of a text, in pieces of a length. */
async function* pieces(text: string, length: number): AsyncGenerator<Uint8Array, void, void> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += length) yield bytes.slice(at, at + length);
}

describe("sections of JSON", () => {
  /** An object whose values are read as sections, put together again. */
  async function document(text: string, length: number): Promise<Record<string, unknown>> {
    const found: [string, unknown[]][] = [];
    for await (const { key, values, index } of jsonSections(pieces(text, length))) {
      const last = found.at(-1);
      if (index < 0) found.push([key, values as never]);
      else if (index === 0 && values.length === 0) found.push([key, []]);
      else expect(last?.[1].push(...values)).toBe(index + values.length);
    }
    const parsed = JSON.parse(text);
    return Object.fromEntries(found.map(([key, values]) => [key, Array.isArray(parsed[key]) ? values : values[0]]));
  }

  test("are the document, however it is cut and spaced", async () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.array(fc.record({ id: fc.integer(), text: fc.string(), list: fc.array(fc.record({ id: fc.integer() })) }), {
        maxLength: 40,
      }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.string(), value),
        fc.integer({ min: 1, max: 50 }),
        fc.constantFrom(undefined, 1, "\t"),
        async (given, length, space) => {
          const { __proto__: _, ...rest } = given;
          const text = JSON.stringify(rest, undefined, space);
          expect(await document(text, length)).toEqual(JSON.parse(text));
        },
      ),
    );
  });

  test("are read in many pieces where they are large, also where elements hold others like them", async () => {
    const elements = Array.from({ length: 5000 }, (_, id) => ({ id, parts: [{ id: 1, text: '},{"id":' }, { id: 2 }] }));
    const sections = await all(jsonSections(JSON.stringify({ elements })));
    expect(sections.flatMap(({ values }) => values)).toEqual(elements);
    const alike = Array.from({ length: 5000 }, (_, id) => ({ id, bbox: [1, 2, 3, 4] }));
    const few = await all(jsonSections(JSON.stringify({ alike })));
    expect(few.flatMap(({ values }) => values)).toEqual(alike);
    expect(few.length).toBeLessThan(100);
  });

  test.each([
    "",
    "{",
    '{"a"',
    '{"a":[1,2',
    '{"a":[1,2}',
    '{"a":[1,,2]}',
    '{"a":{"b":1]}',
    '{"a" 1}',
    '{"a":1 "b":2}',
    '{"a":"x',
    "[1,2]]",
    "{1:2}",
    "nul",
  ])("of %j are refused", async (text) => {
    await expect(all(jsonSections(pieces(text, 3)))).rejects.toMatchObject({
      name: "ConversionError",
      code: "conversion_failed",
    });
  });

  test("stop their source when they are no longer read", async () => {
    let isStopped = false;
    async function* open() {
      try {
        for (;;) yield '{"a":[1,2],"b":[3],"c":';
      } finally {
        isStopped = true;
      }
    }
    for await (const _ of jsonSections(open())) break;
    expect(isStopped).toBe(true);
  });
});

describe("sources", () => {
  test("of every kind give their text, without a byte order mark", async () => {
    const text = "a, é and 🚗";
    const bytes = new TextEncoder().encode(`\ufeff${text}`);
    const sources = [
      text,
      bytes,
      new Blob([bytes]),
      pieces(`\ufeff${text}`, 1),
      () => pieces(text, 2),
      [text.slice(0, 3), text.slice(3)],
    ];
    for (const source of sources) expect((await all(textOf(source))).join("")).toBe(text);
    const open = await reopenable(pieces(text, 3));
    for (const _ of [1, 2]) expect((await all(textOf(open))).join("")).toBe(text);
  });

  test("that are no UTF-8 are refused", async () => {
    await expect(all(textOf(new Uint8Array([0xff, 0xfe])))).rejects.toThrow("The file is not valid UTF-8.");
    await expect(all(textOf(new Uint8Array([0x61, 0xc3])))).rejects.toThrow("The file is cut off inside a character.");
  });

  test("have lines, however they end", async () => {
    const lines = await all(linesOf(pieces("a\r\n\nb🚗\nc", 1)));
    expect(lines.map(({ number, text }) => [number, text])).toEqual([
      [1, "a"],
      [2, ""],
      [3, "b🚗"],
      [4, "c"],
    ]);
  });
});

describe("names of files", () => {
  test.each([
    ["a/b.jpg", "a/b.jpg"],
    ["C:\\photos\\b.jpg", "photos/b.jpg"],
    ["/../a/./b.jpg", "a/b.jpg"],
    ["e\u0301.jpg", "é.jpg"],
    ["a<b>:c?.jpg", "a_b__c_.jpg"],
    ["nul.txt", "_nul.txt"],
    ["folder. /b.", "folder_/b_"],
    ["", "_"],
    ["🚗", "🚗"],
  ])("%j is %j on every file system", (name, path) => {
    expect(safePath(name)).toBe(path);
    expect(safePath(path)).toBe(path);
  });

  test("have 255 bytes in each folder at most, and keep their extension", () => {
    const path = safePath(`${"é".repeat(300)}/${"🚗".repeat(100)}.jpg`);
    for (const part of path.split("/")) expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(255);
    expect(path.endsWith("🚗.jpg")).toBe(true);
  });

  test("are given once, and what is renamed is reported", () => {
    const report = new Report();
    const names = new FileNames(report);
    expect(
      ["a/1.jpg", "b/1.jpg", "A/1.JPG", "a/1.jpg", "e\u0301.jpg", "é.jpg"].map((name) => names.take(name)),
    ).toEqual(["a/1.jpg", "b/1.jpg", "A/1 (2).JPG", "a/1 (3).jpg", "é.jpg", "é (2).jpg"]);
    expect(names.take("a/1.jpg", ".txt")).toBe("a/1.txt");
    expect(Object.fromEntries(report.counts)).toEqual({ renamed: 4 });
  });
});

describe("parts of a data set", () => {
  const shares = { train: 8, val: 1, test: 1 };

  test("have about their share, and keep it whatever their names look like", () => {
    const count = { train: 0, val: 0, test: 0 };
    for (let number = 0; number < 10_000; number += 1)
      count[splitOf(`pictures/${String(number).padStart(6, "0")}.jpg`, shares) as keyof typeof count] += 1;
    expect(Math.abs(count.train - 8000)).toBeLessThan(200);
    expect(Math.abs(count.val - 1000)).toBeLessThan(150);
  });

  test("are the same for ever", () => {
    expect(
      ["a.jpg", "b.jpg", "c.jpg", "photo.jpg", "é.jpg", "e\u0301.jpg"].map((name) =>
        splitOf(name, { train: 1, val: 1 }),
      ),
    ).toMatchInlineSnapshot(`
      [
        "train",
        "train",
        "train",
        "train",
        "train",
        "train",
      ]
    `);
    expect(splitOf("a.jpg", { train: 0, val: 1 })).toBe("val");
  });

  test("have shares that are numbers", () => {
    expect(() => splitOf("a", { train: -1 })).toThrow('The share of "train" must be a number from 0 on; it is -1.');
    expect(() => splitOf("a", { train: 0 })).toThrow("must come to more than 0");
  });
});
