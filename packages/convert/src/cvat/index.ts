export { type CvatFile, openCvat } from "./open-cvat.ts";
export type { OpenCvatOptions } from "./open-cvat-options.ts";
export { writeCvat } from "./write-cvat.ts";
export type { CvatFormOptions, WriteCvatOptions, WriteCvatVideosOptions } from "./write-cvat-options.ts";
export { writeCvatVideos } from "./write-cvat-videos.ts";
export type { AreasAs } from "./write-shape.ts";
