// Written from openapi.classic.yaml by `npm run generate`. Do not edit.

import type { Limits } from "../limits.ts";

// Limits of the named schemas, in the keywords of JSON Schema. Each is an export of its own, so that programs keep only
// those that they use.

/** Limits of the schema `AttachmentType`. */
export const AttachmentType = {"type":"string","enum":["IMAGE","VIDEO","TEXT"]} as const;
/** Limits of the schema `Color`. */
export const Color = {"type":"string","pattern":"^(#[0-9A-Fa-f]{6})?$","expected":"a colour such as #9C27B0"} as const;
/** Limits of the schema `Duration`. */
export const Duration = {"type":"number","minimum":0,"maximum":9007199254740991,"expected":"a number of milliseconds, 0 or more"} as const;
/** Limits of the schema `ExternalId`. */
export const ExternalId = {"type":"string","minLength":1} as const;
/** Limits of the schema `FilterTime`. */
export const FilterTime = {"type":"string","pattern":"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):?[0-5]\\d)?$","expected":"a time in ISO 8601 such as 2022-12-13T13:28:34Z"} as const;
/** Limits of the schema `ObjectId`. */
export const ObjectId = {"type":"string","pattern":"^[0-9a-f]{24}$","expected":"an id of 24 lower-case hexadecimal digits"} as const;
/** Limits of the schema `PageIndex`. */
export const PageIndex = {"type":"integer","minimum":0,"maximum":2147483647} as const;
/** Limits of the schema `PageLimit`. */
export const PageLimit = {"type":"integer","minimum":1,"maximum":1000,"default":10} as const;
/** Limits of the schema `PageNumber`. */
export const PageNumber = {"type":"integer","minimum":1,"maximum":2147483647,"default":1} as const;
/** Limits of the schema `Priority`. */
export const Priority = {"type":"integer","minimum":-10000,"maximum":10000,"default":0} as const;
/** Limits of the schema `RelationDirection`. */
export const RelationDirection = {"type":"string","enum":["straight","bidirectional"]} as const;
/** Limits of the schema `SchemaId`. */
export const SchemaId = {"type":"string","minLength":1} as const;
/** Limits of the schema `SettableTaskStatus`. */
export const SettableTaskStatus = {"type":"string","enum":["TODO","Completed"]} as const;
/** Limits of the schema `ShortcutKey`. */
export const ShortcutKey = {"type":"string","default":"","pattern":"^((ctrl\\+)?[0-9]|[a-k])?$","expected":"one of 0-9, ctrl+0-ctrl+9, a-k"} as const;
/** Limits of the schema `TaskStatus`. */
export const TaskStatus = {"type":"string","enum":["TODO","Completed","Reviewed"]} as const;
/** Limits of the schema `Timestamp`. */
export const Timestamp = {"type":"string","format":"date-time"} as const;
/** Limits of the schema `WebhookType`. */
export const WebhookType = {"type":"string","enum":["ACCEPTED","COMPLETED","UPDATED"]} as const;
/** Limits of the schema `LabelOption`. */
export const LabelOption: Limits = { type: "object", required: ["value"], properties: { value: { type: "string" }, schemaId: SchemaId } };
/** Limits of the schema `TreeOption`. */
export const TreeOption: Limits = { type: "object", required: ["title"], properties: { title: { type: "string" }, key: { type: "string" }, value: { type: "string" }, get children(): Limits { return { type: "array", items: TreeOption }; } } };
/** Limits of the schema `ClassificationCategory`. */
export const ClassificationCategory: Limits = { type: "object", required: ["tool"], properties: { title: { type: "string" }, schemaId: SchemaId, required: { type: "boolean", nullable: true }, columnField: { type: "boolean" }, color: { nullable: true, anyOf: [Color] }, shortcutKey: { nullable: true, anyOf: [ShortcutKey] }, get classifications(): Limits { return { type: "array", items: ClassificationCategory }; }, options: { type: "array", items: LabelOption }, tool: { type: "string" }, treeOptions: { type: "array", items: TreeOption }, parentOptionId: { type: "string", nullable: true }, richText: { type: "boolean", nullable: true }, regex: { type: "string", nullable: true }, frameSpecific: { type: "boolean", nullable: true }, showDropdown: { type: "boolean", nullable: true } } };
/** Limits of the schema `ToolCategory`. */
export const ToolCategory: Limits = { type: "object", required: ["tool"], properties: { title: { type: "string" }, schemaId: SchemaId, required: { type: "boolean", nullable: true }, columnField: { type: "boolean" }, color: { nullable: true, anyOf: [Color] }, shortcutKey: { nullable: true, anyOf: [ShortcutKey] }, classifications: { type: "array", items: ClassificationCategory }, options: { type: "array", items: LabelOption }, tool: { type: "string" } } };
/** Limits of the schema `RelationCategory`. */
export const RelationCategory: Limits = { type: "object", required: ["tool"], properties: { title: { type: "string" }, schemaId: SchemaId, required: { type: "boolean", nullable: true }, columnField: { type: "boolean" }, color: { nullable: true, anyOf: [Color] }, shortcutKey: { nullable: true, anyOf: [ShortcutKey] }, classifications: { type: "array", items: ClassificationCategory }, options: { type: "array", items: LabelOption }, tool: { type: "string" } } };
/** Limits of the schema `CategorySchema`. */
export const CategorySchema: Limits = { type: "object", properties: { tools: { type: "array", items: ToolCategory }, classifications: { type: "array", items: ClassificationCategory }, relations: { type: "array", items: RelationCategory } } };
/** Limits of the schema `ObjectIdList`. */
export const ObjectIdList: Limits = { type: "array", items: ObjectId };
/** Limits of the schema `BoundingBox`. */
export const BoundingBox: Limits = { type: "object", required: ["x","y","width","height"], properties: { x: { type: "number" }, y: { type: "number" }, width: { type: "number" }, height: { type: "number" } } };
/** Limits of the schema `Point`. */
export const Point: Limits = { type: "array", minItems: 2, maxItems: 2, expected: "a point [x, y]", items: { type: "number" } };
/** Limits of the schema `RotatedBoundingBox`. */
export const RotatedBoundingBox: Limits = { type: "object", required: ["x","y","width","height","rotation"], properties: { x: { type: "number" }, y: { type: "number" }, width: { type: "number" }, height: { type: "number" }, rotation: { type: "number", minimum: -180, maximum: 180 }, corners: { type: "array", items: Point } } };
/** Limits of the schema `Polygon`. */
export const Polygon: Limits = { type: "array", items: Point };
/** Limits of the schema `Polyline`. */
export const Polyline: Limits = { type: "array", items: Point };
/** Limits of the schema `SegmentationZone`. */
export const SegmentationZone: Limits = { type: "object", required: ["region"], properties: { region: Polygon, holes: { type: "array", items: Polygon } } };
/** Limits of the schema `Segmentation`. */
export const Segmentation: Limits = { type: "object", required: ["zones"], properties: { zones: { type: "array", items: SegmentationZone } } };
/** Limits of the schema `EntitySpan`. */
export const EntitySpan: Limits = { type: "object", required: ["start","end"], properties: { start: { type: "number", minimum: 0 }, end: { type: "number", minimum: 0 } } };
/** Limits of the schema `PdfRectangle`. */
export const PdfRectangle: Limits = { type: "object", required: ["x1","y1","x2","y2","width","height"], properties: { x1: { type: "number" }, y1: { type: "number" }, x2: { type: "number" }, y2: { type: "number" }, width: { type: "number" }, height: { type: "number" } } };
/** Limits of the schema `PdfSelection`. */
export const PdfSelection: Limits = { type: "object", required: ["position"], properties: { position: { type: "object", required: ["boundingRect","pageNumber"], properties: { boundingRect: PdfRectangle, rects: { type: "array", items: PdfRectangle }, pageNumber: { type: "integer" } } }, content: { type: "object", properties: { text: { type: "string" }, image: { type: "string" } } } } };
/** Limits of the schema `Answer`. */
export const Answer: Limits = { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] };
/** Limits of the schema `AnnotationTime`. */
export const AnnotationTime: Limits = { anyOf: [{ type: "integer" }, { type: "string" }] };
/** Limits of the schema `AnnotationMetadata`. */
export const AnnotationMetadata: Limits = { type: "object", properties: { createdAt: AnnotationTime, createdBy: { type: "string" }, updatedAt: AnnotationTime, updatedBy: { type: "string" } } };
/** Limits of the schema `StoredClassification`. */
export const StoredClassification: Limits = { type: "object", required: ["schemaId","answer"], properties: { schemaId: SchemaId, objectId: SchemaId, answer: Answer, get classifications(): Limits { return { type: "array", items: StoredClassification }; }, metadata: AnnotationMetadata, page: PageIndex, lock: { type: "boolean" }, interpolationStopped: { type: "boolean" } } };
/** Limits of the schema `StoredObject`. */
export const StoredObject: Limits = { type: "object", required: ["schemaId","objectId"], properties: { "bounding-box": BoundingBox, "rotated-bounding-box": RotatedBoundingBox, polygon: Polygon, polyline: Polyline, point: Point, segmentation: Segmentation, ner: EntitySpan, pdf: PdfSelection, schemaId: SchemaId, objectId: SchemaId, classifications: { type: "array", items: StoredClassification }, metadata: AnnotationMetadata, page: PageIndex, lock: { type: "boolean" }, interpolationStopped: { type: "boolean" } } };
/** Limits of the schema `StoredRelation`. */
export const StoredRelation: Limits = { type: "object", required: ["schemaId"], properties: { from: { type: "string" }, to: { type: "string" }, direction: RelationDirection, group: { type: "array", items: { type: "string" } }, schemaId: SchemaId, objectId: SchemaId, classifications: { type: "array", items: StoredClassification }, metadata: AnnotationMetadata } };
/** Limits of the schema `StoredAnswer`. */
export const StoredAnswer: Limits = { type: "object", properties: { tools: { type: "array", items: StoredObject }, classifications: { type: "array", items: StoredClassification }, relations: { type: "array", items: StoredRelation } } };
/** Limits of the schema `Attachment`. */
export const Attachment: Limits = { type: "object", required: ["type","value"], properties: { type: AttachmentType, value: { type: "string" } } };
/** Limits of the schema `AssetMetadata`. */
export const AssetMetadata: Limits = { type: "object", properties: { width: { type: "number", exclusiveMinimum: 0 }, height: { type: "number", exclusiveMinimum: 0 }, frameRate: { type: "number", exclusiveMinimum: 0 } } };
/** Limits of the schema `ImportAsset`. */
export const ImportAsset: Limits = { type: "object", required: ["externalId"], expected: "an asset with data, the URL of its file, or with dataset, those of its pages", closed: true, properties: { data: { type: "string", minLength: 1 }, externalId: ExternalId, width: { type: "number", exclusiveMinimum: 0 }, height: { type: "number", exclusiveMinimum: 0 }, storage: { type: "string", pattern: "^[0-9a-f]{24}$" }, tags: { type: "array", items: ObjectId }, batches: { type: "array", items: { type: "string" } }, attachments: { type: "array", items: Attachment }, metadata: AssetMetadata, dataset: { type: "array", minItems: 1, items: { type: "string", pattern: "^https?://.", expected: "an http or https URL" } } }, anyOf: [{ required: ["data"] }, { required: ["dataset"] }] };
/** Limits of the schema `ImportClassification`. */
export const ImportClassification: Limits = { type: "object", required: ["answer"], closed: true, properties: { schemaId: SchemaId, title: { type: "string" }, tool: { type: "string" }, answer: Answer, objectId: { type: "string", minLength: 1 }, page: PageIndex, lock: { type: "boolean" }, columnField: { type: "boolean" }, interpolationStopped: { type: "boolean" }, get classifications(): Limits { return { type: "array", items: ImportClassification }; } }, anyOf: [{ required: ["schemaId"] }, { required: ["title"] }] };
/** Limits of the schema `PdfRegion`. */
export const PdfRegion: Limits = { type: "object", required: ["x1","y1","x2","y2","width","height","pageNumber"], properties: { x1: { type: "number" }, y1: { type: "number" }, x2: { type: "number" }, y2: { type: "number" }, width: { type: "number" }, height: { type: "number" }, pageNumber: { type: "integer", minimum: 1, maximum: 2147483647 }, text: { type: "string" }, objectId: { type: "string", minLength: 1 } } };
/** Limits of the schema `ImportObject`. */
export const ImportObject: Limits = { type: "object", closed: true, properties: { schemaId: SchemaId, title: { type: "string" }, tool: { type: "string" }, objectId: { type: "string", minLength: 1 }, page: PageIndex, lock: { type: "boolean" }, interpolationStopped: { type: "boolean" }, classifications: { type: "array", items: ImportClassification }, "bounding-box": BoundingBox, "rotated-bounding-box": RotatedBoundingBox, polygon: Polygon, polyline: Polyline, point: Point, segmentation: Segmentation, ner: EntitySpan, pdf: PdfRegion }, anyOf: [{ required: ["schemaId"] }, { required: ["title"] }], oneOf: [{ required: ["bounding-box"] }, { required: ["rotated-bounding-box"] }, { required: ["polygon"] }, { required: ["polyline"] }, { required: ["point"] }, { required: ["segmentation"] }, { required: ["ner"] }, { required: ["pdf"] }] };
/** Limits of the schema `ImportSingleRelation`. */
export const ImportSingleRelation: Limits = { type: "object", required: ["from","to"], closed: true, properties: { schemaId: SchemaId, title: { type: "string" }, tool: { type: "string" }, objectId: { type: "string", minLength: 1 }, classifications: { type: "array", items: ImportClassification }, from: { type: "string", minLength: 1 }, to: { type: "string", minLength: 1 }, direction: RelationDirection }, anyOf: [{ required: ["schemaId"] }, { required: ["title"] }] };
/** Limits of the schema `ImportGroupRelation`. */
export const ImportGroupRelation: Limits = { type: "object", required: ["group"], closed: true, properties: { schemaId: SchemaId, title: { type: "string" }, tool: { type: "string" }, objectId: { type: "string", minLength: 1 }, classifications: { type: "array", items: ImportClassification }, group: { type: "array", minItems: 1, items: { type: "string", minLength: 1 } } }, anyOf: [{ required: ["schemaId"] }, { required: ["title"] }] };
/** Limits of the schema `ImportRelation`. */
export const ImportRelation: Limits = { oneOf: [ImportSingleRelation, ImportGroupRelation] };
/** Limits of the schema `ImportLabel`. */
export const ImportLabel: Limits = { type: "object", expected: "a label with externalId or data", closed: true, properties: { externalId: ExternalId, data: { type: "string", minLength: 1 }, asset: { type: "string" }, brushDataUrl: { type: "string", pattern: "^https?://.", expected: "an http or https URL" }, medicalBrushDataUrl: { type: "string", pattern: "^https?://.", expected: "an http or https URL" }, objects: { type: "array", items: ImportObject }, classifications: { type: "array", items: ImportClassification }, relations: { type: "array", items: ImportRelation } }, anyOf: [{ required: ["externalId"] }, { required: ["data"] }] };
/** Limits of the schema `TimeRange`. */
export const TimeRange: Limits = { type: "object", closed: true, properties: { gt: FilterTime, lt: FilterTime } };
/** Limits of the schema `AssetAttachments`. */
export const AssetAttachments: Limits = { type: "object", required: ["externalId","attachments"], closed: true, properties: { externalId: ExternalId, data: { type: "string", minLength: 1 }, attachments: { type: "array", minItems: 1, items: Attachment } } };
