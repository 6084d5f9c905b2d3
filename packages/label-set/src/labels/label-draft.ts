import type { ImportClassification, ImportObject, ImportRelation } from "@ango-hub/openapi";
import type { Model, PartList, PartNode } from "../definition/model.ts";
import { stableId } from "../definition/stable-id.ts";
import { readClassification } from "../parsing/read-answers.ts";
import { readObject, readRelation } from "../parsing/read-labels.ts";
import type { AnyParsedRelation, Reading } from "../parsing/reading.ts";
import { isObject, type JsonObject, typeName } from "../shared/json.ts";
import { at, type Location, pathTo, pointerTo, root } from "../shared/location.ts";
import { LabelError, type LabelProblemCode, type Problem } from "../shared/problems.ts";
import { checkKeys, frameKeys, importAnswer, importAnswers, importShape } from "./import-form.ts";
import type { LabelObject } from "./label.ts";
import { checkShape } from "./validate.ts";

/** The labels of one asset, held against the label set as they are added. Its own keys are those of the wire. */
export class LabelDraft {
  declare readonly externalId?: string;
  declare readonly data?: string;
  declare readonly objects: ImportObject[];
  declare readonly classifications: ImportClassification[];
  declare readonly relations: ImportRelation[];
  readonly #labelSet: Model;
  /** Ids that were made, though they may not be written down yet. */
  readonly #madeIds = new Map<ImportObject, string>();

  constructor(labelSet: Model, asset: string | { readonly data: string }) {
    this.#labelSet = labelSet;
    const [key, name] = isObject(asset) ? (["data", asset.data] as const) : (["externalId", asset] as const);
    if (typeof name !== "string" || name === "") {
      const message = `must be a string that is not empty; it is ${name === "" ? "empty" : typeName(name)}.`;
      throw new LabelError([problemAt("missing-asset", at(root, key), message)]);
    }
    Object.assign(this, { [key]: name });
    this.objects = [];
    this.classifications = [];
    this.relations = [];
  }

