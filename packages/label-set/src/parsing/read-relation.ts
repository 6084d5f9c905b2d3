import { without } from "../shared/json.ts";
import { at } from "../shared/location.ts";
import { type Entry, identityOf, unknown } from "./entry.ts";
import { nestedAnswers } from "./read-answers.ts";
import type { AnyParsedRelation } from "./reading.ts";

const keys = new Set("schemaId title tool objectId classifications from to direction group".split(" "));

/** Reads a relation, or reports why it can't be read. */
export function readRelation(entry: Entry): AnyParsedRelation | undefined {
  const { part, wire, location, reading } = entry;
  const ends = part.kind === "group" ? groupEnds(entry) : singleEnds(entry);
  const identity = identityOf(entry);
  const classifications = nestedAnswers(entry, undefined);
  if (ends === undefined || identity === undefined) return undefined;
  const relation = {
    ...identity,
    ...ends,
    classifications,
    other: without(wire, keys),
  } as unknown as AnyParsedRelation;
  reading.relation?.(relation, location);
  return relation;
}

function singleEnds(entry: Entry): object | undefined {
  const { wire, location } = entry;
  const { from, to, direction = "straight" } = wire;
  if (typeof from !== "string" || typeof to !== "string") {
    return unknown(entry, "wrong-type", location, "needs `from` and `to`, the ids of two objects.");
  }
  if (direction !== "straight" && direction !== "bidirectional") {
    return unknown(entry, "wrong-type", at(location, "direction"), "must be straight or bidirectional.");
  }
  return { from, to, direction };
}

function groupEnds(entry: Entry): object | undefined {
  const { group } = entry.wire;
  if (Array.isArray(group) && group.every((id) => typeof id === "string")) return { group: [...group] };
  return unknown(entry, "wrong-type", entry.location, "needs `group`, an array of the ids of objects.");
}
