import type { PartList, PartNode } from "../definition/model.ts";
import { isObject, type JsonObject, typeName } from "../shared/json.ts";
import { at, type Location } from "../shared/location.ts";
import { didYouMean, listed } from "../shared/names.ts";
import { type LabelProblemCode, problem } from "../shared/problems.ts";
import { type ParsedMetadata, readMetadata } from "./metadata.ts";
import type { Reading } from "./reading.ts";

/** An object, an answer or a relation as it stands in a label, with the part of the label set that it is of. */
export interface Annotation {
  readonly part: PartNode;
  readonly wire: JsonObject;
  readonly location: Location;
  readonly reading: Reading;
}

/** Reads the annotations of a list, and leaves out those that can't be read. */
export function readAnnotations<Out>(
  parts: PartList,
  wire: unknown,
  list: Location,
  what: "tool" | "classification" | "relation",
  reading: Reading,
  read: (annotation: Annotation) => Out | undefined,
): Out[] {
  if (wire === undefined || wire === null) return [];
  if (!Array.isArray(wire)) {
    unknown({ wire, reading }, "wrong-type", list, `must be an array; it is ${typeName(wire)}.`);
    return [];
  }
  const all: Out[] = [];
  wire.forEach((value, i) => {
    const annotation = annotationOf(parts, value, [list, i], what, reading);
    const out = annotation && read(annotation);
    if (out !== undefined) all.push(out);
  });
  return all;
}

/** An annotation with its part, which it names by id, or without one by title. */
function annotationOf(
  parts: PartList,
  wire: unknown,
  [list, i]: readonly [Location, number],
  what: string,
  reading: Reading,
): Annotation | undefined {
  const wrong = (code: LabelProblemCode, message: string): undefined => {
    return unknown({ wire, reading }, code, at(list, i), message);
  };
  if (!isObject(wire)) return wrong("wrong-type", `must be an object; it is ${typeName(wire)}.`);
  const { schemaId, title } = wire;
  const annotation = (part: PartNode): Annotation => {
    return { part, wire, location: at(list, i, part.title), reading };
  };
  if (typeof schemaId === "string" && schemaId !== "") {
    const withId = parts.byId.get(schemaId) ?? [];
    const named = withId.length > 1 ? withId.filter((part) => part.title === title) : withId;
    if (named.length === 1) return annotation(named[0] as PartNode);
    if (withId.length > 1) return wrong("ambiguous-id", `names several parts of the label set: ${schemaId}.`);
    const called = typeof title === "string" ? `, "${title}"` : "";
    return wrong("unknown-part", `names no ${what} that belongs here: ${schemaId}${called}.`);
  }
  if (typeof title !== "string") return wrong("unknown-part", `needs a schemaId or a title to name its ${what}.`);
  const [part, another] = parts.byTitle.get(title);
  if (part === undefined) {
    const message = `"${title}" is no ${what} that belongs here; those are: ${listed(parts.byTitle.texts())}.`;
    return wrong("unknown-part", message + didYouMean(title, parts.byTitle.texts()));
  }
  if (another === undefined) {
    reading.spelled?.(title, part.title, at(at(list, i), "title"));
    return annotation(part);
  }
  return wrong("ambiguous-title", `"${title}" is the title of several; name one by schemaId.`);
}

interface Identity {
  readonly tool: string;
  readonly title: string;
  readonly schemaId: string;
  readonly objectId?: string;
  readonly page?: number;
  readonly interpolationStopped?: boolean;
  readonly lock?: boolean;
  readonly metadata?: ParsedMetadata;
}

/** What an annotation is of, what identifies it across the frames of a video, and whether it may be changed. */
export function identityOf(annotation: Annotation): Identity | undefined {
  const { part, wire, location } = annotation;
  const { page, interpolationStopped, lock } = wire;
  const objectId = wire.objectId ?? (isObject(wire.pdf) ? wire.pdf.objectId : undefined);
  const wrong = (key: string, right: string): undefined => {
    return unknown(annotation, "wrong-type", at(location, key), `must be ${right}; it is ${typeName(wire[key])}.`);
  };
  if (objectId != null && typeof objectId !== "string") return wrong("objectId", "a string");
  if (page != null && !(Number.isInteger(page) && Number(page) >= 0)) return wrong("page", "an integer, 0 or more");
  if (interpolationStopped != null && typeof interpolationStopped !== "boolean") {
    return wrong("interpolationStopped", "true or false");
  }
  if (lock != null && typeof lock !== "boolean") return wrong("lock", "true or false");
  const metadata = readMetadata(wire.metadata);
  if (wire.metadata != null && metadata === undefined) return wrong("metadata", "an object");
  return {
    tool: part.kind,
    title: part.title,
    schemaId: part.schemaId,
    ...(objectId != null && { objectId }),
    ...(page != null && { page: Number(page) }),
    ...(interpolationStopped != null && { interpolationStopped }),
    ...(lock != null && { lock }),
    ...(metadata !== undefined && { metadata }),
  };
}

/** Reports what can't be read, and is nothing in its place. */
export function unknown(
  { wire, reading }: { readonly wire: unknown; readonly reading: Reading },
  code: LabelProblemCode,
  location: Location,
  message: string,
): undefined {
  reading.unknown(problem(code, location, message), wire);
}
