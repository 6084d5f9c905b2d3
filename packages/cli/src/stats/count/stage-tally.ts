import { Agreement, type Reading, stageReadings } from "@ango-hub/label-set/statistics";
import type { StageAgreement } from "../statistics.ts";
import { compare, comparedBy, readingOf } from "./comparable.ts";
import type { KnownParts } from "./known-parts.ts";
import { byText, stageOf } from "./task-tally.ts";
import { hasLabels, isJson, readLabels } from "./wire-labels.ts";

type Json = Readonly<Record<string, unknown>>;

interface Step {
  readonly from: string;
  readonly to: string;
  readonly agreement: Agreement;
  tasks: number;
}

/** Compares what tasks were like when they left each stage with what they were like when they left the one before. */
export class StageTally {
  readonly #steps = new Map<string, Step>();
  readonly #parts: KnownParts;
  readonly #threshold: number;
  unreadable = 0;

  constructor(parts: KnownParts, threshold: number) {
    this.#parts = parts;
    this.#threshold = threshold;
  }

  add(task: Json): void {
    const readings = this.#readingsOf(task);
    for (const [i, after] of readings.entries()) {
      const before = readings[i - 1];
      if (before && !this.#compare(before, after)) this.unreadable += 1;
    }
  }

  /** The stages that were passed. Where a task stands now, nobody may have looked at it yet. */
  #readingsOf({ stageHistory }: Json): Reading[] {
    if (!Array.isArray(stageHistory)) return [];
    const passed = stageHistory.filter(isJson).flatMap((snapshot) => {
      const labels = readLabels(snapshot, this.#parts);
      const stage = stageOf(snapshot);
      // A start without labels is nobody's work.
      const isNobodys = typeof snapshot.completedBy !== "string" && !hasLabels(labels);
      return stage === null || isNobodys ? [] : [{ stage, ...readingOf(stage, labels) }];
    });
    return stageReadings({ objects: [], classifications: [], stageHistory: passed });
  }

  #compare(before: Reading, after: Reading): boolean {
    const [from, to] = [before.rater, after.rater];
    const key = JSON.stringify([from, to]);
    const agreement = new Agreement({ threshold: this.#threshold });
    const step = this.#steps.get(key) ?? { from, to, agreement, tasks: 0 };
    if (!compare(step.agreement, [before, after])) return false;
    this.#steps.set(key, step);
    step.tasks += 1;
    return true;
  }

  /** Nothing where no task has passed two stages, or the export has no history. */
  agreement(): StageAgreement[] | null {
    if (this.#steps.size === 0) return null;
    const rows = [...this.#steps.values()].sort(
      (a, b) => b.tasks - a.tasks || byText(a.from, b.from) || byText(a.to, b.to),
    );
    return rows.map(({ from, to, tasks, agreement }) => ({ from, to, tasks, ...comparedBy(agreement) }));
  }
}
