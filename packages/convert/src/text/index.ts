export type { OpenConllOptions, WriteConllOptions } from "./conll-options.ts";
export { openConll } from "./open-conll.ts";
export { openSpacy } from "./open-spacy.ts";
export type { OpenSpacyOptions, WriteSpacyOptions } from "./spacy-options.ts";
export type { TextFile } from "./text-file.ts";
export type { TextOptions } from "./text-options.ts";
export { writeConll } from "./write-conll.ts";
export { writeSpacy } from "./write-spacy.ts";
