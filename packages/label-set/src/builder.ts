export { buildCategorySchema, type LabelSetSettings } from "./definition/build-category-schema.ts";
export {
  checkbox,
  instance,
  multiDropdown,
  radio,
  singleDropdown,
  text,
  treeDropdown,
} from "./definition/classifications.ts";
export { branch, option } from "./definition/options.ts";
export type {
  AnyClassification,
  Branch,
  Choice,
  ChoiceSettings,
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
} from "./definition/part.ts";
export { groupRelation, singleRelation } from "./definition/relations.ts";
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
export type { LabelSetParts } from "./definition/wire-form.ts";
export { LabelSetError, type LabelSetProblemCode, type Problem } from "./shared/problems.ts";
