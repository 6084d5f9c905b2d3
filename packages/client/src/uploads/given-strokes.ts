import { ValidationError } from "../errors/validation-error.ts";
import { pictureOf, type Strokes, volumeOf } from "./check-strokes.ts";
import type { BrushMask, VoxelMask } from "./strokes.ts";

/** The strokes of an annotation: themselves, or the URLs of their files. */
export interface GivenStrokes {
  brush: BrushMask | undefined;
  voxels: VoxelMask | undefined;
  brushDataUrl?: string | null | undefined;
  medicalBrushDataUrl?: string | null | undefined;
}

/**
 * Checks the strokes that were given themselves.
 *
 * @throws {ValidationError} when they are given by a URL as well, or have more or fewer pixels than their size says.
 */
export function givenStrokes({ brush, voxels, brushDataUrl, medicalBrushDataUrl }: GivenStrokes): Strokes[] {
  checkOneForm({ brush, brushDataUrl });
  checkOneForm({ voxels, medicalBrushDataUrl });
  return [
    ...(brush === undefined ? [] : [pictureOf("brush", brush)]),
    ...(voxels === undefined ? [] : [volumeOf("voxels", voxels)]),
  ];
}

function checkOneForm(forms: Readonly<Record<string, unknown>>): void {
  if (Object.values(forms).includes(undefined)) return;
  const names = Object.keys(forms);
  throw new ValidationError(`Give only one of ${names.join(" and ")}.`, {
    argument: names.join(" or "),
    expected: "one of them",
    received: "both",
  });
}
