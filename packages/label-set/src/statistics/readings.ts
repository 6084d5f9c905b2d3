import { wrongShape } from "../geometry/check-arguments.ts";
import { isObject, typeName } from "../shared/json.ts";
import { at, type Location, root } from "../shared/location.ts";

/** An answer that is compared, as `labelSet.parse` reads it. */
export interface ComparedAnswer {
  readonly tool: string;
  readonly title: string;
  readonly schemaId?: string;
  readonly answer: unknown;
  /** Page or frame of the answer, counted from 0. */
  readonly page?: number;
  readonly classifications?: readonly ComparedAnswer[];
}

/** An object that is compared, as `labelSet.parse` reads it. */
export interface ComparedObject {
  readonly tool: string;
  readonly title: string;
  readonly schemaId?: string;
  readonly shape?: unknown;
  /** Page or frame of the object, counted from 0. */
  readonly page?: number;
  readonly classifications?: readonly ComparedAnswer[];
}

/** What the labels of an asset are, as `labelSet.parse` reads them. */
export interface ComparedLabels {
  readonly objects: readonly ComparedObject[];
  readonly classifications: readonly ComparedAnswer[];
}

/** The labels of one asset as one annotator made them, or as they left one stage, or as a model found them. */
export interface Reading extends ComparedLabels {
  /** Whose labels they are: an e-mail address, the name of a stage, of a model. */
  readonly rater: string;
}

/** A task with what it was like in the stages that it passed, as `labelSet.parse` reads it. */
export interface StagedTask extends ComparedLabels {
  readonly stage?: string;
  readonly stageId?: string;
  readonly stageHistory?: readonly (ComparedLabels & { readonly stage?: string; readonly stageId?: string })[];
}

/**
 * The labels of a task as they left each stage, and as they are where it stands: to see with `Agreement` what one stage
 * changed of the work of another. A stage that was passed several times counts as it was the last time.
 *
 * @param task A task, as `labelSet.parse(asset).task` is. The export must have its history (`includeHistory`, the default).
 * @param stages Names of the stages that are of interest.
 * @default stages all stages
 * @throws {LabelError} when this is no task.
 * @example
 * const agreement = new Agreement();
 * const exported = await ango.exports.create(projectId);
 * for await (const asset of exported.assets()) {
 *   agreement.add(stageReadings(labelSet.parse(asset).task, ["Label", "Review"]));
 * }
 * console.table(agreement.classes());
 */
export function stageReadings(task: StagedTask, stages?: readonly string[]): Reading[] {
  if (!isObject(task)) throw wrongShape(root, `must be a task; it is ${typeName(task)}.`);
  const readings = new Map<string, Reading>();
  for (const { stage, stageId, objects, classifications } of [...(task.stageHistory ?? []), task]) {
    const rater = stage ?? stageId;
    if (rater === undefined || (stages !== undefined && !stages.includes(rater))) continue;
    readings.set(rater, { rater, objects, classifications });
  }
  return [...readings.values()];
}

/** Refuses what are no readings of one asset, or two of one rater. */
export function checkReadings(readings: unknown): void {
  if (!Array.isArray(readings)) throw wrongShape(root, `must be an array of readings; it is ${typeName(readings)}.`);
  const raters = new Set<string>();
  for (const [i, reading] of readings.entries()) {
    const location = at(root, i);
    if (!isObject(reading)) throw wrongShape(location, `must be an object with a rater; it is ${typeName(reading)}.`);
    const { rater } = reading;
    if (typeof rater !== "string") {
      throw wrongShape(at(location, "rater"), `must be a string; it is ${typeName(rater)}.`);
    }
    if (raters.has(rater)) {
      throw wrongShape(
        at(location, "rater"),
        `is ${rater} a second time, and nobody is compared with oneself. Leave one out, or name them apart.`,
      );
    }
    raters.add(rater);
    for (const key of ["objects", "classifications"]) checkList(reading[key], at(location, key));
  }
}

function checkList(list: unknown, location: Location): void {
  if (!Array.isArray(list)) throw wrongShape(location, `must be an array; it is ${typeName(list)}.`);
  for (const [i, entry] of list.entries()) {
    if (!isObject(entry)) throw wrongShape(at(location, i), `must be an object; it is ${typeName(entry)}.`);
  }
}
