import { expect, test } from "vitest";
import { compile } from "../testing/compile.ts";

const many = 2000;
const listed = (each: (i: number) => string): string =>
  `[${Array.from({ length: many }, (_, i) => each(i)).join(", ")}]`;
const texts = listed((i) => `"o${i}"`);
const options = listed((i) => `option("o${i}", { schemaId: "${i}" })`);
const revealing = listed((i) => `option("o${i}", { reveals: [text("why ${i}")] })`);
const branches = listed((i) => `branch("o${i}", ["x", "y"])`);

test.each([
  ["radio", "texts", texts, '"o1"', '"other"'],
  ["radio", "options", options, '"o1"', '"other"'],
  [
    "radio",
    "options that reveal",
    revealing,
    '{ answer: "o1", classifications: { "why 1": "so" } }',
    '{ answer: "o1", classifications: { "why 2": "so" } }',
  ],
  ["singleDropdown", "texts", texts, '"o1"', '"other"'],
  ["checkbox", "texts", texts, '["o1", "o1999"]', '["other"]'],
  ["checkbox", "options", options, '["o1", "o1999"]', '["other"]'],
  [
    "checkbox",
    "options that reveal",
    revealing,
    '{ answer: ["o1"], classifications: { "why 1": "so" } }',
    '{ answer: ["o1"], classifications: { why: "so" } }',
  ],
  ["multiDropdown", "texts", texts, '["o1", "o1999"]', '["other"]'],
  ["rank", "texts", texts, '["o1999", "o1"]', '["other"]'],
  ["rank", "options", options, '["o1999", "o1"]', '["other"]'],
  ["treeDropdown", "leaves", texts, '["o1", "o1999"]', '["other"]'],
  ["treeDropdown", "branches", branches, '["o1 / x", "o1999"]', '["o1 / z"]'],
])("the compiler knows 2 000 of them: a %s of %s", (kind, _, choices, right, wrong) => {
  const use = `import { boundingBox, branch, ${kind}, defineLabelSet, option, text } from "@ango-hub/label-set";
const question = ${kind}("Q", ${choices});
const labelSet = defineLabelSet({ tools: [boundingBox("Box", { classifications: [question] })], classifications: [question] });
const label = labelSet.label("a.jpg");
label.addClassification("Q", ${right});
label.addObject("Box", { x: 0, y: 0, width: 1, height: 1 }, { classifications: { Q: ${right} } });
// @ts-expect-error: no such answer
label.addClassification("Q", ${wrong});
for (const { title, answer } of labelSet.parseLabel(label).classifications) console.log(title === "Q", answer.length);
console.log(branch, option, text);
`;
  expect(compile({ "use.ts": use })).toBe("");
});
