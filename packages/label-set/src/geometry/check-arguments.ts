import { isObject, typeName } from "../shared/json.ts";
import { at, type Location, root } from "../shared/location.ts";
import { LabelError, problem } from "../shared/problems.ts";

/** Refuses what is no box. */
export function checkBox(box: unknown): void {
  if (!isObject(box)) throw wrongShape(root, `must be an object with x, y, width and height; it is ${typeName(box)}.`);
  const keys = ["x", "y", "width", "height", ...(box.rotation === undefined ? [] : ["rotation"])];
  for (const key of keys) {
    if (!Number.isFinite(box[key]))
      throw wrongShape(at(root, key), `must be a finite number; it is ${said(box[key])}.`);
  }
}

/** Refuses what is no list of points. */
export function checkPoints(points: unknown, location: Location = root): void {
  for (const [i, point] of list(points, location, "points").entries()) {
    const isPoint = Array.isArray(point) && point.length === 2 && point.every(Number.isFinite);
    if (!isPoint) throw wrongShape(at(location, i), `must be [x, y], two finite numbers; it is ${said(point)}.`);
  }
}

/** Refuses what is no list of outlines. */
export function checkOutlines(outlines: unknown, location: Location = root): void {
  for (const [i, outline] of list(outlines, location, "outlines").entries()) checkPoints(outline, at(location, i));
}

/** Refuses what is no mask. */
export function checkMask(mask: unknown): void {
  if (!isObject(mask)) throw wrongShape(root, `must be an object with zones; it is ${typeName(mask)}.`);
  const zones = at(root, "zones");
  for (const [i, zone] of list(mask.zones, zones, "zones").entries()) {
    const location = at(zones, i);
    if (!isObject(zone)) throw wrongShape(location, `must be an object with a region; it is ${typeName(zone)}.`);
    checkPoints(zone.region, at(location, "region"));
    checkOutlines(zone.holes ?? [], at(location, "holes"));
  }
}

export function wrongShape(location: Location, message: string): LabelError {
  return new LabelError([problem("wrong-shape", location, message)], "The shape");
}

function list(value: unknown, location: Location, of: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw wrongShape(location, `must be an array of ${of}; it is ${typeName(value)}.`);
}

function said(value: unknown): string {
  return typeof value === "number" ? String(value) : typeName(value);
}
