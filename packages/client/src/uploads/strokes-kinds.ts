import { encodeNrrd, encodePng, openNrrd, openPng, toRgba } from "@ango-hub/label-set/masks";

type Bytes = Uint8Array<ArrayBuffer>;

/** A file of strokes whose header is read, and whose data is not decompressed yet. */
export interface StoredStrokes {
  /** How many pixels or voxels there are on each axis, the fastest first. */
  readonly size: readonly number[];
  /** The pixels as red, green, blue and alpha, or a byte for each voxel. */
  read(): Promise<Bytes>;
}

/** What the strokes of one kind of brush tools lie in. */
export interface StrokesKind {
  /** What the service calls their files. */
  readonly type: "brushes" | "medicalBrushes";
  /** Where an annotation names their file. */
  readonly urlName: "brushDataUrl" | "medicalBrushDataUrl";
  /** What `tasks.annotate` calls them. */
  readonly argument: "brush" | "voxels";
  readonly extension: string;
  /** What the size counts. */
  readonly unit: string;
  /** Opens a file, and throws an `UnreadableFileError` where it can't be read. */
  open(file: Uint8Array): Promise<StoredStrokes>;
  write(size: readonly number[], data: Bytes): Promise<Bytes>;
  /** Puts strokes over those that `stored` has, in place. */
  overlay(stored: Bytes, added: Bytes): void;
}

/** Strokes of brush tools: a PNG picture. */
export const pictures: StrokesKind = {
  type: "brushes",
  urlName: "brushDataUrl",
  argument: "brush",
  extension: ".png",
  unit: "pixels",
  open: async (bytes) => {
    const file = await openPng(bytes);
    return { size: [file.width, file.height], read: async () => toRgba(await file.read()) };
  },
  write: ([width = 0, height = 0], data) => encodePng({ width, height, channels: 4, data }),
  overlay: (stored, added) => {
    for (let pixel = 0; pixel < added.length; pixel += 4) {
      if (added[pixel + 3] === 0) continue;
      for (let at = pixel; at < pixel + 4; at += 1) stored[at] = added[at] as number;
    }
  },
};

/** Strokes of voxel brush tools: an NRRD volume. */
export const volumes: StrokesKind = {
  type: "medicalBrushes",
  urlName: "medicalBrushDataUrl",
  argument: "voxels",
  extension: ".seg.nrrd",
  unit: "voxels",
  open: async (bytes) => {
    const file = await openNrrd(bytes);
    return { size: [file.width, file.height, file.depth], read: async () => (await file.read()).data };
  },
  write: ([width = 0, height = 0, depth = 0], data) => encodeNrrd({ width, height, depth, data }),
  overlay: (stored, added) => {
    for (let voxel = 0; voxel < added.length; voxel += 1) {
      if (added[voxel] !== 0) stored[voxel] = added[voxel] as number;
    }
  },
};
