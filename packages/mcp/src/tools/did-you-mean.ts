/** The question whether the nearest of some names was meant, or which there are where none is near. */
export function didYouMean(name: string, names: readonly string[]): string {
  const distances = names.map((candidate) => distance(name.toLowerCase(), candidate.toLowerCase()));
  const least = Math.min(...distances);
  if (least <= Math.max(1, Math.floor(name.length / 3))) return ` Did you mean ${names[distances.indexOf(least)]}?`;
  return names.length > 0 ? ` There are ${names.join(", ")}.` : " It takes nothing.";
}

/** How many letters must be put in, left out or replaced to come from one word to another. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [at, letter] of [...from].entries()) {
    const next = [at + 1];
    for (const [index, other] of [...to].entries()) {
      const replaced = (row[index] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min((next[index] ?? 0) + 1, (row[index + 1] ?? 0) + 1, replaced));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
