import type { HeaderAttribute } from "../items/header.ts";
import type { Attributes, AttributeValue } from "../items/item.ts";
import { separator } from "../mapping/parts.ts";
import type { LeaveOut } from "../problems/problem.ts";
import type { WireAnswer, WireClassification } from "./wire.ts";

/** Answers as classifications, nested where their names say so: `Type › Load` stands with what `Type` is answered with. */
export function classificationsOf(
  attributes: Attributes,
  questions: readonly HeaderAttribute[],
  leaveOut: LeaveOut,
): WireClassification[] {
  const types = new Map(questions.map(({ name, type }) => [name, type]));
  const written = new Map<string, WireClassification>();
  const top: WireClassification[] = [];
  for (const [name, value] of Object.entries(attributes).sort(([a], [b]) => depthOf(a) - depthOf(b))) {
    const parent = parentOf(name, attributes);
    const title = parent === undefined ? name : name.slice(parent.length + separator.length);
    const classification = { name: title, answer: answerOf(value, types.get(name)) };
    if (parent === undefined) {
      top.push(classification);
    } else {
      const above = written.get(parent)?.answer;
      const chosen = Array.isArray(above) && above.length === 1 ? above[0] : above;
      if (typeof chosen !== "object" || Array.isArray(chosen)) {
        const what = "stands below one choice in Labelbox, and what is above it here is no single one";
        leaveOut("attribute-left-out", `The answer to "${name}" ${what}.`);
        continue;
      }
      chosen.classifications = [...(chosen.classifications ?? []), classification];
    }
    written.set(name, classification);
  }
  return top;
}

function depthOf(name: string): number {
  return name.split(separator).length;
}

/** The nearest question above that is answered, too. */
function parentOf(name: string, attributes: Attributes): string | undefined {
  const end = name.lastIndexOf(separator);
  if (end < 0) return undefined;
  const parent = name.slice(0, end);
  return Object.hasOwn(attributes, parent) ? parent : undefined;
}

function answerOf(
  value: AttributeValue,
  type: HeaderAttribute["type"] | undefined,
): string | WireAnswer | WireAnswer[] {
  if (typeof value === "object") return value.map((name) => ({ name }));
  const name = String(value);
  if (type === "options") return [{ name }];
  return type === "option" || typeof value === "boolean" ? { name } : name;
}
