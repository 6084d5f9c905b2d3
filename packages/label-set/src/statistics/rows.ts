import { wrongShape } from "../geometry/check-arguments.ts";
import { groupBy } from "../shared/group-by.ts";
import { typeName } from "../shared/json.ts";
import { at, root } from "../shared/location.ts";

/** Rows put together that have the same values under some keys, in the order of these. */
export function groupRows<Row extends object, Key extends keyof Row & string>(
  rows: Iterable<Row>,
  keys: readonly Key[],
  known: readonly string[],
): [Pick<Row, Key>, readonly Row[]][] {
  checkKeys(keys, known);
  const groups = groupBy(rows, (row) => JSON.stringify(keys.map((key) => row[key])));
  return [...groups.values()]
    .map((group): [Pick<Row, Key>, readonly Row[]] => [picked(group[0] as Row, keys), group])
    .sort(([a], [b]) => {
      const key = keys.find((key) => a[key] !== b[key]);
      return key === undefined ? 0 : compared(a[key], b[key]);
    });
}

/** Refuses keys that are not among those that are known. */
export function checkKeys(keys: readonly string[], known: readonly string[]): void {
  for (const [i, key] of keys.entries()) {
    if (known.includes(key)) continue;
    const given = typeof key === "string" ? `"${key}"` : typeName(key);
    throw wrongShape(at(root, i), `is no key to group by, ${given}; those are ${known.join(", ")}.`);
  }
}

function picked<Row extends object, Key extends keyof Row>(row: Row, keys: readonly Key[]): Pick<Row, Key> {
  return Object.fromEntries(keys.map((key) => [key, row[key]])) as Pick<Row, Key>;
}

/** Texts by their letters, and what is not known last. */
function compared(a: unknown, b: unknown): number {
  if (a === null || b === null) return a === null ? 1 : -1;
  return String(a) < String(b) ? -1 : 1;
}
