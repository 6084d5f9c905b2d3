import { without } from "../shared/json.ts";
import { at } from "../shared/location.ts";
import { type Annotation, identityOf, unknown } from "./annotation.ts";
import { nestedAnswers } from "./read-answers.ts";
import type { AnyParsedRelation } from "./reading.ts";

const keys = "schemaId title tool objectId classifications metadata".split(" ");

/** Reads a relation, or reports why it can't be read. */
export function readRelation(annotation: Annotation): AnyParsedRelation | undefined {
  const { part, wire, location, reading } = annotation;
  const ends = endsOf(annotation);
  const identity = identityOf(annotation);
  const classifications = nestedAnswers(annotation, undefined);
  if (ends === undefined || identity === undefined) return undefined;
  const relation = {
    ...identity,
    ...ends,
    classifications,
    other: without(wire, new Set([...keys, ...Object.keys(ends)])),
  } as unknown as AnyParsedRelation;
  reading.relation?.(relation, part, location);
  return relation;
}

function endsOf(annotation: Annotation): object | undefined {
  const { part, location } = annotation;
  if (part.kind === "group") return groupEnds(annotation);
  if (part.kind === "one-to-one") return singleEnds(annotation);
  if (part.kind === "one-to-many") return manyEnds(annotation);
  const message = `"${part.kind}" is a kind of relation that this version can't read.`;
  return unknown(annotation, "unknown-part", location, message);
}

function singleEnds(annotation: Annotation): object | undefined {
  const { wire, location } = annotation;
  const { from, to, direction = "straight" } = wire;
  if (typeof from !== "string" || typeof to !== "string") {
    return unknown(annotation, "wrong-type", location, "needs `from` and `to`, the ids of two objects.");
  }
  if (direction !== "straight" && direction !== "bidirectional") {
    return unknown(annotation, "wrong-type", at(location, "direction"), "must be straight or bidirectional.");
  }
  return { from, to, direction };
}

/** One that was made with a single object may well name it without a list. */
function manyEnds(annotation: Annotation): object | undefined {
  const { from, to } = annotation.wire;
  const ids = Array.isArray(to) ? to : [to];
  if (typeof from === "string" && ids.every((id) => typeof id === "string")) return { from, to: ids };
  const message = "needs `from`, the id of an object, and `to`, an array of the ids of objects.";
  return unknown(annotation, "wrong-type", annotation.location, message);
}

function groupEnds(annotation: Annotation): object | undefined {
  const { group } = annotation.wire;
  if (Array.isArray(group) && group.every((id) => typeof id === "string")) return { group: [...group] };
  return unknown(annotation, "wrong-type", annotation.location, "needs `group`, an array of the ids of objects.");
}
