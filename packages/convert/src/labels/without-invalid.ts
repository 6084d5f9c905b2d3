import type { LabelSet } from "@ango-hub/label-set";
import type { ImportLabel } from "@ango-hub/openapi";
import type { LeaveOut } from "../problems/problem.ts";

/** What `validate` takes: labels of either generation have one form. */
type Checked = Parameters<LabelSet["validate"]>[0] extends Iterable<infer Label> ? Label : never;

const lists = ["objects", "classifications", "relations"] as const;

/** A label without the parts that its label set does not take. What is required and missing is for annotators to add. */
export function withoutInvalid(label: ImportLabel, labelSet: LabelSet, leaveOut: LeaveOut): ImportLabel {
  const problems = labelSet.validate([label as Checked]).filter(({ code }) => code !== "required");
  if (problems.length === 0) return label;
  const invalid = new Set<unknown>();
  for (const { pointer, path, message } of problems) {
    const [, , key, index] = pointer.split("/");
    const list = lists.find((list) => list === key);
    const part = list && label[list]?.[Number(index)];
    if (part && invalid.has(part)) continue;
    if (part) invalid.add(part);
    leaveOut("invalid", `${path || pointer} ${message}`);
  }
  const isValid = (part: unknown) => !invalid.has(part);
  const left = { ...label };
  for (const key of lists) Object.assign(left, { [key]: label[key]?.filter(isValid) });
  return left;
}
