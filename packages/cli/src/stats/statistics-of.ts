import { type CountedTask, LabelCounts, TaskTimes } from "@ango-hub/label-set/statistics";
import type { ExportedAsset } from "@ango-hub/openapi";
import type { ExportedAsset as ClassicAsset } from "@ango-hub/openapi/classic";
import { type KnownParts, knownParts, nothingKnown } from "./count/known-parts.ts";
import { type ClassCounts, classKeys, classRows, labelTotals, questionRows, relationRows } from "./count/label-rows.ts";
import { dayRows, peopleRows, timesOf, type WorkCounts, workKeys } from "./count/people-rows.ts";
import { ReadersTally } from "./count/readers-tally.ts";
import { StageTally } from "./count/stage-tally.ts";
import { TaskTally } from "./count/task-tally.ts";
import { hasLabels, isJson, type ReadLabels, readLabels } from "./count/wire-labels.ts";
import type { AgreementOf, Statistics } from "./statistics.ts";
import { StatisticsError } from "./statistics-error.ts";

/** How an export is counted. */
export interface StatisticsOptions {
  /** A label set, or its wire form: classes get its titles, and those that never occur are shown. */
  readonly labelSet?: unknown;
  /** Only tasks that stand in one of these stages, by name or id. */
  readonly stages?: readonly string[] | undefined;
  /**
   * Name of the time zone that says when a day begins.
   *
   * @default UTC
   */
  readonly timeZone?: string | undefined;
  /**
   * Who is compared: what one stage made of the work of another, and people who labelled the same asset.
   *
   * @default both
   */
  readonly agreement?: readonly AgreementOf[] | undefined;
  /**
   * How many people label each asset of a consensus. Their labels wait in memory for each other, and go as soon as those of so
   * many are there.
   *
   * @default they wait until the export ends
   */
  readonly readers?: number | undefined;
  /**
   * The intersection over union from which on two objects of a class are the same.
   *
   * @default 0.5
   */
  readonly threshold?: number | undefined;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * Counts an export of either generation, one asset after another. Sums are kept, a number for each shape and for each visit to a
 * stage, and the labels of a consensus until all of an asset are there.
 *
 * @throws {StatisticsError} when something is no asset of an export.
 * @throws {LabelSetError} when the label set is none.
 * @throws {LabelError} when the time zone or the threshold is none.
 */
export async function statisticsOf(
  assets: AsyncIterable<ExportedAsset | ClassicAsset> | Iterable<ExportedAsset | ClassicAsset>,
  options: StatisticsOptions = {},
): Promise<Statistics> {
  const tally = new Tally(options);
  for await (const asset of assets) tally.add(asset);
  return tally.statistics();
}

class Tally {
  readonly #known: KnownParts | undefined;
  readonly #stages: ReadonlySet<string> | undefined;
  readonly #classes: ClassCounts;
  readonly #work: WorkCounts;
  readonly #times: TaskTimes;
  readonly #tasks = new TaskTally();
  readonly #compared: readonly AgreementOf[];
  readonly #byStage: StageTally | undefined;
  readonly #byPerson: ReadersTally | undefined;
  #assets = 0;

  constructor({
    labelSet,
    stages,
    timeZone = "UTC",
    agreement = ["stages", "people"],
    readers,
    threshold = 0.5,
  }: StatisticsOptions) {
    this.#known = labelSet === undefined ? undefined : knownParts(labelSet);
    this.#stages = stages && new Set(stages);
    this.#compared = agreement;
    this.#classes = new LabelCounts({ timeZone, keys: classKeys });
    this.#work = new LabelCounts({ timeZone, keys: workKeys });
    this.#times = new TaskTimes({ timeZone });
    this.#byStage = agreement.includes("stages") ? new StageTally(this.#parts, threshold) : undefined;
    this.#byPerson = agreement.includes("people") ? new ReadersTally(threshold, readers) : undefined;
  }

  get #parts(): KnownParts {
    return this.#known ?? nothingKnown;
  }

  add(asset: unknown): void {
    this.#assets += 1;
    if (isJson(asset) && isJson(asset.task)) this.#addCurrent(asset, asset.task);
    else if (isJson(asset) && Array.isArray(asset.tasks)) this.#addClassic(asset, asset.tasks.filter(isJson));
    else throw noAsset(asset, this.#assets);
  }

  #addCurrent(asset: Json, task: Json): void {
    const isWanted = [task.stage, task.stageId].some((stage) => this.#stages?.has(String(stage)));
    if (this.#stages && !isWanted) return;
    const labels = readLabels(task, this.#parts);
    const name = String(asset.assetId ?? asset.externalId);
    this.#tasks.asset(name, hasLabels(labels));
    this.#count(task, labels, false);
    this.#byStage?.add(task);
    this.#byPerson?.keep(name, task, labels);
  }

  #addClassic(asset: Json, tasks: readonly Json[]): void {
    if (this.#stages) throw new StatisticsError("An export of the classic generation has no stages to choose from.");
    const read = tasks.map((task) => ({ task, labels: readLabels(task, this.#parts) }));
    this.#tasks.asset(
      String(asset.externalId),
      read.some(({ labels }) => hasLabels(labels)),
    );
    for (const { task, labels } of read) this.#count(task, labels, true);
    this.#byPerson?.compare(read);
  }

  #count(task: Json, labels: ReadLabels, isClassic: boolean): void {
    this.#tasks.add(task, labels, isClassic);
    const { stage, stageId, stageHistory } = task as { stage?: string; stageId?: string; stageHistory?: Json[] | null };
    const counted = { stage, stageId, stageHistory: stageHistory ?? [], ...labels } as CountedTask;
    this.#classes.add(counted);
    this.#work.add(counted);
    this.#times.add(task);
  }

  statistics(): Statistics {
    const [classes, work, times, tasks] = [this.#classes, this.#work, this.#times, this.#tasks];
    // Comparing what waits comes first: it finds shapes that can't be read.
    const agreement = { stages: this.#byStage?.agreement() ?? null, people: this.#byPerson?.agreement() ?? null };
    return {
      totals: { ...tasks.totals(), ...labelTotals(classes) },
      stages: tasks.stages(),
      statuses: tasks.statuses(),
      objectsPerTask: tasks.objectsPerTask(),
      classes: classRows(classes, tasks, this.#known),
      questions: questionRows(classes, this.#known),
      relations: relationRows(classes, this.#known),
      people: peopleRows(work, times),
      days: dayRows(work),
      times: timesOf(times),
      agreement: {
        of: this.#compared,
        ...agreement,
        unreadable: (this.#byStage?.unreadable ?? 0) + (this.#byPerson?.unreadable ?? 0),
      },
    };
  }
}

function noAsset(asset: unknown, number: number): StatisticsError {
  const name = isJson(asset) && typeof asset.externalId === "string" ? `, ${JSON.stringify(asset.externalId)},` : "";
  return new StatisticsError(
    `Asset ${number}${name} has neither a task nor tasks: this is no export of tasks. Give the archive or the JSON that an export is.`,
  );
}
