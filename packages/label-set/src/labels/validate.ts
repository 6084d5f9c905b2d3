import { kinds } from "../definition/kinds.ts";
import type { Model, PartNode } from "../definition/model.ts";
import { degeneracyOf } from "../geometry/check-shape.ts";
import { readLabels } from "../parsing/read-labels.ts";
import type { Answered, AnyParsedObject, AnyParsedRelation } from "../parsing/reading.ts";
import { isObject, typeName } from "../shared/json.ts";
import { at, type Location, pathTo, pointerTo, root } from "../shared/location.ts";
import type { LabelProblemCode, Problem } from "../shared/problems.ts";

type Report = (code: LabelProblemCode, location: Location, message: string) => void;

/** Everything that is wrong with an import, in document order. */
export function validateLabels(labelSet: Model, labels: Iterable<unknown>): Problem<LabelProblemCode>[] {
  const problems: Problem<LabelProblemCode>[] = [];
  const report: Report = (code, location, message) => {
    problems.push({ code, pointer: pointerTo(location), path: pathTo(location), message });
  };
  const assets = new Map<string, Location>();
  let i = 0;
  for (const label of labels) validateLabel(labelSet, label, at(root, i++), assets, report, problems);
  return problems;
}

const labelKeys = ["externalId", "data", "objects", "classifications", "relations"];

function validateLabel(
  labelSet: Model,
  label: unknown,
  untitled: Location,
  assets: Map<string, Location>,
  report: Report,
  problems: Problem<LabelProblemCode>[],
): void {
  if (!isObject(label)) {
    report("wrong-type", untitled, `must be an object; it is ${typeName(label)}.`);
    return;
  }
  const location = { ...untitled, title: typeof label.externalId === "string" ? label.externalId : undefined };
  checkAsset(label, location, assets, report);
  for (const key of Object.keys(label)) {
    if (!labelKeys.includes(key)) {
      report("unknown-part", at(location, key), `is no part of a label; those are ${labelKeys.join(", ")}.`);
    }
  }
  const objects = new LabelObjects(report);
  const used = new Set<string>();
  readLabels(
    labelSet,
    {
      objects: [label.objects, at(location, "objects")],
      classifications: [label.classifications, at(location, "classifications")],
      relations: [label.relations, at(location, "relations")],
    },
    {
      optionsBy: "text",
      unknown({ value: _, ...problem }) {
        problems.push(problem);
      },
      object(object, where) {
        used.add(object.schemaId);
        checkShape(object, where, report);
        objects.add(object, where);
      },
      relation(relation, where) {
        used.add(relation.schemaId);
        objects.checkEnds(relation, where);
      },
      answers(answers, open, list) {
        checkAnswers(answers, open, list, report);
      },
    },
  );
  checkRequired(labelSet.tools.parts, used, at(location, "objects"), report);
  checkRequired(labelSet.relations.parts, used, at(location, "relations"), report);
}

function checkAsset(
  label: Readonly<Record<string, unknown>>,
  location: Location,
  assets: Map<string, Location>,
  report: Report,
): void {
  const named = ["externalId", "data"].filter((key) => typeof label[key] === "string" && label[key] !== "");
  if (named.length === 0) report("missing-asset", location, "needs an externalId, or the URL of its asset as data.");
  for (const key of named) {
    const name = `${key} ${label[key]}`;
    const first = assets.get(name);
    if (first !== undefined) {
      report(
        "duplicate-asset",
        at(location, key),
        `is the asset of ${pointerTo(first)} as well; put its labels into one.`,
      );
    }
    assets.set(name, first ?? location);
  }
}

/** What can be said about one object without looking at others. */
export function checkShape(object: AnyParsedObject, location: Location, report: Report): void {
  const problem = degeneracyOf(object.tool, object.shape);
  if (problem !== undefined) report("degenerate-shape", at(location, object.tool), problem);
  for (const key of kinds.tools) {
    if (object.other[key] === undefined) continue;
    report("wrong-shape", at(location, key), `is a second shape, beside ${object.tool}; an object has one.`);
  }
}

/** The objects of a label, by their ids. */
class LabelObjects {
  readonly #report: Report;
  readonly #byId = new Map<string, Map<number | undefined, Location>>();

  constructor(report: Report) {
    this.#report = report;
  }

  /** One object may have several places in a video, but only one in each frame. */
  add({ objectId, page }: AnyParsedObject, location: Location): void {
    if (objectId === undefined) return;
    const pages = this.#byId.get(objectId) ?? new Map<number | undefined, Location>();
    this.#byId.set(objectId, pages);
    const first = pages.get(page);
    if (first !== undefined) {
      const where = `${pointerTo(first)}${page === undefined ? "" : ` on page ${page}`}`;
      this.#report("duplicate-object", at(location, "objectId"), `is the id of ${where} as well.`);
    }
    pages.set(page, first ?? location);
  }

  checkEnds(relation: AnyParsedRelation, location: Location): void {
    if (relation.tool === "one-to-one") {
      this.#check(relation.from, at(location, "from"));
      this.#check(relation.to, at(location, "to"));
      return;
    }
    const list = at(location, "group");
    if (relation.group.length === 0) this.#report("unknown-object", list, "is an empty group.");
    for (const [i, id] of relation.group.entries()) this.#check(id, at(list, i));
  }

  #check(id: string, location: Location): void {
    if (!this.#byId.has(id)) this.#report("unknown-object", location, `names the object "${id}", which is not here.`);
  }
}

function checkAnswers(answers: readonly Answered[], open: readonly PartNode[], list: Location, report: Report): void {
  const answered = new Set<string>();
  for (const { classification, location } of answers) {
    const name = JSON.stringify([classification.schemaId, classification.page]);
    if (answered.has(name)) report("duplicate-answer", location, "is the second answer to the same question.");
    answered.add(name);
  }
  const used = new Set(answers.map(({ classification }) => classification.schemaId));
  checkRequired(open, used, list, report);
}

function checkRequired(parts: readonly PartNode[], used: ReadonlySet<string>, list: Location, report: Report): void {
  for (const part of parts) {
    if (part.required && !used.has(part.schemaId))
      report("required", list, `lacks "${part.title}", which is required.`);
  }
}
