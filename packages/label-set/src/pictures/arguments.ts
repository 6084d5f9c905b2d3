import { wrongShape } from "../geometry/check-arguments.ts";
import { isPictureKind, type PictureKind, pictureKinds } from "../geometry/picture-kinds.ts";
import type { Shapes } from "../geometry/shapes.ts";
import { readShape } from "../parsing/read-shape.ts";
import { isObject, typeName } from "../shared/json.ts";
import { at, type Location, root } from "../shared/location.ts";

/** Width and height in pixels, as browsers show the picture. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Refuses what is no shape of this kind, and gives boxes positive sides. */
export function checkedShape<Kind extends PictureKind>(kind: Kind, shape: Shapes[Kind]): Shapes[Kind] {
  if (!isPictureKind(kind)) {
    throw wrongShape(
      root,
      `is of a kind that has no place in a picture; those that have one: ${pictureKinds.join(", ")}.`,
    );
  }
  const read = readShape(kind, shape, root, (location, message) => {
    throw wrongShape(location, message);
  });
  return read as Shapes[Kind];
}

/** Refuses what is no size of a picture or a page. */
export function checkSize(size: unknown, location: Location = at(root, "size")): void {
  const { width, height }: { width?: unknown; height?: unknown } = isObject(size) ? size : {};
  for (const [key, value] of Object.entries({ width, height })) {
    if (Number.isFinite(value) && Number(value) > 0) continue;
    const given = typeof value === "number" ? String(value) : typeName(value);
    throw wrongShape(at(location, key), `must be a number above 0; it is ${given}.`);
  }
}
