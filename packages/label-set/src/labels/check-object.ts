import { kinds } from "../definition/kinds.ts";
import { degeneracyOf } from "../geometry/degeneracy.ts";
import type { AnyParsedObject } from "../parsing/reading.ts";
import { at, type Location } from "../shared/location.ts";
import type { LabelProblemCode, Report } from "../shared/problems.ts";

/** What can be said about one object without looking at others. */
export function checkObject(object: AnyParsedObject, location: Location, report: Report<LabelProblemCode>): void {
  const degeneracy = degeneracyOf(object.tool, object.shape);
  if (degeneracy !== undefined) report("degenerate-shape", at(location, object.tool), degeneracy);
  for (const key of kinds.tools) {
    if (object.other[key] === undefined) continue;
    report("wrong-shape", at(location, key), `is a second shape, beside ${object.tool}; an object has one.`);
  }
}
