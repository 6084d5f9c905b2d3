import { makePlan } from "./project.ts";

const { changes } = await makePlan();
for (const { message, orphansLabels } of changes)
  console.log(`${message}${orphansLabels ? " Labels are orphaned." : ""}`);
if (changes.length === 0) console.log("Nothing changes.");
if (changes.some(({ orphansLabels }) => orphansLabels)) process.exitCode = 1;
