import { normalizeBox } from "../geometry/boxes.ts";
import type {
  Box,
  Coordinates,
  KnownShapes,
  Mask,
  PageRectangle,
  PdfArea,
  RotatedBox,
  Span,
} from "../geometry/shapes.ts";
import { isObject, type JsonObject, typeName, without } from "../shared/json.ts";
import { at, type Location } from "../shared/location.ts";
import { type Complain, numbers } from "./numbers.ts";
import { angle, strokesMark, voxelBox, voxelLine } from "./read-volume-shape.ts";

/**
 * Reads a shape as an import, a stored task or an export writes it. Keys that this package does not know are kept;
 * `corners`, which exports add to rotated boxes, are not: `boxCorners` gives them.
 */
export function readShape(kind: keyof KnownShapes, wire: unknown, location: Location, complain: Complain): unknown {
  return readers[kind](wire, location, complain);
}

/** Whether it is documented what the shapes of a kind look like. */
export function hasKnownShape(kind: string): kind is keyof KnownShapes {
  return Object.hasOwn(readers, kind);
}

type Read<Shape> = (wire: unknown, location: Location, complain: Complain) => Shape | undefined;

const readers: { readonly [Kind in keyof KnownShapes]: Read<KnownShapes[Kind]> } = {
  "bounding-box": box,
  "rotated-bounding-box": rotatedBox,
  polygon: coordinateList,
  polyline: coordinateList,
  point: coordinates,
  segmentation: mask,
  ner: span,
  pdf: pdfArea,
  "voxel-box": voxelBox,
  "voxel-line": voxelLine,
  angle,
  "medical-brush": strokesMark,
};

const corners = new Set(["corners"]);
/** The id of an object may stand in its area, too. */
const objectId = new Set(["objectId"]);
const pdfKeys = new Set(["position", "content"]);

function box(wire: unknown, location: Location, complain: Complain): Box | undefined {
  const read = numbers<Box>(wire, ["x", "y", "width", "height"], location, complain);
  return read && normalizeBox(read);
}

function rotatedBox(wire: unknown, location: Location, complain: Complain): RotatedBox | undefined {
  const read = numbers<RotatedBox>(wire, ["x", "y", "width", "height", "rotation"], location, complain);
  return read && normalizeBox(without({ ...read }, corners) as unknown as RotatedBox);
}

function span(wire: unknown, location: Location, complain: Complain): Span | undefined {
  return numbers<Span>(wire, ["start", "end"], location, complain);
}

function coordinates(wire: unknown, location: Location, complain: Complain): Coordinates | undefined {
  if (isPoint(wire)) return [wire[0], wire[1]];
  return complain(location, `must be [x, y], two finite numbers; it is ${typeName(wire)}.`);
}

function isPoint(wire: unknown): wire is Coordinates {
  return Array.isArray(wire) && wire.length === 2 && Number.isFinite(wire[0]) && Number.isFinite(wire[1]);
}

function coordinateList(wire: unknown, location: Location, complain: Complain): readonly Coordinates[] | undefined {
  // Nearly all points are right, and to note the place of each would take longer than to read it.
  if (Array.isArray(wire) && wire.every(isPoint)) return wire.map(([x, y]) => [x, y]);
  return list(wire, location, complain, coordinates);
}

function mask(wire: unknown, location: Location, complain: Complain): Mask | undefined {
  const { zones: wireZones, ...rest } = isObject(wire) ? wire : { zones: wire };
  const zones = list(wireZones, at(location, "zones"), complain, (zone, where) => {
    if (!isObject(zone)) return complain(where, `must be an object with a region; it is ${typeName(zone)}.`);
    const region = coordinateList(zone.region, at(where, "region"), complain);
    const holes = list(zone.holes ?? [], at(where, "holes"), complain, coordinateList);
    return region && holes && { ...zone, region, holes };
  });
  return zones && { ...rest, zones };
}

function pdfArea(wire: unknown, location: Location, complain: Complain): PdfArea | undefined {
  return isObject(wire) && "position" in wire
    ? pdfSelection(wire, location, complain)
    : pdfRegion(wire, location, complain);
}

const pageRectangle = ["x1", "y1", "x2", "y2", "width", "height"] as const;

function pdfRegion(wire: unknown, location: Location, complain: Complain): PdfArea | undefined {
  const read = numbers<PdfArea>(wire, [...pageRectangle, "pageNumber"], location, complain);
  const area = read && (without({ ...read }, objectId) as unknown as PdfArea);
  if (area?.text === undefined || typeof area.text === "string") return area;
  return complain(at(location, "text"), `must be a string; it is ${typeName(area.text)}.`);
}

/** Stored and exported areas hold the same numbers as imported ones, one level down. */
function pdfSelection(wire: JsonObject, location: Location, complain: Complain): PdfArea | undefined {
  const place = at(location, "position");
  const position = isObject(wire.position) ? wire.position : {};
  const content = isObject(wire.content) ? wire.content : {};
  const boundary = numbers<PageRectangle>(position.boundingRect, pageRectangle, at(place, "boundingRect"), complain);
  const page = numbers<{ pageNumber: number }>(position, ["pageNumber"], place, complain);
  const rects = list(position.rects ?? [], at(place, "rects"), complain, (rect, where) => {
    return numbers<PageRectangle>(rect, pageRectangle, where, complain);
  });
  if (!boundary || !page || !rects) return undefined;
  return {
    ...without(wire, pdfKeys),
    ...boundary,
    pageNumber: page.pageNumber,
    ...(typeof content.text === "string" && { text: content.text }),
    ...(typeof content.image === "string" && { image: content.image }),
    ...(rects.length > 0 && { rects }),
  };
}

function list<Entry>(
  wire: unknown,
  location: Location,
  complain: Complain,
  read: Read<Entry>,
): readonly Entry[] | undefined {
  if (!Array.isArray(wire)) return complain(location, `must be an array; it is ${typeName(wire)}.`);
  const entries: Entry[] = [];
  wire.forEach((entry, i) => {
    const value = read(entry, at(location, i), complain);
    if (value !== undefined) entries.push(value);
  });
  return entries.length === wire.length ? entries : undefined;
}
