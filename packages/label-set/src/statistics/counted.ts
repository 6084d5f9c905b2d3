import { isObject } from "../shared/json.ts";
import type { DayOf } from "./days.ts";

/** A label that is counted, as `labelSet.parse` reads it. */
export interface CountedLabel {
  readonly tool: string;
  readonly title: string;
  readonly schemaId?: string;
  readonly objectId?: string;
  readonly answer?: unknown;
  readonly classifications?: readonly CountedLabel[];
  /** Who made the label, when and where. */
  readonly metadata?: object;
}

/** A task whose labels are counted, as `labelSet.parse` reads it. */
export interface CountedTask {
  readonly stage?: string;
  readonly stageId?: string;
  readonly stageHistory?: readonly { readonly stage?: string; readonly stageId?: string }[];
  readonly objects: readonly CountedLabel[];
  readonly classifications: readonly CountedLabel[];
  readonly relations?: readonly CountedLabel[];
}

/** How many labels there are of a kind. */
export interface LabelCount {
  /** Whether they are objects, answers or relations. */
  readonly part: "object" | "classification" | "relation";
  /** Kind of the tool, classification or relation. */
  readonly tool: string;
  /** Titles from the outside in: `Vehicle`, or `Vehicle › Type` of an answer about one. */
  readonly title: string;
  /** The option that was chosen; `null` of what has no options. */
  readonly option: string | null;
  /** Who made them, by e-mail address; `null` where the export does not say. */
  readonly annotator: string | null;
  /** Name of the stage in which they were made; `null` where the export does not say. */
  readonly stage: string | null;
  /** The day on which they were made, as `2026-11-26`; `null` where the export does not say. */
  readonly day: string | null;
  readonly count: number;
}

/** What one label is counted by. */
export type Counted = Omit<LabelCount, "count">;

type Made = Pick<Counted, "annotator" | "stage" | "day">;

/** All labels of a task, each once. */
export function countedIn(task: CountedTask, dayOf: DayOf): Counted[] {
  const counted: Counted[] = [];
  const seen = new Set<string>();
  const stages = stageNames(task);
  const count = (
    part: Counted["part"],
    label: CountedLabel,
    titles: string,
    thing: string | number,
    from: Made,
  ): void => {
    const { tool, title, schemaId = title, answer, classifications = [] } = label;
    const made = madeOf(label, stages, dayOf, from);
    for (const option of part === "classification" ? optionsOf(tool, answer) : [null]) {
      const key = JSON.stringify([part, thing, schemaId, option]);
      // The frames of an object have its id in common.
      if (seen.has(key)) continue;
      seen.add(key);
      counted.push({ part, tool, title: titles + title, option, ...made });
    }
    for (const nested of classifications) {
      count("classification", nested, `${titles}${title} › `, JSON.stringify([thing, schemaId]), made);
    }
  };
  const countAll = (part: Counted["part"], labels: readonly CountedLabel[]): void => {
    for (const [i, label] of labels.entries()) count(part, label, "", label.objectId ?? i, unknown);
  };
  countAll("object", task.objects);
  countAll("classification", task.classifications);
  countAll("relation", task.relations ?? []);
  return counted;
}

const unknown: Made = { annotator: null, stage: null, day: null };

/** What has options is counted by them; of all other answers, only that there is one. */
function optionsOf(tool: string, answer: unknown): readonly (string | null)[] {
  if (typeof answer === "boolean") return [String(answer)];
  if (Array.isArray(answer)) return answer.length === 0 ? [null] : answer.map(String);
  return tool === "radio" || tool === "single-dropdown" ? [String(answer)] : [null];
}

/** Labels name the stage in which they were made by its id. */
function stageNames({ stage, stageId, stageHistory = [] }: CountedTask): Map<string, string> {
  const names = new Map<string, string>();
  for (const passed of [...stageHistory, { stage, stageId }]) {
    if (passed.stageId !== undefined && passed.stage !== undefined) names.set(passed.stageId, passed.stage);
  }
  return names;
}

/** Who made a label, where and when; of an answer that does not say, as the object that it is about. */
function madeOf(label: CountedLabel, stages: ReadonlyMap<string, string>, dayOf: DayOf, from: Made): Made {
  const { metadata } = label;
  if (!isObject(metadata)) return from;
  const { createdBy, createdIn, createdAt } = metadata;
  return {
    annotator: typeof createdBy === "string" ? createdBy : null,
    stage: typeof createdIn === "string" ? (stages.get(createdIn) ?? createdIn) : null,
    day: dayOf(createdAt),
  };
}
