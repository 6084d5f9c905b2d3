import { isRecord, type JsonLine, jsonLines } from "../files/json-lines.ts";
import type { Source } from "../files/source.ts";
import type { Entry } from "./entry.ts";
import { exportedEntry } from "./exported-entry.ts";
import type { OpenLabelboxOptions } from "./options.ts";

/** The lines of a file, whether it is an export or to be imported. What is neither is reported. */
export async function* entriesOf(source: Source, options: OpenLabelboxOptions): AsyncGenerator<Entry, void, void> {
  for await (const line of jsonLines(source, options)) {
    const entry = isRecord(line.value.data_row) ? exportedEntry(line, options) : importedEntry(line, options);
    if (entry) yield entry;
  }
}

function importedEntry({ value, number, length }: JsonLine, options: OpenLabelboxOptions): Entry | undefined {
  const { id, globalKey } = isRecord(value.dataRow) ? value.dataRow : {};
  const given = [id, globalKey].filter((own) => typeof own === "string" && own !== "");
  if (given.length !== 1) {
    const message = "A line says what it is about under `dataRow`, by either `id` or `globalKey`.";
    options.report.add({ kind: "invalid", message, file: options.file, line: number });
    return undefined;
  }
  const row = typeof globalKey === "string" && globalKey !== "" ? { globalKey } : { id: String(id) };
  const externalId = options.externalId?.(row) ?? (given[0] as string);
  return { key: JSON.stringify(row), externalId, rows: [value], isLabelled: true, line: number, length };
}
