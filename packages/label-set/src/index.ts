export type { AnswerDetails, Answers, AnswerTo, AnyAnswer, RevealedBy, TextOf } from "./answers.ts";
export * from "./builder.ts";
export { defineLabelSet, type LabelSetDefinition } from "./define-label-set.ts";
export { type Change, type ChangedPart, diff, type LabelSetSource } from "./diff.ts";
export {
  boxAround,
  boxCorners,
  maskFromOutlines,
  maskToPolygons,
  normalizeBox,
  rotatedBoxFromCorners,
} from "./geometry.ts";
export type { ClassificationKind, RelationKind, ToolKind } from "./kinds.ts";
export type {
  ByTitle,
  EndsBy,
  EndsOf,
  FrameDetails,
  GroupEnds,
  Label,
  LabelObject,
  NestedIn,
  ObjectDetails,
  RelationDetails,
  ShapeBy,
  SingleEnds,
  Titled,
} from "./label.ts";
export { type AnyLabelSet, LabelSet } from "./label-set.ts";
export type {
  ParsedAsset,
  ParsedClassification,
  ParsedClassificationOf,
  ParsedExportedTask,
  ParsedGroupRelation,
  ParsedLabel,
  ParsedLabels,
  ParsedObject,
  ParsedObjectOf,
  ParsedRelationOf,
  ParsedSingleRelation,
  ParsedTask,
  UnknownPart,
} from "./parsed.ts";
export { LabelError, type LabelProblemCode } from "./problems.ts";
export type {
  Box,
  Coordinates,
  Mask,
  MaskZone,
  PageRectangle,
  PdfArea,
  RotatedBox,
  ShapeOf,
  Shapes,
  Span,
} from "./shapes.ts";
export { toCode } from "./to-code.ts";
