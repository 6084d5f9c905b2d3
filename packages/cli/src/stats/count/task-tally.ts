import type { ClassCount, ObjectsBin, StageCount, StatusCount, Totals } from "../statistics.ts";
import { sizeOf, unitOf } from "./size-of.ts";
import { SizeTally } from "./size-tally.ts";
import { hasLabels, isJson, type ReadLabel, type ReadLabels } from "./wire-labels.ts";

type Json = Readonly<Record<string, unknown>>;

/** What is told of a class beside the number of its objects. */
export interface ClassTally {
  readonly tool: string;
  readonly title: string;
  readonly sizes: SizeTally;
  tasks: number;
}

/** Counts tasks: where they stand, how full they are, and the shapes on them. */
export class TaskTally {
  readonly #stages = new Map<string | null, { tasks: number; withoutLabels: number }>();
  readonly #statuses = new Map<string, StatusCount>();
  readonly #objectsOfTasks = new Map<number, number>();
  readonly #classes = new Map<string, ClassTally>();
  /** Whether each asset has labels. */
  readonly #assets = new Map<string, boolean>();
  #tasks = 0;
  #empty = 0;
  #strokes = 0;
  #unreadable = 0;
  #hasStages = false;

  asset(name: string, isLabelled: boolean): void {
    this.#assets.set(name, isLabelled || this.#assets.get(name) === true);
  }

  /** Counts a task. That of the classic generation has no stage. */
  add(task: Json, labels: ReadLabels, isClassic: boolean): void {
    const isEmpty = !hasLabels(labels);
    this.#tasks += 1;
    if (isEmpty) this.#empty += 1;
    if (labels.hasStrokes) this.#strokes += 1;
    this.#unreadable += labels.unreadable;
    if (!isClassic) this.#addStage(stageOf(task), isEmpty);
    for (const { stage, status } of statusesOf(task, isClassic)) this.#addStatus(stage, status);
    this.#addObjects(labels.objects);
  }

  #addStage(stage: string | null, isEmpty: boolean): void {
    this.#hasStages = true;
    const count = this.#stages.get(stage) ?? { tasks: 0, withoutLabels: 0 };
    count.tasks += 1;
    if (isEmpty) count.withoutLabels += 1;
    this.#stages.set(stage, count);
  }

  #addStatus(stage: string | null, status: string): void {
    const key = JSON.stringify([stage, status]);
    this.#statuses.set(key, { stage, status, count: (this.#statuses.get(key)?.count ?? 0) + 1 });
  }

  #addObjects(objects: readonly ReadLabel[]): void {
    const seen = new Set<string>();
    const classes = new Set<ClassTally>();
    for (const [i, { tool, title, schemaId, objectId, shape }] of objects.entries()) {
      // Frames of a video have the object in common.
      seen.add(`${objectId ?? i} ${schemaId ?? title}`);
      const key = classKey(tool, title);
      const tally = this.#classes.get(key) ?? { tool, title, sizes: new SizeTally(), tasks: 0 };
      this.#classes.set(key, tally);
      classes.add(tally);
      const size = sizeOf(tool, shape);
      if (size !== undefined) tally.sizes.add(size);
    }
    for (const tally of classes) tally.tasks += 1;
    this.#objectsOfTasks.set(seen.size, (this.#objectsOfTasks.get(seen.size) ?? 0) + 1);
  }

  totals(): Omit<Totals, "objects" | "answers" | "relations"> {
    return {
      assets: this.#assets.size,
      assetsWithoutLabels: [...this.#assets.values()].filter((isLabelled) => !isLabelled).length,
      ...{ tasks: this.#tasks, tasksWithoutLabels: this.#empty },
      ...{ tasksWithStrokes: this.#strokes, unreadable: this.#unreadable },
    };
  }

  stages(): StageCount[] | null {
    if (!this.#hasStages) return null;
    const rows = [...this.#stages].map(([stage, count]) => ({ stage, ...count }));
    return rows.sort((a, b) => b.tasks - a.tasks || byText(a.stage, b.stage));
  }

  statuses(): StatusCount[] | null {
    const rows = [...this.#statuses.values()];
    if (rows.length === 0) return null;
    return rows.sort((a, b) => byText(a.stage, b.stage) || b.count - a.count || byText(a.status, b.status));
  }

  /** Few objects by their number, and the more there are, the wider the bins: 0, 1, 2, 3, 4–5, 6–7, 8–11, 12–15, … */
  objectsPerTask(): ObjectsBin[] {
    const most = [...this.#objectsOfTasks.keys()].reduce((most, objects) => Math.max(most, objects), -1);
    const bins: ObjectsBin[] = [];
    for (let from = 0; from <= most; from = (bins.at(-1)?.to ?? 0) + 1) {
      const width = from < 4 ? 1 : 2 ** (Math.floor(Math.log2(from)) - 1);
      bins.push({ from, to: from + width - 1, tasks: 0 });
    }
    return bins.map(({ from, to }) => {
      const inside = [...this.#objectsOfTasks].filter(([objects]) => objects >= from && objects <= to);
      return { from, to, tasks: inside.reduce((sum, [, tasks]) => sum + tasks, 0) };
    });
  }

  /** What is known of a class beside the number of its objects. */
  of(tool: string, title: string): Pick<ClassCount, "tasks" | "size"> {
    const tally = this.#classes.get(classKey(tool, title));
    const unit = unitOf(tool);
    return { tasks: tally?.tasks ?? 0, size: (unit !== undefined && tally?.sizes.summary(unit)) || null };
  }
}

function classKey(tool: string, title: string): string {
  return `${tool} ${title}`;
}

/** The stage where a task stands. */
export function stageOf({ stage, stageId }: Json): string | null {
  if (typeof stage === "string") return stage;
  return typeof stageId === "string" ? stageId : null;
}

function statusesOf(task: Json, isClassic: boolean): { stage: string | null; status: string }[] {
  const review = isJson(task.review) ? [{ stage: "Review", status: task.review.status }] : [];
  const history = Array.isArray(task.stageHistory) ? task.stageHistory.filter(isJson) : [];
  const found = isClassic
    ? [{ stage: null, status: task.status }, ...review]
    : history.map((snapshot) => ({ stage: stageOf(snapshot), status: snapshot.reviewStatus }));
  return found.flatMap(({ stage, status }) => (typeof status === "string" && status !== "" ? [{ stage, status }] : []));
}

/** Texts by their letters, and what is not known last. */
export function byText(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
