// Written from openapi.classic.yaml by `npm run generate`. Do not edit.

/** The answer to store. */
export interface AnnotateTaskRequest {
    answer: StoredAnswer;
    duration?: Duration;
}
/** Who made and who changed an annotation, and when. */
export interface AnnotationMetadata {
    createdAt?: AnnotationTime;
    /** Who made it, by user id or by name. Annotations that were imported have `import`. */
    createdBy?: string;
    updatedAt?: AnnotationTime;
    /** Who changed it last, by user id or by name. */
    updatedBy?: string;
}
/** A point in time, in milliseconds since 1970 UTC as tasks hold it, or in ISO 8601 as exports do. */
export type AnnotationTime = number | string;
/**
 * Answer of a classification: one text for radio, single dropdown and text; a list for checkbox, multi and tree
 * dropdown, where a tree's entries are paths such as `Trunk / Branch 1 / Leaf`.
 */
export type Answer = string | string[];
/** A file that is labelled. Inferred: all fields but `_id`, `externalId` and `data`. */
export interface Asset {
    _id: ObjectId;
    /** Your own name for the asset. */
    externalId: string;
    /** URL of the file, or the Markdown or HTML of a text without one. */
    data: string;
    project?: ObjectId;
    /** Whether labels were imported for it. */
    isPreLabeled?: boolean;
    /** Ids of the batches that the asset is in. */
    tags?: ObjectId[];
    priority?: Priority;
    /** What annotators see beside the asset. */
    attachments?: Attachment[];
    metadata?: AssetMetadata;
    /** URLs of the pages of a multi-page asset. */
    dataset?: string[];
    /** Id of the integration through which the file is read. */
    storage?: string;
    createdAt?: Timestamp;
}
/** The attachments of one asset. */
export interface AssetAttachments {
    externalId: ExternalId;
    /** URL of the asset. */
    data?: string;
    /** What annotators will see beside the asset. */
    attachments: Attachment[];
}
/** One page of assets. */
export interface AssetListResponse {
    status: "success";
    /** The payload. */
    data: {
        /** The assets of this page. */
        assets: Asset[];
        /** How many there are on all pages. */
        total: number;
    };
}
/**
 * Facts about the file that the service would else find out itself. Inferred: width and height are those of the picture as
 * browsers show it, so that a photograph whose Exif orientation turns it by a quarter has those of the file exchanged.
 */
export interface AssetMetadata {
    /** Width in pixels. */
    width?: number;
    /** Height in pixels. */
    height?: number;
    /** Frames per second of a video. */
    frameRate?: number;
}
/** The assets were registered. */
export interface AssetsCreatedResponse {
    status: "success";
    /** The payload. */
    data: {
        /** A confirmation. */
        assets: string;
    };
}
/** Which assets go into which batches. */
export interface AssignBatchesRequest {
    /** Ids of the assets. */
    assets: ObjectId[];
    /** Ids of the batches. */
    tags: ObjectId[];
}
/** The assets were assigned. */
export interface AssignBatchesResponse {
    status: "success";
    /** The payload. */
    data: {
        /** How many assets were assigned. */
        assets: number;
    };
}
/** A task and who is to do it: exactly one of `user` and `username`. */
export interface AssignTaskRequest {
    task: ObjectId;
    user?: ObjectId;
    /**
     * E-mail address that the person registered with.
     */
    username?: string;
}
/** An image, a video or a text that annotators see beside an asset. */
export interface Attachment {
    type: AttachmentType;
    /** The text, or the URL of the picture (JPG, PNG) or video (MP4). */
    value: string;
}
/**
 * What kind of attachment this is.
 */
export type AttachmentType = "IMAGE" | "VIDEO" | "TEXT";
/** A named group of a project's assets. */
export interface Batch {
    _id: ObjectId;
    /** Name of the batch. */
    name: string;
}
/** An upright rectangle, in pixels from the asset's top left corner. Exports may hold negative widths and heights. */
export interface BoundingBox {
    /** Left edge. */
    x: number;
    /** Top edge. */
    y: number;
    /** Width in pixels. */
    width: number;
    /** Height in pixels. */
    height: number;
}
/** What tools, classifications and relations of a label set have in common. */
export interface Category {
    /**
     * What annotators read.
     * @default
     */
    title?: string;
    schemaId?: SchemaId;
    /**
     * Whether annotators must use or answer it.
     * @default false
     */
    required?: boolean | null;
    /**
     * Whether it is a column of a table.
     * @default false
     */
    columnField?: boolean;
    /** Colour in the editor. */
    color?: Color | null;
    /** Key that selects it. */
    shortcutKey?: ShortcutKey | null;
    /** Questions about each object or answer. */
    classifications?: ClassificationCategory[];
    /** The possible answers. */
    options?: LabelOption[];
}
/**
 * A label set: what annotators can draw, answer and relate in a project. It is open, so that what a project returns
 * can be sent back whole.
 */
export interface CategorySchema {
    /** What can be drawn or marked. */
    tools?: ToolCategory[];
    /** Questions about the asset as a whole. */
    classifications?: ClassificationCategory[];
    /** How objects can be related. */
    relations?: RelationCategory[];
}
/** A classification of a label set, which asks a question. */
export interface ClassificationCategory extends Category {
    /** How the question is answered. */
    tool: "radio" | "checkbox" | "single-dropdown" | "multi-dropdown" | "tree-dropdown" | "text" | "instance" | (string & {});
    /** The possible answers of a tree dropdown. */
    treeOptions?: TreeOption[];
    /**
     * `schemaId` of the option of the enclosing classification that reveals this one; without it, any answer
     * does.
     * @default null
     */
    parentOptionId?: string | null;
    /**
     * Whether a text is edited with formatting.
     * @default false
     */
    richText?: boolean | null;
    /**
     * Pattern that a text must match.
     * @default null
     */
    regex?: string | null;
    /**
     * Whether a video is asked at each frame.
     * @default false
     */
    frameSpecific?: boolean | null;
    /**
     * Whether the options are shown as a dropdown.
     * @default false
     */
    showDropdown?: boolean | null;
}
/** A colour as `#RRGGBB`, or nothing. */
export type Color = string;
/** Attachments for assets of a project. */
export interface CreateAttachmentsRequest {
    project: ObjectId;
    /** The attachments, asset by asset. */
    attachments: AssetAttachments[];
}
/** The issue to open. */
export interface CreateIssueRequest {
    /** What is to be said. */
    content: string;
    labelTask: ObjectId;
    /** Where it is, as JSON in a string: `[x, y]` in pixels on an image, an index on a text. */
    position?: string;
    page?: PageIndex;
}
/** A project to create. */
export interface CreateProjectRequest {
    /** Name of the project. */
    name: string;
    /**
     * What the project is about.
     * @default
     */
    description?: string;
}
/** The webhook to create. */
export interface CreateWebhookRequest {
    /**
     * Where the calls go. It must be reachable from the internet.
     */
    url: string;
    project: ObjectId;
    /**
     * Key of the signature that each call carries.
     */
    secret: string;
    /** What triggers a call. */
    types: WebhookType[];
}
/** A length of time in milliseconds. Inferred: the maximum, the largest whole number that every reader of JSON holds. */
export type Duration = number;
/**
 * A marked piece: of a text in UTF-16 code units, as JavaScript counts, from 0 (inferred); of a recording in seconds
 * from its start, which may have fractions.
 */
