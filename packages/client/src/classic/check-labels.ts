import { refuseLater } from "./refuse-later.ts";

type Parts = Readonly<Record<string, unknown>>;

/** Refuses what labels may hold today and could not before, by its name; whatever else is wrong the limits find. */
export function checkLabels(labels: readonly unknown[]): void {
  labels.forEach((label, i) => {
    const place = `labels[${i}]`;
    checkList(label, "objects", place, checkObject);
    checkList(label, "classifications", place, checkAnswer);
    checkList(label, "relations", place, checkRelation);
  });
}

function checkObject(object: Parts, place: string): void {
  for (const [key, what, at] of [
    ["bounding-box", "box", '["bounding-box"]'],
    ["polyline", "line", ".polyline"],
  ] as const) {
    const shape = object[key];
    if (isObject(shape) && "z1" in shape && !("width" in shape))
      refuseLater(`${place} has a ${what} in a volume`, place + at, `a ${what} in pixels`, "one in voxels");
  }
}

function checkAnswer({ answer }: Parts, place: string): void {
  if (typeof answer !== "boolean") return;
  refuseLater(`${place} is answered with ${answer}`, `${place}.answer`, "a text or a list of texts", `${answer}`);
}

function checkRelation({ to }: Parts, place: string): void {
  if (!Array.isArray(to)) return;
  refuseLater(`${place} relates one object to many`, `${place}.to`, "the id of one object", "a list");
}

// Deeper than any label: what holds itself is left for the limits.
const maxDepth = 200;

function checkList(
  above: unknown,
  key: string,
  aboveAt: string,
  check: (part: Parts, place: string) => void,
  depth = 0,
): void {
  const list = isObject(above) ? above[key] : undefined;
  if (!Array.isArray(list) || depth > maxDepth) return;
  list.forEach((part: unknown, i) => {
    if (!isObject(part)) return;
    const place = `${aboveAt}.${key}[${i}]`;
    check(part, place);
    checkList(part, "classifications", place, checkAnswer, depth + 1);
  });
}

function isObject(value: unknown): value is Parts {
  return typeof value === "object" && value !== null;
}
