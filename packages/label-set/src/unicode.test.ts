import type { ImportLabel } from "@ango-hub/openapi/classic";
import { describe, expect, test } from "vitest";
import { boundingBox, branch, checkbox, defineLabelSet, LabelSet, radio, treeDropdown } from "./index.ts";

const [nfc, nfd] = ["Café".normalize("NFC"), "Café".normalize("NFD")] as const;
const box = { x: 0, y: 0, width: 1, height: 1 };

describe.each([
  ["composed", nfc, nfd],
  ["decomposed", nfd, nfc],
])("titles and options count as the same however their letters are composed: %s ones", (_, own, other) => {
  const labelSet = LabelSet.fromJSON(
    defineLabelSet({
      tools: [boundingBox(own, { classifications: [radio(own, [own])] })],
      classifications: [checkbox(own, [own]), treeDropdown("Place", [branch(own, [own])])],
    }).toJSON(),
  );

  test("when labels are built, which then have the label set's own letters", () => {
    const label = labelSet.label("a.jpg");
    label.addObject(other, box, { classifications: { [other]: other } });
    label.addClassification(other, [other]);
    label.addClassification("Place", [`${other} / ${other}`]);
    expect(JSON.stringify(label)).not.toContain(other);
    expect(labelSet.validate([label])).toEqual([]);
  });

  test("when labels are read, while a check says what is different", () => {
    const label = {
      externalId: "a.jpg",
      objects: [{ title: other, "bounding-box": box, classifications: [{ title: own, answer: other }] }],
      classifications: [{ title: "Place", answer: [`${own} / ${other}`] }],
    } as unknown as ImportLabel;
    const { objects, classifications, unknown } = labelSet.parseLabel(label);
    expect(unknown).toEqual([]);
    expect(objects).toMatchObject([{ title: own, classifications: [{ title: own, answer: own }] }]);
    expect(classifications).toMatchObject([{ answer: [`${own} / ${own}`] }]);
    const problems = labelSet.validate([label]);
    expect(problems.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      "/0/objects/0/title other-unicode-form",
      "/0/objects/0/classifications/0/answer other-unicode-form",
      "/0/classifications/0/answer/0 other-unicode-form",
    ]);
    for (const { message } of problems) expect(message).toContain("in another Unicode form than in the label set");
  });
});

test("a project that has both forms is read by the very text", () => {
  const options = [nfc, nfd].map((value, i) => ({ value, schemaId: `o${i}` }));
  const project = LabelSet.fromJSON({ classifications: [{ tool: "radio", title: "Kind", schemaId: "k", options }] });
  const label = (answer: string) => ({ externalId: "a", classifications: [{ schemaId: "k", answer }] }) as ImportLabel;
  for (const text of [nfc, nfd]) {
    expect(project.validate([label(text)])).toEqual([]);
    expect(project.parseLabel(label(text)).classifications).toMatchObject([{ answer: text }]);
  }
});

test("two labels whose external ids only look the same are told apart, and said to be", () => {
  const labelSet = defineLabelSet({});
  const ids = [nfd, nfc, "Cafe", nfd].map((name) => `${name}.jpg`);
  const problems = labelSet.validate(ids.map((externalId) => labelSet.label(externalId)));
  expect(problems.map(({ pointer, code, message }) => `${pointer} ${code} ${message.slice(0, 44)}`)).toEqual([
    "/1/externalId other-unicode-form is that of /0 in another Unicode form: its l",
    "/3/externalId duplicate-asset is the asset of /0 as well; put its labels i",
  ]);
});

test("half a letter is a title like any other", () => {
  const titles = ["\ud800", "\ud801"];
  const labelSet = LabelSet.fromJSON(defineLabelSet({ tools: titles.map((title) => boundingBox(title)) }).toJSON());
  for (const title of titles) labelSet.label("a.jpg").addObject(title, box);
  expect(labelSet.changesSince(labelSet.toJSON())).toEqual([]);
});
