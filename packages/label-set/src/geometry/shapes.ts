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

/**
 * A span of a text, in UTF-16 code units from 0, as JavaScript and the web application count (inferred); or of a recording,
 * in seconds from its start. `@ango-hub/label-set/text` converts from and to code points and bytes.
 */
export interface Span {
  /** The first code unit, or second. */
  readonly start: number;
  /** The code unit after the last one, or the second where it ends. */
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

/**
 * A box in a medical volume, by two opposite corners in indexes of voxels. What is read has the smaller index first on each
 * axis; what is imported may have them in any order.
 */
export interface VoxelBox {
  readonly x1: number;
  readonly y1: number;
  readonly z1: number;
  readonly x2: number;
  readonly y2: number;
  readonly z2: number;
}

/** A line in a medical volume, from its first end to its second, in indexes of voxels. */
export interface VoxelLine {
  readonly x1: number;
  readonly y1: number;
  readonly z1: number;
  readonly x2: number;
  readonly y2: number;
  readonly z2: number;
}

/** A point in a medical volume, by the indexes of its slices: coronal, sagittal and axial. */
export type SlicePoint = readonly [coronal: number, sagittal: number, axial: number];

/** An angle in a medical volume. */
export interface Angle {
  /** The point where the legs meet. */
  readonly vertex: SlicePoint;
  /** A point on the first leg. */
  readonly p1: SlicePoint;
  /** A point on the second leg. */
  readonly p2?: SlicePoint;
  /** The angle in degrees. */
  readonly angle: number;
}

/** The shape that each kind of tool makes on a flat asset. */
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

/** The shape that each kind of tool makes in a medical volume. */
export interface VolumeShapes {
  "voxel-box": VoxelBox;
  "voxel-line": VoxelLine;
  angle: Angle;
  /** Only that the answers are about the strokes of a voxel brush, which lie in a file. */
  "medical-brush": true;
}

/** A shape that an import can have. */
export type DrawnShape = Shapes[keyof Shapes] | VoxelBox | VoxelLine;

/** The shape of each kind of tool whose shape is documented. */
export interface KnownShapes extends Shapes, VolumeShapes {}

/**
 * The shape that a kind of tool makes. It is `unknown` where it is not documented: what stands under the kind's name in a
 * label, or `undefined` where nothing does.
 */
export type ShapeOf<Kind extends string> = Kind extends keyof KnownShapes ? KnownShapes[Kind] : unknown;
