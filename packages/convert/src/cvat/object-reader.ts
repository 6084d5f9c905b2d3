import { boxAround } from "@ango-hub/label-set";
import type { Attributes, AttributeValue, Drawn, ItemObject, Keypoint } from "../items/item.ts";
import type { LeaveOut } from "../problems/problem.ts";
import { childrenOf, type XmlElement } from "../xml/xml-element.ts";
import { readValue } from "./attributes.ts";
import type { CvatMeta } from "./read-meta.ts";
import { pointsOf, readShapes, shapeNames } from "./read-shape.ts";

/** Whether an element is an object, or would be one if it were known. */
export function isObject({ name }: XmlElement): boolean {
  return name !== "tag" && name !== "attribute";
}

/** The objects that an element is, of a label: one, several where it has several points, or none where something is wrong. */
export function readObjects(
  element: XmlElement,
  label: string | undefined,
  meta: CvatMeta,
  leaveOut: LeaveOut,
): ItemObject[] {
  if (label === undefined || label === "") {
    leaveOut("invalid", `The <${element.name}> has no label.`);
    return [];
  }
  const attributes = readAttributes(element, label, meta);
  const occluded: Attributes = element.attributes.occluded === "1" ? { occluded: true } : {};
  const details = { class: label, attributes: { ...attributes, ...occluded } };
  if (element.name === "skeleton") {
    const skeleton = readSkeleton(element, leaveOut);
    return skeleton ? [{ ...details, ...skeleton.drawn, keypoints: skeleton.keypoints }] : [];
  }
  if (shapeNames.has(element.name)) return readShapes(element, leaveOut).map((drawn) => ({ ...details, ...drawn }));
  leaveOut("shape-left-out", `A <${element.name}> is not known.`);
  return [];
}

/** The attributes of an element, with the types that its label declares. */
export function readAttributes(element: XmlElement, label: string, { attributes }: CvatMeta): Attributes {
  const declared = attributes.get(label);
  const entries = childrenOf(element, "attribute").map(
    ({ attributes: { name = "" }, text }): [string, AttributeValue] => {
      return [name, readValue(text, declared?.get(name))];
    },
  );
  return Object.fromEntries(entries);
}

/** Whether the object of a track is gone at a frame; of a skeleton, all points may say so. */
export function isGoneAt(element: XmlElement): boolean {
  const { frame, outside } = element.attributes;
  const points = childrenOf(element, "points");
  return (
    outside === "1" ||
    (frame !== undefined && points.length > 0 && points.every((point) => point.attributes.outside === "1"))
  );
}

/** Points that are not outside, with the box around them, or the only one. */
function readSkeleton(element: XmlElement, leaveOut: LeaveOut): { drawn: Drawn; keypoints: Keypoint[] } | undefined {
  const points = childrenOf(element, "points");
  const isGone = isGoneAt(element);
  const keypoints = points.flatMap((child): Keypoint[] => {
    const { label: name, outside, occluded } = child.attributes;
    if (outside === "1" && !isGone) return [];
    const said = childrenOf(child, "attribute").length;
    if (said > 0)
      leaveOut("attribute-left-out", `A point of a skeleton has no answers; ${said} of "${name}" are left out.`);
    const [point] = pointsOf(child) ?? [];
    if (name !== undefined && point)
      return [{ name, x: point[0], y: point[1], ...(occluded === "1" && { isHidden: true }) }];
    leaveOut("keypoints-left-out", "A point of the skeleton has no label, or no x,y.");
    return [];
  });
  const [first] = keypoints;
  if (!first) {
    leaveOut("invalid", "The skeleton has no points in the picture.");
    return undefined;
  }
  const box = boxAround(keypoints.map(({ x, y }) => [x, y]));
  const isBox = box.width > 0 && box.height > 0;
  const drawn: Drawn = isBox ? { kind: "bounding-box", shape: box } : { kind: "point", shape: [first.x, first.y] };
  return { drawn, keypoints };
}
