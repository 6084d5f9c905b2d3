/** How many lines are about one data row, which are the first and the last of them, and how long all are. */
export interface SurveyedDataRow {
  count: number;
  first: number;
  last: number;
  length: number;
}

/** How much text of lines is in memory at once. */
const mostText = 2 ** 24;

/**
 * Data rows that are read together, so that no more than some lines wait for others: all at once, where the lines of each stand
 * about together, and else as many as fit into memory.
 */
export function rowGroups(rows: ReadonlyMap<string, SurveyedDataRow>, most: number = mostText): Set<string>[] {
  if (mostWaiting([...rows.values()]) <= most) return [new Set(rows.keys())];
  const groups: Set<string>[] = [];
  let text = Infinity;
  for (const [key, { length }] of rows) {
    text += length;
    if (text > most) {
      groups.push(new Set());
      text = length;
    }
    groups.at(-1)?.add(key);
  }
  return groups;
}

/** The most text that waits at once, where each data row is given with its last line. */
function mostWaiting(rows: readonly SurveyedDataRow[]): number {
  const changes = rows.flatMap(({ first, last, length }) => [
    { at: first, change: length },
    { at: last + 1, change: -length },
  ]);
  let [waiting, most] = [0, 0];
  for (const { change } of changes.sort((a, b) => a.at - b.at || a.change - b.change)) {
    waiting += change;
    most = Math.max(most, waiting);
  }
  return most;
}
