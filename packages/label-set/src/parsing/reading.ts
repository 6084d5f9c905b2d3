import type { PartList, PartNode } from "../definition/model.ts";
import type { AnyClassification, Relation, Tool } from "../definition/part.ts";
import { isObject, type JsonObject, typeName } from "../shared/json.ts";
import { at, type Location, pathTo, pointerTo } from "../shared/location.ts";
import type { LabelProblemCode } from "../shared/problems.ts";
import type { ParsedClassificationOf, ParsedObjectOf, ParsedRelationOf, UnknownPart } from "./parsed.ts";

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

/** The part that an entry names: by id, or without one by title. */
export function findPart(
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

/** What a parsed part says about the part of the label set that it is of. */
export function identity({ kind, title, schemaId }: PartNode): { tool: string; title: string; schemaId: string } {
  return { tool: kind, title, schemaId };
}

interface Frame {
  readonly objectId?: string;
  readonly page?: number;
  readonly interpolationStopped?: boolean;
}

/** What identifies a part of a label across the frames of a video. */
export function readFrame(wire: JsonObject, location: Location, reading: Reading): Frame | undefined {
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

/** Reads the entries of a list, and leaves out those that can't be read. */
export function readEach<Out>(
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

/** Reports what can't be read, and is nothing in its place. */
export function unknown(
  reading: Reading,
  code: LabelProblemCode,
  location: Location,
  value: unknown,
  message: string,
): undefined {
  reading.unknown({ code, pointer: pointerTo(location), path: pathTo(location), message, value });
}
