import { kinds } from "../definition/kinds.ts";
import { wrongShape } from "../geometry/check-arguments.ts";
import type { UnknownPart } from "../parsing/parsed.ts";
import { groupBy } from "../shared/group-by.ts";
import { isObject, typeName } from "../shared/json.ts";
import { at, root } from "../shared/location.ts";
import { checkedObject, isFrame } from "./check-track.ts";
import type { KeyFrame, TrackedObject, TrackOf } from "./track.ts";

/** The labels of a video: what `labelSet.parse` and `labelSet.parseLabel` read, or objects alone. */
export interface TrackedLabels<O extends TrackedObject = TrackedObject> {
  readonly objects: readonly O[];
  /** What could not be read. */
  readonly unknown?: readonly UnknownPart[];
}

/** The objects of a video, put together. */
export interface Tracks<O extends TrackedObject = TrackedObject> {
  /** The objects with their key frames, in the order in which they first stood in the labels. */
  readonly tracks: readonly TrackOf<O>[];
  /** Objects that are of no track: without an id, without a page, or the second one at the same frame. */
  readonly others: readonly O[];
  /**
   * Objects in a newer form, which exports may use for videos. It has neither a shape nor a page, nothing more is documented
   * of it, and so they are kept as they came.
   */
  readonly unread: readonly UnknownPart[];
}

/**
 * Puts the objects of a video together: those with the same `objectId`, of the same tool, are one track.
 *
 * @param labels The labels of one asset, as `labelSet.parse(asset).task` and `labelSet.parseLabel(label)` are, or `{ objects }`.
 *   Frames (`page`) are counted from 0.
 * @throws {LabelError} when these are no labels, or an object has no shape that its tool draws.
 * @example
 * const label = labelSet.label("street.mp4");
 * const car = label.addObject(
 *   "Vehicle",
 *   { x: 20, y: 30, width: 50, height: 60 },
 *   { page: 0 },
 * );
 * label.addFrame(car, 12, { x: 44, y: 30, width: 50, height: 60 });
 * for (const { title, keyFrames } of tracksOf(labelSet.parseLabel(label)).tracks)
 *   console.log(title, keyFrames.length);
 */
export function tracksOf<O extends TrackedObject>(labels: TrackedLabels<O>): Tracks<O> {
  const { objects, unknown = [] }: Partial<TrackedLabels<O>> = isObject(labels) ? labels : {};
  if (!Array.isArray(objects)) throw wrongShape(at(root, "objects"), `must be an array; it is ${typeName(objects)}.`);
  for (const [i, object] of objects.entries()) checkedObject(object, at(at(root, "objects"), i));
  if (!Array.isArray(unknown)) throw wrongShape(at(root, "unknown"), `must be an array; it is ${typeName(unknown)}.`);
  const tracked = new Set<O>();
  const tracks: TrackOf<O>[] = [];
  for (const group of groupBy(objects as readonly O[], identityOf).values()) {
    const keyFrames = new Map<number, KeyFrame<O>>();
    for (const object of group) {
      if (!isKeyFrame(object) || keyFrames.has(object.page)) continue;
      keyFrames.set(object.page, object);
      tracked.add(object);
    }
    const ordered = [...keyFrames.values()].sort((a, b) => a.page - b.page);
    const [first] = ordered;
    if (first === undefined) continue;
    const { objectId, tool, title } = first;
    tracks.push({ objectId, tool, title, keyFrames: ordered } as unknown as TrackOf<O>);
  }
  const others = objects.filter((object) => !tracked.has(object));
  return { tracks, others, unread: unknown.filter((part) => isNewForm(part?.value)).map(explained) };
}

function identityOf({ objectId, tool, schemaId, title }: TrackedObject): string {
  return JSON.stringify([objectId, tool, schemaId ?? title]);
}

function isKeyFrame<O extends TrackedObject>(object: O): object is KeyFrame<O> {
  return typeof object.objectId === "string" && isFrame(object.page);
}

/** An object that only carries the answers about strokes has no shape either. */
const shapeKeys = [...kinds.tools, "medical-brush"];

function isNewForm(value: unknown): boolean {
  if (!isObject(value) || typeof value.schemaId !== "string" || typeof value.objectId !== "string") return false;
  return value.page == null && shapeKeys.every((key) => value[key] === undefined);
}

function explained(part: UnknownPart): UnknownPart {
  const message = "has neither a shape nor a page, as the newer form of videos; what else that has is not documented.";
  return { ...part, message };
}
