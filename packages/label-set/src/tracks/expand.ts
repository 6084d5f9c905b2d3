import { wrongShape } from "../geometry/check-arguments.ts";
import { at, root } from "../shared/location.ts";
import { checkKeyFrames, isFrame, keyFramesOf } from "./check-track.ts";
import { onTheWay } from "./motion.ts";
import type { KeyFrame, KeyFrameOf, Track } from "./track.ts";

/**
 * The object of a track at a frame, with its shape filled in as the web application does: boxes, rotated boxes, polygons,
 * points and segmentations go straight from one key frame to the next, angles by the shorter way. All other shapes, and
 * those whose numbers of points differ, stay as they are until the next key frame; so do answers, and the last key frame
 * (all inferred). The key frame with `interpolationStopped` is given with that mark; after it there is nothing until the
 * next key frame.
 *
 * @param track The track.
 * @param frame Frame of the video, counted from 0.
 * @returns The object, or `undefined` where it is not in the picture.
 * @throws {LabelError} when this is no track, or no frame.
 * @example
 * const shape = { x: 20, y: 30, width: 50, height: 60 };
 * const car = {
 *   objectId: "car",
 *   title: "Vehicle",
 *   tool: "bounding-box",
 *   shape,
 *   page: 0,
 * };
 * const { tracks } = tracksOf({
 *   objects: [car, { ...car, page: 10, shape: { ...shape, x: 120 } }],
 * });
 * for (const track of tracks) console.log(objectAt(track, 5)?.shape);
 * // { x: 70, y: 30, width: 50, height: 60 }
 */
export function objectAt<T extends Track>(track: T, frame: number): KeyFrameOf<T> | undefined {
  const keyFrames = keyFramesOf(track);
  if (!isFrame(frame)) throw wrongShape(at(root, "frame"), `must be an integer from 0; it is ${String(frame)}.`);
  let [first, end] = [0, keyFrames.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    checkKeyFrames(keyFrames, middle, middle);
    if ((keyFrames[middle] as KeyFrame).page <= frame) first = middle + 1;
    else end = middle;
  }
  return filledIn(keyFrames[first - 1], keyFrames[first], frame);
}

function filledIn<K extends KeyFrame>(last: K | undefined, next: K | undefined, frame: number): K | undefined {
  if (last === undefined || last.page === frame) return last;
  if (last.interpolationStopped) return undefined;
  return next === undefined ? { ...last, page: frame } : onTheWay(last, next, frame);
}

/** How a track is expanded. */
export interface ExpandOptions {
  /**
   * How many frames the video has: the object stays until the last one unless it disappears before, and no frame beyond is
   * given.
   *
   * @default up to the last key frame
   */
  readonly frameTotal?: number;
}

/**
 * The object of a track at all frames at which it is in the picture, one after another, filled in as `objectAt` does.
 *
 * @param track The track.
 * @param options How many frames there are. Frames are counted from 0.
 * @throws {LabelError} when this is no track, or `frameTotal` no number of frames.
 * @example
 * const shape = { x: 20, y: 30, width: 50, height: 60 };
 * const car = {
 *   objectId: "car",
 *   title: "Vehicle",
 *   tool: "bounding-box",
 *   shape,
 *   page: 0,
 * };
 * const { tracks } = tracksOf({
 *   objects: [car, { ...car, page: 10, shape: { ...shape, x: 120 } }],
 * });
 * for (const track of tracks)
 *   for (const { page, shape } of expand(track)) console.log(page, shape);
 */
export function* expand<T extends Track>(track: T, options: ExpandOptions = {}): Generator<KeyFrameOf<T>> {
  const keyFrames = keyFramesOf(track);
  checkKeyFrames(keyFrames);
  const { frameTotal } = options;
  if (frameTotal !== undefined && !isFrame(frameTotal)) {
    throw wrongShape(at(root, "frameTotal"), `must be an integer from 0; it is ${String(frameTotal)}.`);
  }
  for (const [i, last] of keyFrames.entries()) {
    const next = keyFrames[i + 1];
    const end = Math.min(next?.page ?? frameTotal ?? last.page + 1, frameTotal ?? Infinity);
    for (let frame = last.page; frame < end; frame++) {
      const object = filledIn(last, next, frame);
      if (object === undefined) break;
      yield object;
    }
  }
}
