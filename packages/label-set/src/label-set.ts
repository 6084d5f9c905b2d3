import type { CategorySchema, ExportedAsset, ImportLabel, Task, TaskEvent } from "@ango-hub/openapi";
import type {
  ExportedAsset as ClassicAsset,
  ImportLabel as ClassicLabel,
  Task as ClassicTask,
} from "@ango-hub/openapi/classic";
import { type Drawn, rememberDrawn } from "./definition/drawn.ts";
import { type FormerTitles, rememberFormerTitles } from "./definition/former-titles.ts";
import { wireJson } from "./definition/label-set-source.ts";
import type { AnyClassification, Relation, Tool } from "./definition/part.ts";
import { readLabelSet } from "./definition/read-label-set.ts";
import { type Change, diff } from "./diff/diff.ts";
import { keepIds } from "./diff/keep-ids.ts";
import type { Label } from "./labels/label.ts";
import { LabelDraft } from "./labels/label-draft.ts";
import { type ValidateOptions, validateLabels } from "./labels/validate.ts";
import { parseAsset, parseLabel, parseTask } from "./parsing/parse.ts";
import type {
  ParsedAsset,
  ParsedClassicAsset,
  ParsedClassicTask,
  ParsedLabel,
  ParsedTask,
} from "./parsing/parsed-assets.ts";
import type { LabelProblemCode, Problem } from "./shared/problems.ts";

/**
 * What annotators can draw, answer and relate in a project. Made by `defineLabelSet`, which gives it the types of its
 * parts, or read from a project by `LabelSet.fromJSON`.
 */
export interface LabelSet<
  Tools extends readonly Tool[] = readonly Tool[],
  Classifications extends readonly AnyClassification[] = readonly AnyClassification[],
  Relations extends readonly Relation[] = readonly Relation[],
> {
  /**
   * The wire form, as projects hold it under `categorySchema`: a copy of your own.
   *
   * @example
   * await ango.labelSets.set(projectId, labelSet.toJSON());
   */
  toJSON(): CategorySchema;

  /**
   * The labels of one asset, to be filled and then imported.
   *
   * @param asset External id of the asset, or its URL as `{ data }`.
   * @example
   * const label = labelSet.label("photo.jpg");
   * label.addObject(
   *   "Vehicle",
   *   { x: 20, y: 30, width: 50, height: 60 },
   *   { classifications: { Type: "Car" } },
   * );
   */
  label(asset: string | { readonly data: string }): Label<Tools, Classifications, Relations>;

  /**
   * Reads an asset of an export, or the event of a webhook: its task, and what that was like in each stage that it passed.
   * What the label set does not know is kept under `unknown` beside what it knows.
   *
   * @param asset An asset, as `exported.assets()` yields it, or an event, as a webhook receives it.
   * @throws {LabelError} when this is no asset at all.
   * @example
   * const exported = await ango.exports.create(projectId);
   * for await (const asset of exported.assets()) {
   *   const { objects, stageHistory } = labelSet.parse(asset).task;
   *   console.log(objects.map(({ title }) => title), stageHistory.length);
   * }
   */
  parse(asset: ExportedAsset | TaskEvent): ParsedAsset<Tools, Classifications, Relations>;
  /**
   * Reads an asset of an export or a webhook of the classic generation, which has a list of tasks. What the label set does not know is
   * kept under `unknown` of its task.
   *
   * @param asset An asset, as `exported.assets()` of the classic client yields it.
   * @throws {LabelError} when this is no asset at all.
   */
  parse(asset: ClassicAsset): ParsedClassicAsset<Tools, Classifications, Relations>;

  /**
   * Reads a stored task, whose answers are ids of options. What the label set does not know is kept under `unknown`.
   *
   * @param task A task, as `ango.tasks.get` returns it.
   * @throws {LabelError} when this is no task at all.
   * @example
   * const { objects, unknown } = labelSet.parseTask(await ango.tasks.get(taskId));
   * console.log(objects.length, unknown.length);
   */
  parseTask(task: Task): ParsedTask<Tools, Classifications, Relations>;
  /**
   * Reads a stored task of the classic generation.
   *
   * @param task A task, as `ango.tasks.get` of the classic client returns it.
   * @throws {LabelError} when this is no task at all.
   */
  parseTask(task: ClassicTask): ParsedClassicTask<Tools, Classifications, Relations>;

  /**
   * Reads a label of an import. What the label set does not know is kept under `unknown`.
   *
   * @param label A label, as `ango.labels.import` takes it.
   * @throws {LabelError} when this is no label at all.
   * @example
   * const { objects } = labelSet.parseLabel({
   *   externalId: "photo.jpg",
   *   objects: [{ title: "Road", segmentation: { zones: [] } }],
   * });
   */
  parseLabel(label: ImportLabel | ClassicLabel): ParsedLabel<Tools, Classifications, Relations>;

  /**
   * Checks an import without sending it: whether every part fits the label set, every shape marks something, every text
   * matches its pattern, every relation has its objects, nothing is said twice, what is required is answered, and all has
   * the form that the service takes. With sizes, also whether every shape lies in its picture.
   *
   * @param labels The labels of any number of assets.
   * @param options Sizes of the pictures, by external id.
   * @returns Everything that is wrong, with JSON pointers into the import; nothing when all is well.
   * @throws {LabelError} when `sizes` is neither a Map nor a function.
   * @example
   * const label = labelSet.label("photo.jpg");
   * const sizes = new Map([["photo.jpg", { width: 640, height: 480 }]]);
   * for (const { pointer, message } of labelSet.validate([label], { sizes }))
   *   console.log(pointer, message);
   */
  validate(labels: Iterable<ImportLabel | ClassicLabel>, options?: ValidateOptions): Problem<LabelProblemCode>[];

  /**
   * What applying this label set to a project that has `before` would change: `diff(before, this)`.
   *
   * @param before The label set that the project has.
   * @example
   * for (const { message } of labelSet.changesSince(
   *   await ango.labelSets.get(projectId),
   * ))
   *   console.log(message);
   */
  changesSince(before: CategorySchema): Change[];

  /**
   * The same label set with the ids that its parts and options have in another, so that labels built with it fit a project
   * whose parts were renamed since. Ids that were given stay; those that are derived give way to the one of the part with
   * the same title, or with the title that `renamedFrom` names.
   *
   * @param before The label set that the project has.
   * @throws {LabelSetError} when this is no label set at all.
   * @example
   * const current = labelSet.withIdsOf(await ango.labelSets.get(projectId));
   * const label = current.label("photo.jpg");
   */
  withIdsOf(before: CategorySchema): LabelSet<Tools, Classifications, Relations>;
}

