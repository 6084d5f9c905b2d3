import { wrongShape } from "../geometry/check-arguments.ts";
import { isObject, typeName } from "../shared/json.ts";
import { root } from "../shared/location.ts";
import { type Counted, type CountedTask, countedIn, type LabelCount } from "./counted.ts";
import { type DayOf, daysIn } from "./days.ts";
import { checkKeys, groupRows } from "./rows.ts";

/** What labels can be counted by. */
export type CountKey = Exclude<keyof LabelCount, "count">;

const countKeys: readonly CountKey[] = ["part", "tool", "title", "option", "annotator", "stage", "day"];

/** How labels are counted. */
export interface CountOptions {
  /**
   * Name of the time zone that says when a day begins, as in `Europe/Istanbul`.
   *
   * @default UTC
   */
  readonly timeZone?: string;
}

/** How labels are counted, and by what. */
export interface LabelCountOptions<Key extends CountKey = CountKey> extends CountOptions {
  /**
   * What `by` can be asked for. A count is kept for each of their combinations that occurs, so that a large export with many people,
   * days and classes takes less memory with fewer of them.
   *
   * @default all
   */
  readonly keys?: readonly Key[];
}

/**
 * How many labels there are: by class, annotator, stage and day, and by any of these together. It is given one task after
 * another and keeps sums alone.
 *
 * An object of a video counts once, by whoever drew the first frame of it that the export has, and so do the answers about
 * it; an answer with several options counts once for each. Who made a label, where and when stands in its metadata
 * (`includeMetadata`, the default of exports).
 *
 * @example
 * const counts = new LabelCounts();
 * const exported = await ango.exports.create(projectId);
 * for await (const asset of exported.assets()) counts.add(labelSet.parse(asset).task);
 * console.table(counts.by("title", "annotator"));
 */
export class LabelCounts<Known extends CountKey = CountKey> {
  readonly #dayOf: DayOf;
  readonly #keys: readonly CountKey[];
  readonly #counts = new Map<string, { readonly row: Counted; count: number }>();

  /**
   * @param options The time zone, and what is counted by.
   * @throws {LabelError} when there is no such time zone, or no such key.
   */
  constructor({ timeZone = "UTC", keys }: LabelCountOptions<Known> = {}) {
    this.#dayOf = daysIn(timeZone);
    this.#keys = keys ?? countKeys;
    checkKeys(this.#keys, countKeys);
  }

  /**
   * Adds the labels of a task as they stand.
   *
   * @param task A task, as `labelSet.parse(asset).task` is, or one of the `tasks` of the classic generation.
   * @throws {LabelError} when this is no task.
   * @example
   * const counts = new LabelCounts({ timeZone: "Europe/Istanbul" });
   * const exported = await ango.exports.create(projectId);
   * for await (const asset of exported.assets()) counts.add(labelSet.parse(asset).task);
   */
  add(task: CountedTask): void {
    if (!isObject(task)) throw wrongShape(root, `must be a task; it is ${typeName(task)}.`);
    for (const row of countedIn(task, this.#dayOf)) {
      const key = JSON.stringify(this.#keys.map((key) => row[key]));
      const entry = this.#counts.get(key) ?? { row, count: 0 };
      entry.count++;
      this.#counts.set(key, entry);
    }
  }

  /**
   * The counts by some keys together, in the order of their values: rows for a table or a chart. Without keys it is all
   * labels in one row, and no row where there are none.
   *
   * @param keys What to count by.
   * @throws {LabelError} when there is no such key, or it is not kept.
   * @example
   * for (const { title, option, count } of new LabelCounts().by("title", "option"))
   *   console.log(title, option, count);
   */
  by<Key extends Known>(...keys: readonly Key[]): (Pick<LabelCount, Key> & { readonly count: number })[] {
    const rows = [...this.#counts.values()].map(({ row, count }): LabelCount => ({ ...row, count }));
    return groupRows(rows, keys, this.#keys).map(([values, group]) => {
      return { ...values, count: group.reduce((sum, { count }) => sum + count, 0) };
    });
  }
}
