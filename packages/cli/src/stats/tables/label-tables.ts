import { sizeText } from "../format.ts";
import type { ClassCount, Statistics } from "../statistics.ts";
import { type Cell, columns, named, type StatisticsTable } from "./table.ts";

/** What was drawn, answered and related. */
export function labelTables({ classes, questions, relations }: Statistics): StatisticsTable[] {
  return [classTable(classes), sizeTable(classes), answerTable(questions), relationTable(relations)].flatMap(
    (table) => table ?? [],
  );
}

function classTable(classes: Statistics["classes"]): StatisticsTable {
  return {
    title: "Classes",
    ...(classes.length === 0 && { note: "There are no objects." }),
    columns: columns("class", "tool", "#objects", "#tasks", "remark"),
    rows: classes.map(({ title, tool, objects, tasks, isInLabelSet }) => {
      return [title, named(tool), objects, tasks, classRemark(tool, objects, isInLabelSet)];
    }),
  };
}

function sizeTable(classes: Statistics["classes"]): StatisticsTable | undefined {
  const rows = classes.flatMap(({ title, size }): Cell[][] => {
    if (!size) return [];
    const { unit, count, smallest, lowerQuartile, median, upperQuartile, largest } = size;
    const sizes = [smallest, lowerQuartile, median, upperQuartile, largest].map(sizeText);
    return [[title, count, ...sizes, unit === "units" ? "characters or seconds" : unit]];
  });
  if (rows.length === 0) return undefined;
  return {
    title: "Sizes of shapes",
    columns: columns("class", "#shapes", "#smallest", "#25 %", "#median", "#75 %", "#largest", "unit"),
    rows,
  };
}

function answerTable(questions: Statistics["questions"]): StatisticsTable {
  return {
    title: "Answers",
    ...(questions.length === 0 && { note: "There are no answers." }),
    columns: columns("question", "answer", "#count", "remark"),
    rows: questions.flatMap(({ question, tool, options, isInLabelSet }): Cell[][] => {
      if (options.length === 0) return [[question, null, 0, remark(0, isInLabelSet)]];
      return options.map(({ option, count }) => {
        return [question, optionText(option, tool), count, remark(count, isInLabelSet)];
      });
    }),
  };
}

function relationTable(relations: Statistics["relations"]): StatisticsTable | undefined {
  if (relations.length === 0) return undefined;
  return {
    title: "Relations",
    columns: columns("relation", "kind", "#count", "remark"),
    rows: relations.map(({ title, tool, count, isInLabelSet }) => {
      return [title, named(tool), count, remark(count, isInLabelSet)];
    }),
  };
}

const takingSeveral = new Set(["checkbox", "multi-dropdown", "tree-dropdown", "rank"]);

/** What was chosen; of an answer without an option, whether it is in words, or none of several. */
export function optionText(option: string | null, tool: string | null): string {
  return option ?? (tool !== null && takingSeveral.has(tool) ? "(none of them)" : "(in words)");
}

/** What a label set tells of a class; what brushes paint is in no list of objects. */
export function classRemark(tool: string | null, objects: number, isInLabelSet: boolean | null): string | null {
  const isPainted = tool === "brush" || tool === "medical-brush";
  return isPainted && objects === 0 ? "painted, in files of its own" : remark(objects, isInLabelSet);
}

/** What a label set tells of a class that an export does not. */
export function remark(count: number, isInLabelSet: ClassCount["isInLabelSet"]): string | null {
  if (isInLabelSet === false) return "not in the label set";
  return isInLabelSet && count === 0 ? "never occurs" : null;
}
