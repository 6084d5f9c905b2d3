import type { DirectedRelation, Item, ItemObject } from "../items/item.ts";
import type { LeaveOut } from "../problems/problem.ts";

/** What the relation from an object to its parts is called. */
export const partRelation = "part";

/** Objects of an item that stand by themselves, and the parts of each. */
export interface PartsOfObjects {
  readonly wholes: readonly ItemObject[];
  readonly partsOf: ReadonlyMap<ItemObject, readonly ItemObject[]>;
}

/** Finds the parts that relations called `part` lead to. All other relations are told to be left out. */
export function partsOfObjects({ objects, relations }: Item, leaveOut: LeaveOut): PartsOfObjects {
  const byId = new Map(objects.flatMap((object) => (object.id === undefined ? [] : [[object.id, object] as const])));
  const partsOf = new Map<ItemObject, ItemObject[]>();
  const parts = new Set<ItemObject>();
  for (const relation of relations) {
    if (!isOfParts(relation)) {
      leaveOut("relation-left-out", `Pascal VOC has parts of objects alone, and no relation "${relation.name}".`);
      continue;
    }
    if (Object.keys(relation.attributes).length > 0) {
      leaveOut("attribute-left-out", `A relation "${relation.name}" has no answers in Pascal VOC.`);
    }
    const whole = byId.get(relation.from);
    for (const id of relation.to) {
      const part = byId.get(id);
      const isPossible = whole && part && part !== whole && !parts.has(whole) && !parts.has(part) && !partsOf.has(part);
      if (isPossible) {
        parts.add(part);
        partsOf.set(whole, [...(partsOf.get(whole) ?? []), part]);
      } else {
        const message = `Object ${id} can't be a part of ${relation.from}: parts belong to one object, and have no parts.`;
        leaveOut("relation-left-out", message);
      }
    }
  }
  return { wholes: objects.filter((object) => !parts.has(object)), partsOf };
}

function isOfParts(relation: Item["relations"][number]): relation is DirectedRelation {
  return "from" in relation && relation.name === partRelation && !relation.isMutual;
}
