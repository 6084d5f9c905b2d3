import type { LabelCounts } from "@ango-hub/label-set/statistics";
import type { ClassCount, OptionCount, QuestionCount, RelationCount, Totals } from "../statistics.ts";
import { type KnownParts, questionsOf } from "./known-parts.ts";
import { byText, type TaskTally } from "./task-tally.ts";
import { unknownKind } from "./wire-labels.ts";

/** What is counted of classes. Counting by people and days as well would take memory for each of their combinations. */
export const classKeys = ["part", "tool", "title", "option"] as const;
/** Labels counted by class and option. */
export type ClassCounts = LabelCounts<(typeof classKeys)[number]>;

/** The sums of labels. */
export function labelTotals(counts: ClassCounts): Pick<Totals, "objects" | "answers" | "relations"> {
  const parts = new Map<string, number>(counts.by("part").map(({ part, count }) => [part, count]));
  const of = (part: string): number => parts.get(part) ?? 0;
  return { objects: of("object"), answers: of("classification"), relations: of("relation") };
}

/** Objects by class, with the classes of a label set that never occur. */
export function classRows(counts: ClassCounts, tasks: TaskTally, parts: KnownParts | undefined): ClassCount[] {
  const known = parts && [...parts.tools.values()];
  return withMissing(counts, "object", known)
    .map(({ tool, title, count, isInLabelSet }) => {
      return { tool: kindOf(tool), title, objects: count, isInLabelSet, ...tasks.of(tool, title) };
    })
    .sort((a, b) => b.objects - a.objects || byTitle(a, b));
}

/** Relations by title, with those of a label set that never occur. */
export function relationRows(counts: ClassCounts, parts: KnownParts | undefined): RelationCount[] {
  return withMissing(counts, "relation", parts && [...parts.relations.values()])
    .map((row) => ({ ...row, tool: kindOf(row.tool) }))
    .sort((a, b) => b.count - a.count || byTitle(a, b));
}

/** Answers by question and option, with the questions and options of a label set that never occur. */
export function questionRows(counts: ClassCounts, parts: KnownParts | undefined): QuestionCount[] {
  const known = parts && questionsOf(parts);
  const chosen = new Map<string, OptionCount[]>();
  for (const { part, tool, title, option, count } of counts.by("part", "tool", "title", "option")) {
    if (part !== "classification") continue;
    const key = keyOf(tool, title);
    chosen.set(key, [...(chosen.get(key) ?? []), { option, count }]);
  }
  return withMissing(counts, "classification", known)
    .map(({ tool, title, count, isInLabelSet }) => {
      const options = chosen.get(keyOf(tool, title)) ?? [];
      const names = new Set(options.map(({ option }) => option));
      const offered = known?.filter((part) => part.tool === tool && part.title === title) ?? [];
      const never = new Set(offered.flatMap((part) => part.options).filter((option) => !names.has(option)));
      const all = [...options, ...[...never].map((option) => ({ option, count: 0 }))];
      return {
        ...{ tool: kindOf(tool), question: title, count, isInLabelSet },
        options: all.sort((a, b) => b.count - a.count || byText(a.option, b.option)),
      };
    })
    .sort((a, b) => byText(a.question, b.question) || byText(a.tool, b.tool));
}

interface Row {
  readonly tool: string;
  readonly title: string;
  readonly count: number;
  readonly isInLabelSet: boolean | null;
}

function withMissing(
  counts: ClassCounts,
  wanted: string,
  known: readonly { readonly tool: string; readonly title: string }[] | undefined,
): Row[] {
  const names = known && new Set(known.map(({ tool, title }) => keyOf(tool, title)));
  const rows = new Map<string, Row>();
  for (const { part, tool, title, count } of counts.by("part", "tool", "title")) {
    const key = keyOf(tool, title);
    if (part === wanted) rows.set(key, { tool, title, count, isInLabelSet: names ? names.has(key) : null });
  }
  for (const { tool, title } of known ?? []) {
    const key = keyOf(tool, title);
    if (!rows.has(key)) rows.set(key, { tool, title, count: 0, isInLabelSet: true });
  }
  return [...rows.values()];
}

function kindOf(tool: string): string | null {
  return tool === unknownKind ? null : tool;
}

function keyOf(tool: string, title: string): string {
  return JSON.stringify([tool, title]);
}

function byTitle(a: Pick<ClassCount, "tool" | "title">, b: Pick<ClassCount, "tool" | "title">): number {
  return byText(a.title, b.title) || byText(a.tool, b.tool);
}
