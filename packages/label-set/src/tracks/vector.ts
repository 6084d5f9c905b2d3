import { isNothing } from "../geometry/extent.ts";
import { isPictureKind, type PictureKind } from "../geometry/picture-kinds.ts";
import type { Box, Coordinates, Mask, RotatedBox, Shapes } from "../geometry/shapes.ts";

type Shape = Shapes[PictureKind];

/** A shape as numbers. Two of the same form have the same numbers in the same order. */
export interface Vector {
  readonly form: string;
  readonly numbers: readonly number[];
}

/** The place of the rotation, in degrees, among the numbers of a rotated box. */
export const rotationAt = 4;

/** A shape as numbers, or nothing where it is of a kind that has no place in a picture. */
export function vectorOf(tool: string, shape: unknown): Vector | undefined {
  if (!isPictureKind(tool)) return undefined;
  if (tool === "bounding-box" || tool === "rotated-bounding-box") {
    const { x, y, width, height } = shape as Box;
    const rotation = tool === "bounding-box" ? [] : [(shape as RotatedBox).rotation];
    return { form: tool, numbers: [x, y, width, height, ...rotation] };
  }
  if (tool === "point") return { form: tool, numbers: [...(shape as Coordinates)] };
  if (tool === "polygon" || tool === "polyline") return ofOutlines([shape as readonly Coordinates[]]);
  const { zones } = shape as Mask;
  const { form, numbers } = ofOutlines(zones.flatMap(({ region, holes = [] }) => [region, ...holes]));
  return { form: `${form} in ${zones.map(({ holes = [] }) => holes.length)}`, numbers };
}

function ofOutlines(outlines: readonly (readonly Coordinates[])[]): Vector {
  return { form: `outlines of ${outlines.map(({ length }) => length)}`, numbers: outlines.flat(2) };
}

/** The shape with these numbers in place of its own. */
export function withNumbers(tool: PictureKind, shape: unknown, numbers: readonly number[]): Shape {
  let next = 0;
  const take = (): number => numbers[next++] as number;
  const outline = (points: readonly Coordinates[]): Coordinates[] => points.map(() => [take(), take()] as const);
  if (tool === "point") return [take(), take()];
  if (tool === "polygon") return outline(shape as readonly Coordinates[]);
  if (tool === "segmentation") {
    const { zones } = shape as Mask;
    const moved = zones.map(({ region, holes, ...rest }) => {
      return { ...rest, region: outline(region), ...(holes && { holes: holes.map(outline) }) };
    });
    return { ...(shape as Mask), zones: moved };
  }
  const box = { ...(shape as Box), x: take(), y: take(), width: take(), height: take() };
  return tool === "bounding-box" ? box : { ...box, rotation: turnedOnce(take()) };
}

/** The same angle in degrees, from -180 to 180. */
function turnedOnce(degrees: number): number {
  return Math.abs(degrees) <= 180 ? degrees : degrees - 360 * Math.round(degrees / 360);
}

/** Numbers on the straight way from some to others, `part` from 0 to 1. */
export function between(from: readonly number[], to: readonly number[], part: number): number[] {
  return from.map((number, i) => number + ((to[i] as number) - number) * part);
}

/** How far corners may go from their place. */
export interface Room {
  /** In pixels. */
  readonly tolerance: number;
  /** The longest diagonal of the boxes that turn. */
  readonly reach: number;
}

/** Whether two shapes of one form lie within the room that they have, but for the rounding of numbers. */
export function isNear(form: string, a: readonly number[], b: readonly number[], { tolerance, reach }: Room): boolean {
  const apart = a.map((number, i) => (b[i] as number) - number);
  const largest = a.reduce((most, number) => Math.max(most, Math.abs(number)), 0);
  return isNothing(Math.max(0, distance(form, apart, reach) - tolerance), largest);
}

/**
 * How far the corners of two shapes lie apart, by the differences of their numbers. Of rotated boxes it is the most that
 * this can be, whatever their size: so it is never more on the way than at both ends.
 */
function distance(form: string, apart: readonly number[], reach: number): number {
  if (form !== "bounding-box" && form !== "rotated-bounding-box") return farthest(apart);
  const [x, y, width, height, rotation = 0] = apart as [number, number, number, number, number?];
  if (form === "bounding-box") return farthest([x, y, x + width, y, x, y + height, x + width, y + height]);
  return Math.hypot(x, y) + Math.hypot(width, height) + (reach * Math.abs(rotation) * Math.PI) / 180;
}

function farthest(apart: readonly number[]): number {
  let most = 0;
  for (let i = 0; i < apart.length; i += 2)
    most = Math.max(most, Math.hypot(apart[i] as number, apart[i + 1] as number));
  return most;
}
