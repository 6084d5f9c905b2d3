import { wrongShape } from "../geometry/check-arguments.ts";
import { isNothing } from "../geometry/extent.ts";
import type { PageRectangle, PdfArea } from "../geometry/shapes.ts";
import { readShape } from "../parsing/read-shape.ts";
import { root } from "../shared/location.ts";
import { checkSize } from "./arguments.ts";
import type { Clipped } from "./clip.ts";
import { overhangOf } from "./overhang.ts";

/**
 * Cuts an area of a PDF to its page, whose size it carries itself. The rectangles of highlighted words are cut as well, and
 * those beside the page are left out.
 *
 * @param area The area, in the unit of its page.
 * @throws {LabelError} when this is no area, or its page has no size.
 * @example
 * clipArea({
 *   x1: 500,
 *   y1: 96,
 *   x2: 640,
 *   y2: 118,
 *   width: 612,
 *   height: 792,
 *   pageNumber: 1,
 * }).shapes[0]?.x2; // 612
 */
export function clipArea(area: PdfArea): Clipped<PdfArea> {
  const whole = readShape("pdf", area, root, (location, message) => {
    throw wrongShape(location, message);
  }) as PdfArea;
  checkSize(whole, root);
  const { x1, y1, x2, y2 } = whole;
  if (overhangOf([[x1, y1] as const, [x2, y2] as const], whole) === undefined)
    return { outcome: "inside", shapes: [whole] };
  const [left] = cut(whole);
  if (left === undefined) return { outcome: "nothing-left", shapes: [] };
  return { outcome: "cut", shapes: [{ ...left, ...(whole.rects && { rects: whole.rects.flatMap(cut) }) }] };
}

/** The part of a rectangle that lies on its page, or nothing. */
function cut<R extends PageRectangle>(rectangle: R): R[] {
  const { width, height } = rectangle;
  const within = (place: number, end: number): number => Math.min(Math.max(place, 0), end);
  const [x1, x2] = [within(rectangle.x1, width), within(rectangle.x2, width)];
  const [y1, y2] = [within(rectangle.y1, height), within(rectangle.y2, height)];
  return isNothing(x2 - x1, width) || isNothing(y2 - y1, height) ? [] : [{ ...rectangle, x1, y1, x2, y2 }];
}
