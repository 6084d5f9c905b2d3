import { Unreadable } from "./raster.ts";

/**
 * Undoes in place what rows were filtered with. Each begins with the number of its filter, which says what every byte is the
 * difference from: nothing, the pixel to the left, the one above, the mean of both, or the likeliest of the three around.
 *
 * @param rowLength How many bytes a row has after that number.
 * @param pixelLength How many bytes a pixel has.
 */
export function unfilter(rows: Uint8Array, rowLength: number, pixelLength: number): void {
  const stride = rowLength + 1;
  for (let start = 1; start < rows.length; start += stride) {
    const filter = rows[start - 1] as number;
    if (filter > 4) throw new Unreadable(`is damaged: there is no filter ${filter}`);
    if (filter === 0) continue;
    const hasAbove = start >= stride;
    for (let at = start; at < start + rowLength; at += 1) {
      const hasLeft = at - start >= pixelLength;
      const left = hasLeft ? (rows[at - pixelLength] as number) : 0;
      const above = hasAbove ? (rows[at - stride] as number) : 0;
      const corner = hasLeft && hasAbove ? (rows[at - stride - pixelLength] as number) : 0;
      rows[at] = (rows[at] as number) + predicted(filter, left, above, corner);
    }
  }
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  const toLeft = Math.abs(above - corner);
  const toAbove = Math.abs(left - corner);
  const toCorner = Math.abs(left + above - 2 * corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
