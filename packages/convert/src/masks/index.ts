export { type MaskDataSet, openMasks } from "./open-masks.ts";
export type { OpenMasksOptions } from "./open-masks-options.ts";
export { vocPalette } from "./voc-palette.ts";
export { writeMasks } from "./write-masks.ts";
export type { WriteMasksOptions } from "./write-masks-options.ts";
