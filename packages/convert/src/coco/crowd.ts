import type { Attributes } from "../items/item.ts";

const truths = new Set<unknown>([true, 1, "1", "true"]);
const falsehoods = new Set<unknown>([false, 0, "0", "false"]);

/** Whether an object is a crowd, and its other attributes, where it has any. */
export function crowdOf(attributes: Attributes): { isCrowd: boolean; attributes?: Attributes } {
  const { iscrowd, ...others } = attributes;
  const isSaid = truths.has(iscrowd) || falsehoods.has(iscrowd);
  const rest = isSaid ? others : attributes;
  for (const _ in rest) return { isCrowd: truths.has(iscrowd), attributes: rest };
  return { isCrowd: truths.has(iscrowd) };
}
