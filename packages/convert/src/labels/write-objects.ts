import { convertShape, fitOf } from "../geometry/convert-shape.ts";
import type { ItemObject } from "../items/item.ts";
import type { ClassRow } from "../mapping/class-rows.ts";
import type { Mapping } from "../mapping/mapping.ts";
import { listed } from "../mapping/names.ts";
import type { LeaveOut, ProblemKind } from "../problems/problem.ts";
import { answersOf } from "./write-answers.ts";
import { type ImportObjects, withKeypoints } from "./write-keypoints.ts";

/** What changed with a shape, for people. */
const losses: Partial<Record<ProblemKind, string>> = {
  "shape-changed": "only the box around it is kept",
  "holes-bridged": "its outline runs along a cut into its holes",
  "parts-split": "each of its parts is an object of its own",
};

const nothing: ImportObjects = { objects: [], relations: [] };

/** An object as an import has it, drawn by the tool of its class that keeps its shape best. */
export function importObjects(object: ItemObject, at: number, mapping: Mapping, leaveOut: LeaveOut): ImportObjects {
  const rows = mapping.classes.byClass.get(object.class);
  if (!rows) {
    const message = `"${object.class}" is no class of the mapping; those are: ${listed(mapping.header.classes.map(({ name }) => name))}.`;
    if (!mapping.classes.leftOut.has(object.class)) leaveOut("unmapped-class", message);
    return nothing;
  }
  const row = bestOf(rows, object);
  const converted = row && convertShape(object, row.part.kind, object.box);
  if (!row || !converted) {
    const tools = listed(rows.map(({ part }) => part.kind));
    leaveOut("shape-left-out", `A ${object.kind} of class "${object.class}" can't be drawn by its tool, a ${tools}.`);
    return nothing;
  }
  for (const kind of converted.losses) {
    leaveOut(
      kind,
      `A ${object.kind} has become a ${row.part.kind} of "${row.part.title}"; ${losses[kind] ?? "it is not the same"}.`,
    );
  }
  const common = commonOf(object, row, mapping, leaveOut);
  const objects = converted.shapes.map((shape, part): Record<string, unknown> => {
    const id = part === 0 ? object.id : object.id && `${object.id}-${part + 1}`;
    return { ...common, [row.part.kind]: shape, ...(id !== undefined && { objectId: id }) };
  });
  return withKeypoints(objects, object, row, `${at + 1}`, mapping, leaveOut);
}

function bestOf(rows: readonly ClassRow[], object: ItemObject): ClassRow | undefined {
  const [only] = rows;
  if (rows.length === 1) return only;
  const fits = rows.map((row) => ({ row, fit: fitOf(object, row.part.kind, object.box) ?? Infinity }));
  return fits.toSorted((a, b) => a.fit - b.fit)[0]?.row;
}

function commonOf(
  object: ItemObject,
  { part, answers }: ClassRow,
  mapping: Mapping,
  leaveOut: LeaveOut,
): Record<string, unknown> {
  const { schemaId, title, questions } = part;
  const rows = mapping.attributes.ofParts.get(part) ?? mapping.attributes.ofAsset;
  const isLeftOut = (name: string) => mapping.attributes.leftOut.has(name);
  const classifications = answersOf(object.attributes, questions, rows, answers ?? {}, isLeftOut, leaveOut);
  return {
    schemaId,
    title,
    ...(object.page !== undefined && { page: object.page }),
    ...(object.isGone && { interpolationStopped: true }),
    ...(classifications.length > 0 && { classifications }),
  };
}
