// What the client costs, beside other clients in the same run. They are installed into a folder that is removed again.
//   npm run build && node bench/packages/compare.ts [rounds]
import { median } from "../client/median.ts";
import { bundleSize } from "./bundle-size.ts";
import { importTime } from "./import-time.ts";
import { measureInstalled } from "./installed.ts";
import { consumer, oneCall } from "./programs.ts";
import { typeCheck } from "./type-check.ts";
import { installOurs, installPeers } from "./workplace.ts";

const rounds = Number(process.argv[2] ?? 9);
using ours = installOurs();
using peers = installPeers();

const subjects = Object.entries(oneCall).map(([name, program]) => {
  const { folder } = name.startsWith("@ango-hub/") ? ours : peers;
  return { name, program, folder, imports: [] as number[], checks: [] as number[] };
});
const consumerChecks: number[] = [];

// One after the other in each round, so that a busy moment of the machine does not hit one of them alone.
for (let round = 0; round < rounds; round += 1) {
  for (const { name, program, folder, imports, checks } of subjects) {
    imports.push(importTime(folder, name));
    checks.push(typeCheck(folder, asModule(program)).seconds);
  }
  consumerChecks.push(typeCheck(ours.folder, consumer).seconds);
}

const rows: Record<string, Record<string, string | number>> = {};
for (const { name, program, folder, imports, checks } of subjects) {
  const { packages, bytes, declarationBytes } = measureInstalled(folder, name);
  const { types, instantiations } = typeCheck(folder, asModule(program));
  rows[name] = {
    "one call, kB": kilobytes(await bundleSize(folder, program, "split")),
    packages,
    "installed, kB": kilobytes(bytes),
    "declarations, kB": kilobytes(declarationBytes),
    "import, ms": median(imports).toFixed(1),
    "type-check, s": median(checks).toFixed(3),
    types,
    instantiations,
  };
}
console.table(rows);
const alone = median(subjects.find(({ name }) => name === "openapi-fetch")?.checks ?? []);
console.log(
  `A program that uses projects, exports and webhooks type-checks in ${median(consumerChecks).toFixed(3)} s, ` +
    `${(median(consumerChecks) / alone).toFixed(2)} times as long as the one with openapi-fetch alone.`,
);

function asModule(program: string): string {
  return `${program}\nexport {};`;
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 100) / 10;
}
