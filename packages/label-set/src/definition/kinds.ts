/** What a tool draws, in the wire's spelling. */
export type ToolKind =
  | "bounding-box"
  | "rotated-bounding-box"
  | "polygon"
  | "polyline"
  | "point"
  | "segmentation"
  | "ner"
  | "pdf";

/** How a classification is answered, in the wire's spelling. */
export type ClassificationKind =
  | "radio"
  | "checkbox"
  | "single-dropdown"
  | "multi-dropdown"
  | "tree-dropdown"
  | "text"
  | "instance";

/** What a relation connects: two objects (`one-to-one`) or a group of them. */
export type RelationKind = "one-to-one" | "group";

/** The three lists of a label set. */
export type Section = "tools" | "classifications" | "relations";

export const kinds: Record<Section, readonly string[]> = {
  tools: ["bounding-box", "rotated-bounding-box", "polygon", "polyline", "point", "segmentation", "ner", "pdf"],
  classifications: ["radio", "checkbox", "single-dropdown", "multi-dropdown", "tree-dropdown", "text", "instance"],
  relations: ["one-to-one", "group"],
};

/** Whether an answer is one of the options that the label set lists. */
export function hasOptions(kind: string): boolean {
  return takesOneOption(kind) || takesManyOptions(kind);
}

export function takesOneOption(kind: string): boolean {
  return kind === "radio" || kind === "single-dropdown";
}

export function takesManyOptions(kind: string): boolean {
  return kind === "checkbox" || kind === "multi-dropdown" || kind === "tree-dropdown";
}

export function takesText(kind: string): boolean {
  return kind === "text" || kind === "instance";
}
