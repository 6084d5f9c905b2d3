import { enclosesNothing, isNothing, leadsNowhere } from "./extent.ts";
import type { Box, Coordinates, Mask, PdfArea, RotatedBox, Shapes, Span, VoxelLine } from "./shapes.ts";

/** What keeps a shape from marking anything, or nothing when it marks something. */
export function degeneracyOf(kind: string, shape: unknown): string | undefined {
  return Object.hasOwn(checks, kind) ? checks[kind as keyof Checked](shape as never) : undefined;
}

/** A box in a volume is not among them: opposite corners with one index may be a layer of voxels. */
type Checked = Shapes & { "voxel-line": VoxelLine };

const checks: { readonly [Kind in keyof Checked]: (shape: Checked[Kind]) => string | undefined } = {
  "bounding-box": boxProblem,
  "rotated-bounding-box": rotatedBoxProblem,
  polygon: (outline) => outlineProblem(outline, "has"),
  polyline: lineProblem,
  point: () => undefined,
  segmentation: maskProblem,
  ner: spanProblem,
  pdf: pdfProblem,
  "voxel-line": voxelLineProblem,
};

function boxProblem({ x, y, width, height }: Box): string | undefined {
  if (!isNothing(width, x, width) && !isNothing(height, y, height)) return undefined;
  return `has no area: it is ${width} by ${height}.`;
}

function rotatedBoxProblem(box: RotatedBox): string | undefined {
  if (Math.abs(box.rotation) > 180) return `is rotated by ${box.rotation} degrees; use -180 to 180.`;
  return boxProblem(box);
}

function outlineProblem(outline: readonly Coordinates[], has: string): string | undefined {
  if (distinct(outline) < 3) return `${has} fewer than three different points, which enclose nothing.`;
  if (!enclosesNothing(outline)) return undefined;
  return `${has} no area: all points are on one line, or the outline crosses itself so that nothing is left.`;
}

function lineProblem(line: readonly Coordinates[]): string | undefined {
  return leadsNowhere(line) ? "has fewer than two different points." : undefined;
}

function voxelLineProblem({ x1, y1, z1, x2, y2, z2 }: VoxelLine): string | undefined {
  return x1 === x2 && y1 === y2 && z1 === z2 ? "has both of its ends in one place." : undefined;
}

function maskProblem({ zones }: Mask): string | undefined {
  if (zones.length === 0) return "has no zones.";
  for (const [i, { region, holes }] of zones.entries()) {
    const problem = outlineProblem(region, `zone ${i} has`);
    if (problem !== undefined) return problem;
    for (const hole of holes ?? []) {
      const holeProblem = outlineProblem(hole, `a hole of zone ${i} has`);
      if (holeProblem !== undefined) return holeProblem;
    }
  }
  return undefined;
}

function spanProblem({ start, end }: Span): string | undefined {
  if (start < 0) return `starts at ${start}, before the beginning.`;
  return end > start ? undefined : `ends at ${end}, which is not after its start, ${start}.`;
}

function pdfProblem({ x1, y1, x2, y2, width, height, pageNumber }: PdfArea): string | undefined {
  if (!Number.isInteger(pageNumber) || pageNumber < 1) return `is on page ${pageNumber}; pages are counted from 1.`;
  if (!(width > 0 && height > 0)) return `is on a page of ${width} by ${height}; width and height are the page's.`;
  // Pages are measured in whatever unit, so what is nothing depends on their size.
  const hasArea = Math.abs(x2 - x1) > width * 1e-6 && Math.abs(y2 - y1) > height * 1e-6;
  return hasArea ? undefined : "has no area: opposite edges are the same.";
}

function distinct(points: readonly Coordinates[]): number {
  return new Set(points.map(([x, y]) => `${x},${y}`)).size;
}
