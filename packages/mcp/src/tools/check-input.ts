import { withoutSecrets } from "@ango-hub/client";
import { findMismatch } from "@ango-hub/openapi/limits";
import { didYouMean } from "./did-you-mean.ts";
import type { Tool } from "./tool.ts";

/** What is wrong with the input of a tool, in a sentence or two; nothing when all is right. */
export function findMistake({ fields }: Pick<Tool, "fields">, input: unknown): string | undefined {
  if (typeof input !== "object" || input === null || Array.isArray(input)) return "it takes an object.";
  const unknown = Object.keys(input).find((given) => !Object.hasOwn(fields, given));
  if (unknown !== undefined)
    return `it takes nothing named ${shown(unknown)}.${didYouMean(unknown, Object.keys(fields))}`;
  const found = findMismatch(input, {
    type: "object",
    required: Object.keys(fields).filter((field) => fields[field]?.required),
    properties: Object.fromEntries(Object.entries(fields).map(([field, { check }]) => [field, check])),
  });
  if (!found) return undefined;
  const received = found.received === undefined ? "missing" : shown(found.received);
  return `${placeOf(found.path)} must be ${found.expected}, but is ${received}.`;
}

/** A place in the input, as a program would write it: `labels[0].objects`. */
function placeOf(path: readonly (string | number)[]): string {
  const steps = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`));
  return steps.join("").replace(/^\./, "");
}

function shown(value: unknown): string {
  const text = withoutSecrets(JSON.stringify(value));
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
