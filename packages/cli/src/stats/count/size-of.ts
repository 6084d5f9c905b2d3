import type { SizeSummary } from "../statistics.ts";
import { isJson } from "./wire-labels.ts";

/** What the sizes of a kind of shape are told in; nothing of one that takes up no room. */
export function unitOf(tool: string): SizeSummary["unit"] | undefined {
  return units.get(tool);
}

const units: ReadonlyMap<string, SizeSummary["unit"]> = new Map([
  ["bounding-box", "px²"],
  ["rotated-bounding-box", "px²"],
  ["polygon", "px²"],
  ["segmentation", "px²"],
  ["polyline", "px"],
  ["ner", "units"],
] as const);

/** How large a shape is as an export has it, or nothing where it can't be told. */
export function sizeOf(tool: string, shape: unknown): number | undefined {
  const size = measures[tool]?.(shape);
  return size !== undefined && Number.isFinite(size) ? size : undefined;
}

const measures: Readonly<Record<string, (shape: unknown) => number | undefined>> = {
  "bounding-box": boxArea,
  "rotated-bounding-box": boxArea,
  polygon: outlineArea,
  segmentation: (shape) => {
    const zones = isJson(shape) ? shape.zones : shape;
    return Array.isArray(zones) ? zones.reduce((sum, zone) => sum + zoneArea(zone), 0) : undefined;
  },
  polyline: lineLength,
  ner: (shape) => (isJson(shape) ? Number(shape.end) - Number(shape.start) : undefined),
};

function boxArea(shape: unknown): number | undefined {
  return isJson(shape) ? Math.abs(Number(shape.width) * Number(shape.height)) : undefined;
}

function zoneArea(zone: unknown): number {
  if (!isJson(zone)) return Number.NaN;
  const holes = Array.isArray(zone.holes) ? zone.holes : [];
  return holes.reduce((area, hole) => area - (outlineArea(hole) ?? 0), outlineArea(zone.region) ?? Number.NaN);
}

function outlineArea(outline: unknown): number | undefined {
  if (!isPointList(outline)) return undefined;
  const [x0, y0] = outline[0] ?? [0, 0];
  let doubled = 0;
  // From the first corner, so that what is small and far from the origin is not rounded away.
  for (const [i, [x, y]] of outline.entries()) {
    const [nextX, nextY] = outline[(i + 1) % outline.length] ?? [x, y];
    doubled += (x - x0) * (nextY - y0) - (nextX - x0) * (y - y0);
  }
  return Math.abs(doubled) / 2;
}

function lineLength(line: unknown): number | undefined {
  if (!isPointList(line)) return undefined;
  let length = 0;
  for (const [i, [x, y]] of line.entries()) {
    const [nextX, nextY] = line[i + 1] ?? [x, y];
    length += Math.hypot(nextX - x, nextY - y);
  }
  return length;
}

function isPointList(points: unknown): points is readonly (readonly [number, number])[] {
  return Array.isArray(points) && points.every((point) => Array.isArray(point));
}
