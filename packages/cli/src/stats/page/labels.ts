import { counted, shareText, sizeText } from "../format.ts";
import type { ClassCount, QuestionCount, SizeSummary, Statistics } from "../statistics.ts";
import { classRemark, optionText, remark } from "../tables/label-tables.ts";
import { bars } from "./bars.ts";
import { card, part } from "./card.ts";
import { type Html, html, nameOf, nothing } from "./html.ts";
import type { TableOf } from "./overview.ts";
import { ranges } from "./ranges.ts";

const mostQuestions = 12;

/** What was drawn. */
export function classPart({ classes, relations, totals }: Statistics, tableOf: TableOf): Html {
  const rows = classes.map(({ title, tool, objects, isInLabelSet }) => ({
    ...{ name: title, detail: classRemark(tool, objects, isInLabelSet) ?? tool, value: objects },
    remark: totals.objects > 0 ? shareText(objects / totals.objects) : "",
  }));
  const relationRows = relations.map(({ title, tool, count, isInLabelSet }) => {
    return { name: title, detail: remark(count, isInLabelSet) ?? tool, value: count };
  });
  return part("Classes", [
    card({
      title: "Objects by class",
      note: rows.length === 0 ? "There are no objects." : undefined,
      content:
        rows.length === 0
          ? nothing
          : bars(rows, { caption: "Objects by class", nameColumn: "Class", valueColumn: "Objects" }),
      tables: tableOf("Classes"),
      isWide: !classes.some(({ size }) => size),
    }),
    ...(["px²", "px", "units"] as const).map((unit) => sizeCard(classes, unit, tableOf)),
    relationRows.length === 0
      ? nothing
      : card({
          title: "Relations",
          content: bars(relationRows, { caption: "Relations", nameColumn: "Relation", valueColumn: "Count" }),
          tables: tableOf("Relations"),
        }),
  ]);
}

const unitTitles = { "px²": "Areas of shapes", px: "Lengths of lines", units: "Lengths of spans" } as const;
const unitNotes = {
  "px²": "In square pixels, on a logarithmic scale: half of all shapes lie in the box, around their median.",
  px: "In pixels, on a logarithmic scale: half of all lines lie in the box, around their median.",
  units: "In characters of texts, or seconds of recordings, on a logarithmic scale.",
} as const;

function sizeCard(classes: readonly ClassCount[], unit: SizeSummary["unit"], tableOf: TableOf): Html {
  const sizes = classes.flatMap(({ title, size }) => {
    if (size?.unit !== unit) return [];
    const { smallest: from, lowerQuartile, median, upperQuartile, largest: to, count } = size;
    const text = unit === "units" ? sizeText(median) : `${sizeText(median)} ${unit}`;
    return [{ name: title, from, lowerQuartile, median, upperQuartile, to, text, count }];
  });
  if (sizes.length === 0) return nothing;
  const options = { caption: unitTitles[unit], nameColumn: "Class", countOf: "shape", isLogarithmic: true };
  const isFirst = classes.find(({ size }) => size)?.size?.unit === unit;
  return card({
    title: unitTitles[unit],
    note: unitNotes[unit],
    content: ranges(sizes, options),
    tables: isFirst ? tableOf("Sizes of shapes") : [],
  });
}

/** What was answered, question by question; those with most answers, where they are many. */
export function answerPart({ questions }: Statistics, tableOf: TableOf): Html {
  if (questions.length === 0) return nothing;
  const shown = questions.length > mostQuestions + 1 ? mostAnswered(questions) : questions;
  const others = questions.length - shown.length;
  const all = card({
    title: others > 0 ? `and ${counted(others, "more question")}` : "All answers",
    tables: tableOf("Answers"),
    isWide: true,
  });
  return part("Answers", [...shown.map(questionCard), all]);
}

function mostAnswered(questions: readonly QuestionCount[]): readonly QuestionCount[] {
  return questions.toSorted((a, b) => b.count - a.count).slice(0, mostQuestions);
}

function questionCard({ question, tool, count, options, isInLabelSet }: QuestionCount): Html {
  const rows = options.map(({ option, count: chosen }) => ({
    ...{ name: optionText(option, tool), detail: isInLabelSet && chosen === 0 ? "never chosen" : null, value: chosen },
    remark: count > 0 ? shareText(chosen / count) : "",
  }));
  const note = [tool, counted(count, "answer"), remark(count, isInLabelSet)].filter((text) => text !== null);
  return card({
    title: html`${nameOf(question)}`,
    note: note.join(", "),
    content:
      rows.length === 0
        ? nothing
        : bars(rows, {
            caption: question,
            nameColumn: "Answer",
            valueColumn: "Count",
            whole: Math.max(count, 1),
            most: 10,
          }),
  });
}
