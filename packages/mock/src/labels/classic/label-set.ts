import type { CategorySchema } from "@ango-hub/openapi/classic";
import * as constraints from "@ango-hub/openapi/classic/constraints";
import { conform } from "../../http/input.ts";
import { completeLabelSet } from "../label-set.ts";

/** Reads a label set as it was sent, and completes it as the service does. */
export function readLabelSet(value: unknown, newId: () => string): CategorySchema {
  const labelSet = conform<CategorySchema>(value, constraints.CategorySchema, "categorySchema");
  return completeLabelSet(labelSet, newId);
}
