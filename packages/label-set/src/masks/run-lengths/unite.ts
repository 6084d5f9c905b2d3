import { MaskError } from "../errors.ts";
import { countsOf, type RunLengths } from "./run-lengths.ts";
import { eachStretch } from "./stretches.ts";

/**
 * The pixels that are 1 in any of some run lengths.
 *
 * @param rles Run lengths of either form and of one size, at least one.
 * @throws {MaskError} when there are none, or they are of different sizes.
 * @example
 * uniteRles([
 *   { size: [2, 3], counts: [0, 3, 3] },
 *   { size: [2, 3], counts: [2, 2, 2] },
 * ]); // { size: [2, 3], counts: [0, 4, 2] }
 */
export function uniteRles(rles: readonly RunLengths[]): RunLengths<number[]> {
  if (rles.length === 0) throw new MaskError("There are no run lengths to unite; give at least one.");
  let left: RunLengths<readonly number[]>[] = rles.map((rle) => ({ size: rle.size, counts: countsOf(rle) }));
  // Two by two, so that none of many is gone through again for each other one.
  while (left.length > 1) left = left.flatMap((rle, at) => (at % 2 === 0 ? [united(rle, left[at + 1])] : []));
  const [{ size, counts }] = left as [RunLengths<readonly number[]>];
  return { size, counts: [...counts] };
}

function united(
  a: RunLengths<readonly number[]>,
  b: RunLengths<readonly number[]> | undefined,
): RunLengths<readonly number[]> {
  return b ? { size: a.size, counts: unitedCounts(a, b) } : a;
}

function unitedCounts(a: RunLengths, b: RunLengths): number[] {
  const counts = [0];
  eachStretch(a, b, (length, isInA, isInB) => {
    // An odd number of counts ends with one of zeros.
    const isIn = isInA || isInB;
    if (isIn === (counts.length % 2 === 0)) counts[counts.length - 1] = (counts.at(-1) as number) + length;
    else counts.push(length);
  });
  return counts;
}
