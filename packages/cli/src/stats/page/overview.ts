import { counted, countText, shareText, timeText } from "../format.ts";
import type { Statistics } from "../statistics.ts";
import { binText, noStages } from "../tables/statistics-tables.ts";
import { named, type StatisticsTable } from "../tables/table.ts";
import { bars } from "./bars.ts";
import { card, part } from "./card.ts";
import { columnChart } from "./columns.ts";
import { type Html, html, nothing } from "./html.ts";

/** The sums, each in a tile. */
export function tiles({ totals, people, days, times }: Statistics): Html {
  const without = (count: number) => (count > 0 ? `${countText(count)} without labels` : "");
  const persons = people?.filter(({ annotator }) => annotator !== null).length;
  const dated = days?.filter(({ day }) => day !== null).length;
  const all: [string, string, string][] = [
    ["Assets", countText(totals.assets), without(totals.assetsWithoutLabels)],
    ["Tasks", countText(totals.tasks), without(totals.tasksWithoutLabels)],
    [
      "Objects",
      countText(totals.objects),
      totals.tasksWithStrokes > 0 ? `${counted(totals.tasksWithStrokes, "task")} with strokes` : "",
    ],
    ["Answers", countText(totals.answers), ""],
    ["Relations", countText(totals.relations), ""],
  ];
  if (persons) all.push(["People", countText(persons), dated ? `on ${counted(dated, "day")}` : ""]);
  if (times) {
    const { total, median } = times.perTask;
    all.push(["Time", timeText(total), median === null ? "" : `${timeText(median)} per task (median)`]);
  }
  return html`<dl class="tiles">
${all.map(
  ([name, value, remark]) => html`<div><dt>${name}</dt><dd>${value}<small>${remark}</small></dd></div>
`,
)}</dl>
`;
}

/** Where tasks stand, and how full they are. */
export function taskPart({ stages, statuses, objectsPerTask, totals }: Statistics, tableOf: TableOf): Html {
  const stageBars = (stages ?? []).map(({ stage, tasks }) => {
    return { name: named(stage), value: tasks, remark: shareText(tasks / totals.tasks) };
  });
  const statusBars = (statuses ?? []).map(({ stage, status, count }) => ({
    name: status,
    detail: stage,
    value: count,
  }));
  const bins = objectsPerTask.map(({ from, to, tasks }) => ({ name: binText(from, to), value: tasks }));
  return part("Tasks", [
    card({
      title: "Where tasks stand",
      note: stages === null ? noStages : undefined,
      content:
        stageBars.length === 0
          ? nothing
          : bars(stageBars, {
              caption: "Tasks by stage",
              nameColumn: "Stage",
              valueColumn: "Tasks",
              whole: totals.tasks,
            }),
      tables: tableOf("Stages"),
    }),
    card({
      title: "Objects per task",
      content: columnChart(bins, {
        id: "fill",
        title: "Objects per task",
        description: "How many tasks have so many objects. The numbers stand in the table below.",
        unit: "task",
      }),
      tables: tableOf("Objects per task"),
    }),
    statusBars.length === 0
      ? nothing
      : card({
          title: "Statuses",
          content: bars(statusBars, { caption: "Statuses", nameColumn: "Status", valueColumn: "Count" }),
          tables: tableOf("Statuses"),
        }),
  ]);
}

/** Finds the tables of a title. */
export type TableOf = (title: string) => readonly StatisticsTable[];
