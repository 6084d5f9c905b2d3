export { pictureSize } from "./files/picture-size.ts";
export type { Chunks, InputFile, OutputFile, Source } from "./files/source.ts";
export { type SplitShares, splitOf } from "./files/split.ts";
export type { Header, HeaderAttribute, HeaderClass } from "./items/header.ts";
export type {
  Attributes,
  AttributeValue,
  DirectedRelation,
  Drawn,
  GroupRelation,
  Item,
  ItemObject,
  ItemRelation,
  Keypoint,
  ObjectDetails,
} from "./items/item.ts";
export { assetsOf } from "./labels/assets-of.ts";
export { type ImportLabelsOptions, importLabelsOf } from "./labels/import-labels-of.ts";
export { type ExportedAssets, type ItemsOptions, itemsOf } from "./labels/items-of.ts";
export { type LabelSetFromOptions, labelSetFrom } from "./mapping/label-set-from.ts";
export { mapLabelSet } from "./mapping/map-label-set.ts";
export type { Mapping } from "./mapping/mapping.ts";
export { MappingError } from "./mapping/mapping-error.ts";
export type { AttributeDetails, ClassDetails, ClassTarget, MappingSettings } from "./mapping/settings.ts";
export { ArgumentError } from "./problems/argument-error.ts";
export { ConversionError } from "./problems/conversion-error.ts";
export type { Place, Problem, ProblemKind } from "./problems/problem.ts";
export { Report, type ReportOptions } from "./problems/report.ts";
