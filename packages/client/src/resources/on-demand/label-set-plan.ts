import type { CategorySchema, ClassificationCategory, LabelOption, TreeOption } from "@ango-hub/openapi";
import { ValidationError } from "../../errors/validation-error.ts";
import type { ProjectId } from "../../types/ids.ts";
import type { LabelSetInput } from "../label-sets.ts";
import { labelSetOnWire } from "./write-inputs.ts";

/** A part of a label set that a change adds, alters or removes. Parts are the same when their `schemaId` is. */
export interface LabelSetChange {
  readonly type: "added" | "changed" | "removed";
  readonly schemaId: string;
  /** Titles from the top of the label set down to the part, for example `["Vehicle", "Type", "Truck"]`. */
  readonly path: readonly string[];
  /** Whether labels made with the part as it was are orphaned: it is gone, or is of another kind now. */
  readonly orphansLabels: boolean;
}

/** What setting a label set would change in a project. */
export interface LabelSetPlan {
  readonly projectId: ProjectId;
  /** The label set that the project had when the plan was made. */
  readonly before: CategorySchema;
  /** The label set that the project is to have. */
  readonly after: CategorySchema;
  /** The parts that change. None when the project has this label set already. */
  readonly changes: readonly LabelSetChange[];
}

interface Part {
  path: readonly string[];
  kind: string | undefined;
  properties: string;
}

/** Compares a label set with the one that a project has. */
export async function makePlan(
  projectId: string,
  labelSet: LabelSetInput,
  read: () => PromiseLike<CategorySchema>,
): Promise<LabelSetPlan> {
  const after = labelSetOnWire(labelSet);
  const before = await read();
  return { projectId, before, after, changes: compareLabelSets(before, after) };
}

/** Compares two label sets part by part. */
export function compareLabelSets(before: CategorySchema, after: CategorySchema): LabelSetChange[] {
  const old = partsOf(before);
  const current = partsOf(after);
  const changes: LabelSetChange[] = [];
  for (const [schemaId, { path, kind, properties }] of current) {
    const was = old.get(schemaId);
    if (!was) changes.push({ type: "added", schemaId, path, orphansLabels: false });
    else if (was.kind !== kind || was.properties !== properties) {
      changes.push({ type: "changed", schemaId, path, orphansLabels: was.kind !== kind });
    }
  }
  for (const [schemaId, { path }] of old) {
    if (!current.has(schemaId)) changes.push({ type: "removed", schemaId, path, orphansLabels: true });
  }
  return changes;
}

/** Refuses a plan when the label set has changed since, or when labels would be orphaned and may not be. */
export function checkPlan({ before, after }: LabelSetPlan, current: CategorySchema, mayOrphan: boolean): void {
  if (!isSameLabelSet(current, before)) {
    throw new ValidationError("plan", "made for the project's present label set", "older: the label set has changed");
  }
  const orphaning = compareLabelSets(before, after).filter(({ orphansLabels }) => orphansLabels);
  if (orphaning.length === 0 || mayOrphan) return;
  const paths = orphaning.map(({ path }) => path.join(" / ")).join(", ");
  throw new ValidationError(
    "orphanLabels",
    "true, as the labels of removed or replaced parts are orphaned",
    `not set, for ${paths}`,
  );
}

/** Whether two label sets are the same, down to the order of their parts. */
export function isSameLabelSet(one: CategorySchema, other: CategorySchema): boolean {
  return canonical(one) === canonical(other);
}

function partsOf({ tools = [], classifications = [], relations = [] }: CategorySchema): Map<string, Part> {
  const parts = new Map<string, Part>();
  const add = (id: string | undefined, path: readonly string[], kind: string | undefined, properties: object) => {
    // A part without an id gets a new one from the service, and so counts as new each time.
    const key = id || `new: ${path.join(" / ")}`;
    if (!parts.has(key)) parts.set(key, { path, kind, properties: canonical(properties) });
  };
  const addCategory = (category: Partial<ClassificationCategory>, above: readonly string[]): void => {
    const { classifications = [], options = [], treeOptions = [], schemaId, tool, ...properties } = category;
    const path = [...above, category.title ?? ""];
    add(schemaId, path, tool, properties);
    for (const option of options) addOption(option, path);
    for (const option of treeOptions) addTreeOption(option, path);
    for (const nested of classifications) addCategory(nested, path);
  };
  const addOption = ({ schemaId, ...properties }: LabelOption, above: readonly string[]): void =>
    add(schemaId, [...above, properties.value], "option", properties);
  const addTreeOption = ({ key, children = [], title }: TreeOption, above: readonly string[]): void => {
    const path = [...above, title];
    add(key, path, "option", { title });
    for (const child of children) addTreeOption(child, path);
  };
  for (const category of [...tools, ...classifications, ...relations]) addCategory(category, []);
  return parts;
}

/** JSON with sorted keys, in which a key that is missing equals one with its empty default. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, entry: unknown) => {
    if (typeof entry !== "object" || entry === null || Array.isArray(entry)) return entry;
    const pairs = Object.entries(entry).filter(([, value]) => !isEmpty(value));
    return Object.fromEntries(pairs.sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}

function isEmpty(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === false ||
    value === "" ||
    (Array.isArray(value) && value.length === 0)
  );
}
