export { openYolo, type YoloDataSet } from "./open-yolo.ts";
export { type OpenYoloClassifyOptions, openYoloClassify, type YoloClassifyDataSet } from "./open-yolo-classify.ts";
export type { OpenYoloOptions } from "./open-yolo-options.ts";
export type { YoloTask } from "./task.ts";
export { writeYolo } from "./write-yolo.ts";
export { type WriteYoloClassifyOptions, writeYoloClassify } from "./write-yolo-classify.ts";
export type { WriteYoloOptions } from "./write-yolo-options.ts";
