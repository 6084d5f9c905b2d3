import { counted, timeText } from "../format.ts";
import type { DayCount, Statistics, Times } from "../statistics.ts";
import { named } from "../tables/table.ts";
import { noDays, noPeople, noTimes } from "../tables/work-tables.ts";
import { bars } from "./bars.ts";
import { card, part } from "./card.ts";
import { columnChart } from "./columns.ts";
import { type Html, nothing } from "./html.ts";
import type { TableOf } from "./overview.ts";
import { type Range, ranges } from "./ranges.ts";

/** Who worked, when, and for how long. */
export function workPart({ people, days, times }: Statistics, tableOf: TableOf): Html {
  const persons = (people ?? []).map(({ annotator, objects, answers, relations, days }) => ({
    ...{ name: named(annotator), value: objects + answers + relations },
    remark: days > 0 ? counted(days, "day") : "",
  }));
  return part("People and time", [
    card({
      title: "Labels by person",
      note: people === null ? noPeople : "Objects, answers and relations together.",
      content:
        persons.length === 0
          ? nothing
          : bars(persons, { caption: "Labels by person", nameColumn: "Person", valueColumn: "Labels" }),
      tables: tableOf("People"),
    }),
    dayCard(days, tableOf),
    ...timeCards(times, tableOf),
  ]);
}

function dayCard(days: Statistics["days"], tableOf: TableOf): Html {
  if (days === null) return card({ title: "Labels by day", note: noDays });
  const { columns, name } = daysOrMonths(days);
  const undated = days.find(({ day }) => day === null);
  return card({
    title: `Labels by ${name}`,
    note: undated ? `Without a day: ${counted(sumOf(undated), "label")}.` : undefined,
    content: columnChart(columns, {
      id: "days",
      title: `Labels by ${name}`,
      description: "Objects, answers and relations together. The numbers stand in the table below.",
      unit: "label",
    }),
    tables: tableOf("Days"),
  });
}

const mostDays = 92;
const day = 86_400_000;

/** A column for each day from the first to the last, those without labels included, or for each month where they are many. */
function daysOrMonths(days: readonly DayCount[]): { columns: { name: string; value: number }[]; name: string } {
  const dated = days.flatMap((row) => (row.day === null ? [] : [{ day: row.day, value: sumOf(row) }]));
  const [first, last] = [dated[0]?.day ?? "", dated.at(-1)?.day ?? ""];
  const count = (Date.parse(last) - Date.parse(first)) / day + 1;
  if (count <= mostDays) {
    const values = new Map(dated.map((row) => [row.day, row.value]));
    const names = Array.from({ length: count }, (_, i) =>
      new Date(Date.parse(first) + i * day).toISOString().slice(0, 10),
    );
    return { columns: names.map((name) => ({ name, value: values.get(name) ?? 0 })), name: "day" };
  }
  const months = new Map<string, number>();
  for (const row of dated) months.set(row.day.slice(0, 7), (months.get(row.day.slice(0, 7)) ?? 0) + row.value);
  return { columns: [...months].map(([name, value]) => ({ name, value })), name: "month" };
}

function sumOf({ objects, answers, relations }: DayCount): number {
  return objects + answers + relations;
}

function timeCards(times: Times | null, tableOf: TableOf): Html[] {
  if (times === null) return [card({ title: "Time", note: noTimes })];
  const note =
    "Active time of each visit of a task to a stage: half of all visits lie in the box, around their median; the line ends where nine of ten do.";
  return [
    card({
      title: "Time per visit, by stage",
      note,
      content: timeRanges(
        times.byStage.map(({ stage, ...time }) => ({ name: named(stage), time })),
        "Stage",
      ),
      tables: [...tableOf("Time per task"), ...tableOf("Time per visit, by stage")],
    }),
    card({
      title: "Time per visit, by annotator",
      content: timeRanges(
        times.byAnnotator.map(({ annotator, ...time }) => ({ name: named(annotator), time })),
        "Annotator",
      ),
      tables: tableOf("Time per visit, by annotator"),
    }),
  ];
}

function timeRanges(
  all: readonly { readonly name: string; readonly time: Times["perTask"] }[],
  nameColumn: string,
): Html {
  const rows = all.map(({ name, time }): Range => {
    const { lowerQuartile, median, upperQuartile, p90, count } = time;
    const box = { lowerQuartile: lowerQuartile ?? 0, median: median ?? 0, upperQuartile: upperQuartile ?? 0 };
    return { name, from: box.lowerQuartile, ...box, to: p90 ?? 0, text: timeText(box.median), count };
  });
  if (rows.length === 0) return nothing;
  rows.sort((a, b) => b.count - a.count);
  return ranges(rows, { caption: `Time by ${nameColumn.toLowerCase()}`, nameColumn, countOf: "visit" });
}
