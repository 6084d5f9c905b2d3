import type { OptionNode, PartNode } from "./model.ts";

/**
 * The options that an answer names. More than one when they share a text or an id, or when what is the text of one is the
 * id of another. Stored answers are ids, and texts only where no option has such an id.
 */
export function optionsNamed(part: PartNode, name: string, by: "id" | "text"): readonly OptionNode[] {
  const withId = part.optionsById.get(name) ?? [];
  if (by === "id" && withId.length > 0) return withId;
  const withText = part.optionsByText.get(name);
  return withId.length === 0 ? withText : [...new Set([...withText, ...withId])];
}
