import type { OutputFile } from "../files/source.ts";
import { written } from "../files/written.ts";
import type { Item } from "../items/item.ts";
import { ArgumentError } from "../problems/argument-error.ts";
import { aFlag, aText, checkWriting } from "../problems/check-arguments.ts";
import { cellText, quotedCell } from "./csv-cell.ts";
import { csvForm } from "./csv-form.ts";
import type { WriteCsvOptions } from "./csv-options.ts";
import { leaveOutObjects } from "./leave-out-objects.ts";

/**
 * Writes the answers about assets as CSV: a row for each asset, a column for each question of the label set, whatever is answered.
 * Rows end with CRLF, and cells are quoted where they must be, as RFC 4180 has it.
 *
 * @param items The items, such as those of an export.
 * @param options The questions.
 * @throws {ConversionError} when the report is strict and something is left out.
 * @throws {ArgumentError} when an argument is none of these, an answer of the label set has the text in it that stands between
 * answers, or two columns have one name.
 * @example
 * for await (const { path, content } of writeCsv(items, {
 *   header: mapping.header,
 *   report,
 * })) {
 *   for await (const piece of content) console.log(path, piece.length);
 * }
 */
export async function* writeCsv(
  items: AsyncIterable<Item> | Iterable<Item>,
  options: WriteCsvOptions,
): AsyncGenerator<OutputFile, void, void> {
  checkWriting(items, options, { ...csvForm, path: aText, bom: aFlag });
  checkForm(options);
  yield { path: options.path ?? "classifications.csv", content: written(rowsOf(items, options)) };
}

async function* rowsOf(
  items: AsyncIterable<Item> | Iterable<Item>,
  options: WriteCsvOptions,
): AsyncGenerator<string, void, void> {
  const { header, report, bom, delimiter = ",", multiple = "json", idColumn = "externalId" } = options;
  const names = header.attributes.map(({ name }) => name);
  const row = (texts: readonly string[]) => `${texts.map((text) => quotedCell(text, options)).join(delimiter)}\r\n`;
  yield (bom ? "\ufeff" : "") + row([idColumn, ...names].map((name) => cellText(name, options)));
  const known = new Set(names);
  for await (const { externalId, attributes, ...item } of items) {
    leaveOutObjects({ externalId, ...item }, report);
    if (!item.isLabelled) {
      const message = "Nobody has labelled it, and so it looks like one whose questions have no answers.";
      report.add({ kind: "unlabelled", message, item: externalId });
    }
    for (const [name, value] of Object.entries(attributes)) {
      if (!known.has(name)) {
        const message = `"${name}" is none of the questions of this file.`;
        report.add({ kind: "attribute-left-out", message, item: externalId });
      } else if (typeof value === "object" && value.some((text) => text.includes(multiple))) {
        if (multiple === "json") continue;
        const message = `An answer to "${name}" has ${JSON.stringify(multiple)} in it, which is read as several answers.`;
        report.add({ kind: "unmapped-value", message, item: externalId });
      }
    }
    const cells = names.map((name) => (Object.hasOwn(attributes, name) ? attributes[name] : undefined));
    yield row([externalId, ...cells].map((value) => cellText(value, options)));
  }
}

function checkForm({ header, multiple = "json", idColumn = "externalId" }: WriteCsvOptions): void {
  const names = [idColumn, ...header.attributes.map(({ name }) => name)];
  const doubled = names.find((name, at) => names.indexOf(name) < at);
  if (doubled !== undefined)
    throw new ArgumentError(
      "options.idColumn",
      `Two columns are called "${doubled}"; give the ids another name with \`idColumn\`.`,
    );
  if (multiple === "json") return;
  for (const { name, type, options = [] } of header.attributes) {
    const option = type === "options" ? options.find((option) => option.includes(multiple)) : undefined;
    if (option === undefined) continue;
    const message = `"${option}" of "${name}" has ${JSON.stringify(multiple)} in it, which should stand between answers.`;
    throw new ArgumentError("options.multiple", `${message} Choose another text, or "json".`);
  }
}
