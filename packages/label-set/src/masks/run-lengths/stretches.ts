import { checkSameSize, countsOf, type RunLengths } from "./run-lengths.ts";

/** Goes through two masks in stretches in which neither changes. */
export function eachStretch(
  a: RunLengths,
  b: RunLengths,
  visit: (length: number, isInA: boolean, isInB: boolean) => void,
): void {
  const [countsA, countsB] = [countsOf(a), countsOf(b)];
  checkSameSize(a, b);
  let [atA, atB] = [0, 0];
  let [leftA, leftB] = [countsA[0] ?? 0, countsB[0] ?? 0];
  while (atA < countsA.length && atB < countsB.length) {
    const length = Math.min(leftA, leftB);
    if (length > 0) visit(length, atA % 2 === 1, atB % 2 === 1);
    leftA -= length;
    leftB -= length;
    if (leftA === 0) leftA = countsA[++atA] ?? 0;
    if (leftB === 0) leftB = countsB[++atB] ?? 0;
  }
}
