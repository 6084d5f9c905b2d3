// Holds the packages, installed from their tarballs, against what they may cost. Part of `npm run check`.
//   node bench/packages/budgets.ts
import { bundleSize, type Form } from "./bundle-size.ts";
import { measureInstalled } from "./installed.ts";
import { consumer, everything, oneCall } from "./programs.ts";
import { typeCheck } from "./type-check.ts";
import { installOurs } from "./workplace.ts";

interface Row {
  what: string;
  is: number;
  /** The most that it may be. */
  budget: number;
  unit: "kB" | "packages" | "types" | "instantiations";
}

using workplace = installOurs();
const { folder } = workplace;
const call = oneCall["@ango-hub/client"] ?? "";
const size = async (contents: string, form: Form) => (await bundleSize(folder, contents, form)) / 1000;
// By name, as programs use them: `export *` would take what the builder shares with the rest of the package, too.
const builders =
  "angle boolean boundingBox branch brush buildCategorySchema checkbox groupRelation instance medicalBrush message multiDropdown ner oneToManyRelation option pct pdf point polygon polyline radio rank rotatedBoundingBox segmentation singleDropdown singleRelation spline text treeDropdown voxelBox voxelLine LabelSetError";
const builder = `export { ${builders.replaceAll(" ", ", ")} } from "@ango-hub/label-set/builder";`;
const labelSet = 'export * from "@ango-hub/label-set";';
const masks = 'export * from "@ango-hub/label-set/masks";';
const convert = 'export * from "@ango-hub/convert";';
const coco = 'export * from "@ango-hub/convert/coco";';
const labelbox = 'export * from "@ango-hub/convert/labelbox";';
const texts = 'export * from "@ango-hub/convert/text";';
const webhooks = 'export * from "@ango-hub/client/webhooks";';
const installed = measureInstalled(folder, "@ango-hub/client");
const used = typeCheck(folder, consumer);
const empty = typeCheck(folder, "export {};");

const rows: Row[] = [
  // Most bundlers split: a program loads the code for uploads and exports when it needs it.
  { what: "client, first load", is: await size(call, "split"), budget: 31.5, unit: "kB" },
  // A service worker and a library bundle can't load anything later.
  { what: "client, in one file", is: await size(everything, "one file"), budget: 61, unit: "kB" },
  // A setting that means nothing is refused with the one that was meant, which takes the names of all.
  { what: "label set, builder", is: await size(builder, "one file"), budget: 7, unit: "kB" },
  // A third of it keeps ids through renames, finds what lies inside what, and says what is wrong with labels and where they lie.
  { what: "label set, everything", is: await size(labelSet, "one file"), budget: 26, unit: "kB" },
  { what: "label set, masks", is: await size(masks, "one file"), budget: 12, unit: "kB" },
  // With what reads and checks labels, which is most of the label set.
  { what: "convert, first load", is: await size(convert, "split"), budget: 33, unit: "kB" },
  { what: "convert, Labelbox alone", is: await size(labelbox, "one file"), budget: 17.5, unit: "kB" },
  { what: "convert, texts alone", is: await size(texts, "one file"), budget: 8, unit: "kB" },
  { what: "convert, COCO alone", is: await size(coco, "one file"), budget: 19, unit: "kB" },
  { what: "webhooks", is: await size(webhooks, "one file"), budget: 4.1, unit: "kB" },
  { what: "npm i @ango-hub/client", is: installed.packages, budget: 4, unit: "packages" },
  // A third is sources and their maps, to which editors go; modules and declarations are there for import and for require.
  { what: "the same on the disk", is: installed.bytes / 1000, budget: 7200, unit: "kB" },
  { what: "its declarations", is: installed.declarationBytes / 1000, budget: 1900, unit: "kB" },
  { what: "consumer program", is: used.types - empty.types, budget: 430, unit: "types" },
  { what: "consumer program", is: used.instantiations - empty.instantiations, budget: 150, unit: "instantiations" },
];

for (const { what, is, budget, unit } of rows) {
  const over = is > budget;
  if (over) process.exitCode = 1;
  const number = (value: number) => value.toLocaleString("en", { maximumFractionDigits: unit === "kB" ? 1 : 0 });
  console.log(`${over ? "✗" : "✓"} ${what.padEnd(24)} ${number(is).padStart(7)} of ${number(budget)} ${unit}`);
}