export interface EntitySpan {
    /** Where the piece starts. */
    start: number;
    /** Where the piece ends. */
    end: number;
}
/** A finished export. */
export interface ExportResponse {
    status: "success";
    /** The payload. */
    data: {
        /**
         * URL of the zip archive.
         */
        exportPath: string;
    };
}
/**
 * One asset of an export, in the Ango Annotation Format. Which fields are there depends on the switches of the
 * export.
 */
export interface ExportedAsset {
    /** URL of the file. */
    asset: string;
    /** Your own name for the asset. */
    externalId: string;
    /** When the asset was labelled. */
    labeledAt?: string | null;
    /** When the asset was reviewed. */
    reviewedAt?: string | null;
    /** Where the asset stands: some or all of its tasks are done, or all are reviewed. Inferred: all but `Labeled`. */
    status?: "In Progress" | "Labeled" | "Reviewed" | (string & {});
    /** Time spent on labelling in milliseconds. */
    "labelDuration(ms)"?: number;
    /** How far the annotators agree. */
    consensus?: unknown;
    /** The batches of the asset. Inferred: by name. */
    batches?: string[];
    metadata?: AssetMetadata;
    /** The tasks of the asset. */
    tasks: ExportedTask[];
}
/** An exported answer, in the texts of the options. */
export interface ExportedClassification {
    schemaId: SchemaId;
    objectId?: SchemaId;
    /** Kind of the classification. */
    tool?: string;
    /** Title of the classification. */
    title: string;
    /** Whether it is a column of a table. */
    columnField?: boolean;
    answer: Answer;
    /** The nested answers. */
    classifications?: ExportedClassification[];
    metadata?: AnnotationMetadata;
    page?: PageIndex;
    /**
     * Whether annotators can't change the answer.
     * @default false
     */
    lock?: boolean;
    /** Whether the answer ends at this frame. */
    interpolationStopped?: boolean;
}
/**
 * URLs of the masks of polygons and segmentations, fetched with your key. They stand in the object, in its task, or in
 * both.
 */
