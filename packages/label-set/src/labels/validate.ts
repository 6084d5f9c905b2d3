import type { Limits } from "@ango-hub/openapi";
import { ImportLabel } from "@ango-hub/openapi/constraints";
import { findMismatch } from "@ango-hub/openapi/limits";
import type { Model, PartNode } from "../definition/model.ts";
import { readLabels } from "../parsing/read-labels.ts";
import type { Answered } from "../parsing/reading.ts";
import { type SizeOf, type Sizes, sizesBy } from "../pictures/sizes.ts";
import { isObject, type JsonObject, typeName } from "../shared/json.ts";
import { at, type Location, root } from "../shared/location.ts";
import { type LabelProblemCode, type Problem, problem, type Report, reportTo } from "../shared/problems.ts";
import { AssetsByName } from "./assets-by-name.ts";
import { checkAnswer, isBlank } from "./check-answer.ts";
import { checkObject } from "./check-object.ts";
import { PlaceCheck } from "./check-places.ts";
import { checkRelation } from "./check-relation.ts";
import { strokesKey, whyNotImported } from "./importable.ts";
import { ObjectsById } from "./objects-by-id.ts";

/** What an import is held against, beside the label set. */
export interface ValidateOptions {
  /**
   * Sizes of the pictures in pixels, as browsers show them, and numbers of frames, by external id: shapes that go beyond the
   * picture are found, and frames that the video does not have. They stand in the `metadata` of assets that were opened, and
   * `pictureSize` of `@ango-hub/label-set/pictures` reads them from files.
   *
   * @default places are not checked, but for those of PDF areas, which carry the size of their page
   */
  readonly sizes?: Sizes;
}

/** Everything that is wrong with an import, in document order. */
export function validateLabels(
  labelSet: Model,
  labels: Iterable<unknown>,
  { sizes }: ValidateOptions = {},
): Problem<LabelProblemCode>[] {
  const sizeOf = sizes && sizesBy(sizes);
  if (!isList(labels)) {
    return [problem("wrong-type", root, `must be an array of labels; it is ${typeName(labels)}.`)];
  }
  const problems: Problem<LabelProblemCode>[] = [];
  const assets = new AssetsByName(reportTo(problems));
  let i = 0;
  for (const label of labels) validateLabel(labelSet, label, at(root, i++), assets, sizeOf, problems);
  return problems;
}

/** A text can be iterated as well, but its letters are no labels. */
function isList(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}

/** The form of a label. The classic generation takes the URL that exports call `asset` as well, which says nothing. */
const labelForm: Limits = { ...ImportLabel, properties: { ...ImportLabel.properties, asset: { type: "string" } } };
const labelKeys = Object.keys(labelForm.properties ?? {});

function validateLabel(
  labelSet: Model,
  label: unknown,
  untitled: Location,
  assets: AssetsByName,
  sizeOf: SizeOf | undefined,
  problems: Problem<LabelProblemCode>[],
): void {
  const before = problems.length;
  const report = reportTo(problems);
  if (!isObject(label)) {
    report("wrong-type", untitled, `must be an object; it is ${typeName(label)}.`);
    return;
  }
  const location = { ...untitled, title: typeof label.externalId === "string" ? label.externalId : undefined };
  assets.add(label, location);
  for (const key of Object.keys(label)) {
    if (!labelKeys.includes(key)) {
      report("unknown-part", at(location, key), `is no part of a label; those are ${labelKeys.join(", ")}.`);
    }
  }
  const objects = new ObjectsById(report);
  const places = new PlaceCheck(label, sizeOf, report);
  const used = new Set<PartNode>();
  readLabels(labelSet, label, location, {
    optionsBy: "text",
    unknown: (found) => problems.push(found),
    object(object, part, where) {
      used.add(part);
      checkObject(object, part, where, report);
      objects.add(object, where);
      places.object(object, where);
    },
    relation(relation, part, where) {
      used.add(part);
      checkRelation(relation, where, report);
      objects.relate(relation, where);
    },
    answer(answer) {
      checkAnswer(answer, report);
      places.answer(answer);
    },
    answers: (answers, required, list) => checkAnswers(answers, required, list, report),
    spelled: (given, right, where) => checkSpelling(given, right, where, report),
  });
  if (problems.length === before) checkForm(label, location, report);
  places.end(location);
  const drawn = labelSet.tools.required.filter((part) => whyNotImported(part) === undefined);
  checkRequired(drawn, used, at(location, "objects"), report);
  for (const part of labelSet.tools.required) {
    const key = strokesKey(part.kind);
    if (key !== undefined && label[key] == null) checkRequired([part], used, at(location, key), report);
  }
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
  const found = findMismatch(label, labelForm);
  if (!found) return;
  const place = found.path.reduce<Location>((above, key) => at(above, key), location);
  report("wrong-type", place, `must be ${found.expected}; it is ${typeName(found.received)}.`);
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
    if (answered.has(classification.page) && !part.multiple) {
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
