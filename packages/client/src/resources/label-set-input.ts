import type { CategorySchema } from "@ango-hub/openapi";
import { checkObject } from "../core/check.ts";

/** A label set: its wire form, or anything that has one, such as those of `@ango-hub/label-set`. */
export type LabelSetInput = CategorySchema | { toJSON(): CategorySchema };

/** A label set as the service takes it: with all of its three lists. */
export function wireForm(argument: string, labelSet: LabelSetInput): CategorySchema {
  checkObject(argument, labelSet);
  const wire = "toJSON" in labelSet && typeof labelSet.toJSON === "function" ? labelSet.toJSON() : labelSet;
  checkObject(argument, wire);
  const { tools = [], classifications = [], relations = [], ...rest } = wire as CategorySchema;
  return { ...rest, tools, classifications, relations };
}
