import { kinds } from "../definition/kinds.ts";
import type { Model, PartList, PartNode } from "../definition/model.ts";
import type { Shapes } from "../geometry/shapes.ts";
import { isObject, type JsonObject, without } from "../shared/json.ts";
import { at, type Location } from "../shared/location.ts";
import type { ParsedLabels, UnknownPart } from "./parsed.ts";
import { nestedAnswers, readAnswers } from "./read-answers.ts";
import { type Complain, readShape } from "./read-shape.ts";
import {
  type AnyParsedObject,
  type AnyParsedRelation,
  findPart,
  identity,
  type Reading,
  readEach,
  readFrame,
  unknown,
  type WireList,
} from "./reading.ts";

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