export type ExportedMasks = string[] | string;
/** An exported object. Its shape stands under the key of its tool. */
export interface ExportedObject extends StoredShape {
    schemaId: SchemaId;
    objectId: SchemaId;
    /** Title of the tool. */
    title: string;
    /** Kind of the tool. */
    tool?: string;
    /** The answers about this object. */
    classifications?: ExportedClassification[];
    metadata?: AnnotationMetadata;
    masks?: ExportedMasks;
    page?: PageIndex;
    /**
     * Whether annotators can't change the object.
     * @default false
     */
    lock?: boolean;
    /** Whether a tracked object disappears from this frame on. */
    interpolationStopped?: boolean;
}
/** Who did something, by name or e-mail address, or nobody. A list where it can be several. */
export type ExportedPerson = string | string[] | null;
/** An exported relation. */
export interface ExportedRelation extends RelationEnds {
    schemaId: SchemaId;
    objectId?: SchemaId;
    /** Title of the relation. */
    title: string;
    /** Kind of the relation. */
    tool?: string;
    /** The answers about this relation. */
    classifications?: ExportedClassification[];
}
/** The review of an exported task. */
export interface ExportedReview {
    /** Outcome of the review. */
    status?: string;
    completedBy?: ExportedPerson;
    /** When the task was reviewed. */
    completedAt?: string | null;
    /** Time spent on the review in milliseconds. */
    "duration(ms)"?: number;
}
/** One task of an exported asset. */
export interface ExportedTask {
    /** Id of the task. */
    taskId: string;
    completedBy?: ExportedPerson;
    /** When the task was completed. */
    completedAt?: string | null;
    /** Time spent on the task in milliseconds. */
    "duration(ms)"?: number;
    /** Whether the annotator skipped the task. */
    isSkipped?: boolean;
    /** Where the task stands. */
    status?: string;
    review?: ExportedReview;
    updatedBy?: ExportedPerson;
    /** When the task was changed last. */
    updatedAt?: string | null;
    /** Whether other tasks are measured by this one. */
    isBenchmark?: boolean;
    /** How the task compares with its benchmark. */
    benchmark?: unknown;
    masks?: ExportedMasks;
    /** URL of the strokes of the brush tools. */
    brushDataUrl?: string;
    /** URL of the strokes of the medical brush tools. */
    medicalBrushDataUrl?: string;
    /** The issues of the task. */
    issues?: Issue[];
    /** The objects. */
    objects: ExportedObject[];
    /** The answers about the asset as a whole. */
    classifications: ExportedClassification[];
    /** The relations between objects. */
    relations: ExportedRelation[];
}
/** Your own name for an asset. Files uploaded in the web application have their file name. It need not be unique. */
export type ExternalId = string;
/** The answer when a request failed. */
export interface FailureResponse {
    status: "fail";
    /** What went wrong, in the service's words. */
    message: string;
}
/** A point in time, ISO 8601. Inferred: one without a zone, as the Python SDK sends it, is UTC. */
export type FilterTime = string;
/** A file in a storage, or a text of its own, that becomes an asset. */
export interface ImportAsset {
    /** URL of the file; or, for a text without a file, its Markdown or HTML, in one line and with single quotes. */
    data?: string;
    externalId: ExternalId;
    /** Width of a picture in pixels. `metadata` may say it instead. */
    width?: number;
    /** Height of a picture in pixels. `metadata` may say it instead. */
    height?: number;
    /** Id of the integration through which a file in a private bucket is read. */
    storage?: string;
    /** Ids of the batches that the asset goes into. They win over those of the query. */
    tags?: ObjectId[];
    /**
     * @deprecated
     * The documented name for batches, by name or id, which the service ignores: send `tags`. It is accepted here
     * because other clients send both.
     */
    batches?: string[];
    /** What annotators see beside the asset. */
    attachments?: Attachment[];
    metadata?: AssetMetadata;
    /** URLs of the pages of a multi-page asset. */
    dataset?: string[];
}
/** The assets to register. */
export interface ImportAssetsRequest {
    /** At least one asset. */
    assets: ImportAsset[];
}
/** A bounding box to import. */
export interface ImportBoundingBox extends ImportObjectBase {
    "bounding-box": BoundingBox;
}
/** An answer to import, in the texts of the options. */
export interface ImportClassification extends ImportReference {
    answer: Answer;
    /** Your id for the answer. */
    objectId?: string;
    page?: PageIndex;
    /**
     * Whether annotators can't change the answer.
     * @default false
     */
    lock?: boolean;
    /** Whether it is a column of a table, as exports have it. Inferred: that it is ignored. */
    columnField?: boolean;
    /** Whether the answer ends at this frame. */
    interpolationStopped?: boolean;
    /** The nested answers. */
    classifications?: ImportClassification[];
}
/** A named entity to import. */
export interface ImportEntity extends ImportObjectBase {
    ner: EntitySpan;
}
/** A relation among the objects of a group. */
export interface ImportGroupRelation extends ImportRelationBase {
    /** Object ids of the group. */
    group: string[];
}
/** The labels of one asset, which is named by external id or by URL. */
export interface ImportLabel {
    externalId?: ExternalId;
    /** URL of the asset. */
    data?: string;
    /**
     * URL of the asset, as exports have it. Inferred: that it is ignored, so that a label needs `externalId` or
     * `data` beside it.
     */
    asset?: string;
    /**
     * URL of a public PNG picture of the asset's size that holds the strokes of the brush tools, each in exactly
     * the colour of its tool on a transparent ground.
     */
    brushDataUrl?: string;
    /**
     * URL of a public NRRD file that holds the strokes of the medical brush tools. The value of each class is the
     * `schemaId` of its tool.
     */
    medicalBrushDataUrl?: string;
    /** The objects. */
    objects?: ImportObject[];
    /** The answers about the asset as a whole. */
    classifications?: ImportClassification[];
    /** The relations between objects. */
    relations?: ImportRelation[];
}
/** The labels to import into a project. */
export interface ImportLabelsRequest {
    project: ObjectId;
    /** The labels, asset by asset. */
    jsonContent: ImportLabel[];
}
/** An object to import, with exactly one shape. */
export type ImportObject = ImportBoundingBox | ImportRotatedBoundingBox | ImportPolygon | ImportPolyline | ImportPoint | ImportSegmentation | ImportEntity | ImportPdf;
/** What imported objects of all tools have in common. */
export interface ImportObjectBase extends ImportReference {
    /** Your id for the object. Relations and tracking across video frames need one. */
    objectId?: string;
    page?: PageIndex;
    /**
     * Whether annotators can't change the object.
     * @default false
     */
    lock?: boolean;
    /** Whether a tracked object disappears from this frame on. */
    interpolationStopped?: boolean;
    /** The answers about this object. */
    classifications?: ImportClassification[];
}
/** A marked area of a PDF to import. */
export interface ImportPdf extends ImportObjectBase {
    pdf: PdfRegion;
}
/** A point to import. */
export interface ImportPoint extends ImportObjectBase {
    point: Point;
}
/** A polygon to import. */
export interface ImportPolygon extends ImportObjectBase {
    polygon: Polygon;
}
/** A polyline to import. */
export interface ImportPolyline extends ImportObjectBase {
    polyline: Polyline;
}
/** Names a part of the label set, by `schemaId` or, weaker, by `title`. */
export interface ImportReference {
    schemaId?: SchemaId;
    /** Title of the part. Where two share it the service picks one. It may be empty beside a `schemaId`. */
    title?: string;
    /** Kind of the part, as exports have it. Inferred: that it is ignored. */
    tool?: string;
}
/** A relation to import. */
export type ImportRelation = ImportSingleRelation | ImportGroupRelation;
/** What imported relations have in common. */
export interface ImportRelationBase extends ImportReference {
    /** Your id for the relation. */
    objectId?: string;
    /** The answers about this relation. */
    classifications?: ImportClassification[];
}
/** A rotated bounding box to import. */
export interface ImportRotatedBoundingBox extends ImportObjectBase {
    "rotated-bounding-box": RotatedBoundingBox;
}
/** A segmentation to import. */
export interface ImportSegmentation extends ImportObjectBase {
    segmentation: Segmentation;
}
/** A relation between two objects. */
export interface ImportSingleRelation extends ImportRelationBase {
    /** Object id where the relation starts. */
    from: string;
    /** Object id where the relation ends. */
    to: string;
    direction?: RelationDirection;
}
/** A connection to a private cloud storage. Its id stands under `id` or under `_id`. */
export interface Integration {
    id?: ObjectId;
    _id?: ObjectId;
    /** Name of the integration. */
    name: string;
    /** Whose storage it is. */
    provider: "GCP" | "AWS" | (string & {});
    createdAt?: Timestamp;
    organization?: ObjectId;
}
/** All integrations. */
export interface IntegrationListResponse {
    status: "success";
    /** The payload. */
    data: {
        /** The integrations. */
        integrations: Integration[];
    };
}
/** A remark on a task, as exports have it. Inferred: all fields but `_id`, `status`, `createdBy` and `updatedAt`. */
export interface Issue {
    _id?: ObjectId;
    /** The remark. */
    content?: string;
    labelTask?: ObjectId;
    /** Where the remark is pinned, as JSON in a string. */
    position?: string | null;
    /** Page or frame, counted from 0. */
    page?: number | null;
    /** Whether the issue is open. */
    status?: string;
    createdAt?: Timestamp;
    /** Who opened the issue, by id or whole. */
    createdBy?: string | User;
    updatedAt?: Timestamp;
}
/** One possible answer. */
export interface LabelOption {
    /** Text of the answer. */
    value: string;
    schemaId?: SchemaId;
}
/** Id of a project, task, asset, batch, issue, user, organization, storage or LLM, 24 lower-case hexadecimal digits. */
export type ObjectId = string;
/** A list of ids. */
export type ObjectIdList = ObjectId[];
/** A page of an asset, or a frame of a video, counted from 0. Inferred: the maximum. */
export type PageIndex = number;
/**
 * How many items a page of a list holds.
 * @default 10
 */
export type PageLimit = number;
/**
 * A page of a list, counted from 1. Inferred: the maximum.
 * @default 1
 */
