import type { PartNode } from "../definition/model.ts";

/** Why no label of an import can hold objects of a tool, or nothing when it can. */
export function whyNotImported({ kind, title }: PartNode): string | undefined {
  const strokes = Object.hasOwn(strokeFiles, kind) ? strokeFiles[kind as keyof typeof strokeFiles] : undefined;
  if (strokes !== undefined) {
    return `is of "${title}", whose strokes are no objects: they lie in ${strokes.file}, whose URL is the ${strokes.key} of a label.`;
  }
  if (!undocumented.includes(kind)) return undefined;
  return `is of "${title}"; how objects of the kind "${kind}" are imported is not documented, so only annotators draw them.`;
}

/** The key of a label that has the strokes of a kind of brush. */
export function strokesKey(kind: string): string | undefined {
  return Object.hasOwn(strokeFiles, kind) ? strokeFiles[kind as keyof typeof strokeFiles].key : undefined;
}

const strokeFiles = {
  brush: { file: "a picture, in exactly the colour of the tool", key: "brushDataUrl" },
  "medical-brush": { file: "an NRRD file, with the id of the tool as their value", key: "medicalBrushDataUrl" },
};

const undocumented: readonly string[] = ["angle", "spline", "message", "pct"];
