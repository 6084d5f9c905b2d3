import { ImportLabel } from "@ango-hub/openapi/constraints";
import { findMismatch } from "@ango-hub/openapi/limits";
import type { Model, PartNode } from "../definition/model.ts";
import { readLabels } from "../parsing/read-labels.ts";
import type { Answered } from "../parsing/reading.ts";
import { isObject, type JsonObject, typeName } from "../shared/json.ts";
import { at, type Location, pointerTo, root } from "../shared/location.ts";
import { type LabelProblemCode, type Problem, type Report, reportTo } from "../shared/problems.ts";
import { checkObject } from "./check-object.ts";
import { ObjectsById } from "./objects-by-id.ts";

/** Everything that is wrong with an import, in document order. */
export function validateLabels(labelSet: Model, labels: Iterable<unknown>): Problem<LabelProblemCode>[] {
  const problems: Problem<LabelProblemCode>[] = [];
  const assets = new Map<string, Location>();
  let i = 0;
  for (const label of labels) validateLabel(labelSet, label, at(root, i++), assets, problems);
  return problems;
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
  const used = new Set<string>();
  readLabels(labelSet, label, location, {
    optionsBy: "text",
    unknown: (problem) => problems.push(problem),
    object(object, where) {
      used.add(object.schemaId);
      checkObject(object, where, report);
      objects.add(object, where);
    },
    relation(relation, where) {
      used.add(relation.schemaId);
      objects.checkEnds(relation, where);
    },
    answers: (answers, open, list) => checkAnswers(answers, open, list, report),
  });
  if (problems.length === before) checkForm(label, location, report);
  checkRequired(labelSet.tools.parts, used, at(location, "objects"), report);
  checkRequired(labelSet.relations.parts, used, at(location, "relations"), report);
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
  open: readonly PartNode[],
  list: Location,
  report: Report<LabelProblemCode>,
): void {
  const answered = new Set<string>();
  for (const { classification, location } of answers) {
    const name = JSON.stringify([classification.schemaId, classification.page]);
    if (answered.has(name)) report("duplicate-answer", location, "is the second answer to the same question.");
    answered.add(name);
  }
  const used = new Set(answers.map(({ classification }) => classification.schemaId));
  checkRequired(open, used, list, report);
}

function checkRequired(
  parts: readonly PartNode[],
  used: ReadonlySet<string>,
  list: Location,
  report: Report<LabelProblemCode>,
): void {
  for (const part of parts) {
    if (part.required && !used.has(part.schemaId))
      report("required", list, `lacks "${part.title}", which is required.`);
  }
}
