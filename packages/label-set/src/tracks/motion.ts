import { isPictureKind } from "../geometry/picture-kinds.ts";
import type { KeyFrame } from "./track.ts";
import { between, rotationAt, type Vector, vectorOf, withNumbers } from "./vector.ts";

/** Whether a shape moves from one key frame to the next: it is no line, and as many points become as many. */
export function movesTo(tool: string, from: Vector | undefined, to: Vector | undefined): boolean {
  return from !== undefined && from.form === to?.form && tool !== "polyline";
}

/** The object at a frame between two key frames: it has what the first one has, and the shape on the way to the second. */
export function onTheWay<K extends KeyFrame>(from: K, to: K, page: number): K {
  const { tool } = from;
  const [start, end] = [vectorOf(tool, from.shape), vectorOf(to.tool, to.shape)];
  if (!isPictureKind(tool) || !start || !end || !movesTo(tool, start, end)) return { ...from, page };
  const numbers = [...end.numbers];
  if (tool === "rotated-bounding-box") {
    numbers[rotationAt] = nearestTurn(start.numbers[rotationAt] as number, numbers[rotationAt] as number);
  }
  const part = (page - from.page) / (to.page - from.page);
  return { ...from, page, shape: withNumbers(tool, from.shape, between(start.numbers, numbers, part)) };
}

/** The same angle in degrees, with whole turns added so that it is at most half a turn away from another. */
export function nearestTurn(from: number, to: number): number {
  return to - 360 * Math.round((to - from) / 360);
}
