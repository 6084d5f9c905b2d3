import type { Header, Item, ItemObject } from "../src/index.ts";

/** Makes items with some objects, of class "car" where they don't say. */
export type MakeItem = (objects: readonly object[], rest?: Partial<Item>) => Item;

/** Makes items whose pictures have this size. */
export function itemsOfSize(width: number, height: number): MakeItem {
  return (objects, rest = {}) => ({
    externalId: "a.jpg",
    size: { width, height },
    isLabelled: true,
    objects: objects.map((object) => ({ class: "car", attributes: {}, ...object }) as unknown as ItemObject),
    attributes: {},
    relations: [],
    place: {},
    ...rest,
  });
}

/** An item with some objects. */
export const itemWith: MakeItem = itemsOfSize(40, 20);

/** Classes with these names. */
export function headerWith(...names: readonly string[]): Header {
  return { classes: names.map((name) => ({ name, kinds: [], attributes: [] })), attributes: [] };
}

/** The corners of a square. */
export function square(x: number, y: number, side: number): [number, number][] {
  return [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
  ];
}
