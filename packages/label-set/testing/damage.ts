import fc from "fast-check";

/** A copy of some JSON in which a few values are replaced by others, taken away, or doubled. */
export function damaged(json: unknown): fc.Arbitrary<unknown> {
  const hit = fc.record({
    at: fc.nat(),
    value: fc.oneof(fc.jsonValue(), fc.constantFrom(undefined, Number.NaN, -1, "")),
  });
  return fc.array(hit, { minLength: 1, maxLength: 3 }).map((hits) => {
    return hits.reduce((copy, { at, value }) => {
      const places = count(copy);
      return replaced(copy, { left: at % places, value });
    }, structuredClone(json));
  });
}

function count(value: unknown): number {
  return 1 + children(value).reduce((sum, [, child]) => sum + count(child), 0);
}

/** Replaces the value that is reached when `left` others have been passed. */
function replaced(value: unknown, hit: { left: number; value: unknown }): unknown {
  if (hit.left-- === 0) return hit.value;
  const entries = children(value).map(([key, child]) => [key, hit.left < 0 ? child : replaced(child, hit)] as const);
  if (Array.isArray(value)) return entries.map(([, child]) => child);
  return entries.length > 0 ? Object.fromEntries(entries) : value;
}

function children(value: unknown): [string, unknown][] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}
