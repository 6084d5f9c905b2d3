import type { PixelMask } from "../mask.ts";

/** Stretches of pixels of one class, row by row from left to right. They don't touch within a row. */
export interface Runs {
  /** The row of each run. */
  readonly rows: number[];
  /** Its first pixel. */
  readonly from: number[];
  /** The pixel after its last one. */
  readonly to: number[];
}

/** The runs of each class of a mask, without those of 0. */
export function runsByClass({ width, height, data }: PixelMask): Map<number, Runs> {
  const byClass = new Map<number, Runs>();
  for (let y = 0, at = 0; y < height; y += 1) {
    const row = at;
    for (const end = row + width; at < end; ) {
      const from = at;
      const value = data[from] as number;
      while (at < end && data[at] === value) at += 1;
      if (value === 0) continue;
      const runs = byClass.get(value) ?? { rows: [], from: [], to: [] };
      if (runs.rows.length === 0) byClass.set(value, runs);
      runs.rows.push(y);
      runs.from.push(from - row);
      runs.to.push(at - row);
    }
  }
  return byClass;
}
