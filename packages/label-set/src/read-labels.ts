import { isObject, type JsonObject, typeName, without } from "./json.ts";
import { kinds, takesManyOptions, takesOneOption, takesText } from "./kinds.ts";
import { at, type Location, pathTo, pointerTo } from "./location.ts";
import type { Model, OptionNode, PartList, PartNode } from "./model.ts";
import type { ParsedClassificationOf, ParsedLabels, ParsedObjectOf, ParsedRelationOf, UnknownPart } from "./parsed.ts";
import type { AnyClassification, Relation, Tool } from "./part.ts";
import type { LabelProblemCode } from "./problems.ts";
import { type Complain, readShape } from "./read-shape.ts";
import type { Shapes } from "./shapes.ts";

export type AnyParsedObject = ParsedObjectOf<Tool>;
export type AnyParsedClassification = ParsedClassificationOf<AnyClassification>;
export type AnyParsedRelation = ParsedRelationOf<Relation>;

/** How labels are read: how their answers name options, and who is told what. */
export interface Reading {
  /** Stored tasks name options by id, imports and exports by text. */
  readonly optionsBy: "id" | "text";
  /** Is told of what the label set does not know. */
  unknown(part: UnknownPart): void;
  /** Is told of each object that was read. */
  object?(object: AnyParsedObject, location: Location): void;
  /** Is told of each relation that was read. */
  relation?(relation: AnyParsedRelation, location: Location): void;
  /** Is told of each list of answers that was read, and of the parts that could be answered there. */
  answers?(answers: readonly Answered[], open: readonly PartNode[], list: Location): void;
}

/** An answer and where it stood. */
export interface Answered {
  readonly classification: AnyParsedClassification;
  readonly location: Location;
}

/** A list of a label, and where it stands. */
export type WireList = readonly [list: unknown, location: Location];

/** Reads the objects, classifications and relations of one asset, in any of the three wire shapes. */
export function readLabels(
  labelSet: Model,
  lists: { readonly objects: WireList; readonly classifications: WireList; readonly relations: WireList },
  reading: Reading,
): ParsedLabels {
  const unknown: UnknownPart[] = [];
  const collecting: Reading = {
    ...reading,
    unknown(part) {
      unknown.push(part);
      reading.unknown(part);
    },
  };
  const objects = readEach(lists.objects, collecting, (wire, where) =>
    readObject(labelSet.tools, wire, where, collecting),
  );
  const [answers, location] = lists.classifications;
  const classifications = readAnswers(labelSet.classifications, answers, undefined, location, collecting);
  const relations = readEach(lists.relations, collecting, (wire, where) =>
    readRelation(labelSet.relations, wire, where, collecting),
  );
  return { objects, classifications, relations, unknown };
}

const shapeKeys = new Set(kinds.tools);
const commonKeys = ["schemaId", "title", "tool", "objectId", "classifications"];
const objectKeys = new Set([...commonKeys, "page", "interpolationStopped"]);
const classificationKeys = new Set([...objectKeys, "answer"]);
const relationKeys = new Set([...commonKeys, "from", "to", "direction", "group"]);

/** Reads one object, or reports why it can't be read. */
export function readObject(
  tools: PartList,
  wire: unknown,
  where: Location,
  reading: Reading,
): AnyParsedObject | undefined {
  const part = findPart(tools, wire, where, "tool", reading);
  if (part === undefined || !isObject(wire)) return undefined;
  const location = { ...where, title: part.title };
  const shape = readShapeOf(part, wire, location, reading);
  const frame = readFrame(wire, location, reading);
  const classifications = nestedAnswers(part, wire, undefined, location, reading);
  if (shape === undefined || frame === undefined) return undefined;
  const object = {
    ...identity(part),
    shape,
    classifications,
    ...frame,
    other: without(wire, new Set([...objectKeys, part.kind])),
  } as unknown as AnyParsedObject;
  reading.object?.(object, location);
  return object;
}

function readShapeOf(
  part: PartNode,
  wire: JsonObject,
  location: Location,
  reading: Reading,
): Shapes[keyof Shapes] | undefined {
  const { kind } = part;
  if (!shapeKeys.has(kind)) {
    return unknown(
      reading,
      "unknown-part",
      location,
      wire,
      `"${kind}" is a kind of tool that this version can't read.`,
    );
  }
  if (wire[kind] === undefined) {
    const given = Object.keys(wire).find((key) => shapeKeys.has(key));
    const instead = given === undefined ? "" : `; it has a ${given}`;
    return unknown(reading, "wrong-shape", location, wire, `needs a "${kind}", as "${part.title}" draws${instead}.`);
  }
  const complain: Complain = (place, message) => unknown(reading, "wrong-shape", place, wire, message);
  return readShape(kind, wire[kind], at(location, kind), complain);
}

