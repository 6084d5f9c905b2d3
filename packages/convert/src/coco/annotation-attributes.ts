import type { Attributes, AttributeValue } from "../items/item.ts";
import type { LeaveOut } from "../problems/problem.ts";
import { isRecord } from "./is-record.ts";
import type { CocoAnnotation } from "./wire.ts";

/** What COCO itself says of an object, which is no attribute. */
const known = new Set(
  "id image_id category_id bbox segmentation area iscrowd keypoints num_keypoints attributes object_id caption".split(
    " ",
  ),
);

/**
 * The attributes of an annotation: those under `attributes`, what programs write beside COCO's keys, the score of a result, and
 * `iscrowd` where it is one.
 */
export function attributesOf(annotation: CocoAnnotation, leaveOut: LeaveOut): Attributes {
  const entries: [string, AttributeValue][] = [];
  const { attributes, iscrowd } = annotation;
  const add = (name: string, value: unknown): void => {
    if (value === null || value === undefined) return;
    if (isValue(value)) entries.push([name, value]);
    else leaveOut("attribute-left-out", `"${name}" is neither a text nor a number nor a list of texts.`);
  };
  for (const name in annotation) if (!known.has(name)) add(name, annotation[name as keyof CocoAnnotation]);
  if (isRecord(attributes)) for (const [name, value] of Object.entries(attributes)) add(name, value);
  if (iscrowd === 1 || iscrowd === true) entries.push(["iscrowd", true]);
  return entries.length > 0 ? Object.fromEntries(entries) : none;
}

const none: Attributes = {};

/** The attributes of a picture. */
export function imageAttributes(attributes: unknown, leaveOut: LeaveOut): Attributes {
  return attributesOf({ attributes }, leaveOut);
}

function isValue(value: unknown): value is AttributeValue {
  if (typeof value === "string" || typeof value === "boolean" || Number.isFinite(value)) return true;
  return Array.isArray(value) && value.every((entry) => typeof entry === "string");
}
