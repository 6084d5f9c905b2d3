import { expect, test } from "vitest";
import { hoversOver } from "../testing/hover.ts";

const tools = Array.from({ length: 100 }, (_, i) => `polygon("Tool ${i}")`);
const program = `import { boundingBox, checkbox, defineLabelSet, polygon, radio, singleRelation, type LabelSet } from "@ango-hub/label-set";
const labelSet = defineLabelSet({
  tools: [boundingBox("Vehicle", { classifications: [radio("Type", ["Car", "Truck"])] }), polygon("Road")],
  classifications: [checkbox("Weather", ["Sun", "Rain"])],
  relations: [singleRelation("tows")],
});
const label = labelSet.label("a.jpg");
const added = label.addObject("Vehicle", { x: 1, y: 2, width: 3, height: 4 });
label.addClassification("Weather", ["Sun"]);
const { objects, classifications } = labelSet.parseLabel(label);
for (const object of objects) {
  const title = object.title;
  if (title === "Vehicle") continue;
}
for (const given of classifications) {
  const answer = given.answer;
}
const large = defineLabelSet({ tools: [${tools.join(", ")}] });
`;

test("an editor shows titles and options, and no machinery in their place", () => {
  const [labelSet, added, addClassification, objects, title, answer, large] = hoversOver(program, [
    "labelSet =",
    "added =",
    "addClassification(",
    "object of",
    "title =",
    "answer =",
    "large =",
  ]);
  expect(labelSet).toMatch(/^const labelSet: LabelSet<readonly \[Tool<"bounding-box", "Vehicle", /);
  expect(labelSet).toContain('Classification<"checkbox", "Weather", readonly ["Sun", "Rain"]');
  expect(labelSet).toContain('Relation<"one-to-one", "tows"');
  expect(added).toBe('const added: LabelObject<"Vehicle">');
  expect(addClassification).toContain('(classification: "Weather", answer: readonly ("Sun" | "Rain")[]');
  expect(objects).toMatch(
    /^const object: ParsedObject<"bounding-box", "Vehicle", .*> \| ParsedObject<"polygon", "Road"/,
  );
  expect(title).toBe('const title: "Vehicle" | "Road"');
  expect(answer).toBe('const answer: readonly ("Sun" | "Rain")[]');
  expect(large).toContain('Tool<"polygon", "Tool 3"');
});
