/** How many levels a JSON document may have. What is deeper can be read, but not written again. */
export const maxDepth = 500;

/** Whether a JSON document has more levels than it may. */
export function isTooDeep(value: unknown): boolean {
  let level = new Set([value]);
  for (let depth = 0; depth <= maxDepth && level.size > 0; depth++) {
    const below = new Set<unknown>();
    for (const entry of level) {
      if (typeof entry === "object" && entry !== null) for (const inner of Object.values(entry)) below.add(inner);
    }
    level = below;
  }
  return level.size > 0;
}
