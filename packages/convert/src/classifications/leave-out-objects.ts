import type { Item } from "../items/item.ts";
import { leaveOutRest } from "../problems/leave-out-rest.ts";
import type { Report } from "../problems/report.ts";

/** Reports what of an item is no answer about the asset: objects, relations and strokes. */
export function leaveOutObjects(item: Omit<Item, "attributes">, report: Report): void {
  const { externalId, objects, relations, strokes } = item;
  for (const [at, { class: name, id }] of objects.entries()) {
    const message = `The object of class "${name}" has no place among answers about the asset.`;
    report.add({ kind: "shape-left-out", message, item: externalId, object: id ?? String(at) });
  }
  leaveOutRest({ externalId, relations, strokes }, report);
}
