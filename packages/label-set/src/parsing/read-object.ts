import { kinds, volumeKind } from "../definition/kinds.ts";
import type { PartNode } from "../definition/model.ts";
import { without } from "../shared/json.ts";
import { at } from "../shared/location.ts";
import { type Annotation, identityOf, unknown } from "./annotation.ts";
import { nestedAnswers } from "./read-answers.ts";
import { hasKnownShape, readShape } from "./read-shape.ts";
import { isInVolume } from "./read-volume-shape.ts";
import type { AnyParsedObject } from "./reading.ts";

const keys = "schemaId title tool objectId classifications page interpolationStopped lock metadata".split(" ");
/** What an object has of its own, by the kind of its tool. */
const ownKeys = new Map(kinds.tools.map((kind) => [kind, new Set([...keys, kind])]));

/** Reads an object, or reports why it can't be read. */
export function readObject(annotation: Annotation): AnyParsedObject | undefined {
  const { part, wire, location, reading } = annotation;
  const drawn = readDrawn(annotation);
  const identity = identityOf(annotation);
  const classifications = nestedAnswers(annotation, undefined);
  if (drawn === undefined || identity === undefined) return undefined;
  const other = without(wire, ownKeys.get(part.kind) ?? new Set());
  const object = { ...identity, ...drawn, classifications, other } as unknown as AnyParsedObject;
  reading.object?.(object, part, location);
  return object;
}

interface Drawn {
  readonly tool: string;
  readonly shape: unknown;
}

function readDrawn(annotation: Annotation): Drawn | undefined {
  const { part, wire, location } = annotation;
  const { kind, title } = part;
  const wrong = (message: string): undefined => unknown(annotation, "wrong-shape", location, message);
  if (!ownKeys.has(kind)) {
    return unknown(annotation, "unknown-part", location, `"${kind}" is a kind of tool that this version can't read.`);
  }
  const tool = drawnBy(part, wire[kind]);
  // What is not documented may stand under any key, and is kept as it came.
  if (!hasKnownShape(tool)) return { tool, shape: wire[kind] };
  if (wire[kind] === undefined) {
    const given = Object.keys(wire).find((key) => ownKeys.has(key));
    return wrong(`needs a "${kind}", as "${title}" draws${given === undefined ? "" : `; it has a ${given}`}.`);
  }
  const inVolume = volumeKind(tool);
  if (inVolume !== undefined && isInVolume(wire[kind])) {
    return wrong(`has a "${kind}" in a volume, as a ${inVolume} draws; "${title}" was defined to draw flat ones.`);
  }
  const shape = readShape(tool, wire[kind], at(location, kind), (place, message) => {
    return unknown(annotation, "wrong-shape", place, message);
  });
  return shape === undefined ? undefined : { tool, shape };
}

/** A tool of a project may draw flat shapes or shapes in a volume; of one that was defined here it is known. */
function drawnBy({ kind, draws }: PartNode, shape: unknown): string {
  return draws ?? (isInVolume(shape) ? volumeKind(kind) : undefined) ?? kind;
}
