import type { Header } from "../items/header.ts";
import type { Report } from "../problems/report.ts";
import type { AreasAs } from "./write-shape.ts";

/** How CVAT files are written, of pictures and of videos. */
export interface CvatFormOptions {
  /** The classes, in their order, with their attributes, and the questions about the whole picture: `mapping.header`. */
  readonly header: Header;
  /** Takes what CVAT can't hold. */
  readonly report: Report;
  /**
   * How areas are written: as masks, which have the pixels whose centre lies inside, with holes and several parts; or as polygons,
   * of which each part is one, with cuts into its holes. In a video, areas of several parts are masks in any case, and
   * each frame of a mask is a track of its own, since CVAT has no tracks of masks.
   *
   * @default "masks"
   */
  readonly areas?: AreasAs | undefined;
  /**
   * Whether objects keep their ids of Ango Hub, under `object_id`, which CVAT does not know. `openCvat` reads them.
   *
   * @default false
   */
  readonly ids?: boolean | undefined;
}

/** How a CVAT file of pictures is written. */
export interface WriteCvatOptions extends CvatFormOptions {
  /**
   * Path of the file.
   *
   * @default "annotations.xml"
   */
  readonly path?: string | undefined;
  /**
   * Name of the task.
   *
   * @default "Ango Hub"
   */
  readonly name?: string | undefined;
}

/** How CVAT files of videos are written. */
export interface WriteCvatVideosOptions extends CvatFormOptions {
  /**
   * Which frames of a track are written: `all`, as CVAT does, with shapes that are filled in between key frames and say that they
   * are none; or the key frames alone, which CVAT reads as well.
   *
   * @default "all"
   */
  readonly frames?: "all" | "key" | undefined;
  /**
   * The first frame of the video that the task has, counted from 0.
   *
   * @default 0
   */
  readonly start?: number | undefined;
  /**
   * How far apart the frames of the task are in the video. Key frames on others are left out.
   *
   * @default 1
   */
  readonly step?: number | undefined;
}
