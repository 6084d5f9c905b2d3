import type {
  AnnotationMetadata,
  Answer,
  CategorySchema,
  ClassificationCategory,
  ImportClassification,
  ImportObject,
  ImportRelation,
  NewClassification,
  NewObject,
  NewRelation,
  PdfRegion,
  PdfSelection,
  StoredAnswer,
  StoredClassification,
  StoredObject,
  StoredRelation,
} from "@ango-hub/openapi";
import { keptAnnotation } from "../../checks/kept-annotation.ts";
import { Failure } from "../../http/failure.ts";
import { conform, wrong } from "../../http/input.ts";
import { optionId, type Part } from "../label-set.ts";
import { checkAnswer, checkEnds, checkTool } from "./check-part.ts";

/** Annotations as they are sent: with an answer, or as an import. */
export interface SentAnnotations {
  objects?: (NewObject | ImportObject)[];
  classifications?: (NewClassification | ImportClassification)[];
  relations?: (NewRelation | ImportRelation)[];
}

/** What every annotation gets that has it not. */
export interface Stamp {
  newId: () => string;
  metadata: AnnotationMetadata;
  /**
   * Whether parts that the label set does not have are refused. An answer may hold what was drawn with an older label set, and
   * is stored as it is.
   */
  isStrict: boolean;
}

/** Turns annotations as they are sent into the answer that tasks hold: titles into schema ids, texts of options into their ids. */
export function toStoredAnswer(
  sent: SentAnnotations,
  labelSet: CategorySchema,
  stamp: Stamp,
  at: string,
): StoredAnswer {
  const { objects = [], classifications = [], relations = [] } = sent;
  for (const [name, items] of Object.entries({ objects, classifications, relations }))
    for (const [i, item] of items.entries()) conform(item, keptAnnotation, `${at}/${name}/${i}`);
  const tools = objects.map((item, i) => storedObject(item, labelSet, stamp, `${at}/objects/${i}`));
  const objectIds = new Set(tools.map(({ objectId }) => objectId));
  return {
    tools,
    classifications: storedClassifications(classifications, labelSet.classifications, stamp, at),
    relations: relations.map((item, i) => storedRelation(item, labelSet, objectIds, stamp, `${at}/relations/${i}`)),
  };
}

function storedObject(
  given: NewObject | ImportObject,
  labelSet: CategorySchema,
  stamp: Stamp,
  at: string,
): StoredObject {
  const { title, classifications, objectId, pdf, ...rest } = given as NewObject;
  const { tool: _, ...shape } = rest as typeof rest & { tool?: unknown };
  const part = find(given, labelSet.tools ?? [], stamp, at, "tool");
  if (stamp.isStrict && part) checkTool(part, pdf ? { pdf } : shape, at);
  return {
    metadata: stamp.metadata,
    ...shape,
    ...(pdf ? { pdf: "position" in pdf ? pdf : pdfSelection(pdf) } : {}),
    schemaId: schemaIdOf(given, part),
    objectId: objectId ?? (pdf && "objectId" in pdf ? pdf.objectId : undefined) ?? stamp.newId(),
    classifications: storedClassifications(classifications, part?.classifications, stamp, at),
  };
}

/** An imported PDF region as it is stored. */
function pdfSelection({ pageNumber, text, objectId: _, ...rectangle }: PdfRegion): PdfSelection {
  return {
    position: { boundingRect: rectangle, rects: [], pageNumber },
    ...(text === undefined ? {} : { content: { text } }),
  };
}

function storedClassifications(
  given: readonly (NewClassification | ImportClassification)[] = [],
  among: readonly ClassificationCategory[] = [],
  stamp: Stamp,
  above: string,
): StoredClassification[] {
  return given.map((item, i) => {
    const at = `${above}/classifications/${i}`;
    const { title: _, classifications, objectId, answer, ...rest } = item as ImportClassification;
    const { tool: __, columnField: ___, ...kept } = rest;
    const part = find(item, among, stamp, at, "classification");
    return {
      metadata: stamp.metadata,
      ...kept,
      schemaId: schemaIdOf(item, part),
      objectId: objectId ?? stamp.newId(),
      answer: storedAnswer(answer, part, stamp, `${at}/answer`),
      classifications: storedClassifications(classifications, part?.classifications, stamp, at),
    };
  });
}

/** Kinds of classifications by the form of their answer. */
const one: ReadonlySet<string> = new Set(["radio", "single-dropdown"]);
const several: ReadonlySet<string> = new Set(["checkbox", "multi-dropdown", "tree-dropdown", "rank"]);

function storedAnswer(given: Answer, part: ClassificationCategory | undefined, stamp: Stamp, at: string): Answer {
  const option = (value: string, place: string): string => {
    const id = part && optionId(part, value);
    if (id !== undefined) return id;
    if (!stamp.isStrict) return value;
    const known = part?.options?.map((item) => item.value).join(", ") || "none";
    throw wrong(place, `"${value}" must name one option of "${part?.title}": ${known}`);
  };
  if (part && one.has(part.tool) && typeof given === "string") return option(given, at);
  // A tree of one answer may come as its path alone.
  if (part && several.has(part.tool) && typeof given !== "boolean")
    return [given].flat().map((item, i) => option(item, `${at}/${i}`));
  if (part && stamp.isStrict && (one.has(part.tool) || several.has(part.tool)))
    throw wrong(at, one.has(part.tool) ? "must be the text of an option" : "must be a list of texts of options");
  if (part && stamp.isStrict) checkAnswer(part, given, at);
  return given;
}

function storedRelation(
  given: NewRelation | ImportRelation,
  labelSet: CategorySchema,
  objectIds: ReadonlySet<string>,
  stamp: Stamp,
  at: string,
): StoredRelation {
  const { title: _, classifications, objectId, ...rest } = given as NewRelation;
  const { tool: __, ...ends } = rest as typeof rest & { tool?: unknown };
  const part = find(given, labelSet.relations ?? [], stamp, at, "relation");
  if (part && stamp.isStrict) checkEnds(part, ends, at);
  const named = [ends.from ?? [], ends.to ?? [], ends.group ?? []].flat();
  const lost = stamp.isStrict ? named.find((id) => !objectIds.has(id)) : undefined;
  if (lost !== undefined) throw wrong(at, `"${lost}" must be the objectId of an object of this label`);
  return {
    metadata: stamp.metadata,
    ...(typeof ends.to === "string" ? { direction: "straight" as const } : {}),
    ...ends,
    schemaId: schemaIdOf(given, part),
    objectId: objectId ?? stamp.newId(),
    classifications: storedClassifications(classifications, part?.classifications, stamp, at),
  };
}

interface Reference {
  schemaId?: string;
  title?: string;
}

function schemaIdOf({ schemaId = "" }: Reference, part: Part | undefined): string {
  return part?.schemaId ?? schemaId;
}

function find<T extends Part>(
  { schemaId, title }: Reference,
  among: readonly T[],
  { isStrict }: Stamp,
  at: string,
  kind: string,
): T | undefined {
  const part = among.find((item) => (schemaId === undefined ? item.title === title : item.schemaId === schemaId));
  if (part || (!isStrict && schemaId !== undefined)) return part;
  const [key, name] = schemaId === undefined ? ["title", title] : ["schemaId", schemaId];
  throw new Failure(400, `${at}/${key}: the label set has no ${kind} "${name}" here.`);
}
