import { expect, test } from "vitest";
import { jsonMistake } from "./json-mistake.ts";

test.each([
  ['{\n"a": [,]\n}', 2, 7, "a value"],
  ['{"a": 1,\n}', 2, 1, "a key in double quotes"],
  ['["a"\n "b"]', 2, 2, '"," or "]"'],
  ['{"a" 1}', 1, 6, '":"'],
  ["[1, 2", 1, 6, '"," or "]"'],
  ["{} x", 1, 4, "the end"],
  ['["\t"]', 1, 2, "a value"],
  ["", 1, 1, "a value"],
])("%j is wrong in line %i, column %i", (source, line, column, expected) => {
  expect(() => JSON.parse(source)).toThrow(SyntaxError);
  expect(jsonMistake(source)).toEqual({ line, column, expected });
});
