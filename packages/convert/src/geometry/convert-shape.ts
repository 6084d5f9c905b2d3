import {
  type Box,
  boxAround,
  boxCorners,
  type Coordinates,
  type Mask,
  type RotatedBox,
  rotatedBoxFromCorners,
} from "@ango-hub/label-set";
import type { Drawn } from "../items/item.ts";
import type { ProblemKind } from "../problems/problem.ts";
import { bridgedOutline } from "./bridged-outline.ts";

/** A shape of another kind, or several where one can't hold all, and what got lost on the way. */
export interface ConvertedShape {
  readonly shapes: readonly Drawn["shape"][];
  readonly losses: readonly ProblemKind[];
}

/**
 * A shape as a tool of some kind draws it, or nothing where it can't.
 *
 * @param box The box that stands beside an outline.
 */
export function convertShape(drawn: Drawn, kind: string, box?: Box): ConvertedShape | undefined {
  if (drawn.kind === kind) return { shapes: [drawn.shape], losses: [] };
  const zones = zonesOf(drawn);
  if (!zones) return undefined;
  if (kind === "segmentation") return { shapes: [{ zones }], losses: [] };
  if (kind === "polygon") return polygonsOf(zones);
  if (kind === "bounding-box") {
    const around = box ?? boxOf(zones);
    return { shapes: [around], losses: isRectangle(zones, boxCorners(around)) ? [] : ["shape-changed"] };
  }
  if (kind !== "rotated-bounding-box") return undefined;
  const rotated = rotatedBoxOf(zones);
  if (!rotated) return { shapes: [{ ...(box ?? boxOf(zones)), rotation: 0 }], losses: ["shape-changed"] };
  return { shapes: [rotated], losses: isRectangle(zones, boxCorners(rotated)) ? [] : ["shape-changed"] };
}

/** How well a tool of some kind keeps a shape: 0 as it is, 1 with all of it, 2 with a loss; nothing where it can't at all. */
export function fitOf(drawn: Drawn, kind: string, box?: Box): number | undefined {
  if (drawn.kind === kind) return 0;
  const converted = convertShape(drawn, kind, box);
  return converted && (converted.losses.length === 0 ? 1 : 2);
}

/** The areas of a shape, where it has any. */
export function zonesOf(drawn: Drawn): Mask["zones"] | undefined {
  if (drawn.kind === "segmentation") return drawn.shape.zones;
  if (drawn.kind === "polygon") return [{ region: drawn.shape }];
  if (drawn.kind === "bounding-box" || drawn.kind === "rotated-bounding-box")
    return [{ region: boxCorners(drawn.shape) }];
  return undefined;
}

function polygonsOf(zones: Mask["zones"]): ConvertedShape {
  const losses: ProblemKind[] = zones.some(({ holes = [] }) => holes.length > 0) ? ["holes-bridged"] : [];
  if (zones.length > 1) losses.push("parts-split");
  return { shapes: zones.map(bridgedOutline), losses };
}

function boxOf(zones: Mask["zones"]): Box {
  return boxAround(zones.flatMap(({ region }) => region));
}

/** How far a corner may lie from where it is, in pixels: as far as six decimals are off on a large picture. */
const nearby = 0.01;

function isRectangle(zones: Mask["zones"], corners: readonly Coordinates[]): boolean {
  const [{ region, holes = [] } = { region: [] }] = zones;
  if (zones.length !== 1 || holes.length > 0 || region.length !== 4) return false;
  return corners.every(([x, y]) => region.some(([px, py]) => Math.hypot(px - x, py - y) < nearby));
}

function rotatedBoxOf(zones: Mask["zones"]): RotatedBox | undefined {
  const [{ region, holes = [] } = { region: [] }] = zones;
  if (zones.length !== 1 || holes.length > 0 || region.length !== 4) return undefined;
  try {
    return rotatedBoxFromCorners(region as unknown as Parameters<typeof rotatedBoxFromCorners>[0]);
  } catch {
    return undefined;
  }
}
