import { expect, test } from "vitest";
import { compile } from "../../testing/compile.ts";
import { documentedLabelSets } from "../../testing/documented-label-sets.ts";
import { checkbox, defineLabelSet, toCode } from "../index.ts";

test("the code that label sets are printed as compiles", () => {
  const documented = Object.entries(documentedLabelSets).map(([name, labelSet]) => [`${name}.ts`, toCode(labelSet)]);
  const tool = { tool: "brush", title: "", schemaId: "a", color: "red", shortcutKey: "z", size: 4 };
  const question = { tool: "text", title: "q", richText: true, options: [{ value: "a" }], parentOptionId: "gone" };
  const countries = checkbox(
    "Country",
    Array.from({ length: 250 }, (_, i) => `country ${i}`),
  );
  const use = `import { labelSet } from "./countries.js";\nlabelSet.label("a.jpg").addClassification("Country", ["country 249"]);`;
  const files = {
    ...Object.fromEntries(documented),
    "damaged.ts": toCode({ tools: [tool, tool], classifications: [question] }),
    "countries.ts": toCode(defineLabelSet({ classifications: [countries] })),
    "use-countries.ts": use,
  };
  expect(compile(files)).toBe("");
});
