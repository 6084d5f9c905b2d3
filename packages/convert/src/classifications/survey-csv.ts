import type { Chunks } from "../files/source.ts";
import type { Header } from "../items/header.ts";
import { SurveyedQuestion } from "../items/surveyed-question.ts";
import { ConversionError } from "../problems/conversion-error.ts";
import { listOf, unguarded } from "./csv-cell.ts";
import type { OpenCsvOptions } from "./csv-options.ts";
import { csvRows } from "./csv-rows.ts";

/** What is known of a CSV file once it was looked through. */
export interface SurveyedCsv {
  /** Names of the columns; nothing for the second one of a name. */
  readonly columns: readonly (string | undefined)[];
  readonly header: Header;
}

/** Looks through a CSV file: its first row, and, where nothing says what its columns are, all others. */
export async function surveyCsv(open: () => Chunks | Promise<Chunks>, options: OpenCsvOptions): Promise<SurveyedCsv> {
  const { file, idColumn = "externalId", header } = options;
  const known = new Map(header?.attributes.map((attribute) => [attribute.name, attribute]));
  let columns: (string | undefined)[] | undefined;
  const questions: SurveyedQuestion[] = [];
  for await (const { cells } of csvRows(open, options)) {
    if (!columns) {
      columns = namesOf(cells, options);
      questions.push(...columns.map((name) => new SurveyedQuestion(name ?? "")));
      if (columns.every((name) => name === undefined || name === idColumn || known.has(name))) break;
    } else if (cells.length === columns.length) {
      for (const [at, cell] of cells.entries()) {
        const text = unguarded(cell, options);
        // With a text between answers, a cell of one answer alone looks like any other.
        const list = options.multiple === undefined || options.multiple === "json" || text.includes(options.multiple);
        if (text !== "") questions[at]?.add((list ? listOf(text, options) : undefined) ?? text);
      }
    }
  }
  if (!columns?.includes(idColumn)) {
    const names = columns?.map((name) => JSON.stringify(name ?? "")).join(", ") ?? "none";
    const message = `No column is called "${idColumn}", which should have the external ids; those are: ${names}.`;
    throw new ConversionError({ kind: "invalid", message, file, line: 1 });
  }
  const attributes = columns.flatMap((name, at) => {
    if (name === undefined || name === idColumn) return [];
    return known.get(name) ?? questions[at]?.toAttribute() ?? [];
  });
  return { columns, header: { classes: [], attributes } };
}

function namesOf(cells: readonly string[], options: OpenCsvOptions): (string | undefined)[] {
  const seen = new Set<string>();
  return cells.map((cell, at) => {
    const name = unguarded(cell, options);
    const isDoubled = seen.has(name);
    seen.add(name);
    if (!isDoubled && name !== "") return name;
    const message = isDoubled ? `Two columns are called "${name}"; the second one` : `Column ${at + 1} has no name; it`;
    options.report.add({
      kind: isDoubled ? "doubled" : "invalid",
      message: `${message} is left out.`,
      file: options.file,
      line: 1,
    });
    return undefined;
  });
}
