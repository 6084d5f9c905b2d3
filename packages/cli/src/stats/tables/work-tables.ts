import { timeText } from "../format.ts";
import type { Statistics, Times } from "../statistics.ts";
import { type Cell, columns, named, type StatisticsTable, shown } from "./table.ts";

/** Who worked, when, and for how long. */
export function workTables({ people, days, times }: Statistics): StatisticsTable[] {
  return [peopleTable(people), dayTable(days), ...timeTables(times)];
}

/** Why there are no people. */
export const noPeople = "The export does not say who made its labels: it was made without their metadata.";
/** Why there are no days. */
export const noDays = "The export does not say when its labels were made: it was made without their metadata.";
/** Why there are no times. */
export const noTimes = "The export has no times.";

function peopleTable(people: Statistics["people"]): StatisticsTable {
  return {
    title: "People",
    ...(people === null && { note: noPeople }),
    columns: columns("annotator", "#objects", "#answers", "#relations", "#days", "#visits", "#time"),
    rows: (people ?? []).map(({ annotator, objects, answers, relations, days, visits, time }): Cell[] => {
      return [named(annotator), objects, answers, relations, days, visits, shown(time, timeText)];
    }),
  };
}

function dayTable(days: Statistics["days"]): StatisticsTable {
  return {
    title: "Days",
    ...(days === null && { note: noDays }),
    columns: columns("day", "#objects", "#answers", "#relations", "#people"),
    rows: (days ?? []).map(({ day, objects, answers, relations, people }) => {
      return [named(day), objects, answers, relations, people];
    }),
  };
}

function timeTables(times: Times | null): StatisticsTable[] {
  if (times === null) return [{ title: "Time per task", note: noTimes, columns: [], rows: [] }];
  const columnsOf = (what: string) =>
    columns(what, "#count", "#25 %", "#median", "#75 %", "#90 %", "#longest", "#total");
  return [
    { title: "Time per task", columns: columnsOf("what"), rows: [["all tasks", ...timeCells(times.perTask)]] },
    {
      title: "Time per visit, by stage",
      columns: columnsOf("stage"),
      rows: times.byStage.map((row) => [named(row.stage), ...timeCells(row)]),
    },
    {
      title: "Time per visit, by annotator",
      columns: columnsOf("annotator"),
      rows: times.byAnnotator.map((row) => [named(row.annotator), ...timeCells(row)]),
    },
  ];
}

function timeCells({ count, lowerQuartile, median, upperQuartile, p90, longest, total }: Times["perTask"]): Cell[] {
  const times = [lowerQuartile, median, upperQuartile, p90, longest, total];
  return [count, ...times.map((time) => shown(time, timeText))];
}