/** Reads one relation, or reports why it can't be read. */
export function readRelation(
  relations: PartList,
  wire: unknown,
  where: Location,
  reading: Reading,
): AnyParsedRelation | undefined {
  const part = findPart(relations, wire, where, "relation", reading);
  if (part === undefined || !isObject(wire)) return undefined;
  const location = { ...where, title: part.title };
  const ends = part.kind === "group" ? groupEnds(wire, location, reading) : singleEnds(wire, location, reading);
  const frame = readFrame(wire, location, reading);
  const classifications = nestedAnswers(part, wire, undefined, location, reading);
  if (ends === undefined || frame === undefined) return undefined;
  const relation = {
    ...identity(part),
    ...ends,
    classifications,
    ...frame,
    other: without(wire, relationKeys),
  } as unknown as AnyParsedRelation;
  reading.relation?.(relation, location);
  return relation;
}

function singleEnds(wire: JsonObject, location: Location, reading: Reading): object | undefined {
  const { from, to, direction = "straight" } = wire;
  if (typeof from !== "string" || typeof to !== "string") {
    return unknown(reading, "wrong-type", location, wire, "needs `from` and `to`, the ids of two objects.");
  }
  if (direction !== "straight" && direction !== "bidirectional") {
    return unknown(reading, "wrong-type", at(location, "direction"), wire, "must be straight or bidirectional.");
  }
  return { from, to, direction };
}

function groupEnds(wire: JsonObject, location: Location, reading: Reading): object | undefined {
  const { group } = wire;
  if (Array.isArray(group) && group.every((id) => typeof id === "string")) return { group: [...group] };
  return unknown(reading, "wrong-type", location, wire, "needs `group`, an array of the ids of objects.");
}

function nestedAnswers(
  part: PartNode,
  wire: JsonObject,
  chosen: ReadonlySet<string> | undefined,
  location: Location,
  reading: Reading,
): AnyParsedClassification[] {
  const list = at(location, "classifications");
  return readAnswers(part.classifications, wire.classifications, chosen, list, reading);
}

/** Reads the answers of one list. `chosen` holds the ids of the options that may reveal some of them. */
function readAnswers(
  parts: PartList,
  wire: unknown,
  chosen: ReadonlySet<string> | undefined,
  list: Location,
  reading: Reading,
): AnyParsedClassification[] {
  const answers = readEach([wire, list], reading, (entry, where): Answered | undefined => {
    const classification = readClassification(parts, entry, chosen, where, reading);
    return classification && { classification, location: { ...where, title: classification.title } };
  });
  reading.answers?.(
    answers,
    parts.parts.filter((part) => isOpen(part, chosen)),
    list,
  );
  return answers.map(({ classification }) => classification);
}

/** Reads one answer, or reports why it can't be read. */
export function readClassification(
  parts: PartList,
  wire: unknown,
  chosen: ReadonlySet<string> | undefined,
  where: Location,
  reading: Reading,
): AnyParsedClassification | undefined {
  const part = findPart(parts, wire, where, "classification", reading);
  if (part === undefined || !isObject(wire)) return undefined;
  const location = { ...where, title: part.title };
  if (!isOpen(part, chosen)) {
    return unknown(reading, "not-revealed", location, wire, "answers a question that only another option reveals.");
  }
  const answer = readAnswer(part, wire, location, reading);
  const frame = readFrame(wire, location, reading);
  if (answer === undefined || frame === undefined) return undefined;
  const ids = answer.options && new Set(answer.options.map(({ schemaId }) => schemaId));
  return {
    ...identity(part),
    answer: answer.said,
    classifications: nestedAnswers(part, wire, ids, location, reading),
    ...frame,
    other: without(wire, classificationKeys),
  };
}

function isOpen(part: PartNode, chosen: ReadonlySet<string> | undefined): boolean {
  return part.parentOptionId === "" || chosen === undefined || chosen.has(part.parentOptionId);
}

interface Answer {
  readonly said: string | readonly string[];
  readonly options: readonly OptionNode[];
}

function readAnswer(part: PartNode, wire: JsonObject, location: Location, reading: Reading): Answer | undefined {
  const { kind } = part;
  const { answer } = wire;
  const where = at(location, "answer");
  if (takesManyOptions(kind)) {
    if (!Array.isArray(answer)) {
      const message = `must be an array of options, as "${part.title}" takes several; it is ${typeName(answer)}.`;
      return unknown(reading, "wrong-answer", where, wire, message);
    }
    const options = answer.map((text, i) => findOption(part, text, wire, at(where, i), reading));
    const known = options.filter((option) => option !== undefined);
    return known.length < options.length ? undefined : { said: known.map(({ text }) => text), options: known };
  }
  if (typeof answer !== "string" && (takesOneOption(kind) || takesText(kind))) {
    return unknown(reading, "wrong-answer", where, wire, `must be a string; it is ${typeName(answer)}.`);
  }
  if (takesOneOption(kind)) {
    const option = findOption(part, answer, wire, where, reading);
    return option && { said: option.text, options: [option] };
  }
  if (takesText(kind)) return { said: answer as string, options: [] };
  return unknown(
    reading,
    "unknown-part",
    location,
    wire,
    `"${kind}" is a kind of classification that this version can't read.`,
  );
}

