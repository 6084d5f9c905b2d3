export * from "./builder.ts";
export { toCode } from "./code/to-code.ts";
export { defineLabelSet, type LabelSetDefinition } from "./define-label-set.ts";
export type { RevealedBy, TextOf } from "./definition/choices.ts";
export type { ClassificationKind, RelationKind, ToolKind } from "./definition/kinds.ts";
export type { LabelSetSource } from "./definition/label-set-source.ts";
export { type ApplyOptions, applyLabelSet } from "./diff/apply.ts";
export { type Change, diff } from "./diff/diff.ts";
export type { ChangedPart } from "./diff/entries.ts";
export { type LabelSetClient, type LabelSetPlan, planLabelSet } from "./diff/plan.ts";
export { PlanError, type PlanRefusal } from "./diff/plan-error.ts";
export { boxAround, boxCorners, normalizeBox, rotatedBoxFromCorners } from "./geometry/boxes.ts";
export { maskFromOutlines, maskToPolygons } from "./geometry/outlines.ts";
export type {
  Angle,
  Box,
  Coordinates,
  DrawnShape,
  KnownShapes,
  Mask,
  MaskZone,
  PageRectangle,
  PdfArea,
  RotatedBox,
  ShapeOf,
  Shapes,
  SlicePoint,
  Span,
  VolumeShapes,
  VoxelBox,
  VoxelLine,
} from "./geometry/shapes.ts";
export { type AnyLabelSet, LabelSet } from "./label-set.ts";
export type { AnswerDetails, Answers, AnswerTo, AnyAnswer, NotAsked } from "./labels/answers.ts";
export type {
  ByTitle,
  EndsBy,
  EndsOf,
  FrameDetails,
  GroupEnds,
  Label,
  LabelObject,
  ManyEnds,
  NestedIn,
  ObjectDetails,
  RelationDetails,
  ShapeBy,
  SingleEnds,
  Titled,
} from "./labels/label.ts";
export type { ValidateOptions } from "./labels/validate.ts";
export type { ParsedMetadata } from "./parsing/metadata.ts";
export type {
  ParsedClassification,
  ParsedClassificationOf,
  ParsedGroupRelation,
  ParsedLabels,
  ParsedManyRelation,
  ParsedObject,
  ParsedObjectOf,
  ParsedRelationOf,
  ParsedSingleRelation,
  UnknownPart,
} from "./parsing/parsed.ts";
export type {
  ParsedAsset,
  ParsedClassicAsset,
  ParsedClassicExportedTask,
  ParsedClassicTask,
  ParsedExportedTask,
  ParsedLabel,
  ParsedSnapshot,
  ParsedTask,
} from "./parsing/parsed-assets.ts";
export type { MediaSize, Sizes } from "./pictures/sizes.ts";
export { problemsOf } from "./problems-of.ts";
export { LabelError, type LabelProblemCode } from "./shared/problems.ts";
