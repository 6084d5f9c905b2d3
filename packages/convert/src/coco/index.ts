export { type CocoFile, openCoco } from "./open-coco.ts";
export type { OpenCocoOptions } from "./open-coco-options.ts";
export { writeCoco } from "./write-coco.ts";
export type { WriteCocoOptions } from "./write-coco-options.ts";
export { type WritePanopticOptions, writePanoptic } from "./write-panoptic.ts";
