import type { ExportedAsset, ExportedClassification, ExportedIssue } from "@ango-hub/client";
import { Counts } from "./counts.ts";

/** What is counted in an export, asset by asset, so that none of them is kept. */
export class ExportCounts {
  #assets = 0;
  #unlabelled = 0;
  #milliseconds = 0;
  readonly #stages = new Counts();
  readonly #people = new Counts();
  readonly #batches = new Counts();
  readonly #objects = new Counts();
  readonly #relations = new Counts();
  readonly #answers = new Counts();

  add({ batches, task }: ExportedAsset): void {
    const { tools = [], classifications = [], relations = [] } = task;
    this.#assets += 1;
    if (tools.length + classifications.length + relations.length === 0) this.#unlabelled += 1;
    this.#milliseconds += task.totalDuration ?? 0;
    this.#stages.add(task.stage ?? task.stageId ?? "(none)");
    this.#people.add(task.updatedBy ?? "(nobody)");
    for (const batch of batches ?? []) this.#batches.add(batch ?? "(none)");
    for (const { title = "(untitled)", tool = "?", classifications: nested = [] } of tools) {
      this.#objects.add(`${title} (${tool})`);
      this.#addAnswers(nested);
    }
    for (const { title = "(untitled)" } of relations) this.#relations.add(title);
    this.#addAnswers(classifications);
  }

  get assets(): number {
    return this.#assets;
  }

  summary(): object {
    return {
      assets: this.#assets,
      assetsWithoutLabels: this.#unlabelled,
      activeHours: Math.round(this.#milliseconds / 36_000) / 100,
      tasksByStage: this.#stages.toJSON(),
      tasksByLastEditor: this.#people.toJSON(),
      assetsByBatch: this.#batches.toJSON(),
      objects: this.#objects.toJSON(),
      answers: this.#answers.toJSON(),
      relations: this.#relations.toJSON(),
    };
  }

  #addAnswers(classifications: readonly ExportedClassification[]): void {
    for (const { title = "(untitled)", answer, classifications: nested = [] } of classifications) {
      for (const chosen of Array.isArray(answer) ? answer : [answer]) this.#answers.add(`${title}: ${inWords(chosen)}`);
      this.#addAnswers(nested);
    }
  }
}

/** Issues by what is to be done about them. */
export class IssueCounts {
  #issues = 0;
  readonly #statuses = new Counts();

  add({ status = "(none)" }: ExportedIssue): void {
    this.#issues += 1;
    this.#statuses.add(status);
  }

  summary(): object {
    return { total: this.#issues, byStatus: this.#statuses.toJSON() };
  }
}

/** Options stay as they are; of what was written freely only that it was. */
function inWords(answer: unknown): string {
  if (typeof answer === "string") return answer.length > 40 ? "(a long text)" : answer;
  if (typeof answer === "number" || typeof answer === "boolean") return String(answer);
  return answer === undefined || answer === null ? "(none)" : "(several values)";
}