  addObject(title: string, shape: unknown, details: JsonObject = {}): LabelObject {
    const location = at(root, "objects");
    const part = findByTitle(this.#labelSet.tools, title, "tool", at(location, this.objects.length));
    return this.#add(part, shape, details, ["classifications", ...frameKeys]);
  }

  addFrame(object: LabelObject, page: number, shape: unknown, details: JsonObject = {}): LabelObject {
    const location = at(at(root, "objects"), this.objects.length, object?.title);
    const part = this.#labelSet.tools.byId.get(object?.schemaId);
    if (part === undefined || !this.objects.includes(object)) {
      throw new LabelError([problemAt("unknown-object", location, "is a frame of an object that this label has not.")]);
    }
    if (object.page === undefined) {
      const message = "is a frame of an object without a page; give its first frame one.";
      throw new LabelError([problemAt("missing-page", location, message)]);
    }
    const objectId = this.#idOf(object);
    if (this.objects.some((other) => other.page === page && this.#idOf(other) === objectId)) {
      throw new LabelError([
        problemAt("duplicate-object", location, `is a second place of the object on page ${page}.`),
      ]);
    }
    const frame = this.#add(part, shape, { ...details, objectId, page }, ["classifications", ...frameKeys]);
    object.objectId = objectId;
    return frame;
  }

  addClassification(title: string, answer: unknown): ImportClassification {
    const { classifications } = this.#labelSet;
    const location = at(at(root, "classifications"), this.classifications.length);
    const part = findByTitle(classifications, title, "classification", location);
    const problems: Problem<LabelProblemCode>[] = [];
    const wire = importAnswer(part, answer, { ...location, title }, problems);
    readClassification(classifications, wire, undefined, location, collecting(problems));
    if (problems.length > 0) throw new LabelError(problems);
    this.classifications.push(wire);
    return wire;
  }

  addRelation(title: string, ends: JsonObject): ImportRelation {
    const location = at(at(root, "relations"), this.relations.length);
    const part = findByTitle(this.#labelSet.relations, title, "relation", location);
    const here = { ...location, title };
    const problems: Problem<LabelProblemCode>[] = [];
    if (!isObject(ends))
      throw new LabelError([problemAt("wrong-type", here, `must be an object; it is ${typeName(ends)}.`)]);
    const { classifications, ...details } = ends;
    const keys = part.kind === "group" ? ["group"] : ["from", "to", "direction"];
    checkKeys(details, [...keys, "objectId"], here, problems);
    const nested = this.#answers(part, classifications, here, problems);
    const named = Object.entries(details).map(([key, end]) => {
      if (key !== "from" && key !== "to" && key !== "group") return [key, end];
      return [key, Array.isArray(end) ? end.map((each) => this.#endOf(each)) : this.#endOf(end)];
    });
    const wire = { schemaId: part.schemaId, title, ...Object.fromEntries(named), ...nested };
    const relation = readRelation(this.#labelSet.relations, wire, location, collecting(problems));
    const known = new Set(this.objects.map((object) => this.#idOf(object)));
    for (const id of relation === undefined ? [] : endsOf(relation)) {
      if (!known.has(id))
        problems.push(problemAt("unknown-object", here, `names an object that this label has not: ${id}.`));
    }
    if (problems.length > 0 || relation === undefined) throw new LabelError(problems);
    const connected = new Set(endsOf(relation));
    for (const object of this.objects) {
      const id = this.#idOf(object);
      if (connected.has(id)) object.objectId = id;
    }
    const added = {
      ...wire,
      ...(relation.tool === "one-to-one" && { direction: relation.direction }),
    } as ImportRelation;
    this.relations.push(added);
    return added;
  }

  #add(part: PartNode, shape: unknown, details: unknown, keys: readonly string[]): LabelObject {
    const { kind, title, schemaId } = part;
    const location = at(at(root, "objects"), this.objects.length);
    const here = { ...location, title };
    const problems: Problem<LabelProblemCode>[] = [];
    if (!isObject(details)) {
      throw new LabelError([problemAt("wrong-type", here, `is given ${typeName(details)}; details are an object.`)]);
    }
    checkKeys(details, keys, here, problems);
    const { classifications, ...rest } = details;
    const nested = this.#answers(part, classifications, here, problems);
    const wire = { schemaId, title, [kind]: shape, ...rest, ...nested };
    const read = readObject(this.#labelSet.tools, wire, location, {
      ...collecting(problems),
      object: (object, where) => checkShape(object, where, (...problem) => problems.push(problemAt(...problem))),
    });
    if (problems.length > 0 || read === undefined) throw new LabelError(problems);
    const object = { ...wire, [kind]: importShape(kind, read.shape) } as unknown as LabelObject;
    this.objects.push(object);
    return object;
  }

  #answers(
    part: PartNode,
    answers: unknown,
    location: Location,
    problems: Problem<LabelProblemCode>[],
  ): { classifications?: ImportClassification[] } {
    const list = at(location, "classifications");
    const classifications = importAnswers(part.classifications, answers ?? {}, undefined, list, problems);
    return classifications.length > 0 ? { classifications } : {};
  }

  /** The id of an object of this label, whether it was written down or only would be. */
  #idOf(object: ImportObject): string {
    if (object.objectId !== undefined) return object.objectId;
    const asset = this.externalId ?? this.data ?? "";
    const made =
      this.#madeIds.get(object) ??
      stableId("object", asset, object.schemaId ?? "", String(this.objects.indexOf(object)));
    this.#madeIds.set(object, made);
    return made;
  }

  #endOf(end: unknown): unknown {
    if (!isObject(end)) return end;
    return this.objects.includes(end as unknown as ImportObject)
      ? this.#idOf(end as unknown as ImportObject)
      : "of another label";
  }
}

function endsOf(relation: AnyParsedRelation): readonly string[] {
  return relation.tool === "group" ? relation.group : [relation.from, relation.to];
}

function findByTitle(parts: PartList, title: string, what: string, location: Location): PartNode {
  const [part, another] = parts.byTitle.get(title) ?? [];
  if (part !== undefined && another === undefined) return part;
  const titles = [...parts.byTitle.keys()].join(", ") || "none";
  const problem =
    part === undefined
      ? problemAt("unknown-part", location, `"${title}" is no ${what} of the label set; those are: ${titles}.`)
      : problemAt("ambiguous-title", location, `"${title}" is the title of several, so it names none.`);
  throw new LabelError([problem]);
}

/** Reads as imports are read, and collects what does not fit. */
function collecting(problems: Problem<LabelProblemCode>[]): Reading {
  return {
    optionsBy: "text",
    unknown({ value: _, ...problem }) {
      problems.push(problem);
    },
  };
}

function problemAt(code: LabelProblemCode, location: Location, message: string): Problem<LabelProblemCode> {
  return { code, pointer: pointerTo(location), path: pathTo(location), message };
}
