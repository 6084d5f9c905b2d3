import type {
  Answer,
  ExportedClassification,
  ExportedObject,
  ExportedRelation,
  StoredClassification,
  StoredObject,
  StoredRelation,
} from "@ango-hub/openapi";
import { optionText, type Part } from "./label-set.ts";
import { shapeKeys } from "./shape.ts";

/** How annotations are written into an export. */
export interface ExportSettings {
  parts: Map<string, Part>;
  /** Whether to say who made each annotation and when. */
  annotationMetadata: boolean;
  /** Whether to write the points of segmentations. */
  segmentationPoints: boolean;
}

/** A stored object as exports hold it. */
export function exportedObject(stored: StoredObject, settings: ExportSettings): ExportedObject {
  const { schemaId, objectId, classifications = [], metadata, segmentation, ...rest } = stored;
  const part = settings.parts.get(schemaId);
  const box = stored["rotated-bounding-box"];
  return {
    schemaId,
    objectId,
    title: part?.title ?? "",
    tool: part?.tool ?? shapeKeys.find((key) => stored[key] !== undefined) ?? "",
    ...rest,
    ...(box ? { "rotated-bounding-box": { ...box, corners: corners(box) } } : {}),
    ...(segmentation && settings.segmentationPoints ? { segmentation } : {}),
    classifications: classifications.map((item) => exportedClassification(item, settings)),
    ...(metadata && settings.annotationMetadata ? { metadata } : {}),
  };
}

/** A stored answer as exports hold it: in the texts of the options. */
export function exportedClassification(stored: StoredClassification, settings: ExportSettings): ExportedClassification {
  const { schemaId, answer, classifications = [], metadata, ...rest } = stored;
  const part = settings.parts.get(schemaId);
  return {
    schemaId,
    tool: part?.tool ?? "",
    title: part?.title ?? "",
    columnField: part?.columnField ?? false,
    ...rest,
    answer: exportedAnswer(answer, part),
    classifications: classifications.map((item) => exportedClassification(item, settings)),
    ...(metadata && settings.annotationMetadata ? { metadata } : {}),
  };
}

/** A stored relation as exports hold it. */
export function exportedRelation(stored: StoredRelation, settings: ExportSettings): ExportedRelation {
  const { schemaId, classifications = [], ...rest } = stored;
  const part = settings.parts.get(schemaId);
  return {
    schemaId,
    title: part?.title ?? "",
    tool: part?.tool ?? "",
    ...rest,
    classifications: classifications.map((item) => exportedClassification(item, settings)),
  };
}

function exportedAnswer(answer: Answer, part: Part | undefined): Answer {
  const textOf = (id: string): string => (part && optionText(part, id)) ?? id;
  return typeof answer === "string" ? textOf(answer) : answer.map(textOf);
}

function corners({
  x,
  y,
  width,
  height,
  rotation,
}: NonNullable<StoredObject["rotated-bounding-box"]>): [number, number][] {
  const angle = (rotation * Math.PI) / 180;
  const centre = { x: x + width / 2, y: y + height / 2 };
  const at = (dx: number, dy: number): [number, number] => [
    round(centre.x + dx * Math.cos(angle) - dy * Math.sin(angle)),
    round(centre.y + dx * Math.sin(angle) + dy * Math.cos(angle)),
  ];
  const [w, h] = [width / 2, height / 2];
  return [at(-w, -h), at(w, -h), at(w, h), at(-w, h)];
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
