import { wrongShape } from "../geometry/check-arguments.ts";
import { isObject, typeName } from "../shared/json.ts";
import { root } from "../shared/location.ts";
import { type DayOf, daysIn } from "./days.ts";
import type { CountOptions } from "./label-counts.ts";
import { groupRows } from "./rows.ts";
import { summaryOf, type TimeSummary } from "./time-summary.ts";
import { type TimedTask, totalOf, type Visit, visitsOf } from "./visits.ts";

/** What times can be told by. */
export type TimeKey = "stage" | "annotator" | "day";

const timeKeys: readonly TimeKey[] = ["stage", "annotator", "day"];

/**
 * How much time tasks took: as a whole, and by stage, annotator and day. It is given one task after another, and keeps a
 * number for each of its visits to a stage.
 *
 * @example
 * const times = new TaskTimes();
 * const exported = await ango.exports.create(projectId);
 * for await (const { task } of exported.assets()) times.add(task);
 * console.table(times.by("stage", "annotator"));
 */
export class TaskTimes {
  readonly #dayOf: DayOf;
  readonly #visits: Visit[] = [];
  readonly #totals: number[] = [];

  /**
   * @param options The time zone.
   * @throws {LabelError} when there is no such time zone.
   */
  constructor({ timeZone = "UTC" }: CountOptions = {}) {
    this.#dayOf = daysIn(timeZone);
  }

  /**
   * Adds the times of a task, in each stage that it passed and in the one where it stands. A stage that nobody spent any time
   * in, such as *Start*, is none.
   *
   * @param task A task of an export, as it came or as `labelSet.parse` reads it. Without history (`includeHistory`, the default)
   *   only the stage where it stands is known.
   * @throws {LabelError} when this is no task.
   * @example
   * const times = new TaskTimes({ timeZone: "Europe/Istanbul" });
   * times.add({
   *   stage: "Label",
   *   duration: 95_000,
   *   updatedBy: "ada@example.com",
   *   updatedAt: "2026-11-26T09:30:00Z",
   * });
   */
  add(task: TimedTask): void {
    if (!isObject(task)) throw wrongShape(root, `must be a task; it is ${typeName(task)}.`);
    const visits = visitsOf(task, this.#dayOf);
    this.#visits.push(...visits);
    const total = totalOf(task, visits);
    if (total > 0) this.#totals.push(total);
  }

  /**
   * The time per task, all stages together. Tasks on which nobody spent any time do not count.
   *
   * @example
   * console.log(new TaskTimes().perTask().median);
   */
  perTask(): TimeSummary {
    return summaryOf(this.#totals);
  }

  /**
   * The time per visit of a task to a stage, by some keys together, in the order of their values: rows for a table or a
   * chart. Without keys it is all visits in one row, and no row where there are none.
   *
   * @param keys What to tell times by.
   * @throws {LabelError} when there is no such key.
   * @example
   * for (const { annotator, count, mean } of new TaskTimes().by("annotator"))
   *   console.log(annotator, count, mean);
   */
  by<Key extends TimeKey>(...keys: readonly Key[]): (Pick<Visit, Key> & TimeSummary)[] {
    return groupRows(this.#visits, keys, timeKeys).map(([values, group]) => {
      return { ...values, ...summaryOf(group.map(({ duration }) => duration)) };
    });
  }
}
