export { type LabelboxFile, openLabelbox } from "./open-labelbox.ts";
export type { DataRow, OpenLabelboxOptions, WriteLabelboxOptions } from "./options.ts";
export { writeLabelbox } from "./write-labelbox.ts";
