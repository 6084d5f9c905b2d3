import { boxCorners } from "@ango-hub/label-set";
import type {
  AnnotationMetadata,
  ExportedAnnotations,
  ExportedClassification,
  ExportedObject,
  ExportedRelation,
  StoredAnswerValue,
  StoredClassification,
  StoredObject,
  StoredRelation,
} from "@ango-hub/openapi";
import type { Annotations } from "../../workflow/state.ts";
import { optionText, type Part } from "../label-set.ts";

/** How annotations are written into an export. */
export interface ExportSettings {
  parts: ReadonlyMap<string, Part>;
  /** Whether to say who made each annotation, when and in which stage. */
  includeMetadata: boolean;
  /** Makes a URL of the path of a file. */
  urlOf: (data: string) => string;
}

/** Annotations as exports hold them: in words of the label set. */
export function exportedAnnotations(given: Annotations, settings: ExportSettings): ExportedAnnotations {
  const { tools = [], classifications = [], relations = [] } = given.answer ?? {};
  const url = (path: string | null): string | null => (path === null ? null : settings.urlOf(path));
  return {
    tools: tools.map((item) => exportedObject(item, settings)),
    classifications: classifications.map((item) => exportedClassification(item, settings)),
    relations: relations.map((item) => exportedRelation(item, settings)),
    brushDataUrl: url(given.brushDataUrl),
    medicalBrushDataUrl: url(given.medicalBrushDataUrl),
  };
}

function exportedObject(stored: StoredObject, settings: ExportSettings): ExportedObject {
  const { schemaId, objectId, classifications, metadata, ...rest } = stored;
  const part = settings.parts.get(schemaId);
  const box = stored["rotated-bounding-box"];
  return {
    objectId,
    schemaId,
    ...named(part),
    ...rest,
    ...(box ? { "rotated-bounding-box": { ...box, corners: boxCorners(box).map(([x, y]) => [x, y]) } } : {}),
    ...nested(classifications, settings),
    ...exportedMetadata(metadata, settings),
  };
}

function exportedClassification(stored: StoredClassification, settings: ExportSettings): ExportedClassification {
  const { schemaId, answer, classifications, metadata, ...rest } = stored;
  const part = settings.parts.get(schemaId);
  return {
    schemaId,
    ...named(part),
    ...rest,
    answer: exportedAnswer(answer, part),
    ...nested(classifications, settings),
    ...exportedMetadata(metadata, settings),
  };
}

function exportedRelation(stored: StoredRelation, settings: ExportSettings): ExportedRelation {
  const { schemaId, classifications, metadata: _, ...rest } = stored;
  return { schemaId, ...named(settings.parts.get(schemaId)), ...rest, ...nested(classifications, settings) };
}

function named(part: Part | undefined): { tool: string; title: string } {
  return { tool: part?.tool ?? "", title: part?.title ?? "" };
}

function nested(
  given: StoredClassification[] = [],
  settings: ExportSettings,
): { classifications: ExportedClassification[] } {
  return { classifications: given.map((item) => exportedClassification(item, settings)) };
}

/** Tasks hold times in milliseconds, exports in ISO 8601. */
function exportedMetadata(
  metadata: AnnotationMetadata | undefined,
  { includeMetadata }: ExportSettings,
): { metadata?: AnnotationMetadata } {
  if (!metadata || !includeMetadata) return {};
  const times = (["createdAt", "updatedAt"] as const).map((key) => [key, metadata[key]] as const);
  const texts = times.filter(([, time]) => typeof time === "number" && Number.isFinite(new Date(time).getTime()));
  const written = texts.map(([key, time]) => [key, new Date(Number(time)).toISOString()]);
  return { metadata: { ...metadata, ...Object.fromEntries(written) } };
}

function exportedAnswer(answer: StoredAnswerValue, part: Part | undefined): StoredAnswerValue {
  const textOf = (id: string): string => (part && optionText(part, id)) ?? id;
  if (typeof answer === "string") return textOf(answer);
  return Array.isArray(answer)
    ? (answer.map((item) => (item === null ? null : textOf(item))) as StoredAnswerValue)
    : answer;
}
