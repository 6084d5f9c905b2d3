import type { ImportObject, ImportRelation } from "@ango-hub/openapi";
import type { ItemObject, Keypoint } from "../items/item.ts";
import { type ClassRow, isCalled } from "../mapping/class-rows.ts";
import type { Mapping } from "../mapping/mapping.ts";
import type { LeaveOut } from "../problems/problem.ts";

/** What an object of an item becomes: one, several where the tool can't hold it in one, and its keypoints. */
export interface ImportObjects {
  readonly objects: readonly ImportObject[];
  readonly relations: readonly ImportRelation[];
}

/** Objects with the keypoints of the one that they are of, and the relation that holds them together. */
export function withKeypoints(
  objects: readonly Record<string, unknown>[],
  { keypoints = [], page }: ItemObject,
  row: ClassRow,
  number: string,
  mapping: Mapping,
  leaveOut: LeaveOut,
): ImportObjects {
  const points = keypoints.flatMap((point): Record<string, unknown>[] => {
    const made = pointOf(point, row, mapping, leaveOut);
    return made ? [{ ...made, ...(page !== undefined && { page }) }] : [];
  });
  const all = [...objects, ...points];
  const group = mapping.parts.relations.find((relation) => {
    return relation.kind === "group" && isCalled(relation, row.relation ?? relation.title);
  });
  if (points.length > 0 && !group) {
    leaveOut("relation-left-out", "No group relation of the label set holds an object and its keypoints together.");
  }
  if (points.length === 0 || !group) return { objects: all as unknown as ImportObject[], relations: [] };
  const named = all.map((object, at): Record<string, unknown> => {
    return { objectId: `object-${number}${at > 0 ? `-point-${at}` : ""}`, ...object };
  });
  const { schemaId, title } = group;
  const relation = { schemaId, title, group: named.map(({ objectId }) => String(objectId)) };
  return { objects: named as unknown as ImportObject[], relations: [relation] };
}

function pointOf(
  { name, x, y, isHidden }: Keypoint,
  { class: className, keypoints, hidden }: ClassRow,
  { parts }: Mapping,
  leaveOut: LeaveOut,
): object | undefined {
  const mapped = keypoints?.[name];
  const tool =
    mapped === undefined ? undefined : parts.tools.find((part) => part.kind === "point" && isCalled(part, mapped));
  if (!tool) {
    leaveOut("keypoints-left-out", `The keypoint "${name}" of class "${className}" is mapped to no tool for points.`);
    return undefined;
  }
  const { schemaId, title } = tool;
  const point = { schemaId, title, point: [x, y] };
  if (!isHidden) return point;
  const question = hidden && tool.questions.find((question) => isCalled(question, hidden.title));
  if (question)
    return {
      ...point,
      classifications: [{ schemaId: question.schemaId, title: question.title, answer: hidden.answer }],
    };
  leaveOut("attribute-left-out", `That something hides the keypoint "${name}" has no place.`);
  return point;
}
