import { isRecord, type JsonRecord } from "../files/json-lines.ts";

/** The objects of a list. */
export function list(value: unknown): JsonRecord[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** An object of an export as it would be imported. */
export function objectRow(object: JsonRecord): JsonRecord {
  const { feature_id: uuid, bounding_box: bbox, page_number: page, mask, classifications, ...rest } = object;
  return {
    uuid,
    ...rest,
    ...(bbox !== undefined && { bbox }),
    ...(page !== undefined && { page }),
    ...(isRecord(mask) && { mask: maskRow(mask) }),
    classifications: list(classifications).map(answerRow),
  };
}

/** A mask of an export lies behind a URL, alone in white, or among others in a colour of its own. */
function maskRow({ url, composite_mask, ...rest }: JsonRecord): JsonRecord {
  if (typeof url === "string") return { instanceURI: url };
  if (!isRecord(composite_mask)) return rest;
  return { instanceURI: composite_mask.url, colorRGB: composite_mask.color_rgb };
}

/** An answer of an export as it would be imported. */
export function answerRow(classification: JsonRecord): JsonRecord {
  const { name, radio_answer, checklist_answers, text_answer } = classification;
  if (isRecord(radio_answer)) return { name, answer: chosen(radio_answer) };
  if (Array.isArray(checklist_answers)) return { name, answer: list(checklist_answers).map(chosen) };
  return { name, answer: isRecord(text_answer) ? text_answer.content : undefined };
}

function chosen({ name, classifications }: JsonRecord): JsonRecord {
  return { name, classifications: list(classifications).map(answerRow) };
}

/** A relation of an export as it would be imported. */
export function relationRow({ name, feature_id: uuid, ...kinds }: JsonRecord): JsonRecord {
  const { unidirectional_relationship: one, bidirectional_relationship: both } = kinds;
  const ends = isRecord(one) ? one : isRecord(both) ? both : {};
  return { uuid, name, relationship: { ...ends, type: isRecord(both) ? "bidirectional" : "unidirectional" } };
}
