import { reopenable, type Source } from "../files/source.ts";
import type { Header, HeaderAttribute } from "../items/header.ts";
import type { Attributes, AttributeValue, Item } from "../items/item.ts";
import { aHeader, aText, checkReading } from "../problems/check-arguments.ts";
import { ConversionError } from "../problems/conversion-error.ts";
import type { AnswersFile } from "./answers-file.ts";
import { cellValue, unguarded } from "./csv-cell.ts";
import { csvForm } from "./csv-form.ts";
import type { OpenCsvOptions } from "./csv-options.ts";
import { type CsvRow, csvRows } from "./csv-rows.ts";
import { surveyCsv } from "./survey-csv.ts";

/**
 * Opens a CSV file of answers: a row for each asset, a column for each question, whose names are in the first row. An empty cell is no
 * answer. Columns are mapped to classifications by their names, or by the `attributes` of a mapping.
 *
 * @param source The file, with or without a byte order mark. It is read twice, so a large one is best a `Blob` or a function that
 *   opens it.
 * @param options The report, and what the cells are.
 * @throws {ConversionError} when no column has the external ids, or a quote is never closed.
 * @throws {ArgumentError} when an argument is none of these.
 * @example
 * const csv = await openCsv("file,Weather\r\na.jpg,Sun\r\n", {
 *   report,
 *   idColumn: "file",
 * });
 * for await (const { externalId, attributes } of csv.items())
 *   console.log(externalId, attributes.Weather);
 */
export async function openCsv(source: Source, options: OpenCsvOptions): Promise<AnswersFile> {
  checkReading(source, options, { ...csvForm, file: aText, header: aHeader });
  const open = await reopenable(source);
  const { columns, header } = await surveyCsv(open, options);
  return { header, items: () => itemsOf(open, columns, header, options) };
}

async function* itemsOf(
  source: Source,
  columns: readonly (string | undefined)[],
  header: Header,
  options: OpenCsvOptions,
): AsyncGenerator<Item, void, void> {
  const { report, file, idColumn = "externalId" } = options;
  const types = new Map(header.attributes.map(({ name, type }) => [name, type]));
  const idAt = columns.indexOf(idColumn);
  let isFirst = true;
  for await (const row of csvRows(source, options)) {
    if (isFirst) {
      isFirst = false;
      continue;
    }
    const externalId = unguarded(row.cells[idAt] ?? "", options);
    const place = { file, line: row.line };
    if (row.cells.length !== columns.length) {
      const message = `The row has ${row.cells.length} cells, and the first one ${columns.length}; it is left out.`;
      report.add({ kind: "invalid", message, ...place, item: externalId || undefined });
    } else if (externalId === "") {
      report.add({ kind: "invalid", message: `The row has no ${idColumn}; it is left out.`, ...place });
    } else {
      const attributes = attributesOf(row, columns, idAt, types, options);
      yield {
        externalId,
        isLabelled: true,
        objects: [],
        attributes,
        relations: [],
        place: { ...place, item: externalId },
      };
    }
  }
  if (isFirst) throw new ConversionError({ kind: "invalid", message: "The file has no first row with names.", file });
}

function attributesOf(
  { cells }: CsvRow,
  columns: readonly (string | undefined)[],
  idAt: number,
  types: ReadonlyMap<string, HeaderAttribute["type"]>,
  options: OpenCsvOptions,
): Attributes {
  const entries: [string, AttributeValue][] = [];
  for (const [at, name] of columns.entries()) {
    const text = unguarded(cells[at] ?? "", options);
    if (name === undefined || at === idAt || text === "") continue;
    entries.push([name, cellValue(text, types.get(name), options)]);
  }
  return Object.fromEntries(entries);
}