function findOption(
  part: PartNode,
  name: unknown,
  wire: JsonObject,
  where: Location,
  reading: Reading,
): OptionNode | undefined {
  if (typeof name !== "string") {
    return unknown(reading, "wrong-answer", where, wire, `must be a string; it is ${typeName(name)}.`);
  }
  const [first, second] =
    reading.optionsBy === "id" ? [part.optionsById, part.optionsByText] : [part.optionsByText, part.optionsById];
  const option = first.get(name) ?? second.get(name);
  if (option !== undefined) return option;
  const texts = [...part.optionsByText.keys()];
  const listed = texts.length > 8 ? `${texts.slice(0, 8).join(", ")}, …` : texts.join(", ");
  return unknown(
    reading,
    "unknown-option",
    where,
    wire,
    `"${name}" is no option of "${part.title}"; those are: ${listed}.`,
  );
}

/** The part that an entry names: by id, or without one by title. */
function findPart(
  parts: PartList,
  wire: unknown,
  where: Location,
  what: string,
  reading: Reading,
): PartNode | undefined {
  if (!isObject(wire))
    return unknown(reading, "wrong-type", where, wire, `must be an object; it is ${typeName(wire)}.`);
  const { schemaId, title } = wire;
  if (typeof schemaId === "string" && schemaId !== "") {
    const part = parts.byId.get(schemaId);
    if (part !== undefined) return part;
    const named = typeof title === "string" ? `, "${title}"` : "";
    return unknown(reading, "unknown-part", where, wire, `names no ${what} that belongs here: ${schemaId}${named}.`);
  }
  if (typeof title !== "string") {
    return unknown(reading, "unknown-part", where, wire, `needs a schemaId or a title to name its ${what}.`);
  }
  const [part, another] = parts.byTitle.get(title) ?? [];
  if (part === undefined) {
    const titles = [...parts.byTitle.keys()].slice(0, 8).join(", ");
    return unknown(
      reading,
      "unknown-part",
      where,
      wire,
      `"${title}" is no ${what} that belongs here; those are: ${titles}.`,
    );
  }
  if (another === undefined) return part;
  return unknown(reading, "ambiguous-title", where, wire, `"${title}" is the title of several; name one by schemaId.`);
}

function identity({ kind, title, schemaId }: PartNode): { tool: string; title: string; schemaId: string } {
  return { tool: kind, title, schemaId };
}

interface Frame {
  readonly objectId?: string;
  readonly page?: number;
  readonly interpolationStopped?: boolean;
}

/** What identifies a part of a label across the frames of a video. */
function readFrame(wire: JsonObject, location: Location, reading: Reading): Frame | undefined {
  const { objectId, page, interpolationStopped } = wire;
  const wrong = (key: string, right: string): undefined => {
    return unknown(reading, "wrong-type", at(location, key), wire, `must be ${right}; it is ${typeName(wire[key])}.`);
  };
  if (objectId != null && typeof objectId !== "string") return wrong("objectId", "a string");
  if (page != null && !(Number.isInteger(page) && Number(page) >= 0)) return wrong("page", "an integer, 0 or more");
  if (interpolationStopped != null && typeof interpolationStopped !== "boolean") {
    return wrong("interpolationStopped", "true or false");
  }
  return {
    ...(objectId != null && { objectId }),
    ...(page != null && { page: Number(page) }),
    ...(interpolationStopped != null && { interpolationStopped }),
  };
}

function readEach<Out>(
  [wire, location]: WireList,
  reading: Reading,
  read: (wire: unknown, where: Location) => Out | undefined,
): Out[] {
  if (wire === undefined || wire === null) return [];
  if (!Array.isArray(wire)) {
    unknown(reading, "wrong-type", location, wire, `must be an array; it is ${typeName(wire)}.`);
    return [];
  }
  return wire.flatMap((entry, i) => read(entry, at(location, i)) ?? []);
}

function unknown(
  reading: Reading,
  code: LabelProblemCode,
  location: Location,
  value: unknown,
  message: string,
): undefined {
  reading.unknown({ code, pointer: pointerTo(location), path: pathTo(location), message, value });
}
