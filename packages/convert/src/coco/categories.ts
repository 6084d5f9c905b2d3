import type { Header, HeaderClass } from "../items/header.ts";

/** The classes of a COCO file, with their numbers, or else their places from 1 on. */
export function categoriesOf({ classes }: Header): object[] {
  return classes.map(({ name, parent, keypoints, skeleton }, at) => ({
    id: categoryId(classes, at),
    name,
    supercategory: parent ?? "",
    ...(keypoints && { keypoints }),
    ...(keypoints && { skeleton: (skeleton ?? []).map(([from, to]) => [from + 1, to + 1]) }),
  }));
}

/** The number of a class. */
export function categoryId(classes: readonly HeaderClass[], at: number): number {
  const given = classes[at]?.id;
  if (given !== undefined) return given;
  const taken = new Set(classes.map(({ id }) => id));
  let id = 0;
  for (let place = 0; place <= at; place += 1) {
    if (classes[place]?.id !== undefined) continue;
    do id += 1;
    while (taken.has(id));
  }
  return id;
}
