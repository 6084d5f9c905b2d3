import type { LabelCounts, TaskTimes } from "@ango-hub/label-set/statistics";
import type { DayCount, PersonCount, Times } from "../statistics.ts";
import { byText } from "./task-tally.ts";

interface Parts {
  objects: number;
  answers: number;
  relations: number;
}

/** What is counted of people and days. */
export const workKeys = ["part", "annotator", "day"] as const;
/** Labels counted by person and day. */
export type WorkCounts = LabelCounts<(typeof workKeys)[number]>;

const names = { object: "objects", classification: "answers", relation: "relations" } as const;

/** What each person made, and how long it took; nothing where the export names nobody. */
export function peopleRows(counts: WorkCounts, times: TaskTimes): PersonCount[] | null {
  const made = partsBy(counts.by("annotator", "part"), ({ annotator }) => annotator);
  const days = new Map<string | null, number>();
  for (const { annotator, day } of counts.by("annotator", "day")) {
    if (day !== null) days.set(annotator, (days.get(annotator) ?? 0) + 1);
  }
  const spent = new Map(times.by("annotator").map((row) => [row.annotator, row]));
  const people = [...new Set([...made.keys(), ...spent.keys()])];
  if (people.every((annotator) => annotator === null)) return null;
  const rows = people.map((annotator): PersonCount => {
    const time = spent.get(annotator);
    return {
      ...{ annotator, ...(made.get(annotator) ?? nothing), days: days.get(annotator) ?? 0 },
      ...{ visits: time?.count ?? null, time: time?.total ?? null },
    };
  });
  return rows.sort((a, b) => sumOf(b) - sumOf(a) || byText(a.annotator, b.annotator));
}

/** What was made on each day; nothing where the export dates nothing. */
export function dayRows(counts: WorkCounts): DayCount[] | null {
  const made = partsBy(counts.by("day", "part"), ({ day }) => day);
  if ([...made.keys()].every((day) => day === null)) return null;
  const people = new Map<string | null, number>();
  for (const { day, annotator } of counts.by("day", "annotator")) {
    if (annotator !== null) people.set(day, (people.get(day) ?? 0) + 1);
  }
  const rows = [...made].map(([day, parts]) => ({ day, ...parts, people: people.get(day) ?? 0 }));
  return rows.sort((a, b) => byText(a.day, b.day));
}

/** How long tasks took; nothing where the export has no times. */
export function timesOf(times: TaskTimes): Times | null {
  const perTask = times.perTask();
  const [byStage, byAnnotator] = [times.by("stage"), times.by("annotator")];
  return perTask.count === 0 && byStage.length === 0 ? null : { perTask, byStage, byAnnotator };
}

const nothing: Parts = { objects: 0, answers: 0, relations: 0 };

function partsBy<Row extends { readonly part: keyof typeof names; readonly count: number }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string | null,
): Map<string | null, Parts> {
  const all = new Map<string | null, Parts>();
  for (const row of rows) all.set(keyOf(row), { ...(all.get(keyOf(row)) ?? nothing), [names[row.part]]: row.count });
  return all;
}

function sumOf({ objects, answers, relations }: Parts): number {
  return objects + answers + relations;
}
