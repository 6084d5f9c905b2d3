import { isDeepStrictEqual } from "node:util";

/** What is compared of a stage. */
export interface AnyStage {
  readonly id: string;
  readonly name?: string;
  readonly type?: string;
  readonly [key: string]: unknown;
}

/** One difference between two workflows. */
export interface StageChange {
  kind: "added" | "removed" | "changed" | "moved";
  stage: string;
  /** The key that has another value. */
  field?: string;
  before?: unknown;
  after?: unknown;
  message: string;
}

/** What changes when a project that has some stages is given others. Stages are told apart by their ids. */
export function stageChanges(before: readonly AnyStage[], after: readonly AnyStage[]): StageChange[] {
  const old = new Map(before.map((stage) => [stage.id, stage]));
  const now = new Map(after.map((stage) => [stage.id, stage]));
  const changes: StageChange[] = [];
  for (const stage of after) {
    const was = old.get(stage.id);
    if (was) changes.push(...fieldChanges(was, stage));
    else changes.push({ kind: "added", stage: stage.id, message: `${nameOf(stage)} is added.` });
  }
  for (const stage of before)
    if (!now.has(stage.id)) changes.push({ kind: "removed", stage: stage.id, message: `${nameOf(stage)} is removed.` });
  const order = (stages: readonly AnyStage[], others: ReadonlyMap<string, unknown>): string[] =>
    stages.flatMap(({ id }) => (others.has(id) ? [id] : []));
  const [was, is] = [order(before, now), order(after, old)];
  if (!isDeepStrictEqual(was, is))
    changes.push({
      kind: "moved",
      stage: "",
      before: was,
      after: is,
      message: `The stages are listed in another order: ${is.join(", ")}.`,
    });
  return changes;
}

function fieldChanges(was: AnyStage, stage: AnyStage): StageChange[] {
  const fields = [...new Set([...Object.keys(was), ...Object.keys(stage)])];
  return fields.flatMap((field): StageChange[] => {
    const [from, to] = [was[field], stage[field]];
    if (isDeepStrictEqual(from, to)) return [];
    const message = `${nameOf(stage)} has another ${field}: ${textOf(from)} becomes ${textOf(to)}.`;
    return [{ kind: "changed", stage: stage.id, field, before: from, after: to, message }];
  });
}

function nameOf({ id, name }: AnyStage): string {
  return name === undefined || name === id ? id : `${name} (${id})`;
}

function textOf(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}
