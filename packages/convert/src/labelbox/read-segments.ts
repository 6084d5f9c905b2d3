import { isRecord, type JsonRecord } from "../files/json-lines.ts";
import type { ItemObject } from "../items/item.ts";
import type { LeaveOut } from "../problems/problem.ts";
import { answersOf } from "./read-answers.ts";
import { readDrawn } from "./read-shape.ts";

/**
 * The objects of a thing in a video: one at each key frame, and one after each segment that says that it is gone, unless the next
 * segment begins there, or the video ends.
 *
 * @param common What all of them have: class, id, and answers.
 */
export function readSegments(
  segments: unknown,
  common: Pick<ItemObject, "class" | "id" | "attributes">,
  frames: number | undefined,
  leaveOut: LeaveOut,
): ItemObject[] {
  const read = (Array.isArray(segments) ? segments : []).map((segment) => {
    const keyFrames = isRecord(segment) && Array.isArray(segment.keyframes) ? segment.keyframes.filter(isRecord) : [];
    return keyFrames
      .flatMap((keyFrame) => readKeyFrame(keyFrame, common, leaveOut) ?? [])
      .sort((a, b) => a.page - b.page);
  });
  const starts = new Set(read.map(([first]) => first?.page));
  const objects = read.flatMap((segment): ItemObject[] => {
    const last = segment.at(-1);
    if (!last) return [];
    const gone = last.page + 1;
    const staysToTheEnd = starts.has(gone) || (frames !== undefined && gone >= frames);
    return staysToTheEnd ? segment : [...segment, { ...last, page: gone, isGone: true, attributes: {} }];
  });
  if (objects.length === 0) leaveOut("invalid", "It has no segment with key frames.");
  return objects;
}

type AtFrame = ItemObject & { readonly page: number };

function readKeyFrame(
  keyFrame: JsonRecord,
  common: Pick<ItemObject, "class" | "id" | "attributes">,
  leaveOut: LeaveOut,
): AtFrame | undefined {
  const { frame, classifications } = keyFrame;
  // The one after it counts, too.
  if (!Number.isInteger(frame) || (frame as number) < 1 || (frame as number) >= Number.MAX_SAFE_INTEGER) {
    leaveOut("invalid", `The frame of a key frame is a number from 1 on; it is ${JSON.stringify(frame)}.`);
    return undefined;
  }
  const drawn = readDrawn(keyFrame, leaveOut);
  const attributes = { ...common.attributes, ...answersOf(classifications, leaveOut) };
  return drawn && { ...common, ...drawn, page: (frame as number) - 1, attributes };
}
