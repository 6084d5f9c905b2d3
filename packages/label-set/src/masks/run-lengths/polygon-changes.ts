import { eachSide } from "../../geometry/extent.ts";
import type { Coordinates } from "../../geometry/shapes.ts";

/** How much finer COCO's grid is than pixels. */
const scale = 5;

/**
 * The pixels, counted column by column, at which COCO changes from outside a polygon to inside or back, in no order. They lie
 * where its outline, in whole steps on the finer grid, enters a column that goes through the middle of pixels.
 */
export function changesOf(polygon: readonly Coordinates[], width: number, height: number): number[] {
  const changes: number[] = [];
  let last: Coordinates | undefined;
  const step = (u: number, v: number): void => {
    if (last && u !== last[0]) {
      const x = onPixels(u < last[0] ? u : u - 1);
      if (Number.isInteger(x) && x >= 0 && x <= width - 1) {
        const y = onPixels(Math.min(v, last[1]));
        changes.push(x * height + Math.ceil(Math.min(height, Math.max(0, y))));
      }
    }
    last = [u, v];
  };
  // COCO begins at the first corner, and closes at its end.
  const corners = polygon.map(onGrid);
  eachSide([...corners.slice(1), ...corners.slice(0, 1)], (from, to) => walk(from, to, step));
  return changes;
}

/** A corner on the finer grid, rounded as C does: towards zero, after a half was added. */
function onGrid([x, y]: Coordinates): Coordinates {
  return [Math.trunc(scale * x + 0.5), Math.trunc(scale * y + 0.5)];
}

function onPixels(fine: number): number {
  return (fine + 0.5) / scale - 0.5;
}

/**
 * Goes along a side in whole steps of its longer axis. They are worked out from the end with the smaller coordinate, whichever
 * way it goes, so that neighbours with a common side round it alike.
 */
function walk([ax, ay]: Coordinates, [bx, by]: Coordinates, step: (u: number, v: number) => void): void {
  const [dx, dy] = [Math.abs(bx - ax), Math.abs(by - ay)];
  const isFlat = dx >= dy;
  const length = isFlat ? dx : dy;
  if (length === 0) return;
  const isBack = isFlat ? ax > bx : ay > by;
  const [startX, startY, endX, endY] = isBack ? [bx, by, ax, ay] : [ax, ay, bx, by];
  const slope = isFlat ? (endY - startY) / dx : (endX - startX) / dy;
  for (let at = 0; at <= length; at += 1) {
    const t = isBack ? length - at : at;
    if (isFlat) step(startX + t, Math.trunc(startY + slope * t + 0.5));
    else step(Math.trunc(startX + slope * t + 0.5), startY + t);
  }
}
