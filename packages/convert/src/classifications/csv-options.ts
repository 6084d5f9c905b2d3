import type { Header } from "../items/header.ts";
import type { Report } from "../problems/report.ts";

/** What the cells of a CSV file are, whether it is written or read. */
export interface CsvForm {
  /**
   * Name of the column with the external ids.
   *
   * @default "externalId"
   */
  readonly idColumn?: string | undefined;
  /**
   * What stands between cells.
   *
   * @default ","
   */
  readonly delimiter?: "," | ";" | "\t" | "|" | undefined;
  /**
   * How several answers to one question stand in a cell: as a JSON list, `["a","b"]`, or with a text between them, such as `|`, which
   * none of the answers may have in it.
   *
   * @default "json"
   */
  readonly multiple?: "json" | (string & {}) | undefined;
  /**
   * Whether cells that spreadsheets take for formulas, since they begin with `=`, `+`, `-`, `@`, a tab or a carriage return, have an
   * apostrophe before them; numbers have none. When read, the apostrophe is taken away again.
   *
   * @default false
   */
  readonly guardFormulas?: boolean | undefined;
}

/** How a CSV file is written. */
export interface WriteCsvOptions extends CsvForm {
  /** The questions, each of which is a column: `mapping.header`. */
  readonly header: Header;
  /** Takes what a table of answers can't hold. */
  readonly report: Report;
  /**
   * Path of the file.
   *
   * @default "classifications.csv"
   */
  readonly path?: string | undefined;
  /**
   * Whether the file begins with a byte order mark, by which Excel knows that it is UTF-8.
   *
   * @default false
   */
  readonly bom?: boolean | undefined;
}

/** How a CSV file is read. */
export interface OpenCsvOptions extends CsvForm {
  /** Takes what can't be read. */
  readonly report: Report;
  /**
   * Path of the file, for the report.
   *
   * @default none
   */
  readonly file?: string | undefined;
  /**
   * What the columns are, `mapping.header`; without it, that is found out from the cells: true and false, lists, few different
   * texts, or any.
   */
  readonly header?: Header | undefined;
}
