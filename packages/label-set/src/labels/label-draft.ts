import type { ImportClassification, ImportObject, ImportRelation } from "@ango-hub/openapi";
import type { Model, PartNode } from "../definition/model.ts";
import { readClassification } from "../parsing/read-answers.ts";
import { readObject } from "../parsing/read-object.ts";
import { readRelation } from "../parsing/read-relation.ts";
import type { AnyParsedRelation, Reading } from "../parsing/reading.ts";
import { isObject, type JsonObject, typeName } from "../shared/json.ts";
import { at, type Location, root } from "../shared/location.ts";
import { LabelError, type LabelProblemCode, type Problem, type Report, reportTo } from "../shared/problems.ts";
import { checkedDetails, findByTitle, refusal } from "./arguments.ts";
import { checkAnswer } from "./check-answer.ts";
import { checkObject } from "./check-object.ts";
import { checkRelation, endsOf, relationKey } from "./check-relation.ts";
import { checkKeys, frameKeys, importAnswer, importAnswers, importShape } from "./import-form.ts";
import { whyNotImported } from "./importable.ts";
import type { LabelObject } from "./label.ts";
import { OwnObjects } from "./own-objects.ts";

/** The labels of one asset, held against the label set as they are added. Its own keys are those of the wire. */
export class LabelDraft {
  declare readonly externalId?: string;
  declare readonly data?: string;
  declare readonly objects: ImportObject[];
  declare readonly classifications: ImportClassification[];
  declare readonly relations: ImportRelation[];
  readonly #labelSet: Model;
  readonly #own: OwnObjects;
  /** What was added by what no other may have in common with it. */
  readonly #relations = new Map<string, ImportRelation>();

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
    this.#own = new OwnObjects(this.objects, name);
  }

  addObject(title: string, shape: unknown, details: unknown = {}): LabelObject {
    const part = findByTitle(this.#labelSet.tools, title, "tool", this.#next("objects"));
    return this.#add(part, shape, checkedDetails(details, this.#next("objects", part.title)));
  }

  addFrame(object: LabelObject, page: number, shape: unknown, details: unknown = {}): LabelObject {
    const location = this.#next("objects", object?.title);
    const parts = this.#labelSet.tools.byId.get(object?.schemaId) ?? [];
    const part = parts.find(({ title }) => title === object.title);
    if (part === undefined || !this.#own.has(object)) {
      throw refusal("unknown-object", location, "is a frame of an object that this label has not.");
    }
    if (object.page === undefined) {
      throw refusal("missing-page", location, "is a frame of an object without a page; give its first frame one.");
    }
    if (this.#own.hasFrame(object, page)) {
      throw refusal("duplicate-object", location, `is a second place of the object on page ${page}.`);
    }
    const frame = this.#add(part, shape, checkedDetails(details, location), { objectId: this.#own.idOf(object), page });
    this.#own.name(object);
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
    const keys = endKeys.get(part.kind) ?? [];
    checkKeys(details, [...keys, "objectId"], location, report);
    const nested = this.#answers(part, classifications, location, report);
    const connected: ImportObject[] = [];
    const end = (given: unknown): unknown => {
      if (!isObject(given)) return given;
      connected.push(this.#ownObject(given, location));
      return this.#own.idOf(given as unknown as ImportObject);
    };
    const named = Object.entries(details).map(([key, given]) => {
      return [key, Array.isArray(given) ? given.map(end) : end(given)];
    });
    const wire = { schemaId: part.schemaId, title: part.title, ...Object.fromEntries(named), ...nested };
    const relation = readRelation({ part, wire, location, reading });
    if (relation !== undefined) this.#checkRelation(relation, connected, location, report);
    if (problems.length > 0 || relation === undefined) throw new LabelError(problems);
    for (const object of connected) this.#own.name(object);
    const direction = relation.tool === "one-to-one" && { direction: relation.direction };
    const added = { ...wire, ...direction } as ImportRelation;
    this.relations.push(added);
    this.#relations.set(relationKey(relation), added);
    return added;
  }

  #checkRelation(
    relation: AnyParsedRelation,
    connected: readonly ImportObject[],
    location: Location,
    report: Report<LabelProblemCode>,
  ): void {
    checkRelation(relation, location, report);
    const known = new Set(connected.map((object) => this.#own.idOf(object)));
    for (const [id] of endsOf(relation, location)) {
      if (!known.has(id) && !this.#own.hasId(id)) {
        report("unknown-object", location, `names an object that this label has not: ${id}.`);
      }
    }
    const same = this.#relations.get(relationKey(relation));
    if (same !== undefined && this.relations.includes(same)) {
      report("duplicate-relation", location, `says the same as /relations/${this.relations.indexOf(same)}.`);
    }
  }

  #add(part: PartNode, shape: unknown, details: JsonObject, frame: object = {}): LabelObject {
    const { kind, title, schemaId } = part;
    const location = this.#next("objects", title);
    const whyNot = whyNotImported(part);
    if (whyNot !== undefined) throw refusal("wrong-shape", location, whyNot);
    const { problems, report, reading } = newCheck();
    checkKeys(details, ["classifications", ...frameKeys], location, report);
    const { classifications, ...rest } = { ...details, ...frame };
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

  #ownObject(given: object, location: Location): ImportObject {
    if (this.#own.has(given as ImportObject)) return given as ImportObject;
    throw refusal("unknown-object", location, "connects an object of another label; only its own can be related.");
  }
}

/** What a relation of each kind is given. */
const endKeys = new Map([
  ["one-to-one", ["from", "to", "direction"]],
  ["one-to-many", ["from", "to"]],
  ["group", ["group"]],
]);

/** Collects what is wrong with one addition, read as imports are. */
function newCheck(): { problems: Problem<LabelProblemCode>[]; report: Report<LabelProblemCode>; reading: Reading } {
  const problems: Problem<LabelProblemCode>[] = [];
  const report = reportTo(problems);
  const reading: Reading = {
    optionsBy: "text",
    unknown: (found) => problems.push(found),
    object: (object, part, where) => checkObject(object, part, where, report),
    answer: (answer) => checkAnswer(answer, report),
  };
  return { problems, report, reading };
}
