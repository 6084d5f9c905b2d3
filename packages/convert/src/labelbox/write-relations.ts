import type { Item } from "../items/item.ts";
import type { LeaveOut } from "../problems/problem.ts";
import type { DataRow } from "./options.ts";
import { uuidOf } from "./uuid.ts";

/** The relations of an item, a line for each pair of objects. */
export function* relationRows(
  { externalId, relations }: Item,
  uuids: ReadonlyMap<string, string>,
  dataRow: DataRow,
  leaveOut: LeaveOut,
): Generator<object, void, void> {
  for (const relation of relations) {
    const { name } = relation;
    if ("group" in relation) {
      leaveOut("relation-left-out", `"${name}" is a group, and a relation of Labelbox has two ends.`);
      continue;
    }
    for (const attribute of Object.keys(relation.attributes))
      leaveOut("attribute-left-out", `The answer to "${attribute}" of the relation "${name}" has no place.`);
    for (const to of relation.to) {
      const [source, target] = [uuids.get(relation.from), uuids.get(to)];
      if (source === undefined || target === undefined) {
        leaveOut("missing-reference", `"${name}" leads from ${relation.from} to ${to}, of which one is not written.`);
        continue;
      }
      const type = relation.isMutual ? "bidirectional" : "unidirectional";
      const uuid = uuidOf(undefined, externalId, "relation", name, source, target);
      yield { uuid, name, dataRow, relationship: { source, target, type } };
    }
  }
}
