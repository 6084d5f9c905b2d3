import type { CategorySchema } from "@ango-hub/openapi";
import { shown } from "../core/check.ts";
import { refuseLater } from "./refuse-later.ts";

/** A part of a label set, as far as it matters here. */
interface Part {
  readonly tool?: unknown;
  readonly title?: unknown;
  readonly classifications?: unknown;
}

/** The kinds of parts that the classic generation has not. Brushes are not among them: its labels have strokes. */
const laterKinds: Readonly<Record<string, readonly string[]>> = {
  tools: ["angle", "spline", "message", "pct"],
  classifications: ["boolean", "rank"],
  relations: ["one-to-many"],
};

/** The keys that came later. `multiple` and `ocrEnabled` are not among them, since nobody says when they came. */
const laterKeys: readonly string[] = ["defaultValue", "exportName", "displayName", "abbreviatedName", "attributeType"];

/** Refuses kinds and keys of parts that the classic generation has not, at whatever depth. */
export function checkKinds(argument: string, labelSet: CategorySchema): void {
  for (const list of Object.keys(laterKinds)) {
    checkList(`${argument}.${list}`, labelSet[list as keyof CategorySchema], list);
  }
}

// Deeper than any label set: what holds itself is left for the limits of the description, as is what is no list or no part.
const maxDepth = 200;

function checkList(argument: string, parts: unknown, list: string, depth = 0): void {
  if (!Array.isArray(parts) || depth > maxDepth) return;
  parts.forEach((part: Part | null | undefined, i) => {
    if (typeof part !== "object" || part === null) return;
    const place = `${argument}[${i}]`;
    const name = `${place} ("${part.title}")`;
    const kind = String(part.tool);
    if (laterKinds[list]?.includes(kind)) {
      refuseLater(`${name} is of the kind "${kind}"`, `${place}.tool`, "a kind", kind);
    }
    for (const [key, value] of Object.entries(part)) {
      if (!laterKeys.includes(key) || value === null || value === undefined || value === "") continue;
      refuseLater(`${name} has the key "${key}"`, `${place}.${key}`, "a key", shown(value));
    }
    checkList(`${place}.classifications`, part.classifications, "classifications", depth + 1);
  });
}
