const million = 1_000_000;

/** A place along a side of a picture, in millionths of it, which a data set for YOLO has six decimals for. */
export function millionths(place: number, side: number): number {
  return Math.round((place / side) * million);
}

/** A place in a picture in millionths; never beyond its edge. */
export function millionthsInside(place: number, side: number): number {
  return Math.min(million, Math.max(0, millionths(place, side)));
}

/**
 * Centre and length of a span in millionths, which lies in the picture after rounding, too; nothing where it is too short for six
 * decimals.
 */
export function spanMillionths(
  from: number,
  length: number,
  side: number,
): [centre: number, length: number] | undefined {
  const centre = millionthsInside(from + length / 2, side);
  const most = Math.min(2 * centre, 2 * (million - centre));
  const span = Math.min(millionths(length, side), most);
  return span > 0 ? [centre, span] : undefined;
}

/** Three digits each: the engine keeps texts of numbers that it makes itself, which takes time and memory by the million. */
const digits = Array.from({ length: 1000 }, (_, number) => String(number).padStart(3, "0"));

/** Millionths as a text with six decimals, and never with an exponent. */
export function decimalText(value: number): string {
  if (value < 0 || value >= million) return (value / million).toFixed(6);
  return `0.${digits[Math.floor(value / 1000)]}${digits[value % 1000]}`;
}
