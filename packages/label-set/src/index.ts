export type { AnswerDetails, Answers, AnswerTo, AnyAnswer, RevealedBy, TextOf } from "./answers.ts";
export {
  checkbox,
  instance,
  multiDropdown,
  radio,
  singleDropdown,
  text,
  treeDropdown,
} from "./classifications.ts";
export { defineLabelSet, type LabelSetDefinition, type LabelSetSettings } from "./define-label-set.ts";
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
  EndsOf,
  FrameDetails,
  GroupEnds,
  Label,
  LabelObject,
  ObjectDetails,
  RelationDetails,
  SingleEnds,
  Titled,
} from "./label.ts";
export { type AnyLabelSet, LabelSet } from "./label-set.ts";
export { branch, option } from "./options.ts";
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
export type {
  AnyClassification,
  Branch,
  Choice,
  Classification,
  ClassificationSettings,
  Option,
  OptionSettings,
  PartColor,
  PartSettings,
  PartShortcutKey,
  Relation,
  TextSettings,
  Tool,
  ToolSettings,
} from "./part.ts";
export {
  LabelError,
  type LabelProblemCode,
  LabelSetError,
  type LabelSetProblemCode,
  type Problem,
} from "./problems.ts";
export { groupRelation, singleRelation } from "./relations.ts";
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
export {
  boundingBox,
  ner,
  pdf,
  point,
  polygon,
  polyline,
  rotatedBoundingBox,
  segmentation,
} from "./tools.ts";
