import type {
  Answer,
  CategorySchema,
  ClassificationCategory,
  ImportClassification,
  ImportLabel,
  ImportObject,
  ImportRelation,
  PdfRegion,
  PdfSelection,
  StoredAnswer,
  StoredClassification,
  StoredObject,
  StoredRelation,
  StoredShape,
} from "@ango-hub/openapi/classic";
import { Failure } from "../../http/failure.ts";
import { array, string, wrong } from "../../http/input.ts";
import { optionId, type Part } from "../label-set.ts";
import { type ShapeKey, shapeKeys } from "../shape-keys.ts";

/** What an import adds to every annotation: an id where it has none, and when it was made. */
export interface Stamp {
  newId: () => string;
  createdAt: number;
}

/** Turns one imported label into the answer that tasks hold: titles into schema ids, texts of options into their ids. */
export function toStoredAnswer(label: ImportLabel, labelSet: CategorySchema, stamp: Stamp, at: string): StoredAnswer {
  const { objects = [], classifications = [], relations = [] } = label;
  const tools = objects.map((item, i) => storedObject(item, labelSet, stamp, `${at}/objects/${i}`));
  const objectIds = new Set(tools.map((tool) => tool.objectId));
  return {
    tools,
    classifications: storedClassifications(classifications, labelSet.classifications, stamp, at),
    relations: relations.map((item, i) => {
      return storedRelation(item, labelSet, objectIds, stamp, `${at}/relations/${i}`);
    }),
  };
}

type Shapes = { [Key in ShapeKey]?: unknown };

function storedObject(given: ImportObject, labelSet: CategorySchema, stamp: Stamp, at: string): StoredObject {
  const shapes: Shapes = given;
  const key = shapeKeys.find((name) => shapes[name] !== undefined) as ShapeKey;
  const tools = labelSet.tools ?? [];
  const named = find(given, tools, at, "tool");
  // A title may be shared; then the tool that draws this shape is meant.
  const tool =
    given.schemaId === undefined ? (tools.find((t) => t.title === given.title && t.tool === key) ?? named) : named;
  if (tool.tool !== key) throw wrong(at, `has a ${key}, but the tool "${tool.title}" draws a ${tool.tool}`);
  const region = "pdf" in given ? given.pdf : undefined;
  const shape = { [key]: region ? pdfSelection(region) : shapes[key] } as StoredShape;
  return {
    schemaId: tool.schemaId ?? "",
    objectId: given.objectId ?? region?.objectId ?? stamp.newId(),
    ...shape,
    classifications: storedClassifications(given.classifications, tool.classifications, stamp, at),
    ...place(given),
    ...made(given, stamp),
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
  given: readonly ImportClassification[] = [],
  among: readonly ClassificationCategory[] = [],
  stamp: Stamp,
  above: string,
): StoredClassification[] {
  return given.map((item, i) => {
    const at = `${above}/classifications/${i}`;
    const part = find(item, among, at, "classification");
    return {
      schemaId: part.schemaId ?? "",
      objectId: item.objectId ?? stamp.newId(),
      answer: storedAnswer(item.answer, part, `${at}/answer`),
      classifications: storedClassifications(item.classifications, part.classifications, stamp, at),
      ...place(item),
      ...made(item, stamp),
    };
  });
}

function storedAnswer(given: Answer, part: ClassificationCategory, at: string): Answer {
  const option = (value: string, place: string): string => {
    const id = optionId(part, value);
    if (id !== undefined) return id;
    const known = part.options?.map((item) => item.value).join(", ") || "none";
    throw wrong(place, `"${value}" must name one option of "${part.title}": ${known}`);
  };
  switch (part.tool) {
    case "radio":
    case "single-dropdown":
      return option(string(given, at), at);
    case "checkbox":
    case "multi-dropdown":
    case "tree-dropdown":
      return array(given, at).map((item, i) => option(string(item, `${at}/${i}`), `${at}/${i}`));
    case "text":
    case "instance":
      return string(given, at);
    default:
      return given;
  }
}

function storedRelation(
  given: ImportRelation,
  labelSet: CategorySchema,
  objectIds: ReadonlySet<string>,
  stamp: Stamp,
  at: string,
): StoredRelation {
  const part = find(given, labelSet.relations ?? [], at, "relation");
  const end = (id: string, place: string): string => {
    if (objectIds.has(id)) return id;
    throw wrong(place, `"${id}" must be the objectId of an object of this label`);
  };
  const isGroup = "group" in given;
  if (isGroup !== (part.tool === "group")) {
    throw wrong(at, `must have ${isGroup ? "from and to" : "group"}, as "${part.title}" is a ${part.tool} relation`);
  }
  const ends = isGroup
    ? { group: given.group.map((id, i) => end(id, `${at}/group/${i}`)) }
    : { from: end(given.from, `${at}/from`), to: end(given.to, `${at}/to`), direction: given.direction ?? "straight" };
  return {
    schemaId: part.schemaId ?? "",
    objectId: given.objectId ?? stamp.newId(),
    ...ends,
    classifications: storedClassifications(given.classifications, part.classifications, stamp, at),
  };
}

function place({ page, interpolationStopped }: ImportObject | ImportClassification): Partial<StoredObject> {
  return {
    ...(page === undefined ? {} : { page }),
    ...(interpolationStopped === undefined ? {} : { interpolationStopped }),
  };
}

/** What the service says of everything that was imported. */
function made({ lock = false }: ImportObject | ImportClassification, { createdAt }: Stamp): Partial<StoredObject> {
  return { lock, metadata: { createdAt, createdBy: "import" } };
}

function find<T extends Part>(
  { schemaId, title }: ImportObject | ImportClassification | ImportRelation,
  among: readonly T[],
  at: string,
  kind: string,
): T {
  const part = among.find((item) => (schemaId === undefined ? item.title === title : item.schemaId === schemaId));
  if (part) return part;
  const [key, name] = schemaId === undefined ? ["title", title] : ["schemaId", schemaId];
  throw new Failure(400, `${at}/${key}: the label set has no ${kind} "${name}" here.`);
}
