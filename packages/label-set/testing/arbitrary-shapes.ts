import fc from "fast-check";
import type { Box, Coordinates, Mask, RotatedBox, Shapes } from "../src/index.ts";

const place = fc.integer({ min: -60, max: 160 });
const side = fc.integer({ min: 1, max: 120 });
const point: fc.Arbitrary<Coordinates> = fc.tuple(place, place);

/** An outline whose points follow one another round a centre, so that it does not cross itself. */
const star: fc.Arbitrary<Coordinates[]> = fc
  .record({ x: place, y: place, radii: fc.array(fc.integer({ min: 5, max: 90 }), { minLength: 3, maxLength: 9 }) })
  .map(({ x, y, radii }) =>
    radii.map((radius, i) => {
      const angle = (2 * Math.PI * i) / radii.length;
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
    }),
  );

/** Shapes around a picture of 100 by 100, many of them beyond its edges. */
export const arbitraryShapes = {
  "bounding-box": fc.record({ x: place, y: place, width: side, height: side }) satisfies fc.Arbitrary<Box>,
  "rotated-bounding-box": fc.record({
    ...{ x: place, y: place, width: side, height: side },
    rotation: fc.integer({ min: -179, max: 180 }),
  }) satisfies fc.Arbitrary<RotatedBox>,
  polygon: star,
  polyline: fc.array(point, { minLength: 2, maxLength: 8 }),
  point,
  segmentation: star.map((region) => {
    const [first] = region as [Coordinates];
    const centre = region.reduce(([x, y], [px, py]) => [x + px / region.length, y + py / region.length], [0, 0]);
    const hole = [0.1, 0.2, 0.3].map((part, i) => {
      return [centre[0] + (first[0] - centre[0]) * part, centre[1] + (i - 1) * 3] as const;
    });
    return { zones: [{ region, holes: [hole] }] };
  }) satisfies fc.Arbitrary<Mask>,
} satisfies Partial<{ [Kind in keyof Shapes]: fc.Arbitrary<Shapes[Kind]> }>;

/** Whether a point lies inside outlines, by counting how many of their sides are to its right. */
export function isInside([x, y]: Coordinates, outlines: readonly (readonly Coordinates[])[]): boolean {
  let isIn = false;
  for (const outline of outlines) {
    for (const [i, [bx, by]] of outline.entries()) {
      const [ax, ay] = outline.at(i - 1) as Coordinates;
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) isIn = !isIn;
    }
  }
  return isIn;
}
