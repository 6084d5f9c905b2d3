import { at, type Location } from "../shared/location.ts";
import { type Extent, extentOf, hasExtent } from "./iou.ts";
import type { ComparedObject } from "./readings.ts";

/** Objects of one class, by the page that they are on. */
export interface DrawnClass {
  readonly id: string;
  readonly tool: string;
  readonly title: string;
  readonly pages: ReadonlyMap<number | undefined, readonly Drawn[]>;
}

/** An object whose shape can be compared. */
export interface Drawn {
  readonly object: ComparedObject;
  readonly extent: Extent;
}

/** The objects of a reading by class, and those whose shapes take up no room. */
export function drawnIn(
  objects: readonly ComparedObject[],
  location: Location,
): { readonly classes: ReadonlyMap<string, DrawnClass>; readonly others: readonly ComparedObject[] } {
  const classes = new Map<string, DrawnClass & { readonly pages: Map<number | undefined, Drawn[]> }>();
  const others: ComparedObject[] = [];
  for (const [i, object] of objects.entries()) {
    const { tool, title, schemaId, shape, page } = object;
    if (!hasExtent(tool)) {
      others.push(object);
      continue;
    }
    const extent = extentOf(tool, shape, at(at(location, i), "shape"));
    const id = JSON.stringify([tool, schemaId ?? title]);
    const drawn = classes.get(id) ?? { id, tool, title, pages: new Map() };
    classes.set(id, drawn);
    const onPage = drawn.pages.get(page) ?? [];
    drawn.pages.set(page, onPage);
    onPage.push({ object, extent });
  }
  return { classes, others };
}
