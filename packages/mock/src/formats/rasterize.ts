import type { Point, Segmentation } from "@ango-hub/openapi/classic";
import type { Grayscale } from "./png.ts";

/** Fills the zones of a segmentation with white and their holes with black, on a black picture. */
export function rasterize({ zones }: Segmentation, width: number, height: number): Grayscale {
  const pixels = new Uint8Array(width * height);
  for (const { region, holes = [] } of zones) fill([region, ...holes], { width, height, pixels });
  return { width, height, pixels };
}

/** A pixel belongs to an area when a line from its centre to the left crosses the outlines an odd number of times. */
function fill(outlines: Point[][], { width, height, pixels }: Grayscale): void {
  for (let y = 0; y < height; y++) {
    const crossings = outlines.flatMap((outline) => crossingsAt(outline, y + 0.5)).sort((a, b) => a - b);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const from = Math.max(0, Math.ceil((crossings[i] ?? 0) - 0.5));
      const to = Math.min(width, Math.ceil((crossings[i + 1] ?? 0) - 0.5));
      if (to > from) pixels.fill(255, y * width + from, y * width + to);
    }
  }
}

function crossingsAt(outline: Point[], y: number): number[] {
  const crossings: number[] = [];
  let [previousX, previousY] = outline.at(-1) ?? [0, 0];
  for (const [x, nextY] of outline) {
    if (previousY > y !== nextY > y)
      crossings.push(previousX + ((y - previousY) / (nextY - previousY)) * (x - previousX));
    [previousX, previousY] = [x, nextY];
  }
  return crossings;
}