export type PageNumber = number;
/** A rectangle on a PDF page. Inferred: that it has the keys of the import shape. */
export interface PdfRectangle {
    /** Left edge. */
    x1: number;
    /** Top edge. */
    y1: number;
    /** Right edge. */
    x2: number;
    /** Bottom edge. */
    y2: number;
    /** Width of the page. */
    width: number;
    /** Height of the page. */
    height: number;
}
/** A marked area of a PDF page, as it is imported. */
export interface PdfRegion {
    /** Left edge. */
    x1: number;
    /** Top edge. */
    y1: number;
    /** Right edge. */
    x2: number;
    /** Bottom edge. */
    y2: number;
    /** Width of the page that the edges refer to. */
    width: number;
    /** Height of the page that the edges refer to. */
    height: number;
    /** Number of the page, from 1. */
    pageNumber: number;
    /** The marked text. */
    text?: string;
    /** Your id for the object, as the published sample of relations has it. It may stand beside `pdf` instead. */
    objectId?: string;
}
/** A marked area of a PDF page, as it is stored and exported. */
export interface PdfSelection {
    /** Where the area lies. */
    position: {
        boundingRect: PdfRectangle;
        /** The lines that make up the area. */
        rects?: PdfRectangle[];
        /** Number of the page, from 1. */
        pageNumber: number;
    };
    /** What lies in the area. */
    content?: {
        /** The marked text. */
        text?: string;
        /** The picture of the area, as a data URL. Exports have it with `boxImage`. */
        image?: string;
    };
}
/** A point `[x, y]`, in pixels from the asset's top left corner. */
export type Point = [
    number,
    number
];
/** A closed area, by its corners. */
export type Polygon = Point[];
/** An open line, by its points. */
export type Polyline = Point[];
/**
 * Place in the labelling queue. Higher is earlier; every asset starts at 0.
 * @default 0
 */
export type Priority = number;
/** A project with its label set, members and batches. */
export interface Project extends ProjectSummary {
    /** Who created the project: an id, or an object that may carry **your API key** in `apiKey`. */
    user?: ObjectId | User;
    categorySchema: CategorySchema;
    /** The batches of the project. Missing where it never had any. */
    tags?: Batch[];
    /** Always empty here; the project's batches are its `tags`. */
    batches?: unknown[];
    /** The members of the project, as ids or objects. */
    assignedTo?: unknown[];
    /** How many people label each asset, and so how many tasks each asset makes. */
    consensusCount?: number;
    /** Whether the project has benchmark tasks. */
    benchmark?: boolean;
    /** Whether the project was deleted. */
    deleted?: boolean;
    /** Which tasks go to review. */
    reviewConf?: {
        filters?: unknown[];
    };
    /** Settings of the labelling assistance. */
    aiAssistance?: Record<string, unknown>;
    /** Your role in the project. */
    role?: string;
    /** Revision of the stored document. */
    __v?: number;
}
/** One page of projects. */
export interface ProjectListResponse {
    status: "success";
    /** The payload. */
    data: {
        /** The projects of this page. */
        projects: ProjectSummary[];
        /** How many there are on all pages. */
        total: number;
    };
}
/** A project as tasks name it, which may be by its id alone. */
export interface ProjectReference {
    _id: ObjectId;
    /** Name of the project. */
    name?: string;
    /** What the project is about. */
    description?: string;
    organization?: ObjectId;
    createdAt?: Timestamp;
}
/** A project. */
export interface ProjectResponse {
    status: "success";
    /** The payload. */
    data: {
        project: Project;
    };
}
/** A project as lists show it. */
export interface ProjectSummary extends ProjectReference {
    /** Name of the project. */
    name: string;
}
/** A relation of a label set, which connects objects. */
export interface RelationCategory extends Category {
    /** What is connected: two objects (`one-to-one`, documented as *Single*), or a group of them. */
    tool: "one-to-one" | "group" | (string & {});
}
/**
 * Whether a relation also holds the other way round.
 */
export type RelationDirection = "straight" | "bidirectional";
/** What a relation connects: `from` and `to` of a single relation, or a `group`. */
export interface RelationEnds {
    /** Object id where the relation starts. */
    from?: string;
    /** Object id where the relation ends. */
    to?: string;
    direction?: RelationDirection;
    /** Object ids of the group. */
    group?: string[];
}
/**
 * A rectangle that may be tilted, in pixels from the asset's top left corner. It turns about its corner `x`, `y`,
 * which stays where it is; positive angles turn clockwise on the screen.
 *
 * Inferred: the corner that stays, from the numbers of the published export. The page on imports says that boxes
 * turn about their centre.
 */
export interface RotatedBoundingBox {
    /** Left edge before the rotation, and the corner that stays. */
    x: number;
    /** Top edge before the rotation, and the corner that stays. */
    y: number;
    /** Width in pixels. */
    width: number;
    /** Height in pixels. */
    height: number;
    /** Rotation in degrees, clockwise. */
    rotation: number;
    /**
     * The four corners, which exports add: top left, bottom left, bottom right and top right, as they are called
     * before the rotation.
     */
    corners?: Point[];
}
/**
 * Id of a part of a label set or of an annotated object. Ango Hub makes 23 hexadecimal digits; you may choose your
 * own.
 */
export type SchemaId = string;
/** An area of one or more zones, each with any number of holes. */
export interface Segmentation {
    /** The parts of the area. */
    zones: SegmentationZone[];
}
/** One connected part of a segmentation. */
export interface SegmentationZone {
    region: Polygon;
    /** Areas that are cut out. */
    holes?: Polygon[];
}
/** A priority and the asset it is for, by `assetId` or by `externalId`. */
export interface SetAssetPriorityRequest {
    priority: Priority;
    /** Id of the asset. */
    assetId?: ObjectId | null;
    /** External id of the asset. */
    externalId?: ExternalId | null;
}
/** The whole list of batches. */
export interface SetBatchesRequest {
    /** All batches that the project is to have. A new one has a name and no id. */
    tags: {
        _id?: ObjectId;
        /** Name of the batch. */
        name: string;
    }[];
}
/** The label set to put in place of the old one. */
export interface SetLabelSetRequest {
    categorySchema: CategorySchema;
}
/** The status to set. */
export interface SetTaskStatusRequest {
    status: SettableTaskStatus;
}
/**
 * A status that you can give a task.
 */
export type SettableTaskStatus = "TODO" | "Completed";
/**
 * A key of the editor: `0` to `9`, `ctrl+0` to `ctrl+9`, `a` to `k`, or nothing.
 * @default
 */
export type ShortcutKey = string;
/** What annotators drew and answered, as tasks hold it. */
export interface StoredAnswer {
    /** The objects. */
    tools?: StoredObject[];
    /** The answers about the asset as a whole. */
    classifications?: StoredClassification[];
    /** The relations between objects. */
    relations?: StoredRelation[];
}
/**
 * An answered classification, as tasks hold it: the answer is the option's `schemaId`, or the text of a text
 * classification.
 */
