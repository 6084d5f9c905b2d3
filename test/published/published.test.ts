import { boxCorners, LabelSet, type RotatedBox } from "@ango-hub/label-set";
import type { ExportedAsset } from "@ango-hub/openapi/classic";
import { describe, expect, test } from "vitest";
import { classic } from "../spec/spec.ts";
import { publishedDocuments, slips } from "./documents.ts";
import { publishedLabels } from "./import-labels.ts";

const all = [...publishedLabels.map((label) => ({ ...label, schema: "ImportLabel" })), ...publishedDocuments];

describe("the description takes what was published", () => {
  test.each(all)("$schema: $name", ({ schema, value }) => {
    const validate = classic.validator({ $ref: `#/components/schemas/${schema}` });
    validate(value);
    expect(validate.errors ?? []).toEqual([]);
  });

  test.each(slips)("but for a slip, $schema: $name", ({ schema, value }) => {
    expect(classic.validator({ $ref: `#/components/schemas/${schema}` })(value)).toBe(false);
  });
});

describe("the label set reads what was published", () => {
  const labelSet = LabelSet.fromJSON({
    tools: [{ tool: "bounding-box", title: "Now", schemaId: "schemaId12345" }],
    classifications: [{ tool: "radio", title: "Then", schemaId: "schemaId12346", options: [{ value: "Four" }] }],
    relations: [{ tool: "one-to-one", title: "To", schemaId: "schemaId12347" }],
  });

  test.each(publishedDocuments.filter(({ schema }) => schema === "ExportedAsset"))("$name", ({ value }) => {
    for (const { objects, classifications, unknown } of labelSet.parse(value as ExportedAsset).tasks) {
      // A few samples show no shape, which is then said.
      expect(unknown.every(({ code }) => code === "wrong-shape")).toBe(true);
      expect(objects.length + classifications.length + unknown.length).toBeGreaterThan(0);
    }
  });
});

test("a rotated box turns about its corner as the published corners do", () => {
  const { value } = publishedDocuments.find(({ schema }) => schema === "RotatedBoundingBox") ?? {};
  const { corners, ...box } = value as RotatedBox & { corners: [number, number][] };
  for (const [i, [x, y]] of boxCorners(box).entries()) {
    expect(x).toBeCloseTo(corners[i]?.[0] ?? 0, 1);
    expect(y).toBeCloseTo(corners[i]?.[1] ?? 0, 1);
  }
});
