import type { PartList, PartNode } from "../definition/model.ts";
import { isObject, type JsonObject, typeName } from "../shared/json.ts";
import type { Location } from "../shared/location.ts";
import { didYouMean, listed } from "../shared/names.ts";
import { LabelError, type LabelProblemCode, problem } from "../shared/problems.ts";

/** The details that an object is given. */
export function checkedDetails(details: unknown, location: Location): JsonObject {
  if (isObject(details)) return details;
  throw refusal("wrong-type", location, `is given ${typeName(details)}; details are an object.`);
}

/** The part that a title names. */
export function findByTitle(parts: PartList, title: string, what: string, location: Location): PartNode {
  if (typeof title !== "string") {
    throw refusal("wrong-type", location, `is given ${typeName(title)} for the title of a ${what}, which is a string.`);
  }
  const [part, another] = parts.byTitle.get(title);
  if (part === undefined) {
    const message = `"${title}" is no ${what} of the label set; those are: ${listed(parts.byTitle.texts())}.`;
    throw refusal("unknown-part", location, message + didYouMean(title, parts.byTitle.texts()));
  }
  if (another === undefined) return part;
  throw refusal("ambiguous-title", location, `"${title}" is the title of several, so it names none.`);
}

/** The error of one thing that is wrong. */
export function refusal(code: LabelProblemCode, location: Location, message: string): LabelError {
  return new LabelError([problem(code, location, message)]);
}
