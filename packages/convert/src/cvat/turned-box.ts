import { type Box, boxCorners, type Coordinates, type RotatedBox } from "@ango-hub/label-set";

/** A box before it is turned about its centre, and by how many degrees clockwise, 0 to 360. */
export interface TurnedBox {
  readonly box: Box;
  readonly rotation: number;
}

/** A box that turns about its corner, as one that turns about its centre. */
export function aboutCentre(rotated: RotatedBox): TurnedBox {
  const { width, height, rotation } = rotated;
  const [[ax, ay], , [bx, by]] = boxCorners(rotated);
  const box = { x: (ax + bx - width) / 2, y: (ay + by - height) / 2, width, height };
  return { box, rotation: ((rotation % 360) + 360) % 360 };
}

/** A box that turns about its centre, as one that turns about its corner, by -180 to 180 degrees. */
export function aboutCorner({ box, rotation }: TurnedBox): RotatedBox {
  const { x, y, width, height } = box;
  const turn = ((rotation % 360) + 360) % 360;
  const [left, top] = turned([x, y], [x + width / 2, y + height / 2], turn);
  return { x: left, y: top, width, height, rotation: turn > 180 ? turn - 360 : turn };
}

/** A point turned clockwise about a centre. */
export function turned([x, y]: Coordinates, [cx, cy]: Coordinates, degrees: number): Coordinates {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [cx + (x - cx) * cos - (y - cy) * sin, cy + (x - cx) * sin + (y - cy) * cos];
}
