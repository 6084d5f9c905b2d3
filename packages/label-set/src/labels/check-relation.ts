import type { AnyParsedRelation } from "../parsing/reading.ts";
import { at, type Location } from "../shared/location.ts";
import type { LabelProblemCode, Report } from "../shared/problems.ts";

/** What can be said about one relation without looking at others. */
export function checkRelation(relation: AnyParsedRelation, location: Location, report: Report<LabelProblemCode>): void {
  if (relation.tool !== "group" && [relation.to].flat().includes(relation.from)) {
    report("self-relation", location, "relates an object to itself.");
  }
  if (relation.tool === "group") checkMembers(relation.group, at(location, "group"), "is an empty group.", report);
  if (relation.tool === "one-to-many") checkMembers(relation.to, at(location, "to"), "names no object.", report);
}

function checkMembers(ids: readonly string[], list: Location, empty: string, report: Report<LabelProblemCode>): void {
  if (ids.length === 0) report("unknown-object", list, empty);
  const members = new Set<string>();
  for (const [i, id] of ids.entries()) {
    if (members.has(id)) report("duplicate-object", at(list, i), `names the object "${id}" a second time.`);
    members.add(id);
  }
}

/** The ids of the objects that a relation connects, and where they stand. */
export function endsOf(relation: AnyParsedRelation, location: Location): readonly (readonly [string, Location])[] {
  const listed = (ids: readonly string[], key: string) => ids.map((id, i) => [id, at(at(location, key), i)] as const);
  if (relation.tool === "group") return listed(relation.group, "group");
  const from = [relation.from, at(location, "from")] as const;
  if (relation.tool === "one-to-many") return [from, ...listed(relation.to, "to")];
  return [from, [relation.to, at(location, "to")]];
}

/** What two relations have in common when one of them is too many. */
export function relationKey(relation: AnyParsedRelation): string {
  const isSymmetric = relation.tool === "one-to-one" && relation.direction === "bidirectional";
  const ends = relation.tool === "group" ? relation.group : [relation.from, ...[relation.to].flat().toSorted()];
  const isInOrder = relation.tool !== "group" && !isSymmetric;
  return JSON.stringify([relation.schemaId, relation.title, isSymmetric, ...(isInOrder ? ends : ends.toSorted())]);
}
