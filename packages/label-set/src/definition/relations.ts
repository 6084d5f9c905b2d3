import { makePart } from "./make-part.ts";
import type { AnyClassification, Given, Relation } from "./part.ts";
import type { RelationSettings } from "./settings.ts";

/**
 * A relation from one object to another.
 *
 * @param title What annotators read, and what relations are told apart by.
 * @param settings Colour, key, id and questions about each relation.
 * @example
 * const tows = singleRelation("tows", {
 *   classifications: [radio("With", ["Rope", "Bar"])],
 * });
 */
export function singleRelation<
  const Title extends string,
  const Nested extends readonly AnyClassification[] = readonly [],
>(title: Title, settings?: RelationSettings<Nested>): Relation<"one-to-one", Title, Given<Nested>> {
  return makePart("one-to-one", title, settings);
}

/**
 * A relation from one object to any number of others.
 *
 * @param title What annotators read, and what relations are told apart by.
 * @param settings Colour, key, id and questions about each relation.
 * @example
 * const drives = oneToManyRelation("drives");
 */
export function oneToManyRelation<
  const Title extends string,
  const Nested extends readonly AnyClassification[] = readonly [],
>(title: Title, settings?: RelationSettings<Nested>): Relation<"one-to-many", Title, Given<Nested>> {
  return makePart("one-to-many", title, settings);
}

/**
 * A relation that holds any number of objects together.
 *
 * @param title What annotators read, and what relations are told apart by.
 * @param settings Colour, key, id and questions about each relation.
 * @example
 * const convoy = groupRelation("Convoy");
 */
export function groupRelation<
  const Title extends string,
  const Nested extends readonly AnyClassification[] = readonly [],
>(title: Title, settings?: RelationSettings<Nested>): Relation<"group", Title, Given<Nested>> {
  return makePart("group", title, settings);
}
