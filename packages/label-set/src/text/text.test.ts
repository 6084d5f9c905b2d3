import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LabelError } from "../index.ts";
import { checkSelections, spansFromBytes, spansFromCodePoints, spansToBytes, spansToCodePoints } from "./index.ts";

const text = fc.string({ unit: "grapheme", maxLength: 60 });

/** A text and spans between its code points, in code points. */
const marked = text.chain((text) => {
  const place = fc.nat([...text].length);
  const span = fc.tuple(place, place).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b), id: "kept" }));
  return fc.record({ text: fc.constant(text), spans: fc.array(span) });
});

describe("spans in other units", () => {
  test("select in code points what Array.from does, and in bytes what UTF-8 does", () => {
    fc.assert(
      fc.property(marked, ({ text, spans }) => {
        const points = Array.from(text);
        const utf8 = new TextEncoder().encode(text);
        const units = spansFromCodePoints(text, spans);
        const bytes = spansToBytes(text, units);
        for (const [i, { start, end }] of spans.entries()) {
          const selected = points.slice(start, end).join("");
          expect(text.slice(units[i]?.start, units[i]?.end)).toBe(selected);
          expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(utf8.slice(bytes[i]?.start, bytes[i]?.end))).toBe(
            selected,
          );
        }
      }),
    );
  });

  test("come back from each unit as they were, with their other keys", () => {
    fc.assert(
      fc.property(marked, ({ text, spans }) => {
        const units = spansFromCodePoints(text, spans);
        expect(spansToCodePoints(text, units)).toEqual(spans);
        expect(spansFromBytes(text, spansToBytes(text, units))).toEqual(units);
      }),
    );
  });

  test("count the halves of a surrogate pair that stand alone as a character each", () => {
    expect(spansToBytes("\udc00\ud800", [{ start: 1, end: 2 }])).toEqual([{ start: 3, end: 6 }]);
  });

  test("are found in a long text, however many there are", () => {
    const long = "a😀".repeat(300_000);
    const spans = Array.from({ length: 300_000 }, (_, i) => ({ start: 2 * i, end: 2 * i + 2 }));
    expect(spansFromCodePoints(long, spans).at(-1)).toEqual({ start: 899_997, end: 900_000 });
  });

  test.each<[string, () => unknown, string]>([
    ["beyond the text", () => spansFromCodePoints("😀", [{ start: 0, end: 2 }]), "is 2, and is no place in the text"],
    ["before the text", () => spansToBytes("a", [{ start: -1, end: 1 }]), "is -1, and is no place in the text"],
    ["a fraction", () => spansToBytes("ab", [{ start: 0.5, end: 1 }]), "is 0.5, and is no place in the text"],
    ["inside a pair", () => spansToCodePoints("😀", [{ start: 0, end: 1 }]), "/0/end: is 1, and stands inside a char"],
    ["inside a byte sequence", () => spansFromBytes("é", [{ start: 1, end: 2 }]), "/0/start: is 1, and stands inside"],
    ["no text", () => spansFromBytes(5 as never, []), "must come with its text, a string; it is a number."],
    ["no list", () => spansFromBytes("a", {} as never), "must be an array of spans; it is an object."],
    ["no span", () => spansFromBytes("a", [null as never]), "/0: must be an object with start and end; it is null."],
    ["no number", () => spansFromBytes("a", [{ start: "0" } as never]), "/0/start: must be a number; it is a string."],
  ])("are refused in words: %s", (_, run, message) => {
    expect(run).toThrow(LabelError);
    expect(run).toThrow(message);
  });
});

describe("what a span selects", () => {
  test("is what stands there", () => {
    fc.assert(
      fc.property(marked, ({ text, spans }) => {
        const units = spansFromCodePoints(text, spans);
        const selected = units.map((span) => ({ ...span, selection: text.slice(span.start, span.end) }));
        expect(checkSelections(text, [...units, ...selected])).toEqual([]);
      }),
    );
  });

  test("is compared, and another unit is named where it fits", () => {
    const messages = checkSelections("😀 İzmir!", [
      { start: 2, end: 7, selection: "İzmir" },
      { start: 5, end: 11, selection: "İzmir" },
      { start: 0, end: 2, selection: "x" },
      { start: 3, end: 2 },
      { start: 0, end: Number.NaN },
    ]);
    expect(messages.map(({ code, pointer, message }) => `${code} ${pointer} ${message}`)).toEqual([
      'other-selection /0/selection must select " İzmi", which stands from 2 to 7; it says "İzmir". Counted in code points, it would fit: convert the spans first.',
      "outside-text /1 goes from 5 to 11, but the text has 0 to 9 UTF-16 code units. Counted in UTF-8 bytes, it would fit: convert the spans first.",
      'other-selection /2/selection must select "😀", which stands from 0 to 2; it says "x".',
      "outside-text /3 goes from 3 to 2, but the text has 0 to 9 UTF-16 code units.",
      "outside-text /4 goes from 0 to NaN, but the text has 0 to 9 UTF-16 code units.",
    ]);
  });

  test("is quoted in short, and so is what is no text", () => {
    const [problem] = checkSelections("a".repeat(100), [{ start: 0, end: 100, selection: 5 as never }]);
    expect(problem?.message).toContain(`"${"a".repeat(40)}…"`);
    expect(problem?.message).toContain("it says 5.");
  });
});
