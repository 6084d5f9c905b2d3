import type { Report } from "../problems/report.ts";

/** How a CVAT file is read. */
export interface OpenCvatOptions {
  /** Takes what can't be read. */
  readonly report: Report;
  /**
   * Path of the file, for the report.
   *
   * @default none
   */
  readonly file?: string | undefined;
  /**
   * Which frames of a video the pages of objects are: those of the whole video, as the file has them; or those of the task alone, whose
   * first one is 0 and whose next one is 1, however far apart they are in the video.
   *
   * @default "video"
   */
  readonly frames?: "video" | "task" | undefined;
}
