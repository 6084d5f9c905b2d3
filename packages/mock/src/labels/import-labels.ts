import type {
  Answer,
  CategorySchema,
  ClassificationCategory,
  PdfRegion,
  RelationDirection,
  StoredAnswer,
  StoredClassification,
  StoredObject,
  StoredRelation,
} from "@ango-hub/openapi";
import * as constraints from "@ango-hub/openapi/constraints";
import { Failure } from "../http/failure.ts";
import { array, type Fields, integer, object, oneOf, string, text, wrong } from "../http/input.ts";
import { optionId, type Part } from "./label-set.ts";
import { pdfSelection, shapeOf } from "./shape.ts";

/** What an import adds to every annotation: an id where it has none, and who made it when. */
export interface Stamp {
  newId: () => string;
  createdAt: number;
  createdBy: string;
}

/** Turns one imported label into the answer that tasks hold: titles into schema ids, texts of options into their ids. */
export function toStoredAnswer(label: Fields, labelSet: CategorySchema, stamp: Stamp, at: string): StoredAnswer {
  const list = (name: string): [Fields, string][] =>
    array(label[name] ?? [], `${at}/${name}`).map((item, i) => [
      object(item, `${at}/${name}/${i}`),
      `${at}/${name}/${i}`,
    ]);
  const tools = list("objects").map(([item, place]) => storedObject(item, labelSet, stamp, place));
  const objectIds = new Set(tools.map((tool) => tool.objectId));
  return {
    tools,
    classifications: list("classifications").map(([item, place]) =>
      storedClassification(item, labelSet.classifications ?? [], stamp, place),
    ),
    relations: list("relations").map(([item, place]) => storedRelation(item, labelSet, objectIds, stamp, place)),
  };
}

function storedObject(given: Fields, labelSet: CategorySchema, stamp: Stamp, at: string): StoredObject {
  const key = shapeOf(given, at);
  const tools = labelSet.tools ?? [];
  const named = find(given, tools, at, "tool");
  // A title may be shared; then the tool that draws this shape is meant.
  const tool =
    given.schemaId === undefined ? (tools.find((t) => t.title === given.title && t.tool === key) ?? named) : named;
  if (tool.tool !== key) throw wrong(at, `has a ${key}, but the tool "${tool.title}" draws a ${tool.tool}`);
  const shape = key === "pdf" ? pdfSelection(given[key] as PdfRegion) : given[key];
  return {
    schemaId: tool.schemaId ?? "",
    objectId: given.objectId === undefined ? stamp.newId() : text(given.objectId, `${at}/objectId`),
    [key]: shape,
    classifications: nested(given, tool, stamp, at),
    ...place(given, at),
    metadata: { createdAt: stamp.createdAt, createdBy: stamp.createdBy },
  };
}

function storedClassification(
  given: Fields,
  among: ClassificationCategory[],
  stamp: Stamp,
  at: string,
): StoredClassification {
  const part = find(given, among, at, "classification");
  return {
    schemaId: part.schemaId ?? "",
    objectId: given.objectId === undefined ? stamp.newId() : text(given.objectId, `${at}/objectId`),
    answer: storedAnswer(given.answer, part, `${at}/answer`),
    classifications: nested(given, part, stamp, at),
    ...place(given, at),
    metadata: { createdAt: stamp.createdAt, createdBy: stamp.createdBy },
  };
}

function storedAnswer(given: unknown, part: ClassificationCategory, at: string): Answer {
  const option = (value: unknown, place: string): string => {
    const id = optionId(part, string(value, place));
    if (id !== undefined) return id;
    const known = part.options?.map((item) => item.value).join(", ") || "none";
    throw wrong(place, `"${value}" must be an option of "${part.title}": ${known}`);
  };
  switch (part.tool) {
    case "radio":
    case "single-dropdown":
      return option(given, at);
    case "checkbox":
    case "multi-dropdown":
    case "tree-dropdown":
      return array(given, at).map((item, i) => option(item, `${at}/${i}`));
    default:
      return typeof given === "string" ? given : array(given, at).map((item, i) => string(item, `${at}/${i}`));
  }
}

function storedRelation(
  given: Fields,
  labelSet: CategorySchema,
  objectIds: Set<string>,
  stamp: Stamp,
  at: string,
): StoredRelation {
  const part = find(given, labelSet.relations ?? [], at, "relation");
  const end = (value: unknown, place: string): string => {
    const id = text(value, place);
    if (!objectIds.has(id)) throw wrong(place, `"${id}" must be the objectId of an object of this label`);
    return id;
  };
  const group = part.tool === "group";
  const ends = group
    ? { group: array(given.group, `${at}/group`, 1).map((item, i) => end(item, `${at}/group/${i}`)) }
    : { from: end(given.from, `${at}/from`), to: end(given.to, `${at}/to`), direction: direction(given, at) };
  return {
    schemaId: part.schemaId ?? "",
    objectId: given.objectId === undefined ? stamp.newId() : text(given.objectId, `${at}/objectId`),
    ...ends,
    classifications: nested(given, part, stamp, at),
  };
}

function direction(given: Fields, at: string): RelationDirection {
  const allowed = constraints.RelationDirection.enum;
  return given.direction === undefined ? "straight" : oneOf(given.direction, allowed, `${at}/direction`);
}

function nested(given: Fields, part: Part, stamp: Stamp, at: string): StoredClassification[] {
  return array(given.classifications ?? [], `${at}/classifications`).map((item, i) => {
    const path = `${at}/classifications/${i}`;
    return storedClassification(object(item, path), part.classifications ?? [], stamp, path);
  });
}

function place(given: Fields, at: string): { page?: number; interpolationStopped?: boolean } {
  const found: { page?: number; interpolationStopped?: boolean } = {};
  if (given.page !== undefined) found.page = integer(given.page, `${at}/page`, 0, Number.MAX_SAFE_INTEGER);
  if (given.interpolationStopped !== undefined) found.interpolationStopped = given.interpolationStopped === true;
  return found;
}

function find<T extends Part>(given: Fields, among: readonly T[], at: string, kind: string): T {
  if (given.schemaId !== undefined) {
    const part = among.find((item) => item.schemaId === given.schemaId);
    if (part) return part;
    throw new Failure(400, `${at}/schemaId: the label set has no ${kind} "${given.schemaId}" here.`);
  }
  const title = text(given.title, `${at}/title`);
  const part = among.find((item) => item.title === title);
  if (part) return part;
  throw new Failure(400, `${at}/title: the label set has no ${kind} "${title}" here.`);
}
