import { countText, shareText } from "../format.ts";
import type { Statistics } from "../statistics.ts";
import { agreementTables } from "./agreement-tables.ts";
import { labelTables } from "./label-tables.ts";
import { type Cell, columns, named, type StatisticsTable } from "./table.ts";
import { workTables } from "./work-tables.ts";

/** What statistics say, as tables for people. A table without rows has a note that says why. */
export function statisticsTables(statistics: Statistics): StatisticsTable[] {
  return [
    totalTable(statistics),
    stageTable(statistics),
    ...statusTable(statistics),
    fillTable(statistics),
    ...labelTables(statistics),
    ...workTables(statistics),
    ...agreementTables(statistics),
  ];
}

/** Why there are no stages. */
export const noStages = "Exports of the classic generation do not say in which stage a task stands.";

function totalTable({ totals }: Statistics): StatisticsTable {
  const { assets, assetsWithoutLabels, tasks, tasksWithoutLabels, objects, answers, relations } = totals;
  const { tasksWithStrokes, unreadable } = totals;
  const rows: [string, number][] = [
    ["assets", assets],
    ["assets without labels", assetsWithoutLabels],
    ["tasks", tasks],
    ["tasks without labels", tasksWithoutLabels],
    ["objects", objects],
    ["answers", answers],
    ["relations", relations],
  ];
  if (tasksWithStrokes > 0) rows.push(["tasks with strokes of brushes", tasksWithStrokes]);
  if (unreadable > 0) rows.push(["entries that can't be read", unreadable]);
  return {
    title: "In all",
    columns: columns("what", "#count"),
    rows,
  };
}

function stageTable({ stages, totals: { tasks } }: Statistics): StatisticsTable {
  return {
    title: "Stages",
    ...(stages === null && { note: tasks === 0 ? "There are no tasks." : noStages }),
    columns: columns("stage", "#tasks", "#share", "#without labels"),
    rows: (stages ?? []).map(({ stage, tasks: standing, withoutLabels }): Cell[] => {
      return [named(stage), standing, shareText(standing / tasks), withoutLabels];
    }),
  };
}

function statusTable({ statuses }: Statistics): StatisticsTable[] {
  if (statuses === null) return [];
  const rows = statuses.map(({ stage, status, count }): Cell[] => [stage ?? "(task)", status, count]);
  return [{ title: "Statuses", columns: columns("stage", "status", "#count"), rows }];
}

function fillTable({ objectsPerTask }: Statistics): StatisticsTable {
  return {
    title: "Objects per task",
    ...(objectsPerTask.length === 0 && { note: "There are no tasks." }),
    columns: columns("objects", "#tasks"),
    rows: objectsPerTask.map(({ from, to, tasks }) => [binText(from, to), tasks]),
  };
}

/** A span of numbers: `4–5`, or `3`. */
export function binText(from: number, to: number): string {
  return from === to ? countText(from) : `${countText(from)}–${countText(to)}`;
}
