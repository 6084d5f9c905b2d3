/** The strokes of brush tools on a picture. An `ImageData` of a canvas is one. */
export interface BrushMask {
  /** Width of the asset in pixels. */
  width: number;
  /** Height of the asset in pixels. */
  height: number;
  /**
   * The pixels, row by row: a byte each, where all above 0 are strokes in `color`; or red, green and blue, where all but black
   * is a stroke; or red, green, blue and alpha, taken as they are.
   */
  data: Uint8Array | Uint8ClampedArray;
  /**
   * The colour of the strokes, where `data` has a byte for each pixel: exactly that of the tool.
   *
   * @default "#FFFFFF"
   */
  color?: string | undefined;
}

/** The strokes of voxel brush tools in a volume. */
export interface VoxelMask {
  /** Voxels on the first axis of the volume, the fastest in `data`. */
  width: number;
  /** Voxels on the second axis. */
  height: number;
  /** Voxels on the third axis. */
  depth: number;
  /** A byte for each voxel: 0, or the `schemaId` of a tool. */
  data: Uint8Array | Uint8ClampedArray;
}