/**
 * Any label set, for functions that take them all. It reads and checks labels; to build labels, the titles must be
 * known, or the label set read by `LabelSet.fromJSON`.
 */
export type AnyLabelSet = Omit<LabelSet, "label" | "withIdsOf">;

/** Reads label sets of projects. */
export const LabelSet: {
  /**
   * Reads a label set as a project returns it (`project.categorySchema`). Whatever is missing has its default, whatever
   * is unknown is kept, and `toJSON` gives it all back unchanged.
   *
   * @param value The label set of a project.
   * @throws {LabelSetError} when this is no label set, or a value in it is of the wrong type.
   * @example
   * const current = LabelSet.fromJSON(await ango.labelSets.get(projectId));
   * console.log(toCode(current));
   */
  fromJSON(value: unknown): LabelSet;
} = {
  fromJSON: (value) => labelSetOf(wireJson(value)),
};

/** A label set of a wire form that was checked, as JSON, and of what its tools were defined to draw, where they were. */
export function labelSetOf(json: string, formerTitles: FormerTitles = new Map(), drawn: Drawn = []): LabelSet {
  const model = readLabelSet(JSON.parse(json), () => {}, drawn);
  const labelSet: LabelSet = {
    toJSON: () => JSON.parse(json),
    label: (asset) => new LabelDraft(model, asset) as unknown as Label,
    parse: (asset: unknown) => parseAsset(model, asset),
    parseTask: (task: unknown) => parseTask(model, task),
    parseLabel: (label) => parseLabel(model, label),
    validate: (labels, options) => validateLabels(model, labels, options),
    changesSince: (before) => diff(before, labelSet),
    withIdsOf: (before) => labelSetOf(JSON.stringify(keepIds(before, labelSet)), undefined, drawn),
  };
  rememberFormerTitles(labelSet, formerTitles);
  rememberDrawn(labelSet, drawn);
  return labelSet;
}
