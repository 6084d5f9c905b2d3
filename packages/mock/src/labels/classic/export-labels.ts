import { boxCorners } from "@ango-hub/label-set";
import type {
  AnnotationMetadata,
  Answer,
  ExportedClassification,
  ExportedObject,
  ExportedRelation,
  PdfSelection,
  StoredClassification,
  StoredObject,
  StoredRelation,
} from "@ango-hub/openapi/classic";
import { optionText, type Part } from "../label-set.ts";
import { shapeKeys } from "../shape-keys.ts";

/** How annotations are written into an export. */
export interface ExportSettings {
  parts: Map<string, Part>;
  /** Whether to say who made each annotation and when. */
  annotationMetadata: boolean;
  /** Whether to write the points of segmentations. */
  segmentationPoints: boolean;
  /** Whether to write the pictures of PDF areas. */
  boxImage: boolean;
}

/** A stored object as exports hold it. */
export function exportedObject(
  stored: StoredObject,
  masks: string[] | undefined,
  settings: ExportSettings,
): ExportedObject {
  const { schemaId, objectId, classifications = [], metadata, segmentation, pdf, ...rest } = stored;
  const part = settings.parts.get(schemaId);
  const box = stored["rotated-bounding-box"];
  return {
    schemaId,
    objectId,
    title: part?.title ?? "",
    tool: part?.tool ?? shapeKeys.find((key) => stored[key] !== undefined) ?? "",
    ...rest,
    ...(box ? { "rotated-bounding-box": { ...box, corners: boxCorners(box).map(([x, y]) => [x, y]) } } : {}),
    ...(segmentation && settings.segmentationPoints ? { segmentation } : {}),
    ...(pdf ? { pdf: settings.boxImage ? pdf : withoutImage(pdf) } : {}),
    ...(masks ? { masks } : {}),
    classifications: classifications.map((item) => exportedClassification(item, settings)),
    ...exportedMetadata(metadata, settings),
  };
}

/** Tasks hold times in milliseconds, exports in ISO 8601. */
function exportedMetadata(
  metadata: AnnotationMetadata | undefined,
  settings: ExportSettings,
): { metadata?: AnnotationMetadata } {
  if (!metadata || !settings.annotationMetadata) return {};
  const times = (["createdAt", "updatedAt"] as const).map((key) => [key, metadata[key]] as const);
  const texts = times.filter(([, time]) => typeof time === "number");
  return { metadata: { ...metadata, ...Object.fromEntries(texts.map(([key, time]) => [key, isoTime(Number(time))])) } };
}

function isoTime(time: number): string | number {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? time : date.toISOString();
}

function withoutImage({ content, ...pdf }: PdfSelection): PdfSelection {
  const { image: _, ...rest } = content ?? {};
  return content ? { ...pdf, content: rest } : pdf;
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
    ...exportedMetadata(metadata, settings),
  };
}

/** A stored relation as exports hold it. */
export function exportedRelation(stored: StoredRelation, settings: ExportSettings): ExportedRelation {
  const { schemaId, classifications = [], metadata, ...rest } = stored;
  const part = settings.parts.get(schemaId);
  return {
    schemaId,
    title: part?.title ?? "",
    tool: part?.tool ?? "",
    ...rest,
    classifications: classifications.map((item) => exportedClassification(item, settings)),
    ...exportedMetadata(metadata, settings),
  };
}

function exportedAnswer(answer: Answer, part: Part | undefined): Answer {
  const textOf = (id: string): string => (part && optionText(part, id)) ?? id;
  return typeof answer === "string" ? textOf(answer) : answer.map(textOf);
}
