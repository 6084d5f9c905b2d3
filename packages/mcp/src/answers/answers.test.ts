import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Answers, partLength, partOf } from "./answers.ts";
import { inLines } from "./in-lines.ts";
import { outline } from "./outline.ts";
import { present } from "./present.ts";

const texts = fc
  .array(fc.string({ unit: "binary", maxLength: 3_000 }), { maxLength: 40 })
  .map((some) => some.join("\n"));

describe("kept answers", () => {
  test("are the sum of their parts, none of which is long or breaks a character", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const kept = new Answers().keep("a test", text);
        const parts = Array.from({ length: kept?.parts ?? 0 }, (_, index) => kept && partOf(kept, index + 1));
        expect(parts.join("")).toBe(text);
        for (const part of parts) {
          expect(part?.length).toBeLessThanOrEqual(partLength);
          expect(new TextDecoder().decode(new TextEncoder().encode(part))).toBe(part);
        }
        expect(kept && partOf(kept, parts.length + 1)).toBeUndefined();
      }),
    );
  });

  test("break at the end of a line where one is near", () => {
    const line = `${"x".repeat(700)}\n`;
    const kept = new Answers().keep("a test", line.repeat(50));
    expect(kept && partOf(kept, 1)).toBe(line.repeat(28));
  });

  test("have room for so many, and for so much: the oldest ones go", () => {
    const answers = new Answers({ answers: 3, length: 100 });
    const ids = () => answers.list().map(({ id }) => id);
    for (let count = 0; count < 5; count++) answers.keep("a test", "x".repeat(10));
    expect(ids()).toEqual(["3", "4", "5"]);
    answers.keep("a test", "x".repeat(85));
    expect(ids()).toEqual(["5", "6"]);
    expect([answers.get("4"), answers.get("6")?.text.length]).toEqual([undefined, 85]);
    expect(answers.keep("a test", "x".repeat(101))).toBeUndefined();
    expect(ids()).toEqual(["5", "6"]);
  });
});

describe("an answer", () => {
  const list = Array.from({ length: 5_000 }, (_, index) => ({
    _id: `${index}`,
    text: "word ".repeat(100),
    deep: [[[[1]]]],
  }));

  test("that is too long to be kept is told in outline, with advice", () => {
    const { content } = present("a test", list, new Answers({ answers: 1, length: 1_000 }));
    expect(content).toHaveLength(1);
    expect(JSON.stringify(content)).toContain("too long to be kept");
    expect(JSON.stringify(content)).toContain("and 4998 more");
  });

  test("has an outline that is short, whatever is in it", () => {
    const wide = Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`key ${index}`, list.slice(0, 3)]));
    for (const value of [list, wide, [[[[[[list]]]]]], { text: "x".repeat(100_000) }]) {
      const { content } = present("a test", value, new Answers());
      const [first] = content;
      expect(first?.type === "text" && first.text.length).toBeLessThan(7_000);
    }
    expect(outline({ list: [1, 2, 3], text: "short", none: null })).toEqual({
      list: [1, 2, "and 1 more"],
      text: "short",
      none: null,
    });
  });

  test("has a line for each key and for each entry, and is the same JSON", () => {
    const page = { total: 2, items: [{ _id: "a", tags: ["x"] }, { _id: "b" }], none: [], left: undefined };
    expect(inLines(page)).toBe('{\n"total": 2,\n"items": [\n{"_id":"a","tags":["x"]},\n{"_id":"b"}\n],\n"none": []\n}');
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(JSON.parse(inLines(JSON.parse(json)))).toEqual(JSON.parse(json));
      }),
    );
  });
});
