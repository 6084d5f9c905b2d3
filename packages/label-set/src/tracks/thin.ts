import { wrongShape } from "../geometry/check-arguments.ts";
import { type JsonObject, sameJson } from "../shared/json.ts";
import { at, root } from "../shared/location.ts";
import { checkKeyFrames, keyFramesOf } from "./check-track.ts";
import { furthest } from "./furthest.ts";
import { movesTo, nearestTurn } from "./motion.ts";
import type { KeyFrame, Track } from "./track.ts";
import { between, isNear, type Room, rotationAt, type Vector, vectorOf } from "./vector.ts";

/** How a track is thinned out. */
export interface ThinOptions {
  /**
   * How far, in pixels, a corner may lie from where it was.
   *
   * @default 0
   */
  readonly tolerance?: number;
}

/**
 * The same track with few key frames that give it back: a model that finds an object at every frame becomes a track that
 * annotators can correct. `expand` gives all its shapes within the tolerance, and exactly (but for the rounding of numbers)
 * without one. What stays in any case: the first and the last key frame, where the object disappears and appears again,
 * and where its answers or its `lock` change. What stands under `other` goes with the key frames that are left out.
 *
 * @param track The track. Frames are counted from 0.
 * @param options The tolerance in pixels. Tracks of rotated boxes are held to it more strictly than need be.
 * @throws {LabelError} when this is no track, or the tolerance is no number from 0.
 * @example
 * const found = Array.from({ length: 100 }, (_, page) => {
 *   const shape = { x: 20 + 2 * page, y: 30, width: 50, height: 60 };
 *   return { objectId: "car", title: "Vehicle", tool: "bounding-box", shape, page };
 * });
 * for (const track of tracksOf({ objects: found }).tracks) {
 *   console.log(thin(track, { tolerance: 0.5 }).keyFrames.map(({ page }) => page));
 *   // [0, 99]
 * }
 */
export function thin<T extends Track>(track: T, options: ThinOptions = {}): T {
  const keyFrames = keyFramesOf(track);
  checkKeyFrames(keyFrames);
  const { tolerance = 0 } = options;
  if (!(tolerance >= 0))
    throw wrongShape(at(root, "tolerance"), `must be a number from 0; it is ${String(tolerance)}.`);
  const vectors = unwound(keyFrames);
  const room = { tolerance, reach: reachOf(vectors) };
  const fits = (from: number, to: number): boolean => givesBack(keyFrames, vectors, from, to, room);
  const kept: KeyFrame[] = keyFrames.slice(0, 1);
  for (let from = 0; from < keyFrames.length - 1; ) {
    let end = from + 1;
    while (end < keyFrames.length - 1 && !isNeeded(keyFrames, end)) end++;
    while (from < end) {
      from = furthest(from, end, fits);
      kept.push(keyFrames[from] as KeyFrame);
    }
  }
  return { ...track, keyFrames: kept };
}

/** Whether a key frame says what no other can: the object disappears or appears there, or has other answers. */
function isNeeded(keyFrames: readonly KeyFrame[], i: number): boolean {
  const [before, here] = [keyFrames[i - 1], keyFrames[i]] as readonly KeyFrame[] as readonly (KeyFrame & JsonObject)[];
  if (here?.interpolationStopped || before?.interpolationStopped) return true;
  return !["tool", "classifications", "lock"].every((key) => sameJson(before?.[key], here?.[key]));
}

/** Shapes as numbers, with angles that go on beyond a whole turn, so that the way between them is straight. */
function unwound(keyFrames: readonly KeyFrame[]): (Vector | undefined)[] {
  let angle: number | undefined;
  return keyFrames.map(({ tool, shape }) => {
    const vector = vectorOf(tool, shape);
    const rotation = vector?.numbers[rotationAt];
    if (vector === undefined || tool !== "rotated-bounding-box" || rotation === undefined) return vector;
    angle = angle === undefined ? rotation : nearestTurn(angle, rotation);
    return { ...vector, numbers: vector.numbers.with(rotationAt, angle) };
  });
}

/** The longest diagonal of boxes. */
function reachOf(vectors: readonly (Vector | undefined)[]): number {
  const diagonal = (vector: Vector | undefined): number => Math.hypot(vector?.numbers[2] ?? 0, vector?.numbers[3] ?? 0);
  return vectors.reduce((most, vector) => Math.max(most, diagonal(vector)), 0);
}

/** Whether two key frames alone give back those between them, and so, as all ways are straight, all frames as well. */
function givesBack(
  keyFrames: readonly KeyFrame[],
  vectors: readonly (Vector | undefined)[],
  from: number,
  to: number,
  room: Room,
): boolean {
  const [first, last] = [keyFrames[from] as KeyFrame, keyFrames[to] as KeyFrame];
  const [start, end] = [vectors[from], vectors[to]];
  const moves = movesTo(first.tool, start, end);
  if (moves && first.tool === "rotated-bounding-box" && isHalfTurn(start, end)) return false;
  for (let i = from + 1; i < to; i++) {
    const here = vectors[i];
    if (start === undefined || here === undefined) {
      if (!sameJson(first.shape, keyFrames[i]?.shape)) return false;
      continue;
    }
    if (here.form !== start.form) return false;
    const part = ((keyFrames[i] as KeyFrame).page - first.page) / (last.page - first.page);
    const given = moves ? between(start.numbers, end?.numbers ?? [], part) : start.numbers;
    if (!isNear(here.form, given, here.numbers, room)) return false;
  }
  return true;
}

/** Half a turn and more would be taken back by the shorter way. */
function isHalfTurn(start: Vector | undefined, end: Vector | undefined): boolean {
  return Math.abs((end?.numbers[rotationAt] ?? 0) - (start?.numbers[rotationAt] ?? 0)) >= 180;
}
