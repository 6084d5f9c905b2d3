const mostListed = 8;
const mostCompared = 100;

/** The first of some names, for messages. */
export function listed(names: Iterable<string>): string {
  const first: string[] = [];
  for (const name of names) {
    if (first.length === mostListed) return `${first.join(", ")}, …`;
    first.push(name);
  }
  return first.join(", ") || "none";
}

/** The question whether the nearest of some names was meant, or nothing when none is near. */
export function didYouMean(name: string, names: Iterable<string>): string {
  let [nearest, least] = ["", Math.max(1, Math.floor(name.length / 3)) + 1];
  let compared = 0;
  for (const candidate of names) {
    // Few enough that many mistakes against a long list cost little.
    if (++compared > mostCompared) break;
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const distance = distanceOf(name.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [nearest, least] = [candidate, distance];
  }
  return nearest === "" ? "" : ` Did you mean "${nearest}"?`;
}

/** How many letters must be added, left out or replaced to come from one text to another. */
function distanceOf(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
