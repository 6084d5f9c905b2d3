import { boxCorners, type Coordinates, normalizeBox } from "@ango-hub/label-set";
import { encodePng, maskFromSegmentation, type PixelSize } from "@ango-hub/label-set/masks";
import type { Drawn } from "../items/item.ts";
import type { LeaveOut } from "../problems/problem.ts";
import { toBase64 } from "./base64.ts";
import type { WireBox, WirePoint, WireShape } from "./wire.ts";

/** What is drawn as a line for Labelbox has it; nothing where none can. */
export async function wireShape(
  drawn: Drawn,
  size: PixelSize | undefined,
  leaveOut: LeaveOut,
): Promise<WireShape | undefined> {
  switch (drawn.kind) {
    case "bounding-box":
      return { bbox: boxOf(drawn.shape) };
    case "rotated-bounding-box":
      return { polygon: closed(boxCorners(drawn.shape)) };
    case "polygon":
      return { polygon: closed(drawn.shape) };
    case "polyline":
      return { line: drawn.shape.map(pointOf) };
    case "point":
      return { point: pointOf(drawn.shape) };
    case "segmentation":
      return maskOf(drawn.shape, size, leaveOut);
    case "ner":
      return locationOf(drawn.shape, leaveOut);
    case "pdf": {
      const { x1, y1, x2, y2, width, height, pageNumber, text } = drawn.shape;
      if (text) leaveOut("attribute-left-out", "The marked text of a PDF area has no place; its box is kept.");
      const percent = { x: (x1 / width) * 100, y: (y1 / height) * 100 };
      const bbox = normalizeBox({
        ...percent,
        width: (x2 / width) * 100 - percent.x,
        height: (y2 / height) * 100 - percent.y,
      });
      return { bbox: boxOf(bbox), page: pageNumber, unit: "PERCENT" };
    }
  }
}

export function boxOf({ x, y, width, height }: { x: number; y: number; width: number; height: number }): WireBox {
  return { top: y, left: x, height, width };
}

export function pointOf([x, y]: Coordinates): WirePoint {
  return { x, y };
}

/** An outline that comes back to its first point. */
function closed(points: readonly Coordinates[]): WirePoint[] {
  const [first] = points;
  return [...points, ...(first ? [first] : [])].map(pointOf);
}

async function maskOf(
  segmentation: Parameters<typeof maskFromSegmentation>[0],
  size: PixelSize | undefined,
  leaveOut: LeaveOut,
): Promise<WireShape | undefined> {
  if (!size) {
    leaveOut("size-missing", "A mask needs the size of the picture, which is not known; it is left out.");
    return undefined;
  }
  const mask = maskFromSegmentation(segmentation, size);
  if (mask.data.includes(1)) return { mask: { png: toBase64(await encodePng(mask)) } };
  leaveOut("invalid", "It covers no pixel of the picture.");
  return undefined;
}

/** `end` is the last character in Labelbox, and the place after it here. */
function locationOf({ start, end }: { start: number; end: number }, leaveOut: LeaveOut): WireShape | undefined {
  if (Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end > start)
    return { location: { start, end: end - 1 } };
  leaveOut("shape-left-out", `From ${start} to ${end} are no characters of a text.`);
  return undefined;
}
