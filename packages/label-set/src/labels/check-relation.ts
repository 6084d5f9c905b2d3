import type { AnyParsedRelation } from "../parsing/reading.ts";
import { at, type Location } from "../shared/location.ts";
import type { LabelProblemCode, Report } from "../shared/problems.ts";

/** What can be said about one relation without looking at others. */
export function checkRelation(relation: AnyParsedRelation, location: Location, report: Report<LabelProblemCode>): void {
  if (relation.tool === "one-to-one") {
    if (relation.from === relation.to) report("self-relation", location, "relates an object to itself.");
    return;
  }
  const list = at(location, "group");
  if (relation.group.length === 0) report("unknown-object", list, "is an empty group.");
  const members = new Set<string>();
  for (const [i, id] of relation.group.entries()) {
    if (members.has(id)) report("duplicate-object", at(list, i), `names the object "${id}" a second time.`);
    members.add(id);
  }
}

/** What two relations have in common when one of them is too many. */
export function relationKey(relation: AnyParsedRelation): string {
  const ends = relation.tool === "group" ? relation.group.toSorted() : [relation.from, relation.to];
  const isSymmetric = relation.tool === "one-to-one" && relation.direction === "bidirectional";
  return JSON.stringify([relation.schemaId, relation.title, isSymmetric, ...(isSymmetric ? ends.toSorted() : ends)]);
}
