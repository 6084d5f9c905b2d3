import { type Box, boxAround, normalizeBox } from "@ango-hub/label-set";
import type { Drawn, ItemObject, Keypoint } from "../items/item.ts";
import type { LeaveOut, Place } from "../problems/problem.ts";
import { attributesOf } from "./annotation-attributes.ts";
import type { OpenCocoOptions } from "./open-coco-options.ts";
import { readKeypoints } from "./read-keypoints.ts";
import { readSegmentation } from "./read-segmentation.ts";
import type { Survey } from "./survey.ts";
import { type CocoAnnotation, idKey } from "./wire.ts";

/** An annotation as an object, or nothing where it can't be one. */
export function readAnnotation(
  annotation: CocoAnnotation,
  { categories }: Survey,
  { report, threshold }: OpenCocoOptions,
  place: Place,
): ItemObject | undefined {
  const { score, category_id, object_id } = annotation;
  if (threshold !== undefined && typeof score === "number" && score < threshold) return undefined;
  const leaveOut: LeaveOut = (kind, message) => report.add({ kind, message, ...place });
  const category = categories.get(idKey(category_id) ?? "");
  if (!category) {
    leaveOut("missing-reference", `There is no category with the id ${JSON.stringify(category_id)}.`);
    return undefined;
  }
  const keypoints = readKeypoints(annotation.keypoints, category, leaveOut);
  const box = readBox(annotation.bbox, leaveOut);
  const outline = readSegmentation(annotation.segmentation, leaveOut);
  const drawn = outline ?? boxDrawn(box ?? boxOfKeypoints(keypoints));
  if (!drawn) {
    leaveOut("invalid", "It has neither a box nor an area.");
    return undefined;
  }
  const id = typeof object_id === "string" ? object_id : idKey(annotation.id);
  return {
    class: category.name,
    ...drawn,
    ...(id !== undefined && { id }),
    attributes: attributesOf(annotation, leaveOut),
    ...(outline && box && { box }),
    ...(keypoints.length > 0 && { keypoints }),
  };
}

function boxDrawn(shape: Box | undefined): Drawn | undefined {
  return shape && { kind: "bounding-box", shape };
}

function boxOfKeypoints(keypoints: readonly Keypoint[]): Box | undefined {
  if (keypoints.length < 2) return undefined;
  const box = boxAround(keypoints.map(({ x, y }) => [x, y]));
  return box.width > 0 && box.height > 0 ? box : undefined;
}

/** A box, whichever of its corners it was drawn from. */
function readBox(bbox: unknown, leaveOut: LeaveOut): Box | undefined {
  if (bbox === undefined || bbox === null || (Array.isArray(bbox) && bbox.length === 0)) return undefined;
  if (!Array.isArray(bbox) || bbox.length !== 4 || !bbox.every(Number.isFinite)) {
    leaveOut("invalid", `Its bbox must be four numbers, x, y, width and height; it is ${JSON.stringify(bbox)}.`);
    return undefined;
  }
  const [x, y, width, height] = bbox as [number, number, number, number];
  if (width !== 0 && height !== 0) return normalizeBox({ x, y, width, height });
  leaveOut("invalid", `Its bbox has no area: it is ${width} wide and ${height} high.`);
  return undefined;
}
