import { boxAround, boxCorners } from "../geometry/boxes.ts";
import { wrongShape } from "../geometry/check-arguments.ts";
import type { PictureKind } from "../geometry/picture-kinds.ts";
import type { Box, Coordinates, Mask, RotatedBox, Shapes } from "../geometry/shapes.ts";
import { at, root } from "../shared/location.ts";
import { checkedShape, checkSize, type Size } from "./arguments.ts";

/** How a picture is to be turned when it is shown, as its Exif data says: 1 is as it is stored, 6 by a quarter clockwise. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** What is done to the points of a stored picture, in this order. */
interface Turn {
  /** x and y change places. */
  readonly swap: boolean;
  /** What was left is right. */
  readonly flipX: boolean;
  /** What was above is below. */
  readonly flipY: boolean;
}

/** The orientations of Exif 2.3, section 4.6.4, tag 274. */
const turns: Readonly<Record<Orientation, Turn>> = {
  1: { swap: false, flipX: false, flipY: false },
  2: { swap: false, flipX: true, flipY: false },
  3: { swap: false, flipX: true, flipY: true },
  4: { swap: false, flipX: false, flipY: true },
  5: { swap: true, flipX: false, flipY: false },
  6: { swap: true, flipX: true, flipY: false },
  7: { swap: true, flipX: true, flipY: true },
  8: { swap: true, flipX: false, flipY: true },
};

/**
 * A shape that was found in the pixels alone, such as by a model that does not look at Exif data, where it is in the picture
 * that browsers show, which is what labels are about.
 *
 * @param kind What draws the shape, as in `polygon`.
 * @param shape The shape, in pixels of the picture as it is stored.
 * @param orientation The Exif orientation, 1 to 8, as `pictureSize` finds it.
 * @param size Width and height of the picture in pixels, as browsers show it and `pictureSize` gives it.
 * @throws {LabelError} when this is no shape of this kind, no orientation or no size.
 * @example
 * const size = { width: 480, height: 640 }; // stored lying, 640 by 480
 * turn("bounding-box", { x: 20, y: 30, width: 50, height: 60 }, 6, size);
 * // { x: 390, y: 20, width: 60, height: 50 }
 */
export function turn<Kind extends PictureKind>(
  kind: Kind,
  shape: Shapes[Kind],
  orientation: Orientation,
  size: Size,
): Shapes[Kind] {
  checkSize(size);
  if (!Object.hasOwn(turns, orientation)) {
    throw wrongShape(at(root, "orientation"), `must be an integer from 1 to 8; it is ${String(orientation)}.`);
  }
  const to = (point: Coordinates): Coordinates => turnedPoint(point, turns[orientation], size);
  const outline = (points: readonly Coordinates[]): Coordinates[] => points.map(to);
  const given: Shapes[PictureKind] = checkedShape(kind, shape);
  return turned() as Shapes[Kind];

  function turned(): Shapes[PictureKind] {
    if (kind === "bounding-box") return { ...(given as Box), ...boxAround(boxCorners(given as Box).map(to)) };
    if (kind === "rotated-bounding-box") return turnedBox(given as RotatedBox, turns[orientation], to);
    if (kind === "point") return to(given as Coordinates);
    if (kind !== "segmentation") return outline(given as readonly Coordinates[]);
    const { zones } = given as Mask;
    const moved = zones.map(({ region, holes, ...rest }) => {
      return { ...rest, region: outline(region), ...(holes && { holes: holes.map(outline) }) };
    });
    return { ...(given as Mask), zones: moved };
  }
}

function turnedPoint([x, y]: Coordinates, { swap, flipX, flipY }: Turn, { width, height }: Size): Coordinates {
  const [right, down] = swap ? [y, x] : [x, y];
  return [flipX ? width - right : right, flipY ? height - down : down];
}

/**
 * A mirrored box has its corners the other way round. It is described from the other end of its width, so that positive
 * angles turn clockwise again.
 */
function turnedBox(box: RotatedBox, turn: Turn, to: (point: Coordinates) => Coordinates): RotatedBox {
  const { swap, flipX, flipY } = turn;
  const isMirrored = [swap, flipX, flipY].filter(Boolean).length % 2 === 1;
  const [origin, , , otherEnd] = boxCorners(box);
  const [x, y] = to(isMirrored ? otherEnd : origin);
  let rotation = swap ? 90 - box.rotation : box.rotation;
  if (flipX) rotation = 180 - rotation;
  if (flipY) rotation = -rotation;
  if (isMirrored) rotation += 180;
  return { ...box, x, y, rotation: rotation - 360 * Math.ceil((rotation - 180) / 360) };
}
