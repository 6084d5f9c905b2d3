/** Two things of two lists that were found to be the same, by their places. */
export interface Match {
  readonly first: number;
  readonly second: number;
  readonly iou: number;
}

/**
 * Pairs the things of two lists, each with one at most: those that are most alike first, as long as they are alike by the
 * threshold. It makes no difference which list comes first, also where several pairs are equally alike.
 */
export function matchUp<T>(
  first: readonly T[],
  second: readonly T[],
  threshold: number,
  likeness: (a: T, b: T) => number,
): Match[] {
  const candidates: Match[] = [];
  for (const [i, a] of first.entries()) {
    for (const [j, b] of second.entries()) {
      const iou = likeness(a, b);
      if (iou > 0 && iou >= threshold) candidates.push({ first: i, second: j, iou });
    }
  }
  candidates.sort((a, b) => b.iou - a.iou || sum(a) - sum(b) || apart(a) - apart(b));
  const [usedFirst, usedSecond] = [new Set<number>(), new Set<number>()];
  return candidates.filter((candidate) => {
    if (usedFirst.has(candidate.first) || usedSecond.has(candidate.second)) return false;
    usedFirst.add(candidate.first);
    usedSecond.add(candidate.second);
    return true;
  });
}

function sum({ first, second }: Match): number {
  return first + second;
}

function apart({ first, second }: Match): number {
  return Math.abs(first - second);
}
