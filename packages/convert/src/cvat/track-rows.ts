import { expand, type KeyFrame, type Track, tracksOf } from "@ango-hub/label-set/tracks";
import type { Item, ItemObject } from "../items/item.ts";
import type { LeaveOut } from "../problems/problem.ts";
import type { WriteCvatVideosOptions } from "./write-cvat-options.ts";

/** A track as it is written. */
export interface TrackRows {
  readonly label: string;
  readonly objectId?: string;
  readonly rows: readonly TrackRow[];
}

/** An object at one frame of its track. */
export interface TrackRow {
  readonly object: ItemObject;
  readonly frame: number;
  readonly isOutside: boolean;
  readonly isKey: boolean;
  /** Whether what is lost of it is told here: it is not where it is filled in or repeated. */
  readonly isTold: boolean;
}

/** An object as tracks have it. */
interface TrackedItem {
  readonly tool: string;
  readonly title: string;
  readonly shape: unknown;
  readonly objectId?: string;
  readonly page: number;
  readonly interpolationStopped?: boolean;
  readonly object: ItemObject;
}

type Options = Pick<WriteCvatVideosOptions, "areas" | "frames" | "start" | "step">;

/** Whether an area is written as a mask: at one frame, a track has one shape, so that its parts can't be polygons. */
export function isMask({ kind, shape }: ItemObject, areas: Options["areas"] = "masks"): boolean {
  return kind === "segmentation" && (areas === "masks" || shape.zones.length > 1);
}

/**
 * The tracks of a video, row by row.
 *
 * @param objects Those of its objects that have a place in the file.
 * @param leaveOutOf Is told what is left out of an object.
 */
export function* trackRows(
  objects: readonly ItemObject[],
  { video }: Item,
  options: Options,
  leaveOutOf: (object: ItemObject) => LeaveOut,
): Generator<TrackRows, void, void> {
  const tracked = objects.flatMap((object) => trackedItem(object, options, leaveOutOf(object)));
  const { tracks, others } = tracksOf({ objects: tracked });
  for (const track of tracks) {
    const { title = "", objectId, keyFrames } = track;
    const rows = rowsOf(track, video?.frames, options);
    const [first] = keyFrames;
    if (!first || !keyFrames.some(({ object }) => isMask(object, options.areas))) {
      yield { label: title, objectId, rows };
      continue;
    }
    const message = "CVAT has no tracks of masks; each of its frames is a track of its own.";
    if (rows.length > 1) leaveOutOf(first.object)("parts-split", message);
    const there = rows.filter(({ isOutside }) => !isOutside);
    for (const [at, row] of there.entries()) {
      yield { label: title, ...(at === 0 && { objectId }), rows: loneRows(row, video?.frames, options) };
    }
  }
  for (const { object, page, title } of others) {
    const message = `It is there twice at frame ${page}; the second is a track of its own.`;
    if (object.id !== undefined) leaveOutOf(object)("doubled", message);
    // It is of no track, so it is there at its own frame alone.
    const row = { object, frame: page, isOutside: object.isGone === true, isKey: true, isTold: true };
    yield { label: title, rows: loneRows(row, video?.frames, options) };
  }
}

function trackedItem(object: ItemObject, { start = 0, step = 1 }: Options, leaveOut: LeaveOut): TrackedItem[] {
  const { id, page = 0, kind, shape, isGone, class: title } = object;
  if (page < start || (page - start) % step !== 0) {
    const message = `The task has every frame from ${start} on in steps of ${step}, and frame ${page} is none of them.`;
    leaveOut("page-left-out", message);
    return [];
  }
  const own = { ...(id !== undefined && { objectId: id }), ...(isGone && { interpolationStopped: true }) };
  return [{ tool: kind, title, shape, page, object, ...own }];
}

function rowsOf(track: Track<TrackedItem>, total = 0, { frames = "all", start = 0, step = 1 }: Options): TrackRow[] {
  const { keyFrames } = track;
  // What is between is not known of keypoints.
  const isKeysAlone = frames === "key" || keyFrames.some(({ object }) => object.keypoints);
  if (isKeysAlone) return keyFrames.map((key) => rowOf(key, true));
  const pages = new Set(keyFrames.map(({ page }) => page));
  const frameTotal = Math.max(total, (keyFrames.at(-1)?.page ?? 0) + 1);
  return [...expand(track, { frameTotal })]
    .filter(({ page }) => (page - start) % step === 0)
    .map((at) => rowOf(at, pages.has(at.page)));
}

function rowOf({ object, shape, page, interpolationStopped }: KeyFrame<TrackedItem>, isKey: boolean): TrackRow {
  const isOutside = interpolationStopped === true;
  return { object: { ...object, shape } as ItemObject, frame: page, isOutside, isKey, isTold: isKey };
}

/** A row with one at the next frame where it is gone, if there is such a frame. */
function loneRows(row: TrackRow, total = Infinity, { step = 1 }: Options): TrackRow[] {
  const only = { ...row, isKey: true };
  const next = row.frame + step;
  if (row.isOutside || next >= total) return [only];
  return [only, { ...only, frame: next, isOutside: true, isTold: false }];
}
