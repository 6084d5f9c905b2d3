import fc from "fast-check";
import type { Box, Coordinates, Shapes } from "../src/index.ts";
import type { TrackedObject } from "../src/tracks/index.ts";

type Shape = Shapes[keyof Shapes];

// Few values, so that objects often stand still, or go straight on.
const number = fc.integer({ min: 0, max: 3 }).map((n) => n * 100);
const point = fc.tuple(number, number);
const outline = fc.array(point, { minLength: 3, maxLength: 4 }) as fc.Arbitrary<Coordinates[]>;
const box: fc.Arbitrary<Box> = fc.record({ x: number, y: number, width: number, height: number });

const shapes: Readonly<Record<string, fc.Arbitrary<Shape>>> = {
  "bounding-box": box,
  "rotated-bounding-box": fc.record({
    ...{ x: number, y: number, width: number, height: number },
    rotation: fc.constantFrom(-180, -170, -90, 0, 1, 60, 90, 120, 180),
  }),
  polygon: outline,
  polyline: outline,
  point,
  segmentation: fc.record({
    zones: fc.array(fc.record({ region: outline, holes: fc.array(outline, { maxLength: 1 }) }), { maxLength: 2 }),
  }),
  ner: fc.record({ start: number, end: number }),
  angle: fc.constantFrom({ vertex: [1, 2, 3] }, { vertex: [4, 5, 6] }) as fc.Arbitrary<never>,
};

/** The key frames of one object, in any order: drawn at any frames from 0 to 60, now and then gone. */
export const arbitraryKeyFrames: fc.Arbitrary<TrackedObject[]> = fc
  .constantFrom(...Object.keys(shapes))
  .chain((tool) => {
    const shape = shapes[tool] as fc.Arbitrary<Shape>;
    const keyFrame = fc.record({
      tool: fc.constant(tool),
      title: fc.constant("Thing"),
      objectId: fc.constant("thing"),
      page: fc.nat(60),
      shape,
      interpolationStopped: fc.constantFrom(false, false, false, false, true),
      lock: fc.constantFrom(false, false, false, true),
    });
    return fc.uniqueArray(keyFrame, { selector: ({ page }) => page, minLength: 1, maxLength: 12 });
  });
