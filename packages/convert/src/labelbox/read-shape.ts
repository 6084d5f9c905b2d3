import { type Box, type Coordinates, normalizeBox } from "@ango-hub/label-set";
import { isRecord, type JsonRecord } from "../files/json-lines.ts";
import type { Drawn } from "../items/item.ts";
import type { LeaveOut } from "../problems/problem.ts";
import type { OpenLabelboxOptions } from "./options.ts";
import { readMask } from "./read-mask.ts";

/** What a line draws; nothing where it draws nothing, or what can't be read, which is reported. */
export async function readShape(
  row: JsonRecord,
  externalId: string,
  options: OpenLabelboxOptions,
  leaveOut: LeaveOut,
): Promise<Drawn | undefined> {
  if (row.bbox !== undefined && row.page !== undefined) return readArea(row, externalId, options, leaveOut);
  if (row.mask !== undefined) {
    const shape = await readMask(row.mask, options, leaveOut);
    return shape && { kind: "segmentation", shape };
  }
  return readDrawn(row, leaveOut);
}

/** What a line or a key frame draws by its coordinates. */
export function readDrawn({ bbox, polygon, line, point, location }: JsonRecord, leaveOut: LeaveOut): Drawn | undefined {
  const invalid = (what: string): undefined => leaveOut("invalid", `Its ${what}.`) as undefined;
  if (bbox !== undefined) {
    const shape = boxOf(bbox);
    return shape ? { kind: "bounding-box", shape } : invalid("bbox must have top, left, height and width, and an area");
  }
  if (polygon !== undefined) {
    const shape = opened(pointsOf(polygon));
    return shape && shape.length > 2 ? { kind: "polygon", shape } : invalid("polygon must have three points at least");
  }
  if (line !== undefined) {
    const shape = pointsOf(line);
    return shape && shape.length > 1 ? { kind: "polyline", shape } : invalid("line must have two points at least");
  }
  if (point !== undefined) {
    const shape = coordinatesOf(point);
    return shape ? { kind: "point", shape } : invalid("point must have x and y");
  }
  if (location !== undefined) {
    const { start, end } = isRecord(location) ? location : {};
    const isSpan =
      Number.isInteger(start) &&
      Number.isInteger(end) &&
      (start as number) >= 0 &&
      (end as number) >= (start as number);
    // `end` is the last character in Labelbox, and the place after it here.
    return isSpan
      ? { kind: "ner", shape: { start: start as number, end: (end as number) + 1 } }
      : invalid("location must have start and end, the first character and the last one");
  }
  leaveOut("shape-left-out", "It is of a kind that is not read: neither box, outline, line, point, mask nor span.");
  return undefined;
}

function readArea(
  { bbox, page, unit }: JsonRecord,
  externalId: string,
  { pageSize }: OpenLabelboxOptions,
  leaveOut: LeaveOut,
): Drawn | undefined {
  const box = boxOf(bbox);
  if (!box || !Number.isSafeInteger(page) || (page as number) < 1) {
    leaveOut("invalid", "Its bbox must have top, left, height and width, and its page a number from 1 on.");
    return undefined;
  }
  const isPercent = String(unit).toUpperCase() === "PERCENT";
  const size = isPercent ? { width: 100, height: 100 } : pageSize?.(externalId, page as number);
  if (!size) {
    leaveOut("size-missing", `Its box is in ${String(unit)}, and \`pageSize\` knows no size of page ${String(page)}.`);
    return undefined;
  }
  const { x, y, width, height } = box;
  const shape = { x1: x, y1: y, x2: x + width, y2: y + height, ...size, pageNumber: page as number };
  return { kind: "pdf", shape };
}

function boxOf(value: unknown): Box | undefined {
  const { top, left, height, width } = isRecord(value) ? value : {};
  if (![top, left, height, width].every(Number.isFinite) || height === 0 || width === 0) return undefined;
  return normalizeBox({ x: left as number, y: top as number, width: width as number, height: height as number });
}

function pointsOf(value: unknown): Coordinates[] | undefined {
  const points = Array.isArray(value) ? value.map(coordinatesOf) : [undefined];
  return points.every((point) => point !== undefined) ? (points as Coordinates[]) : undefined;
}

function coordinatesOf(value: unknown): Coordinates | undefined {
  const { x, y } = isRecord(value) ? value : {};
  return Number.isFinite(x) && Number.isFinite(y) ? [x as number, y as number] : undefined;
}

/** An outline without the point that comes back to its first one. */
function opened(points: Coordinates[] | undefined): Coordinates[] | undefined {
  const [first, last] = [points?.[0], points?.at(-1)];
  const isClosed = points && points.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
  return isClosed ? points.slice(0, -1) : points;
}
