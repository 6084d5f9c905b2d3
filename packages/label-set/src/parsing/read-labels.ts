import type { Model } from "../definition/model.ts";
import type { JsonObject } from "../shared/json.ts";
import { at, type Location } from "../shared/location.ts";
import { readAnnotations } from "./annotation.ts";
import type { ParsedLabels, UnknownPart } from "./parsed.ts";
import { readAnswers } from "./read-answers.ts";
import { readObject } from "./read-object.ts";
import { readRelation } from "./read-relation.ts";
import type { Reading } from "./reading.ts";

/** The key under which objects stand: in stored tasks it is `tools`. */
export type ObjectsKey = "objects" | "tools";

/** Reads the objects, classifications and relations of one asset, in any of the three wire shapes. */
export function readLabels(
  { tools, classifications, relations }: Model,
  wire: JsonObject,
  location: Location,
  reading: Reading,
  objectsKey: ObjectsKey = "objects",
): ParsedLabels {
  const unknown: UnknownPart[] = [];
  const collecting: Reading = {
    ...reading,
    unknown(problem, value) {
      unknown.push({ ...problem, value });
      reading.unknown(problem, value);
    },
  };
  const list = (key: string): [unknown, Location] => [wire[key], at(location, key)];
  return {
    objects: readAnnotations(tools, ...list(objectsKey), "tool", collecting, readObject),
    classifications: readAnswers(classifications, ...list("classifications"), undefined, collecting),
    relations: readAnnotations(relations, ...list("relations"), "relation", collecting, readRelation),
    unknown,
  };
}
