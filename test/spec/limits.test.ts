import * as limits from "@ango-hub/openapi/classic/constraints";
import { findMismatch } from "@ango-hub/openapi/limits";
import { describe, expect, test } from "vitest";

const box = { x: 1, y: 2, width: 3, height: 4 };
const nested = (depth: number): object => {
  let answer: object = { title: "innermost", answer: "a" };
  for (let i = 0; i < depth; i++) answer = { title: "outer", answer: "a", classifications: [answer] };
  return { externalId: "a", classifications: [answer] };
};

describe("a mismatch", () => {
  test.each([
    [5, [], "a label with externalId or data"],
    [{ objects: [] }, [], "a label with externalId or data"],
    [{ externalId: "a", objects: [{ "bounding-box": box }] }, ["objects", 0], "an object with schemaId or title"],
    [
      { externalId: "a", objects: [{ title: "Lamp" }] },
      ["objects", 0],
      "an object with exactly one of bounding-box, rotated-bounding-box, polygon, polyline, point, segmentation, ner, pdf",
    ],
    [{ externalId: "a", objects: [{ title: "Lamp", point: [1] }] }, ["objects", 0, "point"], "a point [x, y]"],
    [
      { externalId: "a", relations: [{ title: "tows", from: "a" }] },
      ["relations", 0, "to"],
      "a text that is not empty",
    ],
    [
      { externalId: "a", relations: [{ title: "tows" }] },
      ["relations", 0],
      "an object with from, to or an object with group",
    ],
    [
      { externalId: "a", classifications: [{ title: "b", answer: 1 }] },
      ["classifications", 0, "answer"],
      "a text or a list",
    ],
    [{ externalId: "a", toString: 1 }, ["toString"], /^left out: only externalId, data, /],
    [JSON.parse('{"externalId":"a","__proto__":1}'), ["__proto__"], /^left out/],
  ])("of %j is found at %j", (value, path, expected) => {
    expect(findMismatch(value, limits.ImportLabel)).toMatchObject({
      path,
      expected: typeof expected === "string" ? expected : expect.stringMatching(expected),
    });
  });

  test("is none where a property is undefined, which JSON leaves out", () => {
    expect(findMismatch({ externalId: "a", data: undefined, unknown: undefined }, limits.ImportLabel)).toBeUndefined();
  });

  test("is none where null is as good as nothing", () => {
    expect(findMismatch({ tools: [{ tool: "point", color: null }] }, limits.CategorySchema)).toBeUndefined();
    expect(findMismatch({ tools: [{ tool: "point", color: "red" }] }, limits.CategorySchema)).toMatchObject({
      path: ["tools", 0, "color"],
      expected: "a colour such as #9C27B0",
    });
  });

  test("is found in what is nested too deeply for the stack, and in nothing that people nest", () => {
    expect(findMismatch(nested(200), limits.ImportLabel)).toBeUndefined();
    expect(findMismatch(nested(100_000), limits.ImportLabel)?.expected).toBe("nested in at most 500 levels");
  });
});
