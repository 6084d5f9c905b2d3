import { isRecord, type JsonLine, type JsonRecord } from "../files/json-lines.ts";
import type { Entry } from "./entry.ts";
import { answerRow, list, objectRow, relationRow } from "./exported-rows.ts";
import { exportedSegments } from "./exported-segments.ts";
import type { OpenLabelboxOptions } from "./options.ts";

/** A line of an export, which has all of a data row, with its annotations in the form in which they are imported. */
export function exportedEntry(line: JsonLine, options: OpenLabelboxOptions): Entry | undefined {
  const { value, number, length } = line;
  const { id, global_key, external_id } = value.data_row as JsonRecord;
  const names = { ...text("id", id), ...text("globalKey", global_key), ...text("externalId", external_id) };
  const own = names.globalKey ?? names.externalId ?? names.id;
  const place = { file: options.file, line: number };
  if (own === undefined) {
    options.report.add({ kind: "invalid", message: "The line has neither key nor id under `data_row`.", ...place });
    return undefined;
  }
  const externalId = options.externalId?.(names) ?? own;
  const labels = labelsOf(value, options);
  if (labels.length > 1) {
    const message = `It has ${labels.length} labels; those of the first one are taken.`;
    options.report.add({ kind: "several-tasks", message, ...place, item: externalId });
  }
  const [label] = labels;
  const { width, height, frame_count } = isRecord(value.media_attributes) ? value.media_attributes : {};
  const isSized = typeof width === "number" && typeof height === "number" && width > 0 && height > 0;
  return {
    key: JSON.stringify(names),
    externalId,
    rows: label && isRecord(label.annotations) ? rowsOf(label.annotations) : [],
    isLabelled: label !== undefined,
    size: isSized ? { width, height } : undefined,
    frames: typeof frame_count === "number" ? frame_count : undefined,
    line: number,
    length,
  };
}

function text<Key extends string>(key: Key, value: unknown): { [K in Key]?: string } {
  return (typeof value === "string" && value !== "" ? { [key]: value } : {}) as { [K in Key]?: string };
}

/** The labels of one project. */
function labelsOf({ projects }: JsonRecord, { project }: OpenLabelboxOptions): JsonRecord[] {
  const all = isRecord(projects) ? Object.entries(projects) : [];
  for (const [id, value] of all) {
    if (project !== undefined && id !== project) continue;
    const labels = isRecord(value) && Array.isArray(value.labels) ? value.labels.filter(isRecord) : [];
    if (labels.length > 0) return labels;
  }
  return [];
}

function rowsOf(annotations: JsonRecord): JsonRecord[] {
  const { objects, classifications, relationships, frames } = annotations;
  const rows = [
    ...list(objects).map(objectRow),
    ...list(classifications).map(answerRow),
    ...list(relationships).map(relationRow),
  ];
  return isRecord(frames) ? [...rows, ...exportedSegments(annotations), ...framedAnswers(frames)] : rows;
}

/** The answers about some frames of a video, each question once. */
function framedAnswers(frames: JsonRecord): JsonRecord[] {
  const rows = new Map<unknown, JsonRecord>();
  for (const [number, frame] of Object.entries(frames)) {
    for (const classification of list(isRecord(frame) ? frame.classifications : undefined)) {
      const row = answerRow(classification);
      if (!rows.has(row.name)) rows.set(row.name, { ...row, frames: [{ start: Number(number) }] });
    }
  }
  return [...rows.values()];
}
