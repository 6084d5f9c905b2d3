// Written from openapi.classic.yaml by `npm run generate`. Do not edit.

/** The parts of an export that can be left out, by the name of their query parameter. */
export const exportFields = [
  "labeledAt",
  "reviewedAt",
  "completion",
  "totalDuration",
  "skip",
  "reviewConf",
  "labelDuration",
  "assetStatus",
  "consensus",
  "batches",
  "updateInfo",
  "issues",
  "mask",
  "boxImage",
  "annotationMetadata",
  "benchmark",
  "labelStatus",
  "segmentationPoints",
] as const;

/** A part of an export that can be left out. */
export type ExportField = (typeof exportFields)[number];
