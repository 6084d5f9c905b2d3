// Holds the packages, installed from their tarballs, against what they may cost. Part of `npm run check`.
//   node bench/packages/budgets.ts
import { bundleSize } from "./bundle-size.ts";
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
const size = async (contents: string, later?: readonly string[] | "all") =>
  (await bundleSize(folder, contents, later)) / 1000;
const installed = measureInstalled(folder, "@ango-hub/client");
const used = typeCheck(folder, consumer);
const empty = typeCheck(folder, "export {};");

const rows: Row[] = [
  { what: "client, one call", is: await size(call), budget: 10, unit: "kB" },
  { what: "client, upload", is: await size(call, ["upload.js", "resolve-batches.js"]), budget: 17, unit: "kB" },
  { what: "client, export", is: await size(call, ["create-export.js"]), budget: 17, unit: "kB" },
  { what: "client, everything", is: await size(everything, "all"), budget: 25, unit: "kB" },
  { what: "label set, builder", is: await size('export * from "@ango-hub/label-set/builder";'), budget: 6, unit: "kB" },
  { what: "label set, everything", is: await size('export * from "@ango-hub/label-set";'), budget: 15, unit: "kB" },
  { what: "webhooks", is: await size('export * from "@ango-hub/client/webhooks";'), budget: 4, unit: "kB" },
  { what: "npm i @ango-hub/client", is: installed.packages, budget: 2, unit: "packages" },
  { what: "the same on the disk", is: installed.bytes / 1000, budget: 550, unit: "kB" },
  { what: "its declarations", is: installed.declarationBytes / 1000, budget: 220, unit: "kB" },
  { what: "consumer program", is: used.types - empty.types, budget: 400, unit: "types" },
  { what: "consumer program", is: used.instantiations - empty.instantiations, budget: 80, unit: "instantiations" },
];

for (const { what, is, budget, unit } of rows) {
  const over = is > budget;
  if (over) process.exitCode = 1;
  const number = (value: number) => value.toLocaleString("en", { maximumFractionDigits: unit === "kB" ? 1 : 0 });
  console.log(`${over ? "✗" : "✓"} ${what.padEnd(24)} ${number(is).padStart(7)} of ${number(budget)} ${unit}`);
}
