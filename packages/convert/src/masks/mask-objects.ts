import type { Mask } from "@ango-hub/label-set";
import { type PixelMask, segmentationsByClass } from "@ango-hub/label-set/masks";
import type { ItemObject } from "../items/item.ts";
import { listed } from "../mapping/names.ts";
import type { LeaveOut } from "../problems/problem.ts";
import type { LabelMap } from "./label-map.ts";
import type { OpenMasksOptions } from "./open-masks-options.ts";
import { voidNumber } from "./voc-palette.ts";

/** The objects of a mask of classes: one for each class, or for each area of its own. */
export function objectsOfClasses(
  classes: PixelMask,
  labelMap: LabelMap,
  options: OpenMasksOptions,
  leaveOut: LeaveOut,
): readonly ItemObject[] {
  return [...segmentationsByClass(classes)].flatMap(([number, shape]) => {
    const name = nameOf(number, labelMap, options, leaveOut);
    if (name === undefined) return [];
    const shapes = options.regions ? shape.zones.map((zone): Mask => ({ zones: [zone] })) : [shape];
    return shapes.map((own) => objectOf(name, own));
  });
}

/** The objects of a mask of objects, whose classes the other mask has: that of most of an object's pixels. */
export function objectsOfObjects(
  classes: PixelMask,
  objects: PixelMask,
  labelMap: LabelMap,
  options: OpenMasksOptions,
  leaveOut: LeaveOut,
): readonly ItemObject[] {
  const counts = new Map<number, Map<number, number>>();
  for (const [at, object] of objects.data.entries()) {
    const number = classes.data[at] as number;
    if (object === 0 || number === 0) continue;
    const own = counts.get(object) ?? new Map<number, number>();
    counts.set(object, own);
    own.set(number, (own.get(number) ?? 0) + 1);
  }
  return [...segmentationsByClass(objects)].flatMap(([object, shape]) => {
    const [[number] = [0]] = [...(counts.get(object) ?? [])].toSorted(([, a], [, b]) => b - a);
    if (object === voidNumber && options.void === undefined) return [];
    if (number === 0) {
      leaveOut("missing-reference", `Object ${object} has no class: the mask of classes has nothing where it lies.`);
      return [];
    }
    const name = nameOf(number, labelMap, options, leaveOut);
    return name === undefined ? [] : [objectOf(name, shape, String(object))];
  });
}

function objectOf(name: string, shape: Mask, id?: string): ItemObject {
  return { class: name, kind: "segmentation", shape, attributes: {}, ...(id !== undefined && { id }) };
}

function nameOf(
  number: number,
  { names }: LabelMap,
  options: OpenMasksOptions,
  leaveOut: LeaveOut,
): string | undefined {
  const name = names[number];
  if (name !== undefined) return name;
  if (number === voidNumber) return options.void;
  leaveOut("missing-reference", `There is no class ${number}; those are: ${listed(names.slice(1))}.`);
  return undefined;
}
