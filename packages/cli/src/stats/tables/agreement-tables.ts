import { counted, measureText, shareText } from "../format.ts";
import type { PeopleAgreement, StageAgreement, Statistics } from "../statistics.ts";
import { type Cell, columns, type StatisticsTable, shown } from "./table.ts";

type Compared = Pick<StageAgreement, "classes" | "questions" | "notCompared">;

/** Why stages are not compared. */
export const noHistory = "No task of the export has a history of two stages that somebody worked in.";
/** Why people are not compared. */
export const noReaders = "No asset of the export was labelled by two people on their own, as in a consensus.";

/** How far stages and people agree. */
export function agreementTables({ agreement: { of, stages, people, unreadable } }: Statistics): StatisticsTable[] {
  const leftOut =
    unreadable > 0 ? `Left out: ${counted(unreadable, "comparison")}, because a shape can't be read.` : undefined;
  return [
    ...(of.includes("stages") ? stageTables(stages, leftOut) : []),
    ...(of.includes("people") ? peopleTables(people, leftOut) : []),
  ];
}

function stageTables(stages: readonly StageAgreement[] | null, leftOut: string | undefined): StatisticsTable[] {
  if (stages === null) return [empty("Agreement between stages", leftOut ?? noHistory)];
  return stages.flatMap((step) => {
    const note = noteOf(`Of ${counted(step.tasks, "task")}.`, step, leftOut);
    return comparedTables(`Agreement of ${step.to} with ${step.from}`, step, note);
  });
}

function peopleTables(people: PeopleAgreement | null, leftOut: string | undefined): StatisticsTable[] {
  if (people === null) return [empty("Agreement between people", leftOut ?? noReaders)];
  const note = noteOf(`Of ${counted(people.assets, "asset")}.`, people, leftOut);
  const pairs = people.pairs.map(({ first, second, matched, unmatched, f1, answers, sameAnswers }): Cell[] => [
    ...[first, second, matched, unmatched, shown(f1, measureText)],
    ...[answers, shown(sameAnswers, shareText)],
  ]);
  return [
    ...comparedTables("Agreement between people", people, note),
    {
      title: "Agreement of each two people",
      columns: columns("first", "second", "#matched", "#unmatched", "#F1", "#answers", "#same"),
      rows: pairs,
    },
  ];
}

function comparedTables(title: string, { classes, questions }: Compared, note: string): StatisticsTable[] {
  const objects = classes.map((row): Cell[] => [
    ...[row.title, row.tool, row.matched, row.unmatched],
    ...[row.f1, row.meanIou, row.quality].map((measure) => shown(measure, measureText)),
  ]);
  const answers = questions.map((row): Cell[] => [
    ...[row.question, row.items, row.unanswered],
    ...[shown(row.agreement, shareText), shown(row.kappa, measureText)],
  ]);
  const objectTable = {
    title: `${title}: objects`,
    note,
    columns: columns("class", "tool", "#matched", "#unmatched", "#F1", "#mean IoU", "#quality"),
    rows: objects,
  };
  const answerTable = {
    title: `${title}: answers`,
    ...(objects.length === 0 && { note }),
    columns: columns("question", "#items", "#unanswered", "#same", "#kappa"),
    rows: answers,
  };
  const tables = [objectTable, answerTable].filter(({ rows }) => rows.length > 0);
  return tables.length > 0 ? tables : [empty(title, `${note} There is nothing in them to compare.`)];
}

/** What is to be known of a comparison: how much it is of, and what is left out. */
export function noteOf(size: string, { notCompared }: Compared, leftOut?: string | undefined): string {
  const objects = notCompared.reduce((sum, row) => sum + row.objects, 0);
  const titles = notCompared.slice(0, 3).map(({ title }) => title);
  const others = notCompared.length > titles.length ? " and others" : "";
  const without = `Not compared, because they take up no room: ${counted(objects, "object")} of ${titles.join(", ")}${others}.`;
  return [size, ...(objects > 0 ? [without] : []), ...(leftOut === undefined ? [] : [leftOut])].join(" ");
}

function empty(title: string, note: string): StatisticsTable {
  return { title, note, columns: [], rows: [] };
}
