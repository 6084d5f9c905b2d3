import { checkInteger, refuse, shown } from "../core/check.ts";

/** Where an issue is: `[x, y]` in pixels on an image, or the index of a character in a text. */
export type Position = readonly [x: number, y: number] | number;

/** The service takes a position as JSON in a string, and numbers in it without an exponent. */
export function positionText(position: Position | undefined): string | undefined {
  if (position === undefined) return undefined;
  if (typeof position === "number") return String(checkInteger("position", position, { minimum: 0 }));
  if (Array.isArray(position) && position.length === 2 && position.every(Number.isFinite)) {
    return JSON.stringify(position.map((pixels) => Math.round(pixels * 1e6) / 1e6));
  }
  return refuse("position", "[x, y] in pixels, or an index", shown(position));
}
