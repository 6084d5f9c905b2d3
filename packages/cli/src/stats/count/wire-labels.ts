import type { ComparedAnswer, ComparedObject, CountedLabel } from "@ango-hub/label-set/statistics";
import type { KnownParts, Part } from "./known-parts.ts";

/** An object, an answer or a relation of an export, as the counters of the label set take it. */
export type ReadLabel = CountedLabel & ComparedObject & ComparedAnswer;

/** What a task, or a snapshot of one, has. */
export interface ReadLabels {
  readonly objects: readonly ReadLabel[];
  readonly classifications: readonly ReadLabel[];
  readonly relations: readonly ReadLabel[];
  readonly hasStrokes: boolean;
  /** How many entries of these lists are none. */
  readonly unreadable: number;
}

type Json = Readonly<Record<string, unknown>>;

/** Kind of a part of which neither the export nor the label set says it. */
export const unknownKind = "unknown";

/**
 * Reads the labels of an exported task or snapshot as they stand, of either generation. An export names its classes itself, so
 * that a label set is needed only where it does not.
 */
export function readLabels(wire: Json, parts: KnownParts): ReadLabels {
  const read = { unreadable: 0 };
  const list = (value: unknown, known: ReadonlyMap<string, Part>): ReadLabel[] => {
    if (!Array.isArray(value)) return [];
    const labels = value.filter(isJson);
    read.unreadable += value.length - labels.length;
    return labels.map((label) => readLabel(label, known, list));
  };
  const objects = list(wire.tools ?? wire.objects, parts.tools);
  const classifications = list(wire.classifications, parts.classifications);
  const relations = list(wire.relations, parts.relations);
  return { objects, classifications, relations, hasStrokes: hasStrokes(wire), unreadable: read.unreadable };
}

/** Whether there is anything to be counted, strokes of brushes included. */
export function hasLabels({ objects, classifications, relations, hasStrokes }: ReadLabels): boolean {
  return hasStrokes || objects.length + classifications.length + relations.length > 0;
}

/** Whether a value is an object of JSON. */
export function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readLabel(
  wire: Json,
  known: ReadonlyMap<string, Part>,
  list: (value: unknown, known: ReadonlyMap<string, Part>) => ReadLabel[],
): ReadLabel {
  const schemaId = textOf(wire.schemaId);
  const part = schemaId === undefined ? undefined : known.get(schemaId);
  const tool = textOf(wire.tool) ?? part?.tool ?? kindIn(wire);
  const objectId = textOf(wire.objectId) ?? (isJson(wire.pdf) ? textOf(wire.pdf.objectId) : undefined);
  const { answer, page, metadata } = wire;
  return {
    tool,
    title: part?.title ?? textOf(wire.title) ?? schemaId ?? "(without a title)",
    answer,
    classifications: list(wire.classifications, part?.classifications ?? nothing),
    ...(schemaId !== undefined && { schemaId }),
    ...(objectId !== undefined && { objectId }),
    ...(tool in wire && { shape: wire[tool] }),
    ...(typeof page === "number" && { page }),
    ...(isJson(metadata) && { metadata }),
  };
}

const nothing: ReadonlyMap<string, Part> = new Map();
const kinds =
  "bounding-box rotated-bounding-box polygon polyline point segmentation ner pdf angle brush medical-brush spline".split(
    " ",
  );

/** The kind of tool whose shape an object has. */
function kindIn(wire: Json): string {
  return kinds.find((kind) => kind in wire) ?? unknownKind;
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function hasStrokes({ brushDataUrl, medicalBrushDataUrl }: Json): boolean {
  return textOf(brushDataUrl) !== undefined || textOf(medicalBrushDataUrl) !== undefined;
}
