/** Whether two values are the same JSON, in which a key that is missing equals one with its empty default. */
export function isSameJson(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, entry: unknown) => {
    if (typeof entry !== "object" || entry === null || Array.isArray(entry)) return entry;
    const pairs = Object.entries(entry).filter(([, value]) => !isEmpty(value));
    return Object.fromEntries(pairs.sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === null || value === undefined || value === false || value === "";
}
