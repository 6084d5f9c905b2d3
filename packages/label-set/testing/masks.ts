import fc from "fast-check";

interface PixelMask {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array<ArrayBuffer>;
}

/** Small masks of up to three classes, some of single pixels, some of rectangles over each other. */
export const arbitraryMask: fc.Arbitrary<PixelMask> = fc
  .record({ width: fc.integer({ min: 1, max: 12 }), height: fc.integer({ min: 1, max: 12 }) })
  .chain(({ width, height }) => {
    const cells = { minLength: width * height, maxLength: width * height };
    const scattered = fc
      .uint8Array({ ...cells, max: 3 })
      .map((data) => ({ width, height, data: Uint8Array.from(data) }));
    const rectangle = fc.tuple(...[width, height, width, height, 4].map((most) => fc.nat({ max: most - 1 })));
    const stacked = fc.array(rectangle, { maxLength: 9 }).map((rectangles) => {
      const data = new Uint8Array(width * height);
      for (const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, number = 0] of rectangles) {
        for (let y = Math.min(y0, y1); y <= Math.max(y0, y1); y += 1) {
          data.fill(number, y * width + Math.min(x0, x1), y * width + Math.max(x0, x1) + 1);
        }
      }
      return { width, height, data };
    });
    return fc.oneof(scattered, stacked);
  });

/** A mask as drawn in a text: `#` is 1, and `.` is 0. */
export function drawnMask(text: string): PixelMask {
  const rows = text.trim().split(/\s+/);
  const data = Uint8Array.from(rows.join(""), (mark) => (mark === "#" ? 1 : 0));
  return { width: rows[0]?.length ?? 0, height: rows.length, data };
}

/** How many pixels each connected area has, and how many gaps the areas have, found by filling them from a pixel on. */
export function components({ width, height, data }: PixelMask): { areas: number[]; gaps: number } {
  // With a border of nothing around, so that what is outside is one.
  const [w, h] = [width + 2, height + 2];
  const seen = new Uint8Array(w * h);
  const isIn = (x: number, y: number) =>
    x > 0 && y > 0 && x <= width && y <= height && data[(y - 1) * width + x - 1] !== 0;
  const fill = (x: number, y: number, wanted: boolean): number => {
    if (x < 0 || y < 0 || x >= w || y >= h || seen[y * w + x] === 1 || isIn(x, y) !== wanted) return 0;
    seen[y * w + x] = 1;
    let filled = 1;
    for (const [dx, dy] of steps) {
      // Areas are connected along sides alone, and so gaps at corners as well.
      if (!wanted || dx === 0 || dy === 0) filled += fill(x + dx, y + dy, wanted);
    }
    return filled;
  };
  const areas: number[] = [];
  let outside = 0;
  for (let y = 0; y < h; y += 1) {
    for (let x = 0; x < w; x += 1) {
      const filled = fill(x, y, isIn(x, y));
      if (filled > 0 && isIn(x, y)) areas.push(filled);
      else if (filled > 0) outside += 1;
    }
  }
  return { areas, gaps: outside - 1 };
}

const steps = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const));
