import { openNrrd } from "../formats/nrrd-reader.ts";
import { writeNrrd } from "../formats/nrrd-writer.ts";
import { openPng } from "../formats/png-reader.ts";
import { writePng } from "../formats/png-writer.ts";
import type { Raster } from "../formats/raster.ts";

type Bytes = Uint8Array<ArrayBuffer>;

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
  open(file: Bytes): Raster;
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
  open: openPng,
  write: ([width = 0, height = 0], data) => writePng(width, height, data),
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
  open: openNrrd,
  write: ([width = 0, height = 0, depth = 0], data) => writeNrrd([width, height, depth], data),
  overlay: (stored, added) => {
    for (let voxel = 0; voxel < added.length; voxel += 1) {
      if (added[voxel] !== 0) stored[voxel] = added[voxel] as number;
    }
  },
};
