import type { Report } from "../problems/report.ts";
import type { Item } from "./item.ts";

/** Reports what an item has beside objects, where a format has nothing but pictures with objects. */
export function reportPictureLosses(item: Item, format: string, report: Report): void {
  const { externalId, attributes, strokes, relations } = item;
  const place = { item: externalId };
  if (strokes)
    report.add({ kind: "strokes-left-out", message: "Strokes of brushes lie in a file of their own.", ...place });
  for (const { name } of relations) {
    report.add({ kind: "relation-left-out", message: `${format} has no relations, such as "${name}".`, ...place });
  }
  for (const name in attributes) {
    const message = `${format} has no answers about a picture, such as "${name}".`;
    report.add({ kind: "attribute-left-out", message, ...place });
  }
}

/** Whether nobody has labelled an item. It is left out then, since its picture would count as one that shows nothing. */
export function isUnlabelled({ externalId, isLabelled, objects }: Item, format: string, report: Report): boolean {
  if (isLabelled || objects.length > 0) return false;
  const message = `${format} would take the asset for one that shows nothing, since nobody has labelled it. It is left out.`;
  report.add({ kind: "unlabelled", message, item: externalId });
  return true;
}
