import { expect, test } from "vitest";
import { compile } from "../../testing/compile.ts";
import { documentedLabelSets } from "../../testing/documented-label-sets.ts";
import {
  angle,
  boolean,
  brush,
  checkbox,
  defineLabelSet,
  medicalBrush,
  message,
  oneToManyRelation,
  pct,
  rank,
  spline,
  toCode,
  voxelBox,
  voxelLine,
} from "../index.ts";

test("the code that label sets are printed as compiles", () => {
  const documented = Object.entries(documentedLabelSets).map(([name, labelSet]) => [`${name}.ts`, toCode(labelSet)]);
  const tool = { tool: "brush", title: "", schemaId: "a", color: "red", shortcutKey: "z", size: 4 };
  const question = { tool: "text", title: "q", richText: true, options: [{ value: "a" }], parentOptionId: "gone" };
  const countries = checkbox(
    "Country",
    Array.from({ length: 250 }, (_, i) => `country ${i}`),
  );
  const use = `import { labelSet } from "./countries.js";\nlabelSet.label("a.jpg").addClassification("Country", ["country 249"]);`;
  const today = defineLabelSet({
    tools: [
      voxelBox("Tumour"),
      voxelLine("Length"),
      angle("Bend"),
      spline("Cable"),
      message("Rude"),
      pct("Car"),
      brush("Road", { ocrEnabled: true }),
      medicalBrush("Lesion", { schemaId: "7" }),
    ],
    classifications: [
      boolean("Sharp", { defaultValue: false, exportName: "sharp", multiple: true }),
      rank("Best first", ["A", "B"], { showDropdown: true, attributeType: "enum" }),
    ],
    relations: [oneToManyRelation("feeds")],
  });
  const useToday = `import { labelSet } from "./today.js";
labelSet.label("a.nrrd").addObject("Tumour", { x1: 1, y1: 1, z1: 1, x2: 2, y2: 2, z2: 2 });
labelSet.label("a.nrrd").addClassification("Best first", ["B"]);`;
  const files = {
    ...Object.fromEntries(documented),
    "damaged.ts": toCode({ tools: [tool, tool], classifications: [question] }),
    "today.ts": toCode(today),
    "use-today.ts": useToday,
    "countries.ts": toCode(defineLabelSet({ classifications: [countries] })),
    "use-countries.ts": use,
  };
  expect(compile(files)).toBe("");
});
