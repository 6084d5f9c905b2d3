import type { AttributeValue } from "./item.ts";

const truths = new Set<unknown>([true, 1, "1", "true"]);

/** Whether a format that has a flag for an attribute says with it all that the attribute says. */
export function isTrue(value: AttributeValue | undefined): boolean {
  return truths.has(value);
}
