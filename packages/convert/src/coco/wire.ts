/** An id in a COCO file: a number, or in files of some programs a text. */
export type CocoId = number | string;

/** A picture of a COCO file. */
export interface CocoImage {
  readonly id?: CocoId;
  readonly file_name?: string;
  readonly width?: number;
  readonly height?: number;
  readonly attributes?: unknown;
}

/** A class of a COCO file. */
export interface CocoCategory {
  readonly id?: CocoId;
  readonly name?: string;
  readonly supercategory?: string;
  readonly color?: unknown;
  readonly keypoints?: unknown;
  readonly skeleton?: unknown;
}

/** An object of a COCO file, of its captions, or of a file of results. */
export interface CocoAnnotation {
  readonly id?: CocoId;
  readonly image_id?: CocoId;
  readonly category_id?: CocoId;
  readonly bbox?: unknown;
  readonly segmentation?: unknown;
  readonly area?: unknown;
  readonly iscrowd?: unknown;
  readonly keypoints?: unknown;
  readonly num_keypoints?: unknown;
  readonly score?: unknown;
  readonly caption?: unknown;
  readonly attributes?: unknown;
  /** The object's id in Ango Hub, which `writeCoco` writes on request. */
  readonly object_id?: unknown;
  /** The segments of a picture, where the file is a panoptic one. */
  readonly segments_info?: unknown;
  readonly file_name?: unknown;
}

/** An id as a key: programs write the id of one thing as a number here and as a text there. */
export function idKey(id: unknown): string | undefined {
  return typeof id === "number" || (typeof id === "string" && id !== "") ? String(id) : undefined;
}