export interface StoredClassification {
    schemaId: SchemaId;
    objectId?: SchemaId;
    answer: Answer;
    /** The nested answers. */
    classifications?: StoredClassification[];
    metadata?: AnnotationMetadata;
    page?: PageIndex;
    /**
     * Whether annotators can't change the answer.
     * @default false
     */
    lock?: boolean;
    /** Whether the answer ends at this frame. */
    interpolationStopped?: boolean;
}
/** An object, as tasks hold it. Its shape stands under the key of its tool. */
export interface StoredObject extends StoredShape {
    schemaId: SchemaId;
    objectId: SchemaId;
    /** The answers about this object. */
    classifications?: StoredClassification[];
    metadata?: AnnotationMetadata;
    page?: PageIndex;
    /**
     * Whether annotators can't change the object.
     * @default false
     */
    lock?: boolean;
    /** Whether a tracked object disappears from this frame on. */
    interpolationStopped?: boolean;
}
/** A relation, as tasks hold it. */
export interface StoredRelation extends RelationEnds {
    schemaId: SchemaId;
    objectId?: SchemaId;
    /** The answers about this relation. */
    classifications?: StoredClassification[];
    metadata?: AnnotationMetadata;
}
/** The shape of a stored or exported object, under the key of its tool. */
export interface StoredShape {
    "bounding-box"?: BoundingBox;
    "rotated-bounding-box"?: RotatedBoundingBox;
    polygon?: Polygon;
    polyline?: Polyline;
    point?: Point;
    segmentation?: Segmentation;
    ner?: EntitySpan;
    pdf?: PdfSelection;
}
/** A successful answer whose payload is not documented. */
export interface SuccessResponse {
    status: "success";
    /** Whatever the service adds. */
    data?: unknown;
}
/** One asset to be labelled once. Inferred: `tags`, `priority`, `isSkipped` and the URLs of brush strokes. */
export interface Task {
    _id: ObjectId;
    /** The project, by id or whole. */
    project: ObjectId | ProjectReference;
    asset: Asset;
    /** Where the task stands. */
    status: "TODO" | "Completed" | "Reviewed" | (string & {});
    /** Who is to label the task, by id or whole. */
    assignee?: ObjectId | User | null;
    answer?: StoredAnswer;
    /** Ids of the batches that the task's asset is in. */
    tags?: ObjectId[];
    priority?: Priority;
    duration?: Duration;
    /** Whether its labels were imported. */
    isPreLabeled?: boolean;
    /** URL of the strokes of the brush tools. */
    brushDataUrl?: string;
    /** URL of the strokes of the medical brush tools. */
    medicalBrushDataUrl?: string;
    /** Whether the annotator skipped the task. */
    isSkipped?: boolean;
    createdAt?: Timestamp;
    updatedAt?: Timestamp;
    /** Who changed the task last, by id. */
    updatedBy?: ObjectId | null;
    /** When the task was completed. */
    completedAt?: Timestamp | null;
    /** Who completed the task, by id. */
    completedBy?: ObjectId | null;
}
/** One page of tasks. */
export interface TaskListResponse {
    status: "success";
    /** The payload. */
    data: {
        /** The tasks of this page. */
        tasks: Task[];
        /** How many there are on all pages. */
        total: number;
    };
}
/** A task. */
export interface TaskResponse {
    status: "success";
    /** The payload. */
    data: {
        task: Task;
    };
}
/**
 * Where a task stands: to be labelled, labelled, or reviewed.
 */
export type TaskStatus = "TODO" | "Completed" | "Reviewed";
/** A span of time, open at either end. */
export interface TimeRange {
    gt?: FilterTime;
    lt?: FilterTime;
}
/**
 * A point in time, ISO 8601 in UTC.
 */
export type Timestamp = string;
/** A tool of a label set, which marks objects on an asset. */
export interface ToolCategory extends Category {
    /** What the tool draws. */
    tool: "bounding-box" | "rotated-bounding-box" | "polygon" | "polyline" | "point" | "segmentation" | "ner" | "pdf" | (string & {});
}
/** A branch or a leaf of a tree dropdown. */
export interface TreeOption {
    /** What annotators read. */
    title: string;
    /** Id of the node. */
    key?: string;
    /** The same as `key`. */
    value?: string;
    /** The nodes below; a leaf has none. */
    children?: TreeOption[];
}
/** The files to upload. */
export interface UploadAssetsRequest {
    /** The files, one part each. */
    files: string[];
}
/** A presigned URL to upload to. */
export interface UploadUrlResponse {
    status: "success";
    /** The payload. */
    data: {
        /**
         * Presigned URL. Up to its `?` it is the URL of the file.
         */
        uploadUrl: string;
    };
}
/** A person with an account. */
export interface User {
    _id?: ObjectId;
    /**
     * E-mail address of the account.
     */
    email?: string;
    /** Name of the person. */
    name?: string;
    /** Your API key, when the person is you. Never log or print it. */
    apiKey?: string;
}
/**
 * What a webhook receives: the label that was created or updated. Inferred: that it is one asset in the Ango
 * Annotation Format.
 */
export type WebhookEvent = ExportedAsset;
/** A webhook was created. */
export interface WebhookResponse {
    status: "success";
    /** All integration data of the project. */
    data: Record<string, unknown>;
}
/**
 * `COMPLETED`: an annotator submits a task. `UPDATED`: someone saves a change to a labelled task. `ACCEPTED`: a
 * reviewer accepts a task.
 */
