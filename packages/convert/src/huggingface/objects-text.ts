import { boxAround } from "@ango-hub/label-set";
import { zonesOf } from "../geometry/convert-shape.ts";
import type { Item, ItemObject } from "../items/item.ts";
import type { ByName } from "../mapping/names.ts";
import type { LeaveOut } from "../problems/problem.ts";
import { cell, floatText, valueText } from "./cells.ts";
import type { Column } from "./columns.ts";
import type { WriteImageFolderOptions } from "./options.ts";

/** The objects of a picture, as a list for each thing that is said of them. */
export function objectsText(
  item: Item,
  columns: ReadonlyMap<string, Column>,
  numbers: ByName<number>,
  { report, categories }: WriteImageFolderOptions,
): string {
  const boxes: string[] = [];
  const kept = item.objects.filter((object, at) => {
    const place = { item: item.externalId, object: object.id ?? String(at) };
    const leaveOut: LeaveOut = (kind, message) => report.add({ kind, message, ...place });
    const box = numbers.has(object.class) ? boxText(object, item, leaveOut) : undefined;
    if (!numbers.has(object.class))
      leaveOut("unmapped-class", `"${object.class}" is none of the classes of this file.`);
    if (box === undefined) return false;
    for (const name of Object.keys(object.attributes))
      if (!columns.has(name)) leaveOut("attribute-left-out", `"${name}" is no column of this file.`);
    if (object.keypoints) leaveOut("keypoints-left-out", "Keypoints have no place in the metadata.");
    boxes.push(box);
    return true;
  });
  const named = kept.map(({ class: name }) => (categories === "names" ? name : (numbers.get(name) ?? 0)));
  const lists = [...columns].map(([attribute, { column, type }]) => {
    return cell(column, `[${kept.map(({ attributes }) => valueText(attributes[attribute], type)).join(",")}]`);
  });
  return `{${[cell("bbox", `[${boxes.join(",")}]`), cell("categories", JSON.stringify(named)), ...lists].join(",")}}`;
}

function boxText(object: ItemObject, { video }: Item, leaveOut: LeaveOut): string | undefined {
  if (object.page !== undefined && (object.page > 0 || video)) {
    leaveOut("page-left-out", `An image folder has pictures alone, and this is on page ${object.page}.`);
    return undefined;
  }
  const zones = zonesOf(object);
  if (!zones || zones.length === 0) {
    leaveOut("shape-left-out", `An image folder has boxes, and no ${object.kind}.`);
    return undefined;
  }
  if (object.kind !== "bounding-box") leaveOut("shape-changed", `Only the box around the ${object.kind} is kept.`);
  const around =
    object.kind === "bounding-box" ? object.shape : (object.box ?? boxAround(zones.flatMap(({ region }) => region)));
  return `[${[around.x, around.y, around.width, around.height].map(floatText).join(",")}]`;
}
