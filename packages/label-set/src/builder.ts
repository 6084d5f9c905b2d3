export { buildCategorySchema, type LabelSetSettings } from "./build-category-schema.ts";
export {
  checkbox,
  instance,
  multiDropdown,
  radio,
  singleDropdown,
  text,
  treeDropdown,
} from "./classifications.ts";
export { branch, option } from "./options.ts";
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
export { LabelSetError, type LabelSetProblemCode, type Problem } from "./problems.ts";
export { groupRelation, singleRelation } from "./relations.ts";
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
export type { LabelSetParts } from "./wire-form.ts";
