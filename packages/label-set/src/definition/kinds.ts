/**
 * What a tool draws, in the wire's spelling; but for `voxel-box` and `voxel-line`, which a project calls `bounding-box` and
 * `polyline`, as it does the flat ones.
 *
 * Inferred: that `spline`, `medical-brush`, `message` and `angle` are called so.
 */
export type ToolKind =
  | "bounding-box"
  | "rotated-bounding-box"
  | "polygon"
  | "polyline"
  | "point"
  | "segmentation"
  | "ner"
  | "pdf"
  | "voxel-box"
  | "voxel-line"
  | "angle"
  | "spline"
  | "message"
  | "pct"
  | "brush"
  | "medical-brush";

/** How a classification is answered, in the wire's spelling. */
export type ClassificationKind =
  | "radio"
  | "checkbox"
  | "single-dropdown"
  | "multi-dropdown"
  | "tree-dropdown"
  | "rank"
  | "boolean"
  | "text"
  | "instance";

/** What a relation connects: two objects (`one-to-one`), one with many (`one-to-many`), or a group of them. */
export type RelationKind = "one-to-one" | "one-to-many" | "group";

/** The three lists of a label set. */
export type Section = "tools" | "classifications" | "relations";

/** The kinds that a project knows, by their names there. */
export const kinds: Record<Section, readonly string[]> = {
  tools:
    "bounding-box rotated-bounding-box polygon polyline point segmentation ner pdf angle spline message pct brush medical-brush".split(
      " ",
    ),
  classifications: "radio checkbox single-dropdown multi-dropdown tree-dropdown rank boolean text instance".split(" "),
  relations: ["one-to-one", "one-to-many", "group"],
};

/** What a project calls a kind: it has one name for a shape in pixels and for one in voxels. */
export function wireKind(kind: string): string {
  if (kind === "voxel-box") return "bounding-box";
  return kind === "voxel-line" ? "polyline" : kind;
}

/** What this package calls a shape in voxels that a project calls as it does one in pixels. */
export function volumeKind(kind: string): ToolKind | undefined {
  if (kind === "bounding-box") return "voxel-box";
  return kind === "polyline" ? "voxel-line" : undefined;
}

/** Whether an answer is one of the options that the label set lists. */
export function hasOptions(kind: string): boolean {
  return takesOneOption(kind) || takesManyOptions(kind);
}

export function takesOneOption(kind: string): boolean {
  return kind === "radio" || kind === "single-dropdown";
}

export function takesManyOptions(kind: string): boolean {
  return kind === "checkbox" || kind === "multi-dropdown" || kind === "tree-dropdown" || kind === "rank";
}

export function takesText(kind: string): boolean {
  return kind === "text" || kind === "instance";
}
