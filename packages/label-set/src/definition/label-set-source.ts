import type { CategorySchema } from "@ango-hub/openapi";
import { isObject, jsonOf, typeName } from "../shared/json.ts";
import { root } from "../shared/location.ts";
import { LabelSetError, type LabelSetProblemCode, type Problem, problem, reportTo } from "../shared/problems.ts";
import { drawnBy } from "./drawn.ts";
import type { Model } from "./model.ts";
import { readLabelSet } from "./read-label-set.ts";

/** A label set, or its wire form. */
export type LabelSetSource = CategorySchema | { toJSON(): CategorySchema };

/**
 * The model of a label set, read tolerantly: what is of the wrong type counts as missing.
 *
 * @throws {LabelSetError} when this is no label set at all, or nested too deeply.
 */
export function modelOf(source: unknown): Model {
  const problems: Problem<LabelSetProblemCode>[] = [];
  const model = readLabelSet(wireOf(source), reportTo(problems), drawnBy(source));
  const refused = problems.filter(({ code, pointer }) => code === "too-deep" || pointer === "");
  if (refused.length > 0) throw new LabelSetError(refused);
  return model;
}

/**
 * The wire form of a label set, a copy of its own.
 *
 * @throws {LabelSetError} when this can't be JSON.
 */
export function wireOf(source: unknown): CategorySchema {
  const json = jsonOf(source);
  if (json !== undefined) return JSON.parse(json);
  throw new LabelSetError([noJson(source)]);
}

/**
 * The wire form of a label set as JSON.
 *
 * @throws {LabelSetError} when this is no label set, or a value in it is of the wrong type.
 */
export function wireJson(source: unknown): string {
  const problems: Problem<LabelSetProblemCode>[] = [];
  const wire = wireOf(source);
  readLabelSet(wire, reportTo(problems));
  if (problems.length > 0) throw new LabelSetError(problems);
  return JSON.stringify(wire);
}

/** What to say of a value that can't be JSON. */
export function noJson(source: unknown): Problem<LabelSetProblemCode> {
  if (!isObject(source)) return problem("wrong-type", root, `is ${typeName(source)}; it must be an object.`);
  return problem("too-deep", root, "is circular, nested too deeply, or holds what JSON can't.");
}
