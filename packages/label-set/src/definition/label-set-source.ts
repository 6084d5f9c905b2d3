import type { CategorySchema } from "@ango-hub/openapi";
import { isObject, jsonOf } from "../shared/json.ts";
import { root } from "../shared/location.ts";
import { LabelSetError, type LabelSetProblemCode, type Problem, problem, reportTo } from "../shared/problems.ts";
import type { Model } from "./model.ts";
import { readLabelSet } from "./read-label-set.ts";

/** A label set, or its wire form. */
export type LabelSetSource = CategorySchema | { toJSON(): CategorySchema };

/** The model of a label set, read tolerantly. */
export function modelOf(source: LabelSetSource): Model {
  const wire = isObject(source) && typeof source.toJSON === "function" ? source.toJSON() : source;
  return readLabelSet(wire, () => {});
}

/**
 * The wire form of a label set as JSON.
 *
 * @throws {LabelSetError} when this is no label set, or a value in it is of the wrong type.
 */
export function wireJson(source: unknown): string {
  const json = jsonOf(source);
  if (json === undefined && isObject(source)) {
    const message = "is circular, nested too deeply, or holds what JSON can't.";
    throw new LabelSetError([problem("too-deep", root, message)]);
  }
  const problems: Problem<LabelSetProblemCode>[] = [];
  readLabelSet(json === undefined ? undefined : JSON.parse(json), reportTo(problems));
  if (json === undefined || problems.length > 0) throw new LabelSetError(problems);
  return json;
}