export type WebhookType = "ACCEPTED" | "COMPLETED" | "UPDATED";
export interface paths {
    "/v2/listProjects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List projects
         * Lists the projects of your organization, page by page.
         */
        get: operations["listProjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/project": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a project
         * Creates an empty project that belongs to you. Its label set is empty until you set one.
         */
        post: operations["createProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/project/{projectId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the project, as in the address of its page and in *List projects*. */
                projectId: components["parameters"]["projectId"];
            };
            cookie?: never;
        };
        /**
         * Get a project
         * Returns a project with its label set, its members and its batches. The batches are the project's `tags`.
         *
         * `user` may be an object that carries **your API key** in `apiKey`. Never log or print it.
         */
        get: operations["getProject"];
        put?: never;
        /**
         * Set the label set
         * Replaces the whole label set of a project. Labels refer to its parts by `schemaId`: a part that comes back under
         * another `schemaId` is a new part, and labels made under the old one are orphaned.
         */
        post: operations["setLabelSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/project/{projectId}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the project, as in the address of its page and in *List projects*. */
                projectId: components["parameters"]["projectId"];
            };
            cookie?: never;
        };
        /**
         * List tasks
         * Lists the tasks of a project, page by page, all of them or those of one status or of some batches.
         */
        get: operations["listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/task/{taskId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the task, as in its *Task Info* panel and in *List tasks*. */
                taskId: components["parameters"]["taskId"];
            };
            cookie?: never;
        };
        /**
         * Get a task
         * Returns one task with its asset, its project and the stored answer.
         */
        get: operations["getTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/task/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assign a task
         * Assigns a task to one person, named by user id or by the e-mail address they registered with.
         *
         * Version 0.1.18 of the Python SDK sends the same JSON as the body of a `GET`, which `fetch` and OpenAPI don't know.
         */
        post: operations["assignTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/task/{taskId}/status": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the task, as in its *Task Info* panel and in *List tasks*. */
                taskId: components["parameters"]["taskId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the status of a task
         * Reopens a task (`TODO`) or marks it as done (`Completed`).
         *
         * Inferred: the spelling `Completed`, which is the one that tasks themselves carry.
         */
        post: operations["setTaskStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/annotate/{taskId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the task, as in its *Task Info* panel and in *List tasks*. */
                taskId: components["parameters"]["taskId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Annotate a task
         * Stores an answer for a task, as an annotator's *Submit* does. With `nextStage=true` the task moves on.
         *
         * Inferred: `duration` is in milliseconds, and the answer is an envelope like the others.
         */
        post: operations["annotateTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/mask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a segmentation mask
         * Returns the mask of one polygon or segmentation as a PNG picture of the asset's size. Exports carry ready-made URLs
         * of this kind in `masks`.
         */
        get: operations["getMask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/project/{projectId}/assets": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the project, as in the address of its page and in *List projects*. */
                projectId: components["parameters"]["projectId"];
            };
            cookie?: never;
        };
        /**
         * List assets
         * Lists the assets of a project, page by page, all of them or those with one id or one external id. External ids
         * need not be unique, so one of them may name several assets.
         */
        get: operations["listAssets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/priority/{projectId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the project, as in the address of its page and in *List projects*. */
                projectId: components["parameters"]["projectId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the priority of an asset
         * Moves an asset forward or back in the labelling queue: higher priorities are labelled earlier, and every asset
         * starts at 0. Name the asset by its id or by its external id.
         */
        post: operations["setAssetPriority"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/getUploadUrl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an upload URL
         * First of three steps to upload a file: ask for a presigned URL here, `PUT` the bytes there (*Upload a file*), and
         * register the URL up to its `?` as an asset (*Import assets*).
         */
        get: operations["getUploadUrl"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/project/{projectId}/cloud": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the project, as in the address of its page and in *List projects*. */
                projectId: components["parameters"]["projectId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import assets
         * Registers files that lie in a storage as assets of a project: files in a public or connected private bucket, and
         * files you uploaded to a presigned URL. Each asset becomes one task, or several with consensus. Batches of an asset
         * itself win over those of the query.
         */
        post: operations["importAssets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/project/{projectId}/upload": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the project, as in the address of its page and in *List projects*. */
                projectId: components["parameters"]["projectId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload assets in one request
         * Uploads files and registers them as assets in a single multipart request. Good for a few small files; for many or
         * large ones, use presigned URLs.
         */
        post: operations["uploadAssets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/batches/{projectId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the project, as in the address of its page and in *List projects*. */
                projectId: components["parameters"]["projectId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the batches of a project
         * Replaces the project's list of batches. To add one, send **all** existing batches and the new one, which has a
         * name only; a batch that is left out is gone. Two callers who do this at once can lose a batch.
         */
        post: operations["setBatches"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/assignBatches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assign assets to batches
         * Puts each of the assets into each of the batches, and says how many assets were assigned.
         */
        post: operations["assignBatches"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/import/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import labels
         * Pre-labels assets that are still to do; others stay as they are. A label names its asset by external id (then
         * **every** asset with that id is labelled) or by URL, and its tools by `schemaId`; a title works too, but where two
         * tools share it the service picks one of them. Answers of classifications are the texts of their options. Inferred:
         * that an external id which no asset has as it is written finds one in another Unicode form (NFC, NFD).
         *
         * What was imported has `import` as its author, and its tasks are `isPreLabeled`. They stay to be done, so they are
         * in no export until somebody completes them.
         */
        post: operations["importLabels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Create an export
         * Builds an export of the completed tasks of a project and answers with the URL of a zip archive, once it is built:
         * for a big project that takes minutes. Fetch the archive with *Download an export*, **without** your key. Filters narrow the export;
         * switches leave fields out.
         */
        get: operations["createExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/issues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open an issue
         * Opens an issue on a task, at a place of the asset or for the whole of it.
         */
        post: operations["createIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create attachments
         * Attaches images, videos and texts to existing assets, each named by its external id.
         */
        post: operations["createAttachments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/integrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List integrations
         * Lists all storage integrations of your organization.
         */
        get: operations["listIntegrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/webhook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a webhook
         * Adds a webhook to a project. Ango Hub will call the URL whenever one of the chosen triggers fires, and sign the call
         * with the secret. The answer holds all integration data of the project.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{objectKey}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Key of the object in its bucket, part of the presigned URL. */
                objectKey: string;
            };
            cookie?: never;
        };
        /**
         * Download an export
         * Fetches the zip archive that `exportPath` names, without your key. Its first entry is one JSON array of assets in
         * the Ango Annotation Format, see the schema `ExportedAsset`. Other files of the storage are read by their presigned
         * URLs alike, such as those of brushes, and have types of their own.
         *
         * Inferred: that the storage honours `Range`, and the statuses, which are those of S3-like storages.
         */
        get: operations["downloadExport"];
        /**
         * Upload a file
         * Second of three steps to upload a file: send its bytes to the `uploadUrl`, exactly as you got it and without your
         * key. The storage needs `Content-Length` and refuses chunked transfer encoding. The URL expires; ask for another
         * one then.
         *
         * Inferred: the statuses, which are those of S3-like storages.
         */
        put: operations["uploadFile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    labelEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A label was completed, updated or accepted
         * Ango Hub calls the URL of a webhook with the label that was created or updated. Compare `X-Hub-Signature` with the
         * HMAC of the **raw** body before you trust it.
         *
         * Inferred: any answer of the 200s counts as received.
         */
        post: operations["receiveLabelEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        AnnotateTaskRequest: AnnotateTaskRequest;
        AnnotationMetadata: AnnotationMetadata;
        AnnotationTime: AnnotationTime;
        Answer: Answer;
        Asset: Asset;
        AssetAttachments: AssetAttachments;
        AssetListResponse: AssetListResponse;
        AssetMetadata: AssetMetadata;
        AssetsCreatedResponse: AssetsCreatedResponse;
        AssignBatchesRequest: AssignBatchesRequest;
        AssignBatchesResponse: AssignBatchesResponse;
        AssignTaskRequest: AssignTaskRequest;
        Attachment: Attachment;
        AttachmentType: AttachmentType;
        Batch: Batch;
        BoundingBox: BoundingBox;
        Category: Category;
        CategorySchema: CategorySchema;
        ClassificationCategory: ClassificationCategory;
        Color: Color;
        CreateAttachmentsRequest: CreateAttachmentsRequest;
        CreateIssueRequest: CreateIssueRequest;
        CreateProjectRequest: CreateProjectRequest;
        CreateWebhookRequest: CreateWebhookRequest;
        Duration: Duration;
        EntitySpan: EntitySpan;
        ExportResponse: ExportResponse;
        ExportedAsset: ExportedAsset;
        ExportedClassification: ExportedClassification;
        ExportedMasks: ExportedMasks;
        ExportedObject: ExportedObject;
        ExportedPerson: ExportedPerson;
        ExportedRelation: ExportedRelation;
        ExportedReview: ExportedReview;
        ExportedTask: ExportedTask;
        ExternalId: ExternalId;
        FailureResponse: FailureResponse;
        FilterTime: FilterTime;
        ImportAsset: ImportAsset;
        ImportAssetsRequest: ImportAssetsRequest;
        ImportBoundingBox: ImportBoundingBox;
        ImportClassification: ImportClassification;
        ImportEntity: ImportEntity;
        ImportGroupRelation: ImportGroupRelation;
        ImportLabel: ImportLabel;
        ImportLabelsRequest: ImportLabelsRequest;
        ImportObject: ImportObject;
        ImportObjectBase: ImportObjectBase;
        ImportPdf: ImportPdf;
        ImportPoint: ImportPoint;
        ImportPolygon: ImportPolygon;
        ImportPolyline: ImportPolyline;
        ImportReference: ImportReference;
        ImportRelation: ImportRelation;
        ImportRelationBase: ImportRelationBase;
        ImportRotatedBoundingBox: ImportRotatedBoundingBox;
        ImportSegmentation: ImportSegmentation;
        ImportSingleRelation: ImportSingleRelation;
        Integration: Integration;
        IntegrationListResponse: IntegrationListResponse;
        Issue: Issue;
        LabelOption: LabelOption;
        ObjectId: ObjectId;
        ObjectIdList: ObjectIdList;
        PageIndex: PageIndex;
        PageLimit: PageLimit;
        PageNumber: PageNumber;
        PdfRectangle: PdfRectangle;
        PdfRegion: PdfRegion;
        PdfSelection: PdfSelection;
        Point: Point;
        Polygon: Polygon;
        Polyline: Polyline;
        Priority: Priority;
        Project: Project;
        ProjectListResponse: ProjectListResponse;
        ProjectReference: ProjectReference;
        ProjectResponse: ProjectResponse;
        ProjectSummary: ProjectSummary;
        RelationCategory: RelationCategory;
        RelationDirection: RelationDirection;
        RelationEnds: RelationEnds;
        RotatedBoundingBox: RotatedBoundingBox;
        SchemaId: SchemaId;
        Segmentation: Segmentation;
        SegmentationZone: SegmentationZone;
        SetAssetPriorityRequest: SetAssetPriorityRequest;
        SetBatchesRequest: SetBatchesRequest;
        SetLabelSetRequest: SetLabelSetRequest;
        SetTaskStatusRequest: SetTaskStatusRequest;
        SettableTaskStatus: SettableTaskStatus;
        ShortcutKey: ShortcutKey;
        StoredAnswer: StoredAnswer;
        StoredClassification: StoredClassification;
        StoredObject: StoredObject;
        StoredRelation: StoredRelation;
        StoredShape: StoredShape;
        SuccessResponse: SuccessResponse;
        Task: Task;
        TaskListResponse: TaskListResponse;
        TaskResponse: TaskResponse;
        TaskStatus: TaskStatus;
        TimeRange: TimeRange;
        Timestamp: Timestamp;
        ToolCategory: ToolCategory;
        TreeOption: TreeOption;
        UploadAssetsRequest: UploadAssetsRequest;
        UploadUrlResponse: UploadUrlResponse;
        User: User;
        WebhookEvent: WebhookEvent;
        WebhookResponse: WebhookResponse;
        WebhookType: WebhookType;
    };
    responses: {
        /** The assets were registered. */
        AssetsCreated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": AssetsCreatedResponse;
            };
        };
        /** The request is wrong. The message says in what. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": FailureResponse;
            };
        };
        /** The key is valid but may not do this. Inferred: only 400 and 401 are documented. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": FailureResponse;
            };
        };
        /** The service failed. Inferred: only 400 and 401 are documented. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": FailureResponse;
            };
        };
        /** Nothing has this id. Inferred: only 400 and 401 are documented. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": FailureResponse;
            };
        };
        /** The storage failed. */
        StorageFailure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/xml": string;
            };
        };
        /** The request carried no `Content-Length`. */
        StorageLengthRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/xml": string;
            };
        };
        /** The storage has no such object. */
        StorageNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/xml": string;
            };
        };
        /** The archive has no such bytes. */
        StorageRangeNotSatisfiable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/xml": string;
            };
        };
        /** The signature is wrong or has expired. */
        StorageRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/xml": string;
            };
        };
        /** Done. */
        Success: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": SuccessResponse;
            };
        };
        /** Too many requests in a short time. Inferred: only 400 and 401 are documented. */
        TooManyRequests: {
            headers: {
                /** How long to wait before the next request, in seconds or as an HTTP date. */
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": FailureResponse;
            };
        };
        /** The key is missing, unknown or revoked. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": FailureResponse;
            };
        };
    };
    parameters: {
        /** How many items a page holds. */
        limit: PageLimit;
        /** Which page to return, counted from 1. */
        page: PageNumber;
        /** Id of the project, as in the address of its page and in *List projects*. */
        projectId: ObjectId;
        /** Only what belongs to these batches, as a JSON array of batch ids. */
        tag: ObjectIdList;
        /** Id of the task, as in its *Task Info* panel and in *List tasks*. */
        taskId: ObjectId;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listProjects: {
        parameters: {
            query?: {
                /** Which page to return, counted from 1. */
                page?: components["parameters"]["page"];
                /** How many items a page holds. */
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of projects. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ProjectListResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createProject: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CreateProjectRequest;
            };
        };
        responses: {
            /** The new project. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ProjectResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the project, as in the address of its page and in *List projects*. */
                projectId: components["parameters"]["projectId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The project. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ProjectResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    setLabelSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the project, as in the address of its page and in *List projects*. */
                projectId: components["parameters"]["projectId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": SetLabelSetRequest;
            };
        };
        responses: {
            /** The project with its new label set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ProjectResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listTasks: {
        parameters: {
            query?: {
                /** Which page to return, counted from 1. */
                page?: components["parameters"]["page"];
                /** How many items a page holds. */
                limit?: components["parameters"]["limit"];
                /** Only tasks of this status, as `status[eq]=Completed`. */
                status?: {
                    eq?: TaskStatus;
                };
                /** Only what belongs to these batches, as a JSON array of batch ids. */
                tag?: components["parameters"]["tag"];
            };
            header?: never;
            path: {
                /** Id of the project, as in the address of its page and in *List projects*. */
                projectId: components["parameters"]["projectId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of tasks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": TaskListResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the task, as in its *Task Info* panel and in *List tasks*. */
                taskId: components["parameters"]["taskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The task. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": TaskResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    assignTask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": AssignTaskRequest;
            };
        };
        responses: {
            200: components["responses"]["Success"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    setTaskStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the task, as in its *Task Info* panel and in *List tasks*. */
                taskId: components["parameters"]["taskId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": SetTaskStatusRequest;
            };
        };
        responses: {
            200: components["responses"]["Success"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    annotateTask: {
        parameters: {
            query?: {
                /** Whether the task moves on to its next stage, as after *Submit*. */
                nextStage?: boolean;
            };
            header?: never;
            path: {
                /** Id of the task, as in its *Task Info* panel and in *List tasks*. */
                taskId: components["parameters"]["taskId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": AnnotateTaskRequest;
            };
        };
        responses: {
            200: components["responses"]["Success"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getMask: {
        parameters: {
            query: {
                /** Object id of the polygon or segmentation. */
                annotation: SchemaId;
                /** Id of the task that holds the object. */
                task: ObjectId;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The mask. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listAssets: {
        parameters: {
            query?: {
                /** Which page to return, counted from 1. */
                page?: components["parameters"]["page"];
                /** How many items a page holds. */
                limit?: components["parameters"]["limit"];
                /** Only the asset with this id. */
                _id?: ObjectId;
                /** Only assets with this external id. */
                externalId?: ExternalId;
            };
            header?: never;
            path: {
                /** Id of the project, as in the address of its page and in *List projects*. */
                projectId: components["parameters"]["projectId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of assets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AssetListResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    setAssetPriority: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the project, as in the address of its page and in *List projects*. */
                projectId: components["parameters"]["projectId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": SetAssetPriorityRequest;
            };
        };
        responses: {
            200: components["responses"]["Success"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getUploadUrl: {
        parameters: {
            query: {
                /** A name that no other upload has, with the file's extension. */
                name: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Where to put the bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UploadUrlResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    importAssets: {
        parameters: {
            query?: {
                /** Ids of the batches that all assets of this call go into, as a JSON array. */
                tags?: ObjectIdList;
            };
            header?: never;
            path: {
                /** Id of the project, as in the address of its page and in *List projects*. */
                projectId: components["parameters"]["projectId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ImportAssetsRequest;
            };
        };
        responses: {
            200: components["responses"]["AssetsCreated"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    uploadAssets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the project, as in the address of its page and in *List projects*. */
                projectId: components["parameters"]["projectId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": UploadAssetsRequest;
            };
        };
        responses: {
            200: components["responses"]["AssetsCreated"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    setBatches: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the project, as in the address of its page and in *List projects*. */
                projectId: components["parameters"]["projectId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": SetBatchesRequest;
            };
        };
        responses: {
            /** The project with its batches. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ProjectResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    assignBatches: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": AssignBatchesRequest;
            };
        };
        responses: {
            /** How many assets were assigned. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AssignBatchesResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    importLabels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ImportLabelsRequest;
            };
        };
        responses: {
            200: components["responses"]["Success"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createExport: {
        parameters: {
            query: {
                /** Id of the project to export. */
                project: ObjectId;
                /** Format of the archive's content. */
                format?: "json";
                /** Whether the service mails the link to you. */
                sendEmail?: boolean;
                /** Whether the service's own notification of the finished export is left out. */
                doNotNotify?: boolean;
                /** Only tasks completed by these users, as a JSON array of user ids. */
                assignee?: ObjectIdList;
                /** Only what belongs to these batches, as a JSON array of batch ids. */
                tag?: components["parameters"]["tag"];
                /** Only tasks completed after `gt` and before `lt`; either may be left out. */
                completedAt?: TimeRange;
                /** Only tasks updated after `gt` and before `lt`; either may be left out. */
                updatedAt?: TimeRange;
                /** Include when each asset was labelled. */
                labeledAt?: boolean;
                /** Include when each asset was reviewed. */
                reviewedAt?: boolean;
                /** Include who completed each task and when. */
                completion?: boolean;
                /** Include how long each task took. */
                totalDuration?: boolean;
                /**
                 * @deprecated
                 * Older name of `totalDuration`.
                 */
                duration?: boolean;
                /** Include whether each task was skipped. */
                skip?: boolean;
                /** Include the review of each task. */
                reviewConf?: boolean;
                /** Include how long labelling of each asset took. */
                labelDuration?: boolean;
                /** Include the status of each asset. */
                assetStatus?: boolean;
                /** Include the consensus of each asset. */
                consensus?: boolean;
                /** Include the batches of each asset. */
                batches?: boolean;
                /** Include who updated each task last and when. */
                updateInfo?: boolean;
                /** Include the issues of each task. */
                issues?: boolean;
                /** Include URLs of the masks of polygons and segmentations, and of what brushes drew. */
                mask?: boolean;
                /** Include the picture of each PDF area, as a data URL under `content.image`. */
                boxImage?: boolean;
                /** Include who made each annotation and when. */
                annotationMetadata?: boolean;
                /** Include whether each task is a benchmark, and its result. */
                benchmark?: boolean;
                /** Include the status of each task. */
                labelStatus?: boolean;
                /** Include the points of segmentations. */
                segmentationPoints?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Where the archive can be fetched. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ExportResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createIssue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CreateIssueRequest;
            };
        };
        responses: {
            200: components["responses"]["Success"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createAttachments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CreateAttachmentsRequest;
            };
        };
        responses: {
            200: components["responses"]["Success"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listIntegrations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** All integrations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": IntegrationListResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CreateWebhookRequest;
            };
        };
        responses: {
            /** The integration data of the project. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WebhookResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    downloadExport: {
        parameters: {
            query?: never;
            header?: {
                /** Bytes to send, to go on where a download broke off. */
                Range?: string;
            };
            path: {
                /** Key of the object in its bucket, part of the presigned URL. */
                objectKey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The whole archive. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** The bytes asked for. */
            206: {
                headers: {
                    /** Which bytes these are, and how many there are in all. */
                    "Content-Range"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            403: components["responses"]["StorageRefused"];
            404: components["responses"]["StorageNotFound"];
            416: components["responses"]["StorageRangeNotSatisfiable"];
            500: components["responses"]["StorageFailure"];
        };
    };
    uploadFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Key of the object in its bucket, part of the presigned URL. */
                objectKey: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": string;
            };
        };
        responses: {
            /** The storage holds the file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: components["responses"]["StorageRefused"];
            411: components["responses"]["StorageLengthRequired"];
            500: components["responses"]["StorageFailure"];
        };
    };
    receiveLabelEvent: {
        parameters: {
            query?: never;
            header: {
                /** HMAC-SHA1 of the raw body with the webhook's secret, in lower-case hexadecimal, without a prefix. */
                "X-Hub-Signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": WebhookEvent;
            };
        };
        responses: {
            /** The event was received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** The signature is missing or wrong, so the event was not accepted. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
