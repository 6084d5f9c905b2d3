import { isRecord, type JsonRecord } from "../files/json-lines.ts";
import type { Chunks } from "../files/source.ts";
import type { Header, HeaderClass } from "../items/header.ts";
import type { ItemObject } from "../items/item.ts";
import { Report } from "../problems/report.ts";
import { entriesOf } from "./entries.ts";
import type { OpenLabelboxOptions } from "./options.ts";
import type { SurveyedDataRow } from "./row-groups.ts";
import { addQuestions, attributesOf, type Questions } from "./survey-questions.ts";

/** What is known of a file once it was looked through. */
export interface Survey {
  readonly rows: ReadonlyMap<string, SurveyedDataRow>;
  readonly header: Header;
}

interface SurveyedClass {
  readonly kinds: Set<ItemObject["kind"]>;
  readonly questions: Questions;
}

/** Looks through a file: which data rows there are, with how many lines, and which classes and questions. */
export async function surveyLabelbox(
  open: () => Chunks | Promise<Chunks>,
  options: OpenLabelboxOptions,
): Promise<Survey> {
  const rows = new Map<string, SurveyedDataRow>();
  const classes = new Map<string, SurveyedClass>();
  const questions: Questions = new Map();
  let number = 0;
  // What is wrong is reported when the items are read.
  for await (const entry of entriesOf(open, { ...options, report: new Report({ keep: 0 }) })) {
    number += 1;
    const row = rows.get(entry.key) ?? { count: 0, first: number, last: number, length: 0 };
    rows.set(entry.key, { ...row, count: row.count + 1, last: number, length: row.length + entry.length });
    for (const annotation of entry.rows) {
      if (annotation.answer !== undefined || annotation.answers !== undefined)
        addQuestions([annotation], "", questions);
      else addClass(annotation, classes);
    }
  }
  const header = {
    classes: [...classes].map(([name, { kinds, questions }]): HeaderClass => {
      return { name, kinds: [...kinds], attributes: attributesOf(questions) };
    }),
    attributes: attributesOf(questions),
  };
  return { rows, header };
}

function addClass(row: JsonRecord, classes: Map<string, SurveyedClass>): void {
  const name = row.name ?? row.schemaId;
  if (typeof name !== "string" || row.relationship !== undefined) return;
  const own = classes.get(name) ?? { kinds: new Set(), questions: new Map() };
  classes.set(name, own);
  const segments = Array.isArray(row.segments) ? row.segments.filter(isRecord) : [];
  const keyFrames = segments.flatMap(({ keyframes }) => (Array.isArray(keyframes) ? keyframes.filter(isRecord) : []));
  for (const drawn of [row, ...keyFrames]) {
    const kind = kindOf(drawn);
    if (kind) own.kinds.add(kind);
    addQuestions(drawn.classifications, "", own.questions);
  }
  if (row.confidence !== undefined) own.questions.set("score", { type: "number", options: new Set() });
}

function kindOf({ bbox, page, polygon, line, point, mask, location }: JsonRecord): ItemObject["kind"] | undefined {
  if (bbox !== undefined) return page === undefined ? "bounding-box" : "pdf";
  if (mask !== undefined) return "segmentation";
  if (polygon !== undefined) return "polygon";
  if (line !== undefined) return "polyline";
  if (point !== undefined) return "point";
  return location === undefined ? undefined : "ner";
}
