import type { Mask } from "@ango-hub/label-set";
import { decodePng, segmentationsByClass, toRgba, UnreadableFileError } from "@ango-hub/label-set/masks";
import type { ItemObject } from "../items/item.ts";
import type { LeaveOut, Place } from "../problems/problem.ts";
import { attributesOf } from "./annotation-attributes.ts";
import { isRecord } from "./is-record.ts";
import type { OpenCocoOptions } from "./open-coco-options.ts";
import type { Survey } from "./survey.ts";
import { type CocoAnnotation, idKey } from "./wire.ts";

/** The segments of a panoptic picture. Each pixel has the id of its segment, R + 256 · G + 65 536 · B. */
export async function readSegments(
  { file_name, segments_info }: CocoAnnotation,
  { categories }: Survey,
  { report, picture }: OpenCocoOptions,
  place: Place,
): Promise<ItemObject[]> {
  const leaveOut: LeaveOut = (kind, message) => report.add({ kind, message, ...place });
  if (typeof file_name !== "string" || !Array.isArray(segments_info) || !picture) {
    leaveOut("invalid", "It has no file_name, or no list of segments.");
    return [];
  }
  const segments = await segmentsOf(await picture(file_name), file_name, leaveOut);
  return segments_info.flatMap((segment: unknown): ItemObject[] => {
    const id = isRecord(segment) ? idKey(segment.id) : undefined;
    const shape = id === undefined ? undefined : segments.get(Number(id));
    const category = isRecord(segment) ? categories.get(idKey(segment.category_id) ?? "") : undefined;
    if (!shape || !category) {
      leaveOut(
        "missing-reference",
        `Segment ${id} has ${shape ? "no category that the file knows" : "no pixel in the picture"}.`,
      );
      return [];
    }
    return [
      {
        class: category.name,
        kind: "segmentation",
        shape,
        id,
        attributes: attributesOf(segment as CocoAnnotation, leaveOut),
      },
    ];
  });
}

/** The areas of a picture by the ids of their segments. */
async function segmentsOf(png: Uint8Array, fileName: string, leaveOut: LeaveOut): Promise<ReadonlyMap<number, Mask>> {
  try {
    const picture = await decodePng(png);
    const { width, height } = picture;
    const data = toRgba(picture);
    // Few segments have numbers of 24 bits, and a mask has 16.
    const ids: number[] = [0];
    const numbers = new Map([[0, 0]]);
    const mask = new Uint16Array(width * height);
    for (let at = 0; at < mask.length; at += 1) {
      const id = (data[at * 4] ?? 0) + 256 * (data[at * 4 + 1] ?? 0) + 65_536 * (data[at * 4 + 2] ?? 0);
      const number = numbers.get(id) ?? ids.push(id) - 1;
      numbers.set(id, number);
      mask[at] = number;
    }
    const areas = segmentationsByClass({ width, height, data: mask });
    return new Map([...areas].map(([number, area]) => [ids[number] as number, area]));
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    leaveOut("invalid", `The picture "${fileName}" ${error.reason}.`);
    return new Map();
  }
}
