import { ImportLabel } from "@ango-hub/openapi/classic/constraints";
import { findMismatch } from "@ango-hub/openapi/limits";
import type { Model, PartNode } from "../definition/model.ts";
import { readLabels } from "../parsing/read-labels.ts";
import type { Answered } from "../parsing/reading.ts";
import { isObject, type JsonObject, typeName } from "../shared/json.ts";
import { at, type Location, pointerTo, root } from "../shared/location.ts";
import { type LabelProblemCode, type Problem, problem, type Report, reportTo } from "../shared/problems.ts";
import { checkAnswer, isBlank } from "./check-answer.ts";
import { checkObject } from "./check-object.ts";
import { checkRelation } from "./check-relation.ts";
import { ObjectsById } from "./objects-by-id.ts";

/** Everything that is wrong with an import, in document order. */
export function validateLabels(labelSet: Model, labels: Iterable<unknown>): Problem<LabelProblemCode>[] {
  if (!isList(labels)) {
    return [problem("wrong-type", root, `must be an array of labels; it is ${typeName(labels)}.`)];
  }
  const problems: Problem<LabelProblemCode>[] = [];
  const assets = new Map<string, Location>();
  let i = 0;
  for (const label of labels) validateLabel(labelSet, label, at(root, i++), assets, problems);
  return problems;
}

/** A text can be iterated as well, but its letters are no labels. */
function isList(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}

const labelKeys = Object.keys(ImportLabel.properties ?? {});

function validateLabel(
  labelSet: Model,
  label: unknown,
  untitled: Location,
  assets: Map<string, Location>,
  problems: Problem<LabelProblemCode>[],
): void {
  const before = problems.length;
  const report = reportTo(problems);
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
  const objects = new ObjectsById(report);
  const used = new Set<PartNode>();
  readLabels(labelSet, label, location, {
    optionsBy: "text",
    unknown: (found) => problems.push(found),
    object(object, part, where) {
      used.add(part);
      checkObject(object, where, report);
      objects.add(object, where);
    },
    relation(relation, part, where) {
      used.add(part);
      checkRelation(relation, where, report);
      objects.relate(relation, where);
    },
    answer: (answer) => checkAnswer(answer, report),
    answers: (answers, required, list) => checkAnswers(answers, required, list, report),
    spelled: (given, right, where) => checkSpelling(given, right, where, report),
  });
  if (problems.length === before) checkForm(label, location, report);
  checkRequired(labelSet.tools.required, used, at(location, "objects"), report);
  checkRequired(labelSet.relations.required, used, at(location, "relations"), report);
}

/** The label set is asked for parts and options in the letters that it has itself. */
function checkSpelling(given: string, right: string, location: Location, report: Report<LabelProblemCode>): void {
  if (given === right) return;
  const message = `is "${given}" in another Unicode form than in the label set: its letters are composed otherwise, and look the same. Take the text from there, or compose both with \`normalize("NFC")\`.`;
  report("other-unicode-form", location, message);
}

/** What labels are read without, the service refuses all the same: keys that it does not know, and values out of bounds. */
function checkForm(label: JsonObject, location: Location, report: Report<LabelProblemCode>): void {
  const found = findMismatch(label, ImportLabel);
  if (!found) return;
  const place = found.path.reduce<Location>((above, key) => at(above, key), location);
  report("wrong-type", place, `must be ${found.expected}; it is ${typeName(found.received)}.`);
}

function checkAsset(
  label: JsonObject,
  location: Location,
  assets: Map<string, Location>,
  report: Report<LabelProblemCode>,
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

function checkAnswers(
  answers: readonly Answered[],
  required: readonly PartNode[],
  list: Location,
  report: Report<LabelProblemCode>,
): void {
  const pages = new Map<PartNode, Set<number | undefined>>();
  const blank = new Map<PartNode, Location>();
  const used = new Set<PartNode>();
  for (const { part, classification, location } of answers) {
    const answered = pages.get(part) ?? new Set();
    if (answered.has(classification.page)) {
      report("duplicate-answer", location, "is the second answer to the same question.");
    }
    pages.set(part, answered.add(classification.page));
    if (isBlank(part, classification.answer)) blank.set(part, location);
    else used.add(part);
  }
  for (const part of required) {
    const where = blank.get(part);
    if (where === undefined || used.has(part)) continue;
    report("required", at(where, "answer"), `is empty, but an answer to "${part.title}" is required.`);
    used.add(part);
  }
  checkRequired(required, used, list, report);
}

function checkRequired(
  required: readonly PartNode[],
  used: ReadonlySet<PartNode>,
  list: Location,
  report: Report<LabelProblemCode>,
): void {
  for (const part of required) {
    if (!used.has(part)) report("required", list, `lacks "${part.title}", which is required.`);
  }
}
