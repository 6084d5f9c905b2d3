import { objectAt, type Track } from "@ango-hub/label-set/tracks";
import type { Item, ItemObject } from "../items/item.ts";
import type { LeaveOut } from "../problems/problem.ts";
import type { WireClassification, WireShape } from "./wire.ts";
import { boxOf, pointOf } from "./write-shape.ts";

/** A key frame, by its frame counted from 1. */
export type WireKeyFrame = WireShape & {
  readonly frame: number;
  readonly classifications?: readonly WireClassification[];
};

/** From where to where a thing is in the picture. */
export interface WireSegment {
  readonly keyframes: readonly WireKeyFrame[];
}

/**
 * One thing through a video as segments, each of which goes from its first key frame to its last: one more is made where the thing
 * disappears, or the video ends, unless it is one already.
 */
export function segmentsOf(
  objects: readonly ItemObject[],
  video: Item["video"],
  answers: (object: ItemObject) => WireClassification[],
  leaveOut: LeaveOut,
): WireSegment[] {
  const frames = new Map<number, ItemObject>();
  for (const object of objects) {
    const page = object.page ?? 0;
    if (!isDrawnInVideos(object))
      leaveOut("shape-left-out", `Labelbox takes no ${object.kind} in videos; the one of frame ${page} is left out.`);
    else if (frames.has(page)) leaveOut("doubled", `It is twice at frame ${page}; the first one is kept.`);
    else frames.set(page, object);
  }
  const ordered = [...frames].sort(([a], [b]) => a - b);
  const track = trackOf(ordered);
  const segments: (readonly [page: number, object: ItemObject])[][] = [];
  let open: (readonly [page: number, object: ItemObject])[] = [];
  for (const entry of ordered) {
    const [page, object] = entry;
    if (!object.isGone) {
      if (open.length === 0) segments.push(open);
      open.push(entry);
      continue;
    }
    const last = objectAt(track, Math.max(page - 1, 0));
    const [lastPage = page] = open.at(-1) ?? [];
    if (last && lastPage < page - 1) open.push([page - 1, { ...object, shape: last.shape } as ItemObject]);
    open = [];
  }
  const [lastPage = 0, lastObject] = open.at(-1) ?? [];
  if (lastObject && video?.frames !== undefined) {
    if (lastPage < video.frames - 1) open.push([video.frames - 1, lastObject]);
  } else if (lastObject) {
    const message = `How many frames the video has is not known, and so it ends at its last key frame, ${lastPage}.`;
    leaveOut("page-left-out", message);
  }
  return segments.map((keyframes) => ({
    keyframes: keyframes.map(([page, object]) => keyFrameOf(page, object, answers(object))),
  }));
}

function isDrawnInVideos({ kind }: ItemObject): boolean {
  return kind === "bounding-box" || kind === "point" || kind === "polyline";
}

function trackOf(frames: readonly (readonly [page: number, object: ItemObject])[]): Track {
  const [, first] = frames[0] ?? [];
  const objectId = first?.id ?? "object";
  const keyFrames = frames.map(([page, { kind, shape, isGone = false }]) => {
    return { objectId, page, tool: kind, shape, interpolationStopped: isGone };
  });
  return { objectId, tool: first?.kind ?? "", title: first?.class, keyFrames } as Track;
}

function keyFrameOf(page: number, object: ItemObject, answers: WireClassification[]): WireKeyFrame {
  const classifications = answers.length > 0 ? { classifications: answers } : {};
  const frame = page + 1;
  if (object.kind === "point") return { frame, point: pointOf(object.shape), ...classifications };
  if (object.kind === "polyline") return { frame, line: object.shape.map(pointOf), ...classifications };
  return {
    frame,
    bbox: boxOf(object.shape as { x: number; y: number; width: number; height: number }),
    ...classifications,
  };
}
