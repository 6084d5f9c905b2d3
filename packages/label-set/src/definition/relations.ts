import type { RelationKind } from "./kinds.ts";
import type { AnyClassification, Given, Relation, ToolSettings } from "./part.ts";

/**
 * A relation from one object to another.
 *
 * @param title What annotators read, and what relations are told apart by.
 * @param settings Colour, key, id and questions about each relation.
 * @example
 * const tows = singleRelation("tows", { classifications: [radio("With", ["Rope", "Bar"])] });
 */
export function singleRelation<
  const Title extends string,
  const Nested extends readonly AnyClassification[] = readonly [],
>(title: Title, settings?: ToolSettings<Nested>): Relation<"one-to-one", Title, Given<Nested>> {
  return relation("one-to-one", title, settings);
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
>(title: Title, settings?: ToolSettings<Nested>): Relation<"group", Title, Given<Nested>> {
  return relation("group", title, settings);
}

function relation<Kind extends RelationKind, Title extends string, Nested extends readonly AnyClassification[]>(
  kind: Kind,
  title: Title,
  settings?: ToolSettings<Nested>,
): Relation<Kind, Title, Given<Nested>> {
  return {
    ...settings,
    tool: kind,
    title,
    classifications: (settings?.classifications ?? []) as unknown as Given<Nested>,
  };
}
