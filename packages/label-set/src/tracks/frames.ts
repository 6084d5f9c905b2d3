import { wrongShape } from "../geometry/check-arguments.ts";
import { at, root } from "../shared/location.ts";
import { isFrame } from "./check-track.ts";

/** In frames: much more than a time that was divided and multiplied again is off, and much less than anyone sees. */
const rounding = 1e-6;

/**
 * The frame that a video of a constant rate shows at a time.
 *
 * @param seconds Time from the beginning, in seconds.
 * @param frameRate Frames per second, as the `metadata` of exported assets has it.
 * @returns The frame, counted from 0.
 * @throws {LabelError} when the time is before the beginning, or the rate is not above 0.
 * @example
 * frameAtTime(2.5, 25); // 62
 */
export function frameAtTime(seconds: number, frameRate: number): number {
  checkRate(frameRate);
  if (!(Number.isFinite(seconds) && seconds >= 0)) {
    throw wrongShape(at(root, "seconds"), `must be a number from 0; it is ${String(seconds)}.`);
  }
  return Math.floor(seconds * frameRate + rounding);
}

/**
 * The time at which a video of a constant rate begins to show a frame.
 *
 * @param frame The frame, counted from 0.
 * @param frameRate Frames per second, as the `metadata` of exported assets has it.
 * @returns Seconds from the beginning.
 * @throws {LabelError} when this is no frame, or the rate is not above 0.
 * @example
 * timeOfFrame(62, 25); // 2.48
 */
export function timeOfFrame(frame: number, frameRate: number): number {
  checkRate(frameRate);
  if (!isFrame(frame)) throw wrongShape(at(root, "frame"), `must be an integer from 0; it is ${String(frame)}.`);
  return frame / frameRate;
}

function checkRate(frameRate: unknown): void {
  if (Number.isFinite(frameRate) && Number(frameRate) > 0) return;
  throw wrongShape(at(root, "frameRate"), `must be a number above 0; it is ${String(frameRate)}.`);
}
