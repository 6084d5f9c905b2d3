import type { ImportClassification, ImportObject, ImportRelation } from "@ango-hub/openapi";
import type { Model, PartList, PartNode } from "../definition/model.ts";
import { stableId } from "../definition/stable-id.ts";
import { readClassification } from "../parsing/read-answers.ts";
import { readObject } from "../parsing/read-object.ts";
import { readRelation } from "../parsing/read-relation.ts";
import type { AnyParsedRelation, Reading } from "../parsing/reading.ts";
import { isObject, type JsonObject, typeName } from "../shared/json.ts";
import { at, type Location, root } from "../shared/location.ts";
import { didYouMean, listed } from "../shared/names.ts";
import { LabelError, type LabelProblemCode, type Problem, problem, type Report, reportTo } from "../shared/problems.ts";
import { checkObject } from "./check-object.ts";
import { checkKeys, frameKeys, importAnswer, importAnswers, importShape } from "./import-form.ts";
import type { LabelObject } from "./label.ts";

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
      throw refusal("missing-asset", at(root, key), message);
    }
    Object.assign(this, { [key]: name });
    this.objects = [];
    this.classifications = [];
    this.relations = [];
  }

  addObject(title: string, shape: unknown, details: unknown = {}): LabelObject {
    const part = findByTitle(this.#labelSet.tools, title, "tool", this.#next("objects"));
    return this.#add(part, shape, details);
  }

  addFrame(object: LabelObject, page: number, shape: unknown, details: JsonObject = {}): LabelObject {
    const location = this.#next("objects", object?.title);
    const part = this.#labelSet.tools.byId.get(object?.schemaId);
    if (part === undefined || !this.objects.includes(object)) {
      throw refusal("unknown-object", location, "is a frame of an object that this label has not.");
    }
    if (object.page === undefined) {
      throw refusal("missing-page", location, "is a frame of an object without a page; give its first frame one.");
    }
    const objectId = this.#idOf(object);
    if (this.objects.some((other) => other.page === page && this.#idOf(other) === objectId)) {
      throw refusal("duplicate-object", location, `is a second place of the object on page ${page}.`);
    }
    const frame = this.#add(part, shape, { ...details, objectId, page });
    object.objectId = objectId;
    return frame;
  }

  addClassification(title: string, answer: unknown): ImportClassification {
    const part = findByTitle(this.#labelSet.classifications, title, "classification", this.#next("classifications"));
    const location = this.#next("classifications", title);
    const { problems, report, reading } = newCheck();
    const wire = importAnswer(part, answer, location, report);
    readClassification({ part, wire: { ...wire }, location, reading }, undefined);
    if (problems.length > 0) throw new LabelError(problems);
    this.classifications.push(wire);
    return wire;
  }

  addRelation(title: string, ends: unknown): ImportRelation {
    const part = findByTitle(this.#labelSet.relations, title, "relation", this.#next("relations"));
    const location = this.#next("relations", title);
    if (!isObject(ends)) throw refusal("wrong-type", location, `must be an object; it is ${typeName(ends)}.`);
    const { problems, report, reading } = newCheck();
    const { classifications, ...details } = ends;
    const keys = part.kind === "group" ? ["group"] : ["from", "to", "direction"];
    checkKeys(details, [...keys, "objectId"], location, report);
    const nested = this.#answers(part, classifications, location, report);
    const named = Object.entries(details).map(([key, end]) => {
      if (key !== "from" && key !== "to" && key !== "group") return [key, end];
      return [
        key,
        Array.isArray(end) ? end.map((each) => this.#idOfEnd(each, location)) : this.#idOfEnd(end, location),
      ];
    });
    const wire = { schemaId: part.schemaId, title, ...Object.fromEntries(named), ...nested };
    const relation = readRelation({ part, wire, location, reading });
    const connected = new Set(relation && endsOf(relation));
    const known = new Set(this.objects.map((object) => this.#idOf(object)));
    for (const id of connected) {
      if (!known.has(id)) report("unknown-object", location, `names an object that this label has not: ${id}.`);
    }
    if (problems.length > 0 || relation === undefined) throw new LabelError(problems);
    for (const object of this.objects) {
      const id = this.#idOf(object);
      if (connected.has(id)) object.objectId = id;
    }
    const direction = relation.tool === "one-to-one" && { direction: relation.direction };
    const added = { ...wire, ...direction } as ImportRelation;
    this.relations.push(added);
    return added;
  }

  #add(part: PartNode, shape: unknown, details: unknown): LabelObject {
    const { kind, title, schemaId } = part;
    const location = this.#next("objects", title);
    if (!isObject(details)) {
      throw refusal("wrong-type", location, `is given ${typeName(details)}; details are an object.`);
    }
    const { problems, report, reading } = newCheck();
    checkKeys(details, ["classifications", ...frameKeys], location, report);
    const { classifications, ...rest } = details;
    const nested = this.#answers(part, classifications, location, report);
    const wire = { schemaId, title, [kind]: shape, ...rest, ...nested };
    const read = readObject({ part, wire, location, reading });
    if (problems.length > 0 || read === undefined) throw new LabelError(problems);
    const object = { ...wire, [kind]: importShape(kind, read.shape) } as unknown as LabelObject;
    this.objects.push(object);
    return object;
  }

  /** The place of what is added next. */
  #next(list: "objects" | "classifications" | "relations", title?: string): Location {
    return at(at(root, list), this[list].length, title);
  }

  #answers(
    part: PartNode,
    answers: unknown,
    location: Location,
    report: Report<LabelProblemCode>,
  ): { classifications?: ImportClassification[] } {
    const list = at(location, "classifications");
    const classifications = importAnswers(part.classifications, answers ?? {}, undefined, list, report);
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

  /** What stands for the end of a relation on the wire: the id of an object, or what was given in its place. */
  #idOfEnd(end: unknown, location: Location): unknown {
    if (!isObject(end)) return end;
    const object = end as unknown as ImportObject;
    if (this.objects.includes(object)) return this.#idOf(object);
    throw refusal("unknown-object", location, "connects an object of another label; only its own can be related.");
  }
}

function endsOf(relation: AnyParsedRelation): readonly string[] {
  return relation.tool === "group" ? relation.group : [relation.from, relation.to];
}

function findByTitle(parts: PartList, title: string, what: string, location: Location): PartNode {
  const [part, another] = parts.byTitle.get(title) ?? [];
  if (part === undefined) {
    const titles = parts.byTitle.keys();
    const message = `"${title}" is no ${what} of the label set; those are: ${listed(titles)}.`;
    throw refusal("unknown-part", location, message + didYouMean(title, parts.byTitle.keys()));
  }
  if (another === undefined) return part;
  throw refusal("ambiguous-title", location, `"${title}" is the title of several, so it names none.`);
}

/** Collects what is wrong with one addition, read as imports are. */
function newCheck(): { problems: Problem<LabelProblemCode>[]; report: Report<LabelProblemCode>; reading: Reading } {
  const problems: Problem<LabelProblemCode>[] = [];
  const report = reportTo(problems);
  const reading: Reading = {
    optionsBy: "text",
    unknown: (found) => problems.push(found),
    object: (object, where) => checkObject(object, where, report),
  };
  return { problems, report, reading };
}

function refusal(code: LabelProblemCode, location: Location, message: string): LabelError {
  return new LabelError([problem(code, location, message)]);
}
