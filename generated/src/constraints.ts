// Written from openapi.yaml by `npm run generate`. Do not edit.

import type { Limits } from "./limits.ts";

// Limits of the named schemas, in the keywords of JSON Schema. Each is an export of its own, so that programs keep only
// those that they use.

/** Limits of the schema `AttachmentType`. */
export const AttachmentType = {"type":"string","enum":["IMAGE","VIDEO","TEXT"]} as const;
/** Limits of the schema `Color`. */
export const Color = {"type":"string","pattern":"^(#[0-9A-Fa-f]{6})?$","expected":"a colour such as #9C27B0"} as const;
/** Limits of the schema `Duration`. */
export const Duration = {"type":"number","minimum":0,"maximum":9007199254740991,"expected":"a number of milliseconds, 0 or more"} as const;
/** Limits of the schema `Email`. */
export const Email = {"type":"string","format":"email","expected":"an e-mail address"} as const;
/** Limits of the schema `ExternalId`. */
export const ExternalId = {"type":"string","minLength":1} as const;
/** Limits of the schema `FileType`. */
export const FileType = {"type":"string","enum":["assets","brushes","medicalBrushes","exports","instructions","segmentationModels"]} as const;
/** Limits of the schema `FilterTime`. */
export const FilterTime = {"type":"string","pattern":"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):?[0-5]\\d)?$","expected":"a time in ISO 8601 such as 2022-12-13T13:28:34Z"} as const;
/** Limits of the schema `IssueStatus`. */
export const IssueStatus = {"type":"string","enum":["Open","Resolved","Closed"]} as const;
/** Limits of the schema `Metric`. */
export const Metric = {"type":"string","enum":["LabelStageGroups","TimePerTask","AnnotationStatus","AnswerDistribution","ConsensusRanges","AssetSize"]} as const;
/** Limits of the schema `ObjectId`. */
export const ObjectId = {"type":"string","pattern":"^[0-9a-f]{24}$","expected":"an id of 24 lower-case hexadecimal digits"} as const;
/** Limits of the schema `OrganizationRole`. */
export const OrganizationRole = {"type":"string","enum":["admin","member"]} as const;
/** Limits of the schema `PageIndex`. */
export const PageIndex = {"type":"integer","minimum":0,"maximum":2147483647} as const;
/** Limits of the schema `PageLimit`. */
export const PageLimit = {"type":"integer","minimum":1,"maximum":1000,"default":10} as const;
/** Limits of the schema `PageNumber`. */
export const PageNumber = {"type":"integer","minimum":1,"maximum":2147483647,"default":1} as const;
/** Limits of the schema `Priority`. */
export const Priority = {"type":"integer","minimum":-1000,"maximum":1000,"default":0} as const;
/** Limits of the schema `ProjectRole`. */
export const ProjectRole = {"type":"string","enum":["Manager","Lead","Labeler","Reviewer"]} as const;
/** Limits of the schema `ProjectType`. */
export const ProjectType = {"type":"string","enum":["ango","pct","iframe"]} as const;
/** Limits of the schema `RelationDirection`. */
export const RelationDirection = {"type":"string","enum":["straight","bidirectional"]} as const;
/** Limits of the schema `ReviewStatus`. */
export const ReviewStatus = {"type":"string","enum":["Accepted","Rejected","Todo","Fixed"]} as const;
/** Limits of the schema `SchemaId`. */
export const SchemaId = {"type":"string","minLength":1} as const;
/** Limits of the schema `ShortcutKey`. */
export const ShortcutKey = {"type":"string","default":"","pattern":"^((ctrl\\+)?[0-9]|[a-k])?$","expected":"one of 0-9, ctrl+0-ctrl+9, a-k"} as const;
/** Limits of the schema `Sort`. */
export const Sort = {"type":"string","pattern":"^-?\\w+(\\.\\w+)*(,-?\\w+(\\.\\w+)*)*$","expected":"names of fields, separated by commas, with a - before those in falling order"} as const;
/** Limits of the schema `StageId`. */
export const StageId = {"type":"string","minLength":1} as const;
/** Limits of the schema `Timestamp`. */
export const Timestamp = {"type":"string","format":"date-time"} as const;
/** Limits of the schema `LabelOption`. */
export const LabelOption: Limits = { type: "object", required: ["value"], properties: { value: { type: "string" }, schemaId: SchemaId } };
/** Limits of the schema `TreeOption`. */
export const TreeOption: Limits = { type: "object", required: ["title"], properties: { title: { type: "string" }, key: { type: "string" }, value: { type: "string" }, get children(): Limits { return { type: "array", items: TreeOption }; } } };
/** Limits of the schema `ClassificationCategory`. */
export const ClassificationCategory: Limits = { type: "object", required: ["tool"], properties: { title: { type: "string" }, schemaId: SchemaId, required: { type: "boolean", nullable: true }, columnField: { type: "boolean" }, color: { nullable: true, anyOf: [Color] }, shortcutKey: { nullable: true, anyOf: [ShortcutKey] }, multiple: { type: "boolean", nullable: true }, get classifications(): Limits { return { type: "array", items: ClassificationCategory }; }, options: { type: "array", items: LabelOption }, tool: { type: "string" }, treeOptions: { type: "array", items: TreeOption }, parentOptionId: { type: "string", nullable: true }, richText: { type: "boolean", nullable: true }, regex: { type: "string", nullable: true }, frameSpecific: { type: "boolean", nullable: true }, showDropdown: { type: "boolean", nullable: true }, defaultValue: { type: "boolean", nullable: true }, exportName: { type: "string", nullable: true }, displayName: { type: "string", nullable: true }, abbreviatedName: { type: "string", nullable: true }, attributeType: { type: "string", nullable: true } } };
/** Limits of the schema `ToolCategory`. */
export const ToolCategory: Limits = { type: "object", required: ["tool"], properties: { title: { type: "string" }, schemaId: SchemaId, required: { type: "boolean", nullable: true }, columnField: { type: "boolean" }, color: { nullable: true, anyOf: [Color] }, shortcutKey: { nullable: true, anyOf: [ShortcutKey] }, multiple: { type: "boolean", nullable: true }, classifications: { type: "array", items: ClassificationCategory }, options: { type: "array", items: LabelOption }, tool: { type: "string" }, ocrEnabled: { type: "boolean", nullable: true } } };
/** Limits of the schema `RelationCategory`. */
export const RelationCategory: Limits = { type: "object", required: ["tool"], properties: { title: { type: "string" }, schemaId: SchemaId, required: { type: "boolean", nullable: true }, columnField: { type: "boolean" }, color: { nullable: true, anyOf: [Color] }, shortcutKey: { nullable: true, anyOf: [ShortcutKey] }, multiple: { type: "boolean", nullable: true }, classifications: { type: "array", items: ClassificationCategory }, options: { type: "array", items: LabelOption }, tool: { type: "string" } } };
/** Limits of the schema `CategorySchema`. */
export const CategorySchema: Limits = { type: "object", properties: { tools: { type: "array", items: ToolCategory }, classifications: { type: "array", items: ClassificationCategory }, relations: { type: "array", items: RelationCategory } } };
/** Limits of the schema `StagePosition`. */
export const StagePosition: Limits = { type: "object", required: ["x","y"], properties: { x: { type: "number" }, y: { type: "number" } } };
/** Limits of the schema `ConsensusConfig`. */
export const ConsensusConfig: Limits = { type: "object", properties: { threshold: { type: "object" }, adjudicationMethod: { type: "string" } } };
/** Limits of the schema `AnnotationCondition`. */
export const AnnotationCondition: Limits = { type: "object", required: ["tools"], properties: { tools: { type: "array", items: { type: "object", required: ["schemaId","filter"], properties: { schemaId: SchemaId, filter: { type: "array", items: { type: "string" } } } } } } };
/** Limits of the schema `LogicCondition`. */
export const LogicCondition: Limits = { type: "object", required: ["type","value"], properties: { type: { type: "string" }, value: { anyOf: [AnnotationCondition, { type: "number" }, { type: "array", items: {  } }] }, index: { type: "integer", minimum: 0 } } };
/** Limits of the schema `StageLogic`. */
export const StageLogic: Limits = { type: "object", required: ["conditions"], properties: { conditions: { type: "array", items: LogicCondition } } };
/** Limits of the schema `Stage`. */
export const Stage: Limits = { type: "object", required: ["id","type","name"], properties: { id: StageId, type: { type: "string" }, name: { type: "string" }, position: StagePosition, next: { type: "array", items: StageId }, autoForward: { type: "boolean" }, preventRequeue: { type: "boolean" }, assignedTo: { type: "array", items: Email }, readOnly: { type: "boolean" }, consensusId: { nullable: true, anyOf: [StageId] }, consensusConfig: ConsensusConfig, pluginId: { type: "string" }, logic: StageLogic } };
/** Limits of the schema `Workflow`. */
export const Workflow: Limits = { type: "array", minItems: 1, items: Stage };
/** Limits of the schema `EmailList`. */
export const EmailList: Limits = { type: "array", minItems: 1, items: Email };
/** Limits of the schema `ExternalValidation`. */
export const ExternalValidation: Limits = { type: "object", closed: true, properties: { enabled: { type: "boolean" }, apiUrl: { type: "string", format: "uri" }, singleFrame: { type: "boolean" }, specificFrame: { type: "boolean" }, frameNumbers: { type: "array", items: PageIndex } } };
/** Limits of the schema `BatchOfList`. */
export const BatchOfList: Limits = { type: "object", required: ["name"], properties: { _id: ObjectId, name: { type: "string", minLength: 1 } } };
/** Limits of the schema `ObjectIdList`. */
export const ObjectIdList: Limits = { type: "array", items: ObjectId };
/** Limits of the schema `AssetFilters`. */
export const AssetFilters: Limits = { type: "object", closed: true, properties: { _id: ObjectId, externalId: ExternalId, isPreLabeled: { type: "boolean" }, batches: ObjectIdList } };
/** Limits of the schema `AssetMetadata`. */
export const AssetMetadata: Limits = { type: "object", properties: { width: { type: "number", exclusiveMinimum: 0 }, height: { type: "number", exclusiveMinimum: 0 }, frameRate: { type: "number", exclusiveMinimum: 0 } } };
/** Limits of the schema `Attachment`. */
export const Attachment: Limits = { type: "object", required: ["type","value"], properties: { type: AttachmentType, value: { type: "string" } } };
/** Limits of the schema `Answer`. */
export const Answer: Limits = { anyOf: [{ type: "string" }, { type: "boolean" }, { type: "array", items: { type: "string" } }] };
/** Limits of the schema `ImportClassification`. */
export const ImportClassification: Limits = { type: "object", required: ["answer"], closed: true, properties: { schemaId: SchemaId, title: { type: "string" }, tool: { type: "string" }, answer: Answer, objectId: { type: "string", minLength: 1 }, page: PageIndex, lock: { type: "boolean" }, columnField: { type: "boolean" }, interpolationStopped: { type: "boolean" }, get classifications(): Limits { return { type: "array", items: ImportClassification }; } }, anyOf: [{ required: ["schemaId"] }, { required: ["title"] }] };
/** Limits of the schema `BoundingBox`. */
export const BoundingBox: Limits = { type: "object", required: ["x","y","width","height"], properties: { x: { type: "number" }, y: { type: "number" }, width: { type: "number" }, height: { type: "number" } } };
/** Limits of the schema `VoxelBox`. */
export const VoxelBox: Limits = { type: "object", required: ["x1","y1","z1","x2","y2","z2"], properties: { x1: { type: "number" }, y1: { type: "number" }, z1: { type: "number" }, x2: { type: "number" }, y2: { type: "number" }, z2: { type: "number" } } };
/** Limits of the schema `Point`. */
export const Point: Limits = { type: "array", minItems: 2, maxItems: 2, expected: "a point [x, y]", items: { type: "number" } };
/** Limits of the schema `RotatedBoundingBox`. */
export const RotatedBoundingBox: Limits = { type: "object", required: ["x","y","width","height","rotation"], properties: { x: { type: "number" }, y: { type: "number" }, width: { type: "number" }, height: { type: "number" }, rotation: { type: "number", minimum: -180, maximum: 180 }, corners: { type: "array", items: Point } } };
/** Limits of the schema `Polygon`. */
export const Polygon: Limits = { type: "array", items: Point };
/** Limits of the schema `Polyline`. */
export const Polyline: Limits = { type: "array", items: Point };
/** Limits of the schema `VoxelLine`. */
export const VoxelLine: Limits = { type: "object", required: ["x1","y1","z1","x2","y2","z2"], properties: { x1: { type: "number" }, y1: { type: "number" }, z1: { type: "number" }, x2: { type: "number" }, y2: { type: "number" }, z2: { type: "number" } } };
/** Limits of the schema `SegmentationZone`. */
export const SegmentationZone: Limits = { type: "object", required: ["region"], properties: { region: Polygon, holes: { type: "array", items: Polygon } } };
/** Limits of the schema `Segmentation`. */
export const Segmentation: Limits = { type: "object", required: ["zones"], properties: { zones: { type: "array", items: SegmentationZone } } };
/** Limits of the schema `EntitySpan`. */
export const EntitySpan: Limits = { type: "object", required: ["start","end"], properties: { start: { type: "number", minimum: 0 }, end: { type: "number", minimum: 0 } } };
/** Limits of the schema `PdfRegion`. */
export const PdfRegion: Limits = { type: "object", required: ["x1","y1","x2","y2","width","height","pageNumber"], properties: { x1: { type: "number" }, y1: { type: "number" }, x2: { type: "number" }, y2: { type: "number" }, width: { type: "number" }, height: { type: "number" }, pageNumber: { type: "integer", minimum: 1, maximum: 2147483647 }, text: { type: "string" }, objectId: { type: "string", minLength: 1 } } };
/** Limits of the schema `ImportObject`. */
export const ImportObject: Limits = { type: "object", closed: true, properties: { schemaId: SchemaId, title: { type: "string" }, tool: { type: "string" }, objectId: { type: "string", minLength: 1 }, page: PageIndex, lock: { type: "boolean" }, interpolationStopped: { type: "boolean" }, classifications: { type: "array", items: ImportClassification }, "bounding-box": { anyOf: [BoundingBox, VoxelBox] }, "rotated-bounding-box": RotatedBoundingBox, polygon: Polygon, polyline: { anyOf: [Polyline, VoxelLine] }, point: Point, segmentation: Segmentation, ner: EntitySpan, pdf: PdfRegion }, anyOf: [{ required: ["schemaId"] }, { required: ["title"] }], oneOf: [{ required: ["bounding-box"] }, { required: ["rotated-bounding-box"] }, { required: ["polygon"] }, { required: ["polyline"] }, { required: ["point"] }, { required: ["segmentation"] }, { required: ["ner"] }, { required: ["pdf"] }] };
/** Limits of the schema `ImportSingleRelation`. */
export const ImportSingleRelation: Limits = { type: "object", required: ["from","to"], closed: true, properties: { schemaId: SchemaId, title: { type: "string" }, tool: { type: "string" }, objectId: { type: "string", minLength: 1 }, classifications: { type: "array", items: ImportClassification }, from: { type: "string", minLength: 1 }, to: { anyOf: [{ type: "string", minLength: 1 }, { type: "array", minItems: 1, items: { type: "string", minLength: 1 } }] }, direction: RelationDirection }, anyOf: [{ required: ["schemaId"] }, { required: ["title"] }] };
/** Limits of the schema `ImportGroupRelation`. */
export const ImportGroupRelation: Limits = { type: "object", required: ["group"], closed: true, properties: { schemaId: SchemaId, title: { type: "string" }, tool: { type: "string" }, objectId: { type: "string", minLength: 1 }, classifications: { type: "array", items: ImportClassification }, group: { type: "array", minItems: 1, items: { type: "string", minLength: 1 } } }, anyOf: [{ required: ["schemaId"] }, { required: ["title"] }] };
/** Limits of the schema `ImportRelation`. */
export const ImportRelation: Limits = { oneOf: [ImportSingleRelation, ImportGroupRelation] };
/** Limits of the schema `ImportAsset`. */
export const ImportAsset: Limits = { type: "object", required: ["externalId"], expected: "an asset with data, the URL of its file, or with dataset, those of its pages", closed: true, properties: { data: { type: "string", minLength: 1 }, externalId: ExternalId, storage: { nullable: true, anyOf: [ObjectId] }, batches: { type: "array", items: ObjectId }, contextData: { nullable: true, anyOf: [{ type: "object" }] }, metadata: { nullable: true, anyOf: [AssetMetadata] }, attachments: { type: "array", items: Attachment }, dataset: { type: "array", minItems: 1, items: { type: "string", pattern: "^https?://.", expected: "an http or https URL" } }, editorType: { type: "string", enum: ["pct"] }, objects: { type: "array", items: ImportObject }, classifications: { type: "array", items: ImportClassification }, relations: { type: "array", items: ImportRelation } }, anyOf: [{ required: ["data"] }, { required: ["dataset"] }] };
/** Limits of the schema `AssetAttachments`. */
export const AssetAttachments: Limits = { type: "object", required: ["externalId","attachments"], closed: true, properties: { externalId: ExternalId, data: { type: "string", minLength: 1 }, attachments: { type: "array", minItems: 1, items: Attachment } } };
/** Limits of the schema `TextComparison`. */
export const TextComparison: Limits = { type: "object", closed: true, properties: { "$eq": { type: "string" }, "$ne": { type: "string" }, "$regex": { type: "string" }, "$in": { type: "array", items: { type: "string" } }, "$nin": { type: "array", items: { type: "string" } }, "$exists": { type: "boolean" } } };
/** Limits of the schema `TimeComparison`. */
export const TimeComparison: Limits = { type: "object", closed: true, properties: { "$gt": FilterTime, "$gte": FilterTime, "$lt": FilterTime, "$lte": FilterTime } };
/** Limits of the schema `NumberComparison`. */
export const NumberComparison: Limits = { type: "object", closed: true, properties: { "$eq": { type: "number" }, "$ne": { type: "number" }, "$gt": { type: "number" }, "$gte": { type: "number" }, "$lt": { type: "number" }, "$lte": { type: "number" } } };
/** Limits of the schema `BooleanComparison`. */
export const BooleanComparison: Limits = { type: "object", closed: true, properties: { "$eq": { type: "boolean" } } };
/** Limits of the schema `TaskFilter`. */
export const TaskFilter: Limits = { type: "object", closed: true, properties: { stage: { anyOf: [{ type: "string" }, TextComparison] }, batches: TextComparison, status: TextComparison, reviewStatus: TextComparison, type: TextComparison, assignee: TextComparison, externalId: TextComparison, createdBy: TextComparison, updatedBy: TextComparison, createdAt: TimeComparison, updatedAt: TimeComparison, priority: NumberComparison, openIssuesCount: NumberComparison, duration: NumberComparison, totalDuration: NumberComparison, isDraft: BooleanComparison, isSkipped: BooleanComparison, isBenchmark: BooleanComparison } };
/** Limits of the schema `SlicePoint`. */
export const SlicePoint: Limits = { type: "array", items: { type: "number" } };
/** Limits of the schema `Angle`. */
export const Angle: Limits = { type: "object", required: ["vertex","p1","angle"], properties: { vertex: SlicePoint, p1: SlicePoint, p2: SlicePoint, angle: { type: "number" } } };
/** Limits of the schema `NewClassification`. */
export const NewClassification: Limits = { type: "object", required: ["answer"], expected: "an answer with schemaId or title", properties: { schemaId: SchemaId, title: { type: "string" }, objectId: SchemaId, answer: Answer, get classifications(): Limits { return { type: "array", items: NewClassification }; }, page: PageIndex, lock: { type: "boolean" } }, anyOf: [{ required: ["schemaId"] }, { required: ["title"] }] };
/** Limits of the schema `PdfRectangle`. */
export const PdfRectangle: Limits = { type: "object", required: ["x1","y1","x2","y2","width","height"], properties: { x1: { type: "number" }, y1: { type: "number" }, x2: { type: "number" }, y2: { type: "number" }, width: { type: "number" }, height: { type: "number" } } };
/** Limits of the schema `PdfSelection`. */
export const PdfSelection: Limits = { type: "object", required: ["position"], properties: { position: { type: "object", required: ["boundingRect","pageNumber"], properties: { boundingRect: PdfRectangle, rects: { type: "array", items: PdfRectangle }, pageNumber: { type: "integer" } } }, content: { type: "object", properties: { text: { type: "string" }, image: { type: "string" } } } } };
/** Limits of the schema `NewObject`. */
export const NewObject: Limits = { type: "object", expected: "an object with schemaId or title", properties: { "bounding-box": { anyOf: [BoundingBox, VoxelBox] }, "rotated-bounding-box": RotatedBoundingBox, polygon: Polygon, polyline: { anyOf: [Polyline, VoxelLine] }, point: Point, segmentation: Segmentation, ner: EntitySpan, angle: Angle, spline: {  }, message: {  }, "medical-brush": { type: "boolean" }, ocr: { type: "object", properties: { text: { type: "string" } } }, schemaId: SchemaId, title: { type: "string" }, objectId: SchemaId, classifications: { type: "array", items: NewClassification }, pdf: { anyOf: [PdfRegion, PdfSelection] }, page: PageIndex, lock: { type: "boolean" }, interpolationStopped: { type: "boolean" } }, anyOf: [{ required: ["schemaId"] }, { required: ["title"] }] };
/** Limits of the schema `NewRelation`. */
export const NewRelation: Limits = { type: "object", expected: "a relation with schemaId or title", properties: { from: { type: "string" }, to: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] }, direction: RelationDirection, group: { type: "array", items: { type: "string" } }, schemaId: SchemaId, title: { type: "string" }, objectId: SchemaId, classifications: { type: "array", items: NewClassification } }, anyOf: [{ required: ["schemaId"] }, { required: ["title"] }] };
/** Limits of the schema `NewAnswer`. */
export const NewAnswer: Limits = { type: "object", required: ["objects","classifications","relations"], properties: { objects: { type: "array", items: NewObject }, classifications: { type: "array", items: NewClassification }, relations: { type: "array", items: NewRelation } } };
/** Limits of the schema `TaskSelection`. */
export const TaskSelection: Limits = { type: "object", closed: true, properties: { taskIds: ObjectIdList, externalIds: { type: "array", items: ExternalId }, assetIds: ObjectIdList, fromStageIds: { type: "array", items: StageId }, batches: ObjectIdList } };
/** Limits of the schema `RequeueOptions`. */
export const RequeueOptions: Limits = { type: "object", closed: true, properties: { removeAnnotations: { type: "boolean" }, removeAssignee: { type: "boolean" }, removeStageHistory: { type: "boolean" } } };
/** Limits of the schema `ImportLabel`. */
export const ImportLabel: Limits = { type: "object", expected: "a label with externalId or data", closed: true, properties: { externalId: ExternalId, data: { type: "string", minLength: 1 }, brushDataUrl: { type: "string", pattern: "^https?://.", expected: "an http or https URL" }, medicalBrushDataUrl: { type: "string", pattern: "^https?://.", expected: "an http or https URL" }, objects: { type: "array", items: ImportObject }, classifications: { type: "array", items: ImportClassification }, relations: { type: "array", items: ImportRelation } }, anyOf: [{ required: ["externalId"] }, { required: ["data"] }] };
/** Limits of the schema `TaskTypeList`. */
export const TaskTypeList: Limits = { type: "array", minItems: 1, items: { type: "string", enum: ["default","consensus","benchmark"] } };
/** Limits of the schema `StageIdList`. */
export const StageIdList: Limits = { type: "array", items: StageId };
/** Limits of the schema `ExportTimeRange`. */
export const ExportTimeRange: Limits = { type: "object", closed: true, properties: { "$gt": FilterTime, "$lt": FilterTime } };
/** Limits of the schema `ErrorCode`. */
export const ErrorCode: Limits = { type: "object", required: ["category","name"], properties: { category: { type: "string" }, name: { type: "string" }, key: { type: "string", nullable: true } } };
/** Limits of the schema `PointCloudDetails`. */
export const PointCloudDetails: Limits = { type: "object", properties: { attribute: { type: "string" }, class: { type: "string" }, frame: { type: "integer" }, endInputFrame: { type: "integer" }, instance: { type: "integer" }, severity: { type: "integer" }, referenceIndex: { type: "integer" }, marker: { type: "object" } } };
/** Limits of the schema `RoleOfMember`. */
export const RoleOfMember: Limits = { type: "object", required: ["email","organizationRole"], closed: true, properties: { email: Email, organizationRole: OrganizationRole } };
/** Limits of the schema `ProjectAssignment`. */
export const ProjectAssignment: Limits = { type: "object", required: ["projectId","projectRole"], closed: true, properties: { projectId: ObjectId, projectRole: ProjectRole } };
/** Limits of the schema `LlmConfiguration`. */
export const LlmConfiguration: Limits = { type: "object", required: ["apiKey"], closed: true, properties: { apiKey: { type: "string", format: "password", minLength: 1 }, baseUrl: { type: "string", format: "uri" } } };
