import { kinds } from "../definition/kinds.ts";
import type { Shapes } from "../geometry/shapes.ts";
import { without } from "../shared/json.ts";
import { at } from "../shared/location.ts";
import { type Annotation, identityOf, unknown } from "./annotation.ts";
import { nestedAnswers } from "./read-answers.ts";
import { readShape } from "./read-shape.ts";
import type { AnyParsedObject } from "./reading.ts";

const keys = "schemaId title tool objectId classifications page interpolationStopped lock".split(" ");
const shapeKeys = new Set(kinds.tools);

/** Reads an object, or reports why it can't be read. */
export function readObject(annotation: Annotation): AnyParsedObject | undefined {
  const { part, wire, location, reading } = annotation;
  const shape = readShapeOf(annotation);
  const identity = identityOf(annotation);
  const classifications = nestedAnswers(annotation, undefined);
  if (shape === undefined || identity === undefined) return undefined;
  const other = without(wire, new Set([...keys, part.kind]));
  const object = { ...identity, shape, classifications, other } as unknown as AnyParsedObject;
  reading.object?.(object, part, location);
  return object;
}

function readShapeOf(annotation: Annotation): Shapes[keyof Shapes] | undefined {
  const { part, wire, location } = annotation;
  const { kind, title } = part;
  if (!shapeKeys.has(kind)) {
    return unknown(annotation, "unknown-part", location, `"${kind}" is a kind of tool that this version can't read.`);
  }
  if (wire[kind] === undefined) {
    const given = Object.keys(wire).find((key) => shapeKeys.has(key));
    const instead = given === undefined ? "" : `; it has a ${given}`;
    return unknown(annotation, "wrong-shape", location, `needs a "${kind}", as "${title}" draws${instead}.`);
  }
  return readShape(kind, wire[kind], at(location, kind), (place, message) => {
    return unknown(annotation, "wrong-shape", place, message);
  });
}
