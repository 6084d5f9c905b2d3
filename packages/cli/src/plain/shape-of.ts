import type { Limits } from "@ango-hub/openapi";

/** Whether a value is a list, an object, or something that one text says. */
export function shapeOf({ type, properties, anyOf, oneOf }: Limits): "list" | "object" | "text" {
  if (type === "array") return "list";
  if (type === "object" || properties) return "object";
  const alternatives = anyOf ?? oneOf ?? [];
  return alternatives.some((alternative) => shapeOf(alternative) === "object" && alternative.type) ? "object" : "text";
}
