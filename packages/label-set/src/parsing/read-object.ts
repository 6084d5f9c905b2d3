import { kinds } from "../definition/kinds.ts";
import type { Shapes } from "../geometry/shapes.ts";
import { without } from "../shared/json.ts";
import { at } from "../shared/location.ts";
import { type Entry, identityOf, unknown } from "./entry.ts";
import { nestedAnswers } from "./read-answers.ts";
import { readShape } from "./read-shape.ts";
import type { AnyParsedObject } from "./reading.ts";

const keys = "schemaId title tool objectId classifications page interpolationStopped".split(" ");
const shapeKeys = new Set(kinds.tools);

/** Reads an object, or reports why it can't be read. */
export function readObject(entry: Entry): AnyParsedObject | undefined {
  const { part, wire, location, reading } = entry;
  const shape = readShapeOf(entry);
  const identity = identityOf(entry);
  const classifications = nestedAnswers(entry, undefined);
  if (shape === undefined || identity === undefined) return undefined;
  const other = without(wire, new Set([...keys, part.kind]));
  const object = { ...identity, shape, classifications, other } as unknown as AnyParsedObject;
  reading.object?.(object, location);
  return object;
}

function readShapeOf(entry: Entry): Shapes[keyof Shapes] | undefined {
  const { part, wire, location } = entry;
  const { kind, title } = part;
  if (!shapeKeys.has(kind)) {
    return unknown(entry, "unknown-part", location, `"${kind}" is a kind of tool that this version can't read.`);
  }
  if (wire[kind] === undefined) {
    const given = Object.keys(wire).find((key) => shapeKeys.has(key));
    const instead = given === undefined ? "" : `; it has a ${given}`;
    return unknown(entry, "wrong-shape", location, `needs a "${kind}", as "${title}" draws${instead}.`);
  }
  return readShape(kind, wire[kind], at(location, kind), (place, message) => {
    return unknown(entry, "wrong-shape", place, message);
  });
}
