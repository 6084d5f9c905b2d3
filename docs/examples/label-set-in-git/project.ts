import { AngoHub } from "@ango-hub/client";
import { type LabelSetPlan, planLabelSet } from "@ango-hub/label-set";
import { labelSet } from "./label-set.ts";

export const ango: AngoHub = new AngoHub();

/** What the label set in git would change in the project. */
export async function makePlan(): Promise<LabelSetPlan> {
  const projectId = process.env.ANGO_PROJECT;
  if (!projectId) throw new Error("Set ANGO_PROJECT to the id of the project.");
  return planLabelSet(ango, projectId, labelSet);
}
