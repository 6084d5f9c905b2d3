import { makePlan } from "./project.ts";

const { changes } = await makePlan();
for (const { type, path, orphansLabels } of changes) {
  console.log(`${type} ${path.join(" / ")}${orphansLabels ? ", which orphans its labels" : ""}`);
}
if (changes.length === 0) console.log("Nothing changes.");
if (changes.some(({ orphansLabels }) => orphansLabels)) process.exitCode = 1;
