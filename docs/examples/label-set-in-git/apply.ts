import { applyLabelSet } from "@ango-hub/label-set";
import { ango, makePlan } from "./project.ts";

const plan = await makePlan();
await applyLabelSet(ango, plan, { orphanLabels: process.argv.includes("--orphan-labels") });
console.log(plan.changes.length === 0 ? "Nothing changes." : `Applied ${plan.changes.length} changes.`);
