import type { Header, Item, ItemObject } from "../src/index.ts";

/** An item with some objects, of class "car" where they don't say. */
export function itemWith(objects: readonly object[], rest: Partial<Item> = {}): Item {
  return {
    externalId: "a.jpg",
    size: { width: 40, height: 20 },
    isLabelled: true,
    objects: objects.map((object) => ({ class: "car", attributes: {}, ...object }) as unknown as ItemObject),
    attributes: {},
    relations: [],
    place: {},
    ...rest,
  };
}

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
