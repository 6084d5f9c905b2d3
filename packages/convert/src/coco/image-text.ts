import type { Item } from "../items/item.ts";
import type { Report } from "../problems/report.ts";

/** A picture of a COCO file, as JSON. What COCO can't say of it is reported. */
export function imageText(item: Item, id: number, names: Set<string>, report: Report): string {
  const { externalId, file = externalId, size, attributes, isLabelled, strokes, relations } = item;
  const place = { item: externalId };
  if (names.has(file)) report.add({ kind: "doubled", message: `Another picture is called "${file}", too.`, ...place });
  names.add(file);
  if (!size) report.add({ kind: "size-missing", message: "Width and height of the picture are not known.", ...place });
  if (!isLabelled) {
    const message = "Nobody has labelled the asset, and COCO has it as a picture that shows nothing.";
    report.add({ kind: "unlabelled", message, ...place });
  }
  if (strokes)
    report.add({ kind: "strokes-left-out", message: "Strokes of brushes lie in a file of their own.", ...place });
  for (const { name } of relations) {
    report.add({ kind: "relation-left-out", message: `COCO has no relations, such as "${name}".`, ...place });
  }
  const isAnswered = Object.keys(attributes).length > 0;
  return JSON.stringify({
    id,
    file_name: file,
    ...(size && { width: size.width, height: size.height }),
    ...(isAnswered && { attributes }),
  });
}
