import { isPictureKind } from "../geometry/picture-kinds.ts";
import type { Coordinates, PdfArea } from "../geometry/shapes.ts";
import { at, type Location } from "../shared/location.ts";
import type { Report } from "../shared/problems.ts";
import { overhangOf, overhangText } from "./overhang.ts";
import { pointsOf } from "./points-of.ts";
import type { MediaSize } from "./sizes.ts";

/** What can be wrong with labels and the files that they are of. */
export type PictureProblemCode = "outside-picture" | "beyond-video" | "unknown-size";

/** Where an object lies. */
export interface Place {
  readonly tool: string;
  readonly shape: unknown;
  readonly page?: number | undefined;
}

/** Checks where an object lies, and says whether the size of its picture was missed for that. */
export function checkPlace(
  { tool, shape, page }: Place,
  media: MediaSize,
  location: Location,
  report: Report<PictureProblemCode>,
): boolean {
  checkFrame(page, media, location, report);
  const where = at(location, tool);
  if (tool === "pdf") {
    const area = shape as PdfArea;
    checkPoints([[area.x1, area.y1] as const, [area.x2, area.y2] as const], area, "page", where, report);
    return false;
  }
  if (!isPictureKind(tool)) return false;
  const { width, height } = media;
  if (typeof width !== "number" || typeof height !== "number") return true;
  checkPoints(pointsOf(tool, shape as never), { width, height }, "picture", where, report);
  return false;
}

/** Checks that the frame of an object or an answer is one of the video. */
export function checkFrame(
  page: unknown,
  { frameTotal }: MediaSize,
  location: Location,
  report: Report<PictureProblemCode>,
): void {
  if (typeof frameTotal !== "number" || typeof page !== "number" || page < frameTotal) return;
  const message = `is ${page}, but the video has ${frameTotal} frames, 0 to ${frameTotal - 1}.`;
  report("beyond-video", at(location, "page"), message);
}

function checkPoints(
  points: readonly Coordinates[],
  { width, height }: { readonly width: number; readonly height: number },
  what: "picture" | "page",
  location: Location,
  report: Report<PictureProblemCode>,
): void {
  const overhang = overhangOf(points, { width, height });
  if (overhang === undefined) return;
  const unit = what === "picture" ? " pixels" : "";
  const message = `goes ${overhangText(overhang)} of a ${what} of ${width} by ${height}${unit}.`;
  report("outside-picture", location, message);
}

/** Says of a label, once, that shapes could not be checked. */
export function reportUnknownSize(location: Location, report: Report<PictureProblemCode>): void {
  const message =
    "is about a picture whose size is not known; say its width and height, so that its shapes can be checked.";
  report("unknown-size", location, message);
}
