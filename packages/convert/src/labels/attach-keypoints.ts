import type { Coordinates } from "@ango-hub/label-set";
import type { Keypoint } from "../items/item.ts";
import type { ClassRow } from "../mapping/class-rows.ts";
import type { Mapping } from "../mapping/mapping.ts";
import { nameKey } from "../mapping/names.ts";
import type { LabelledObject, LabelledRelation } from "./labelled.ts";

/** The keypoints of each object that has some, and all points that are one. */
export interface AttachedKeypoints {
  readonly keypoints: ReadonlyMap<LabelledObject, readonly Keypoint[]>;
  readonly points: ReadonlySet<LabelledObject>;
  /** The relations that only hold an object and its keypoints together. */
  readonly relations: ReadonlySet<LabelledRelation>;
}

/**
 * Finds the points that are keypoints of an object: those that a relation holds together with it, or, where there is none, all
 * points when there is one such object alone.
 */
export function attachKeypoints(
  objects: readonly LabelledObject[],
  relations: readonly LabelledRelation[],
  mapping: Mapping,
  leftOut: (message: string) => void,
): AttachedKeypoints {
  const keypoints = new Map<LabelledObject, readonly Keypoint[]>();
  const points = new Set<LabelledObject>();
  const used = new Set<LabelledRelation>();
  for (const row of mapping.classes.withKeypoints) {
    const owners = objects.filter(({ schemaId, title }) => schemaId === row.part.schemaId && title === row.part.title);
    for (const owner of owners) {
      const holding = relations.filter((relation) => holds(relation, owner, row));
      const own = pointsOf(
        row,
        objects.filter((object) => object !== owner && holding.some((relation) => holds(relation, object, row))),
      );
      const all =
        own.length > 0 || owners.length > 1
          ? own
          : pointsOf(
              row,
              objects.filter(({ page }) => page === owner.page),
            );
      for (const [, point] of all) points.add(point);
      if (all.length > 0)
        keypoints.set(
          owner,
          all.map((named) => keypointOf(named, row)),
        );
      const ids = new Set([owner, ...own.map(([, point]) => point)].map(({ objectId }) => objectId));
      for (const relation of holding) if (endsOf(relation).every((id) => ids.has(id))) used.add(relation);
    }
    for (const [name, point] of pointsOf(row, objects)) {
      if (points.has(point)) continue;
      points.add(point);
      leftOut(
        `The point "${name}" belongs to no object of class "${row.class}": no relation holds it together with one.`,
      );
    }
  }
  return { keypoints, points, relations: used };
}

type Named = readonly [name: string, point: LabelledObject];

function pointsOf({ keypoints = {} }: ClassRow, objects: readonly LabelledObject[]): Named[] {
  return Object.entries(keypoints).flatMap(([name, title]) => {
    const named = objects.filter((object) => object.tool === "point" && nameKey(object.title) === nameKey(title));
    return named.map((point) => [name, point] as const);
  });
}

function keypointOf([name, { shape, classifications }]: Named, { hidden }: ClassRow): Keypoint {
  const [x, y] = shape as Coordinates;
  const isHidden =
    hidden &&
    classifications.some(({ title, answer }) => nameKey(title) === nameKey(hidden.title) && answer === hidden.answer);
  return { name, x, y, ...(isHidden && { isHidden }) };
}

function holds(relation: LabelledRelation, { objectId }: LabelledObject, row: ClassRow): boolean {
  if (objectId === undefined || (row.relation !== undefined && nameKey(relation.title) !== nameKey(row.relation)))
    return false;
  return endsOf(relation).includes(objectId);
}

function endsOf({ group, from, to }: LabelledRelation): readonly (string | undefined)[] {
  return group ?? [from, ...(typeof to === "string" ? [to] : (to ?? []))];
}
