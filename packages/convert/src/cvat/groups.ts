import type { Item } from "../items/item.ts";
import type { LeaveOut } from "../problems/problem.ts";

/** What the relation is called that holds together what CVAT calls a group. */
export const groupRelation = "group";

/** The numbers of the groups that objects belong to, by the ids of the objects. All other relations are told to be left out. */
export function groupNumbers({ relations, objects }: Item, leaveOut: LeaveOut): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const ids = new Set(objects.map(({ id }) => id));
  let count = 0;
  for (const relation of relations) {
    const members = "group" in relation ? [...new Set(relation.group)].filter((id) => ids.has(id)) : [];
    if (relation.name !== groupRelation || members.length < 2) {
      const message = `CVAT has groups of objects alone, which are relations called "${groupRelation}", and no "${relation.name}".`;
      leaveOut("relation-left-out", message);
      continue;
    }
    if (Object.keys(relation.attributes).length > 0) leaveOut("attribute-left-out", "A group has no answers in CVAT.");
    count += 1;
    for (const id of members) {
      if (!numbers.has(id)) numbers.set(id, count);
      else leaveOut("relation-left-out", `Object ${id} belongs to several groups, and CVAT has one for each.`);
    }
  }
  return numbers;
}

/** Groups as relations. One object alone is no group. */
export class Groups {
  readonly #members = new Map<string, Set<string>>();

  /** The id of an object that belongs to a group, which `number` is unless it is 0 or not there. */
  add(number: string | undefined, id: string): void {
    const group = number?.trim() ?? "";
    if (group === "" || group === "0") return;
    this.#members.set(group, (this.#members.get(group) ?? new Set()).add(id));
  }

  relations(): Item["relations"] {
    const groups = [...this.#members.values()].filter(({ size }) => size > 1);
    return groups.map((ids) => ({ name: groupRelation, group: [...ids], attributes: {} }));
  }
}
