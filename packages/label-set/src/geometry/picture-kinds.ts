const kinds = ["bounding-box", "rotated-bounding-box", "polygon", "polyline", "point", "segmentation"] as const;

/** The tools whose shapes have a place in a picture, in pixels. */
export type PictureKind = (typeof kinds)[number];

export const pictureKinds: readonly PictureKind[] = kinds;

export function isPictureKind(kind: string): kind is PictureKind {
  return (kinds as readonly string[]).includes(kind);
}
