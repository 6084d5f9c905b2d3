import { expect, test } from "vitest";
import { compile } from "../testing/compile.ts";

const parts = `import { boundingBox, defineLabelSet, option, polygon, radio, text } from "@ango-hub/label-set";
const type = radio("Type", ["Car", option("Truck", { reveals: [text("Plate")] })]);
const labelSet = defineLabelSet({ tools: [boundingBox("Vehicle", { classifications: [type] }), polygon("Road")] });
const label = labelSet.label("a.jpg");
const box = { x: 1, y: 2, width: 3, height: 4 };
const road = [[1, 2], [3, 4], [5, 6]] as const;
`;

test.for([
  [
    "an answer to what the chosen option does not reveal",
    'label.addObject("Vehicle", box, { classifications: { Type: { answer: "Car", classifications: { Plate: "34" } } } });',
    "Type 'string' is not assignable to type 'NotAsked<\"Neither the part nor the chosen option reveals a classification.\">'.",
  ],
  [
    "an answer about an object of a tool that asks nothing",
    'label.addObject("Road", road, { classifications: { Type: "Car" } });',
    "Type 'string' is not assignable to type 'NotAsked<\"Neither the part nor the chosen option reveals a classification.\">'.",
  ],
  [
    "a misspelt title",
    'label.addObject("Vehicle", box, { classifications: { Type: { answer: "Truck", classifications: { Plat: "34" } } } });',
    "Did you mean to write 'Plate'?",
  ],
  [
    "a misspelt option",
    'label.addObject("Vehicle", box, { classifications: { Type: "Carr" } });',
    `Type '"Carr"' is not assignable to type '"Car" | "Truck" | `,
  ],
] as const)("the compiler says of %s what is wrong", ([, line, error]) => {
  const report = compile({ "use.ts": parts + line });
  expect(report.trim().split("\n")).toHaveLength(1);
  expect(report).toContain(error);
  expect(report).not.toContain("'never'");
});
