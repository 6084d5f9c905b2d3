/** `[x, y]` in pixels from the asset's top left corner. */
export type Coordinates = readonly [x: number, y: number];

/** An upright rectangle, in pixels from the asset's top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A rectangle turned clockwise about its corner `x`, `y`, which stays, by `rotation` degrees, −180 to 180. */
export interface RotatedBox extends Box {
  readonly rotation: number;
}

/** Areas, each an outline with any number of holes in it. */
export interface Mask {
  readonly zones: readonly MaskZone[];
}

/** One connected area of a mask. */
export interface MaskZone {
  readonly region: readonly Coordinates[];
  readonly holes?: readonly (readonly Coordinates[])[];
}

/** A span of a text, from the character at `start` up to the one at `end`; or of a recording, in seconds. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A rectangle on a page of `width` by `height`. */
export interface PageRectangle {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  readonly height: number;
}

/** An area of a PDF page. */
export interface PdfArea extends PageRectangle {
  /** Number of the page, from 1. */
  readonly pageNumber: number;
  /** The marked text. */
  readonly text?: string;
  /** The rectangles of the highlighted words. Only labels from the service have them; an import leaves them out. */
  readonly rects?: readonly PageRectangle[];
  /** The marked picture, as a data URL. Only labels from the service have it; an import leaves it out. */
  readonly image?: string;
}

/** The shape that each kind of tool makes. */
export interface Shapes {
  "bounding-box": Box;
  "rotated-bounding-box": RotatedBox;
  polygon: readonly Coordinates[];
  polyline: readonly Coordinates[];
  point: Coordinates;
  segmentation: Mask;
  ner: Span;
  pdf: PdfArea;
}

/** The shape that a kind of tool makes; of a kind that is not known to the compiler, any of them. */
export type ShapeOf<Kind extends string> = Kind extends keyof Shapes ? Shapes[Kind] : Shapes[keyof Shapes];
