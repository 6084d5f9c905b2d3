import type { CategorySchema, ExportedAsset, ImportLabel, Task } from "@ango-hub/openapi";
import { modelOf, wireJson } from "./definition/label-set-source.ts";
import type { AnyClassification, Relation, Tool } from "./definition/part.ts";
import { type Change, diff } from "./diff/diff.ts";
import type { Label } from "./labels/label.ts";
import { LabelDraft } from "./labels/label-draft.ts";
import { validateLabels } from "./labels/validate.ts";
import { parseAsset, parseLabel, parseTask } from "./parsing/parse.ts";
import type { ParsedAsset, ParsedLabel, ParsedTask } from "./parsing/parsed.ts";
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
  /** The wire form, as projects hold it under `categorySchema`: a copy of your own. */
  toJSON(): CategorySchema;

  /**
   * The labels of one asset, to be filled and then imported.
   *
   * @param asset External id of the asset, or its URL as `{ data }`.
   */
  label(asset: string | { readonly data: string }): Label<Tools, Classifications, Relations>;

  /**
   * Reads an asset of an export. What the label set does not know is kept under `unknown` of its task.
   *
   * @throws {LabelError} when this is no asset at all.
   */
  parse(asset: ExportedAsset): ParsedAsset<Tools, Classifications, Relations>;

  /**
   * Reads a stored task, whose answers are ids of options. What the label set does not know is kept under `unknown`.
   *
   * @throws {LabelError} when this is no task at all.
   */
  parseTask(task: Task): ParsedTask<Tools, Classifications, Relations>;

  /**
   * Reads a label of an import. What the label set does not know is kept under `unknown`.
   *
   * @throws {LabelError} when this is no label at all.
   */
  parseLabel(label: ImportLabel): ParsedLabel<Tools, Classifications, Relations>;

  /**
   * Checks an import without sending it: whether every part fits the label set, every shape marks something, every
   * relation has its objects, and nothing that is required is missing.
   *
   * @returns Everything that is wrong, with JSON pointers into the import; nothing when all is well.
   */
  validate(labels: Iterable<ImportLabel>): Problem<LabelProblemCode>[];

  /** What applying this label set to a project that has `before` would change: `diff(before, this)`. */
  changesSince(before: CategorySchema): Change[];
}

/**
 * Any label set, for functions that take them all. It reads and checks labels; to build labels, the titles must be
 * known, or the label set read by `LabelSet.fromJSON`.
 */
export type AnyLabelSet = Omit<LabelSet, "label">;

/** Reads label sets of projects. */
export const LabelSet: {
  /**
   * Reads a label set as a project returns it (`project.categorySchema`). Whatever is missing has its default, whatever
   * is unknown is kept, and `toJSON` gives it all back unchanged.
   *
   * @throws {LabelSetError} when this is no label set, or a value in it is of the wrong type.
   */
  fromJSON(value: unknown): LabelSet;
} = {
  fromJSON: (value) => labelSetOf(wireJson(value)),
};

/** A label set of a wire form that was checked, as JSON. */
export function labelSetOf(json: string): LabelSet {
  const model = modelOf(JSON.parse(json));
  return {
    toJSON: () => JSON.parse(json),
    label: (asset) => new LabelDraft(model, asset) as unknown as Label,
    parse: (asset) => parseAsset(model, asset),
    parseTask: (task) => parseTask(model, task),
    parseLabel: (label) => parseLabel(model, label),
    validate: (labels) => validateLabels(model, labels),
    changesSince: (before) => diff(before, JSON.parse(json)),
  };
}
