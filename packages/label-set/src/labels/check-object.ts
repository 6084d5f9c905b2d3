import { kinds, wireKind } from "../definition/kinds.ts";
import type { PartNode } from "../definition/model.ts";
import { degeneracyOf } from "../geometry/degeneracy.ts";
import type { AnyParsedObject } from "../parsing/reading.ts";
import { at, type Location } from "../shared/location.ts";
import type { LabelProblemCode, Report } from "../shared/problems.ts";
import { whyNotImported } from "./importable.ts";

/** What can be said about one object of an import without looking at others. */
export function checkObject(
  object: AnyParsedObject,
  part: PartNode,
  location: Location,
  report: Report<LabelProblemCode>,
): void {
  const refusal = whyNotImported(part);
  if (refusal !== undefined) {
    report("wrong-shape", location, refusal);
    return;
  }
  const key = wireKind(object.tool);
  const degeneracy = degeneracyOf(object.tool, object.shape);
  if (degeneracy !== undefined) report("degenerate-shape", at(location, key), degeneracy);
  for (const other of kinds.tools) {
    if (object.other[other] === undefined) continue;
    report("wrong-shape", at(location, other), `is a second shape, beside ${key}; an object has one.`);
  }
}
