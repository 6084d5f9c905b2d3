import { without } from "../shared/json.ts";
import { at } from "../shared/location.ts";
import { type Annotation, identityOf, unknown } from "./annotation.ts";
import { nestedAnswers } from "./read-answers.ts";
import type { AnyParsedRelation } from "./reading.ts";

const keys = new Set("schemaId title tool objectId classifications from to direction group".split(" "));

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
    other: without(wire, keys),
  } as unknown as AnyParsedRelation;
  reading.relation?.(relation, part, location);
  return relation;
}

function endsOf(annotation: Annotation): object | undefined {
  const { part, location } = annotation;
  if (part.kind === "group") return groupEnds(annotation);
  if (part.kind === "one-to-one") return singleEnds(annotation);
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

function groupEnds(annotation: Annotation): object | undefined {
  const { group } = annotation.wire;
  if (Array.isArray(group) && group.every((id) => typeof id === "string")) return { group: [...group] };
  return unknown(annotation, "wrong-type", annotation.location, "needs `group`, an array of the ids of objects.");
}
