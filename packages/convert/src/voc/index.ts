export type { VocPixels } from "./bounds.ts";
export { openVoc, type VocDataSet } from "./open-voc.ts";
export type { OpenVocOptions, VocFiles } from "./open-voc-options.ts";
export { writeVoc } from "./write-voc.ts";
export type { WriteVocOptions } from "./write-voc-options.ts";
