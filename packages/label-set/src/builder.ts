export { buildCategorySchema, type LabelSetSettings } from "./definition/build-category-schema.ts";
export {
  boolean,
  checkbox,
  instance,
  multiDropdown,
  radio,
  rank,
  singleDropdown,
  text,
  treeDropdown,
} from "./definition/classifications.ts";
export { branch, option } from "./definition/options.ts";
export type {
  AnyClassification,
  Branch,
  Choice,
  Classification,
  Option,
  PartColor,
  PartSettings,
  PartShortcutKey,
  Relation,
  Tool,
} from "./definition/part.ts";
export { groupRelation, oneToManyRelation, singleRelation } from "./definition/relations.ts";
export type {
  BooleanSettings,
  ChoiceSettings,
  ClassificationSettings,
  MedicalBrushSettings,
  OptionSettings,
  RelationSettings,
  TextSettings,
  ToolSettings,
} from "./definition/settings.ts";
export {
  boundingBox,
  ner,
  pdf,
  point,
  polygon,
  polyline,
  rotatedBoundingBox,
  segmentation,
} from "./definition/tools.ts";
export { angle, medicalBrush, voxelBox, voxelLine } from "./definition/tools-of-volumes.ts";
export { brush, message, pct, spline } from "./definition/tools-without-shape.ts";
export type { LabelSetParts } from "./definition/wire-form.ts";
export { LabelSetError, type LabelSetProblemCode, type Problem } from "./shared/problems.ts";
