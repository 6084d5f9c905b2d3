import { drawSegmentation, maskFromSegmentation, type PixelSize, type Words } from "@ango-hub/label-set/masks";
import { zonesOf } from "../geometry/convert-shape.ts";
import { isFiniteArea } from "../geometry/is-finite.ts";
import type { Item, ItemObject } from "../items/item.ts";
import type { ByName } from "../mapping/names.ts";
import type { LeaveOut, ProblemKind } from "../problems/problem.ts";
import { voidNumber } from "./voc-palette.ts";
import type { WriteMasksOptions } from "./write-masks-options.ts";

/** The objects of a picture, drawn. */
export interface DrawnObjects extends PixelSize {
  /** The place of each pixel's object in `objects`, counted from 1; 0 where there is none. */
  readonly data: Words;
  /** The numbers of the objects: of their class, and among the objects of the picture. */
  readonly objects: readonly { readonly classNumber: number; readonly objectNumber: number }[];
}

interface Drawable {
  readonly name: string;
  readonly zones: NonNullable<ReturnType<typeof zonesOf>>;
  readonly classNumber: number;
  readonly area: number;
}

/** The most objects that a mask of sixteen bits has numbers for. */
const mostObjects = 65_535;

/** Draws the objects of an item, each over those before it. What masks can't hold, and what is covered, is reported. */
export function drawObjects(
  item: Item & { readonly size: PixelSize },
  numbers: ByName<number>,
  { report, order = "area" }: WriteMasksOptions,
): DrawnObjects {
  const { size, externalId } = item;
  const add = (kind: ProblemKind, message: string, object: string) =>
    report.add({ kind, message, item: externalId, object });
  const drawable = item.objects.flatMap((object, at): Drawable[] => {
    const name = object.id ?? String(at);
    const found = drawableOf(object, item, numbers, (kind, message) => add(kind, message, name));
    return found ? [{ ...found, name, area: order === "area" ? areaOf(found.zones, size) : 0 }] : [];
  });
  for (const { name } of drawable.splice(mostObjects)) {
    add("shape-left-out", `A mask has room for ${mostObjects} objects.`, name);
  }
  const drawn = drawable.toSorted((a, b) => b.area - a.area);
  // Refuses a size that is none, also where nothing is drawn.
  const { data } = maskFromSegmentation({ zones: [] }, size);
  const mask = { ...size, data: new Uint16Array(data.length) };
  for (const [at, { name, zones }] of drawn.entries()) {
    const covered = drawSegmentation(mask, { zones }, at + 1);
    if (covered > 0) add("pixels-covered", `It covers ${covered} pixels of the objects before it.`, name);
  }
  const seen = new Set(mask.data);
  for (const [at, { name }] of drawn.entries()) {
    if (!seen.has(at + 1)) add("pixels-covered", "No pixel of it is seen.", name);
  }
  return { ...mask, objects: numbered(drawn) };
}

function drawableOf(
  object: ItemObject,
  { video }: Item,
  numbers: ByName<number>,
  leaveOut: LeaveOut,
): Pick<Drawable, "zones" | "classNumber"> | undefined {
  const classNumber = numbers.get(object.class);
  const zones = zonesOf(object);
  if (classNumber === undefined) leaveOut("unmapped-class", `"${object.class}" is none of the classes.`);
  else if (object.page !== undefined && (object.page > 0 || video))
    leaveOut("page-left-out", `Masks are of pictures, and this is on page ${object.page}.`);
  else if (!zones) leaveOut("shape-left-out", `Masks have areas, and no ${object.kind}.`);
  else if (!isFiniteArea(object)) leaveOut("invalid", "It has a coordinate that is no finite number.");
  else {
    for (const name in object.attributes) {
      if (name !== "iscrowd" || object.attributes[name])
        leaveOut("attribute-left-out", `Masks have no attributes, such as "${name}".`);
    }
    if (object.keypoints) leaveOut("keypoints-left-out", "Masks have no keypoints.");
    return { zones, classNumber };
  }
  return undefined;
}

function areaOf(zones: Drawable["zones"], size: PixelSize): number {
  return maskFromSegmentation({ zones }, size).data.reduce((sum, value) => sum + value, 0);
}

/** Objects are numbered from 1 on; 255 is void, and so are objects of a class that is. */
function numbered(drawn: readonly Drawable[]): DrawnObjects["objects"] {
  let next = 0;
  return drawn.map(({ classNumber }) => {
    if (classNumber === voidNumber) return { classNumber, objectNumber: voidNumber };
    next += next + 1 === voidNumber ? 2 : 1;
    return { classNumber, objectNumber: next };
  });
}
