export type { AnswersFile } from "./answers-file.ts";
export type { CsvForm, OpenCsvOptions, WriteCsvOptions } from "./csv-options.ts";
export type { OpenJsonlOptions, WriteJsonlOptions } from "./jsonl-options.ts";
export { openCsv } from "./open-csv.ts";
export { openJsonl } from "./open-jsonl.ts";
export { writeCsv } from "./write-csv.ts";
export { writeJsonl } from "./write-jsonl.ts";
