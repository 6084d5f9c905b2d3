import type { Angle, SlicePoint, VoxelBox, VoxelLine } from "../geometry/shapes.ts";
import { isObject, typeName } from "../shared/json.ts";
import { at, type Location } from "../shared/location.ts";
import { type Complain, numbers } from "./numbers.ts";

const ends = ["x1", "y1", "z1", "x2", "y2", "z2"] as const;

/** Whether what stands under the kind of a flat shape is one in a volume. */
export function isInVolume(wire: unknown): boolean {
  return isObject(wire) && "z1" in wire;
}

/** The two corners may come in any order. */
export function voxelBox(wire: unknown, location: Location, complain: Complain): VoxelBox | undefined {
  const box = numbers<VoxelBox>(wire, ends, location, complain);
  if (box === undefined) return undefined;
  const { x1, y1, z1, x2, y2, z2 } = box;
  return {
    ...box,
    ...{ x1: Math.min(x1, x2), y1: Math.min(y1, y2), z1: Math.min(z1, z2) },
    ...{ x2: Math.max(x1, x2), y2: Math.max(y1, y2), z2: Math.max(z1, z2) },
  };
}

export function voxelLine(wire: unknown, location: Location, complain: Complain): VoxelLine | undefined {
  return numbers<VoxelLine>(wire, ends, location, complain);
}

export function angle(wire: unknown, location: Location, complain: Complain): Angle | undefined {
  const read = numbers<Angle>(wire, ["angle"], location, complain);
  if (read === undefined) return undefined;
  const points = Object.entries({ vertex: read.vertex, p1: read.p1, ...(read.p2 != null && { p2: read.p2 }) });
  const wrong = points.filter(([, point]) => !isSlicePoint(point));
  for (const [key, point] of wrong) {
    complain(at(location, key), `must be the indexes of three slices; it is ${typeName(point)}.`);
  }
  return wrong.length > 0 ? undefined : read;
}

function isSlicePoint(value: unknown): value is SlicePoint {
  return Array.isArray(value) && value.length === 3 && value.every(Number.isFinite);
}

/** An object of a brush only carries answers: in place of a shape it says `true`. */
export function strokesMark(wire: unknown, location: Location, complain: Complain): true | undefined {
  return wire === true
    ? wire
    : complain(location, `must be true, since strokes lie in a file; it is ${typeName(wire)}.`);
}
