import { UnreadableFileError } from "../errors.ts";

/**
 * Undoes in place what a row was filtered with, which says what every byte is the difference from: nothing, the pixel to the
 * left, the one above, the mean of both, or the likeliest of the three around.
 *
 * @param above The row above, without its filter.
 * @param step How many bytes a pixel has.
 */
export function unfilter(filter: number, row: Uint8Array, above: Uint8Array, step: number): void {
  const undo = filters[filter];
  if (!undo) throw new UnreadableFileError(`is damaged: there is no filter ${filter}`);
  undo(row, above, step);
}

type Undo = (row: Uint8Array, above: Uint8Array, step: number) => void;

const filters: readonly Undo[] = [() => {}, addLeft, addAbove, addMean, addLikeliest];

function addLeft(row: Uint8Array, _: Uint8Array, step: number): void {
  for (let at = step; at < row.length; at += 1) row[at] = (row[at] as number) + (row[at - step] as number);
}

function addAbove(row: Uint8Array, above: Uint8Array): void {
  for (let at = 0; at < row.length; at += 1) row[at] = (row[at] as number) + (above[at] as number);
}

function addMean(row: Uint8Array, above: Uint8Array, step: number): void {
  for (let at = 0; at < row.length; at += 1) {
    const left = at < step ? 0 : (row[at - step] as number);
    row[at] = (row[at] as number) + ((left + (above[at] as number)) >> 1);
  }
}

function addLikeliest(row: Uint8Array, above: Uint8Array, step: number): void {
  for (let at = 0; at < row.length; at += 1) {
    const isFirst = at < step;
    const left = isFirst ? 0 : (row[at - step] as number);
    const corner = isFirst ? 0 : (above[at - step] as number);
    row[at] = (row[at] as number) + likeliest(left, above[at] as number, corner);
  }
}

function likeliest(left: number, above: number, corner: number): number {
  const toLeft = Math.abs(above - corner);
  const toAbove = Math.abs(left - corner);
  const toCorner = Math.abs(left + above - 2 * corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
