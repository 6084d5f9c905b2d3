import { normalizeBox } from "@ango-hub/label-set";
import type { JsonRecord } from "../files/json-lines.ts";
import type { ItemObject } from "../items/item.ts";
import { readAttributes } from "../items/read-attributes.ts";
import type { LeaveOut, Place } from "../problems/problem.ts";
import type { OpenImageFolderOptions } from "./options.ts";

/** The objects of a picture, of which the file has a list for each thing that it says of them. */
export function readObjects(objects: JsonRecord, options: OpenImageFolderOptions, place: Place): ItemObject[] {
  const { bbox, categories, category, labels, label, id, area: _, ...rest } = objects;
  const [boxes, classes, ids] = [listOf(bbox), listOf(categories ?? category ?? labels ?? label), listOf(id)];
  if (boxes.length !== classes.length) {
    const message = `It has ${boxes.length} boxes and ${classes.length} categories; its objects are left out.`;
    options.report.add({ kind: "invalid", message, ...place });
    return [];
  }
  return boxes.flatMap((box, at): ItemObject[] => {
    const own = typeof ids[at] === "string" || typeof ids[at] === "number" ? String(ids[at]) : undefined;
    const leaveOut: LeaveOut = (kind, message) => {
      options.report.add({ kind, message, ...place, object: own ?? String(at) });
    };
    const name = nameOf(classes[at], options);
    if (name === undefined) {
      leaveOut("missing-reference", `There is no category ${JSON.stringify(classes[at])}.`);
      return [];
    }
    if (!Array.isArray(box) || box.length !== 4 || !box.every(Number.isFinite) || box[2] === 0 || box[3] === 0) {
      leaveOut("invalid", `A bbox is x, y, width and height; this one is ${JSON.stringify(box)}.`);
      return [];
    }
    const [x, y, width, height] = box as [number, number, number, number];
    const answers = Object.fromEntries(Object.entries(rest).map(([key, list]) => [key, listOf(list)[at]]));
    return [
      {
        class: name,
        kind: "bounding-box",
        shape: normalizeBox({ x, y, width, height }),
        ...(own !== undefined && { id: own }),
        attributes: readAttributes(answers, leaveOut),
      },
    ];
  });
}

function nameOf(category: unknown, { categories }: OpenImageFolderOptions): string | undefined {
  if (typeof category === "string") return category;
  if (!Number.isInteger(category)) return undefined;
  return categories ? categories[category as number] : String(category);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
