import type { Mask } from "@ango-hub/label-set";
import { drawSegmentation, type Words } from "@ango-hub/label-set/masks";
import { zonesOf } from "../geometry/convert-shape.ts";
import type { Header } from "../items/header.ts";
import type { Item, ItemObject } from "../items/item.ts";
import { nameKey } from "../mapping/names.ts";
import type { LeaveOut } from "../problems/problem.ts";
import type { Report } from "../problems/report.ts";
import { categoryId } from "./categories.ts";
import { crowdOf } from "./crowd.ts";

/** The segments of a picture. */
export interface DrawnSegments {
  readonly width: number;
  readonly height: number;
  /** The id of each pixel's segment, 0 where there is none. */
  readonly data: Words;
  readonly segments: readonly {
    id: number;
    category_id: number;
    area: number;
    bbox: readonly number[];
    iscrowd: 0 | 1;
  }[];
}

/** Draws the objects of an item, each over those before it; nothing where its size is not known. */
export function drawSegments(
  item: Item,
  { classes }: Header,
  stuff: ReadonlySet<string>,
  report: Report,
): DrawnSegments | undefined {
  const { size, externalId } = item;
  if (!size) return undefined;
  const mask = { ...size, data: new Uint16Array(size.width * size.height) };
  const drawn: { id: number; category_id: number; iscrowd: 0 | 1; leaveOut: LeaveOut }[] = [];
  const ofStuff = new Map<string, number>();
  for (const [at, object] of item.objects.entries()) {
    const leaveOut: LeaveOut = (kind, message) => {
      report.add({ kind, message, item: externalId, object: object.id ?? String(at) });
    };
    const category = classes.findIndex(({ name }) => nameKey(name) === nameKey(object.class));
    const zones = zonesToDraw(item, object, category, leaveOut);
    if (!zones) continue;
    const { isCrowd, attributes = {} } = crowdOf(object.attributes);
    for (const name in attributes) leaveOut("attribute-left-out", `Segments have no attributes, such as "${name}".`);
    const id = ofStuff.get(object.class) ?? drawn.length + 1;
    if (id > drawn.length)
      drawn.push({ id, category_id: categoryId(classes, category), iscrowd: isCrowd ? 1 : 0, leaveOut });
    if (stuff.has(object.class)) ofStuff.set(object.class, id);
    const covered = drawSegmentation(mask, { zones }, id);
    if (covered > 0) leaveOut("pixels-covered", `It covers ${covered} pixels of the objects before it.`);
  }
  const extents = extentsOf(mask);
  const segments = drawn.flatMap(({ leaveOut, ...segment }) => {
    const extent = extents.get(segment.id);
    if (!extent) leaveOut("pixels-covered", "No pixel of it is seen.");
    return extent ? [{ ...segment, ...extent }] : [];
  });
  return { ...mask, segments };
}

/** The areas of an object, unless a panoptic picture has no place for it. */
function zonesToDraw(item: Item, object: ItemObject, category: number, leaveOut: LeaveOut): Mask["zones"] | undefined {
  if (category < 0) {
    leaveOut("unmapped-class", `"${object.class}" is none of the classes of this file.`);
    return undefined;
  }
  if (object.page !== undefined && (object.page > 0 || item.video)) {
    leaveOut("page-left-out", `COCO has pictures alone, and this is on page ${object.page}.`);
    return undefined;
  }
  const zones = zonesOf(object);
  if (!zones) leaveOut("shape-left-out", `A panoptic picture has areas, and no ${object.kind}.`);
  return zones;
}

/** Area and box of each segment. */
function extentsOf({ width, data }: { readonly width: number; readonly data: Uint16Array }) {
  const found = new Map<number, { area: number; left: number; top: number; right: number; bottom: number }>();
  for (let at = 0; at < data.length; at += 1) {
    const id = data[at] as number;
    if (id === 0) continue;
    const [x, y] = [at % width, Math.floor(at / width)];
    const extent = found.get(id) ?? { area: 0, left: x, top: y, right: x, bottom: y };
    found.set(id, extent);
    extent.area += 1;
    extent.left = Math.min(extent.left, x);
    extent.right = Math.max(extent.right, x);
    extent.bottom = y;
  }
  return new Map(
    [...found].map(([id, { area, left, top, right, bottom }]) => {
      return [id, { area, bbox: [left, top, right - left + 1, bottom - top + 1] }];
    }),
  );
}
