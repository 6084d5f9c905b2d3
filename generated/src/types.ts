// Written from openapi.yaml by `npm run generate`. Do not edit.

/** People and their role. */
export interface AddMembersRequest {
    assignees: EmailList;
    role: ProjectRole;
}
/** An angle in a volume, by its vertex and a point on each leg, in indexes of slices `[coronal, sagittal, axial]`. */
export interface Angle {
    vertex: SlicePoint;
    p1: SlicePoint;
    p2?: SlicePoint;
    /** The angle in degrees. */
    angle: number;
}
/** The answer to store. */
export interface AnnotateTaskRequest {
    answer: NewAnswer;
    /**
     * URL of a PNG picture of the asset's size with the strokes of all brush tools, each in its tool's colour on a
     * transparent ground.
     */
    brushDataUrl?: string | null;
    /** URL of an NRRD file with the strokes of all voxel brush tools, whose values are their schema ids. */
    medicalBrushDataUrl?: string | null;
    duration?: Duration;
}
/** A task was annotated. */
export interface AnnotateTaskResponse {
    status: "success";
    /** The payload. */
    data: {
        label: Task;
    };
}
/** Objects that must be there. */
export interface AnnotationCondition {
    /** The tools, and what is asked of their objects. */
    tools: {
        schemaId: SchemaId;
        /** What is asked. */
        filter: ("exists" | (string & {}))[];
    }[];
}
/** Who made and who changed an annotation, when, and in which stage. */
export interface AnnotationMetadata {
    createdAt?: AnnotationTime;
    /** Who made it, by e-mail address. */
    createdBy?: string;
    /** Stage in which it was made. */
    createdIn?: string;
    updatedAt?: AnnotationTime;
    /** Who changed it last, by e-mail address. */
    updatedBy?: string;
    /** Stage in which it was changed last. */
    updatedIn?: string;
    /** What somebody wrote about it. */
    description?: string;
}
/** A point in time, in milliseconds since 1970 UTC or in ISO 8601. */
export type AnnotationTime = number | string;
/**
 * Answer of a classification: one text for radio, single dropdown and text; a list for checkbox, multi and tree
 * dropdown, where a tree's entries are paths such as `Trunk / Branch 1 / Leaf`. Inferred: `true` or `false` for a
 * boolean, and a list, best first, for a rank.
 */
export type Answer = string | boolean | string[];
/** A file that is labelled. Inferred: `metadata`, `contextData`, `dataset` and `isPreLabeled`. */
export interface Asset {
    _id: ObjectId;
    /** Your own name for the asset. */
    externalId: string;
    /** URL of the file, or the Markdown or HTML of a text without one. */
    data?: string;
    /** The batches that the asset is in. Inferred, by id. */
    batches?: (string | null)[];
    /** The tasks of the asset, with the stages that they have passed. */
    labelTasks?: AssetTask[];
    /** What is known of the file. */
    metadata?: AssetMetadata | null;
    /** What was given for annotators to read. */
    contextData?: ContextData | null;
    /** URLs of the pages of a multi-page asset. */
    dataset?: string[] | null;
    /** Whether labels were imported for it. */
    isPreLabeled?: boolean;
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
/** A template of a project. */
export interface AssetBuilderTemplate {
    _id?: ObjectId;
    /** Name of the template. */
    name?: string;
    /** What it is for. */
    description?: string | null;
    /** The HTML page. */
    template?: string;
    /** The column that names batches. */
    batchColumn?: string | null;
    /** The column that holds external ids. */
    selectedExternalId?: string;
    /** The columns, by name. */
    dataConfig?: {
        [key: string]: TemplateColumn;
    };
    /** The classifications that are answered from columns, by key. */
    preLabelConfig?: {
        [key: string]: TemplatePreLabel;
    };
}
/** Which assets. All of it must hold, and an asset must be in **all** of the batches. */
export interface AssetFilters {
    _id?: ObjectId;
    externalId?: ExternalId;
    /** Whether labels were imported for it. */
    isPreLabeled?: boolean;
    batches?: ObjectIdList;
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
/** A task as its asset shows it. */
export interface AssetTask {
    _id?: ObjectId;
    /** The stages that the task has passed, oldest first. */
    stageHistory?: PassedStage[] | null;
}
/** How much was registered. */
export interface AssetsCreated {
    /** How many assets there are more. */
    assetsCreated?: number;
    /** How many tasks there are more. */
    tasksCreated?: number;
    /** How many labels came with the assets. */
    preLabelsCount?: number;
    /** How many of them were taken. */
    validPreLabelsCount?: number;
}
/** The assets were registered. */
export interface AssetsCreatedResponse {
    status: "success";
    /** The payload. */
    data: {
        assets: AssetsCreated;
    };
}
/** Which assets go into which batches. */
export interface AssignBatchesRequest {
    /** Ids of the assets. */
    assets: ObjectId[];
    /** Ids of the batches. */
    batches: ObjectId[];
    projectId: ObjectId;
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
/** Tasks, who is to work on them, and in which stage. */
export interface AssignTasksRequest {
    project: ObjectId;
    /** Ids of the tasks. */
    tasks: ObjectId[];
    user: Email;
    stage: StageId;
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
/** How much was attached. */
export interface AttachmentsCreated {
    /** How many attachments there are more. */
    attachmentsImported?: number;
    /** How many assets got some. */
    assetsUpdated?: number;
}
/** Attachments were created. */
export interface AttachmentsCreatedResponse {
    status: "success";
    /** The payload. */
    data: {
        project: AttachmentsCreated;
    };
}
/** A named group of a project's assets. */
export interface Batch {
    _id: ObjectId;
    /** Name of the batch. */
    name: string;
    /** What the batch is about. */
    description?: string | null;
    /** Colour of the batch. */
    color?: string | null;
}
/** A batch that the project is to have. */
export interface BatchOfList {
    _id?: ObjectId;
    /** Name of the batch. */
    name: string;
}
/** Whether something is so. */
export interface BooleanComparison {
    /** Whether it is. */
    $eq?: boolean;
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
    /** Colour in the editor. The strokes of a brush have exactly this colour. */
    color?: Color | null;
    /** Key that selects it. */
    shortcutKey?: ShortcutKey | null;
    /**
     * Whether it is answered several times.
     * @default false
     */
    multiple?: boolean | null;
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
/** Conversations were created. */
export interface ChatsCreatedResponse {
    status: "success";
    /** The payload. */
    data: {
        assets: AssetsCreated;
    };
}
/** A classification of a label set, which asks a question. */
export interface ClassificationCategory extends Category {
    /** How the question is answered. */
    tool: "radio" | "checkbox" | "single-dropdown" | "multi-dropdown" | "tree-dropdown" | "text" | "boolean" | "rank" | "instance" | (string & {});
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
    /**
     * Answer of a `boolean` to begin with.
     * @default null
     */
    defaultValue?: boolean | null;
    /**
     * Name in exports.
     * @default null
     */
    exportName?: string | null;
    /**
     * Name that people read.
     * @default null
     */
    displayName?: string | null;
    /**
     * Short name.
     * @default null
     */
    abbreviatedName?: string | null;
    /**
     * Kind of the attribute.
     * @default null
     */
    attributeType?: string | null;
}
/** What the new project takes over. */
export interface CloneProjectRequest {
    /**
     * Whether it has the same label set.
     * @default true
     */
    categorySchema?: boolean;
    /**
     * Whether it has the same members.
     * @default true
     */
    assignedTo?: boolean;
    /**
     * Whether it has batches of the same names.
     * @default true
     */
    batches?: boolean;
    /**
     * Whether it has the same workflow.
     * @default true
     */
    workflow?: boolean;
    /**
     * Whether it has the same settings of plugins.
     * @default true
     */
    pluginPresets?: boolean;
    /**
     * Whether it has the same settings.
     * @default true
     */
    projectGeneralSettings?: boolean;
}
/** A project was cloned. */
export interface CloneProjectResponse {
    status: "success";
    /** The payload. */
    data: {
        project?: ProjectSummary;
    };
}
/** A colour as `#RRGGBB`, or nothing. */
export type Color = string;
/** A comment on an issue. */
export interface Comment {
    /** Id of the comment. */
    _id?: string;
    /** What it says. */
    content?: string;
    /** Who wrote it, by e-mail address. */
    createdBy?: string;
    /** When it was written. */
    createdAt?: string;
    /** When it was changed last. */
    updatedAt?: string | null;
    /** Who is mentioned. */
    contentMentions?: Mention[] | null;
}
/** A comment. */
export interface CommentRequest {
    /** What it says. */
    content: string;
    contentMentions?: EmailList;
}
/** How a *Consensus* decides; empty in its parts. The shape of a threshold is not documented. */
export interface ConsensusConfig {
    /** Agreement that is needed, class by class. */
    threshold?: Record<string, unknown>;
    /** Which of the answers goes on. */
    adjudicationMethod?: "best" | (string & {});
}
/** Facts about an asset that annotators can read, each a text or a number under its name. */
export interface ContextData {
    [key: string]: string | number | boolean | null;
}
/** The template to add. */
export interface CreateAssetBuilderTemplateRequest {
    /** Name of the template. */
    name: string;
    /** What it is for. */
    description?: string;
    /** The HTML page. */
    template: string;
    /** The column that names batches. */
    batchColumn?: string | null;
    /** The column that holds external ids. */
    selectedExternalId: string;
    /** The columns, by name. */
    dataConfig: {
        [key: string]: TemplateColumn;
    };
    /** The classifications that are answered from columns, by key. */
    preLabelConfig?: {
        [key: string]: TemplatePreLabel;
    };
}
/** Attachments for assets of a project. */
export interface CreateAttachmentsRequest {
    project: ObjectId;
    /** The attachments, asset by asset. */
    attachments: AssetAttachments[];
}
/** The name of a new batch, or the whole list of batches. */
export interface CreateBatchRequest {
    /** Name of the batch. */
    name?: string;
    /** All batches that the project is to have. A new one has a name and no id. */
    batches?: BatchOfList[];
}
/** A batch was created. */
export interface CreateBatchResponse {
    status: "success";
    /** The payload. */
    data: {
        /** The batch, in spite of the name; or the project where the whole list was sent. */
        project: Batch | Project;
    };
}
/** The conversations to create. All values of a form are texts; what is an object is JSON. */
export interface CreateChatsRequest {
    projectId: ObjectId;
    /** Priority of the tasks. */
    priority?: string;
    /** Storage that the conversations lie in. */
    storageId?: string;
    /** Bucket of that storage. */
    bucket?: string;
    /** How many conversations, 1 to 10 000. Beside a file it counts for nothing, and may be 0. */
    numberOfConversations: string;
    /** How external ids are made: `{"type": "random"}`. */
    namingStrategy: string;
    /** The LLM that annotators talk to, as `{"id": "…"}`. */
    llmConfig?: string;
    /**
     * The conversations, as a JSON array: each has `messages`, each of those an `id`, its `content` and the `user` who says
     * it. The rest of a message is not documented.
     */
    file?: string;
}
/** The issue to open. */
export interface CreateIssueRequest {
    /** What is to be said. */
    content: string;
    labelTask: ObjectId;
    /**
     * Where it is, as JSON in a string: `[x, y]` in pixels on an image or a video, an index on a text, `[start, end]` in
     * a recording.
     */
    position?: string;
    page?: PageIndex;
    pageEnd?: PageIndex;
    dataIndex?: PageIndex;
    /**
     * Plane of a volume: axial, sagittal or coronal.
     */
    plane?: "A" | "S" | "C";
    objectId?: SchemaId;
    contentMentions?: EmailList;
    /** Codes of the errors. */
    errorCodes?: ErrorCode[];
    pctDetails?: PointCloudDetails;
}
/** The model to connect. */
export interface CreateLlmRequest {
    /** Name of the model. */
    name: string;
    /**
     * Who runs it.
     */
    provider: "openai" | "openrouter";
    /** Which model, in its provider's words. */
    model: string;
    /** Whether it answers piece by piece. */
    isStreamable: boolean;
    configuration: LlmConfiguration;
}
/** A project to create. Inferred: that the settings have the types that projects show them with. */
export interface CreateProjectRequest extends ProjectSettings {
    /** Name of the project. */
    name: string;
    /**
     * What the project is about.
     * @default
     */
    description?: string;
    type?: ProjectType;
    categorySchema?: CategorySchema;
}
/** The storage to connect. */
export interface CreateStorageRequest {
    /** Name of the storage. */
    name: string;
    /**
     * Whose storage it is.
     */
    provider: "AWS" | "GCP" | "AZURE";
    /** Public half of the pair of keys. */
    publicKey?: string | null;
    /**
     * Secret half of the pair of keys.
     */
    privateKey?: string | null;
    /**
     * Where it lies.
     * @default eu-central-1
     */
    region?: string | null;
    /**
     * The service account, as JSON in a text.
     */
    credentials?: string | null;
}
/** The assets to delete. */
export interface DeleteAssetsRequest {
    project: ObjectId;
    /** Ids of the assets. */
    assets: ObjectId[];
}
/** A length of time in milliseconds. Inferred: the maximum, the largest whole number that every reader of JSON holds. */
export type Duration = number;
/**
 * E-mail address of a person's account.
 */
export type Email = string;
/** E-mail addresses, one at least. */
export type EmailList = Email[];
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
/** A code of the project's `errorSchema`. */
export interface ErrorCode {
    /** Category of the code. */
    category: string;
    /** Name of the code. */
    name: string;
    /** Its key. */
    key?: string | null;
}
/** The task that came in. */
export interface EventTask extends ExportedTask {
    /** Name of the stage. */
    stageName?: string;
}
/** What to look at, or what to register. */
export interface ExploreFilesRequest {
    /** The bucket. */
    bucket: string;
    storageId: ObjectId;
    /** The folder. */
    folder?: string;
    /** The files to register. */
    files?: string[];
    /** Whether files are registered as assets. */
    upload?: boolean;
    projectId?: ObjectId;
    /** Where to go on, as the last answer said; `null` to begin. */
    scrollToken?: string | null;
    batches?: ObjectIdList;
    /** Only files with these extensions. */
    extensions?: string[];
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
/** A span of time, open at either end. */
export interface ExportTimeRange {
    $gt?: FilterTime;
    $lt?: FilterTime;
}
/** What was annotated, in words of the label set. */
export interface ExportedAnnotations {
    /** The objects. */
    tools?: ExportedObject[];
    /** The answers about the asset as a whole. */
    classifications?: ExportedClassification[];
    /** The relations between objects. */
    relations?: ExportedRelation[];
    /** Signed URL of a PNG picture with the strokes of the brush tools. */
    brushDataUrl?: string | null;
    /** Signed URL of an NRRD file with the strokes of the voxel brush tools. */
    medicalBrushDataUrl?: string | null;
}
/**
 * One asset of an export of tasks, with one task. An asset that has several comes several times. Keys that have nothing
 * to say may be missing or null.
 */
export interface ExportedAsset {
    /** URL of the file, of its first page where it has several. Signed ones are valid for 120 000 seconds. */
    asset: string;
    /** Id of the asset. */
    assetId?: string;
    /** URLs of all pages. */
    dataset?: string[] | null;
    /** Not documented. */
    overlay?: unknown[] | null;
    /** Your own name for the asset. */
    externalId: string;
    /** What is known of the file. Empty where nobody has opened it yet. */
    metadata?: ExportedMetadata | null;
    /** What was given for annotators to read. */
    contextData?: ContextData | null;
    /** The batches of the asset, by name. */
    batches?: (string | null)[];
    task: ExportedTask;
}
/** An exported answer, in the texts of the options. */
export interface ExportedClassification {
    schemaId: SchemaId;
    objectId?: SchemaId;
    /** Kind of the classification. */
    tool?: string;
    /** Title of the classification. */
    title?: string;
    answer?: StoredAnswerValue;
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
/** One issue of an export of issues. */
export interface ExportedIssue extends IssueContent {
    /** The asset of the issue. */
    asset?: {
        /** Your own name for the asset. */
        externalId?: string;
        /** The batches of the asset. */
        batches?: (string | null)[];
    };
    /** Id of the stage; some exports call it `stage`. */
    stageId?: string;
}
/** What is known of the file: the size of a picture; size, frames and rate of a video; pages of a PDF. */
export interface ExportedMetadata {
    /** Width in pixels. */
    width?: number | null;
    /** Height in pixels. */
    height?: number | null;
    /** How many frames a video has. */
    frameTotal?: number | null;
    /** Frames per second of a video. */
    frameRate?: number | null;
}
/**
 * An exported object. Its shape stands under the key of its tool. A video has an object for each annotated frame, or, in
 * newer exports, another form that is not documented, without a shape and without `page`.
 */
export interface ExportedObject extends Shape {
    schemaId: SchemaId;
    objectId: SchemaId;
    /** Title of the tool. */
    title?: string;
    /** Kind of the tool. */
    tool?: string;
    /** The answers about this object. */
    classifications?: ExportedClassification[];
    metadata?: AnnotationMetadata;
    pdf?: PdfSelection;
    page?: PageIndex;
    /**
     * Whether annotators can't change the object.
     * @default false
     */
    lock?: boolean;
    /** Whether a tracked object disappears from this frame on. */
    interpolationStopped?: boolean;
}
/** An exported relation. */
export interface ExportedRelation extends RelationEnds {
    schemaId: SchemaId;
    objectId?: SchemaId;
    /** Title of the relation. */
    title?: string;
    /** Kind of the relation. */
    tool?: string;
    /** The answers about this relation. */
    classifications?: ExportedClassification[];
}
/** What a task was like when it left a stage. */
export interface ExportedSnapshot extends ExportedAnnotations {
    /** Name of the stage. */
    stage?: string;
    /** Id of the stage. */
    stageId: string;
    /** Active time in the stage in milliseconds. */
    duration?: number;
    /** When the task left the stage. */
    completedAt?: string | null;
    /** Who sent it on, by e-mail address. Not in *Start*. */
    completedBy?: string | null;
    /** What the review said. */
    reviewStatus?: "Accepted" | "Rejected" | "Todo" | "Fixed" | (string & {});
}
/** The task of an exported asset, as it stands. */
export interface ExportedTask extends ExportedAnnotations {
    /** Id of the task. */
    taskId: string;
    /** What kind of task it is. */
    type?: "default" | "consensus" | "benchmark" | (string & {});
    /** Name of the stage; in webhooks, its id. */
    stage?: string;
    /** Id of the stage. */
    stageId?: string;
    /** When the task was changed last. */
    updatedAt?: string | null;
    /** Who changed it last, by e-mail address. */
    updatedBy?: string | null;
    /** Active time in this stage in milliseconds. */
    duration?: number;
    /** Time in this stage in which the window was not in front. */
    blurDuration?: number;
    /** Time in this stage in which nobody moved. */
    idleDuration?: number;
    /** Active time in all stages in milliseconds. */
    totalDuration?: number;
    /** Time in all stages in which the window was not in front. */
    totalBlurDuration?: number;
    /** Time in all stages in which nobody moved. */
    totalIdleDuration?: number;
    /** A snapshot for each stage that the task has passed, oldest first. A stage may come several times. */
    stageHistory?: ExportedSnapshot[] | null;
    /** How far the annotators agree, 0 to 100. */
    consensusAverage?: number | null;
    /** How far they agree, class by class. */
    consensusDetailed?: unknown[] | null;
}
/** Your own name for an asset. Files uploaded in the web application have their file name. It need not be unique. */
export type ExternalId = string;
/** A service of your own that checks labels of point clouds. */
export interface ExternalValidation {
    /** Whether the service is asked. */
    enabled?: boolean;
    /**
     * Where the service is.
     */
    apiUrl?: string;
    /** Whether only one frame is sent. */
    singleFrame?: boolean;
    /** Whether only the frames of `frameNumbers` are sent. */
    specificFrame?: boolean;
    /** Which frames are sent. */
    frameNumbers?: PageIndex[];
}
/** The answer when a request failed. */
export interface FailureResponse {
    /** That it failed. */
    status: "fail" | "error" | (string & {});
    /** What went wrong, in the service's words. */
    message: string;
}
/**
 * What a file is: an asset, the strokes of a brush, an export, or instructions.
 */
export type FileType = "assets" | "brushes" | "medicalBrushes" | "exports" | "instructions" | "segmentationModels";
/** A point in time, ISO 8601. Inferred: one without a zone, as the Python SDK sends it, is UTC. */
export type FilterTime = string;
/**
 * A file in a storage, or a text of its own, that becomes an asset. Inferred: that pre-labels are only taken of assets
 * that were built from a template.
 */
export interface ImportAsset {
    /**
     * URL of the file; for a text without a file, its Markdown or HTML, in one line and with single quotes; for a point
     * cloud, its folder as `storage-name/folder/folder`.
     */
    data?: string;
    externalId: ExternalId;
    /** Id of the storage through which a file in a private bucket is read. */
    storage?: ObjectId | null;
    /** Ids of the batches that the asset goes into. */
    batches?: ObjectId[];
    /** Facts for annotators to read. */
    contextData?: ContextData | null;
    /** Facts about the file that the service would else find out itself. */
    metadata?: AssetMetadata | null;
    /** What annotators see beside the asset. */
    attachments?: Attachment[];
    /** URLs of the pages of a multi-page asset. */
    dataset?: string[];
    /**
     * `pct` for a point cloud with several sensors.
     */
    editorType?: "pct";
    /** Objects to begin with. Inferred. */
    objects?: ImportObject[];
    /** Answers to begin with. */
    classifications?: ImportClassification[];
    /** Relations to begin with. Inferred. */
    relations?: ImportRelation[];
}
/** The assets to register. */
export interface ImportAssetsRequest {
    /** At least one asset. */
    assets: ImportAsset[];
    /**
     * Whether the service keeps the data itself (`"true"`), as with uploaded files and texts, or only refers to where it
     * lies.
     */
    uploadLocal?: "true" | "false" | null;
    priority?: Priority;
}
/** A bounding box to import. Inferred: that one in a volume of voxels is imported in the form in which it is exported. */
export interface ImportBoundingBox extends ImportObjectBase {
    /** A box, flat in pixels or in a volume of voxels. */
    "bounding-box": BoundingBox | VoxelBox;
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
     * URL of a public PNG picture of the asset's size that holds the strokes of the brush tools, each in exactly
     * the colour of its tool on a transparent ground.
     */
    brushDataUrl?: string;
    /**
     * URL of a public NRRD file that holds the strokes of the voxel brush tools. The value of each class is the
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
/** Labels were imported. */
export interface ImportLabelsResponse {
    status: "success";
    /** The payload. */
    data: {
        /** A sentence, such as `50 / 50 tasks are labeled.` */
        project: string;
    };
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
/** A polyline to import. Inferred: that one in a volume of voxels is imported in the form in which it is exported. */
export interface ImportPolyline extends ImportObjectBase {
    /** A line, flat in pixels or in a volume of voxels. */
    polyline: Polyline | VoxelLine;
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
/** A relation of one object to another. Inferred: that `to` is a list where one object is related to many. */
export interface ImportSingleRelation extends ImportRelationBase {
    /** Object id where the relation starts. */
    from: string;
    /** Object id where the relation ends, or those where it does. */
    to: string | string[];
    direction?: RelationDirection;
}
/** An invitation. */
export interface Invite {
    _id?: ObjectId;
    /** E-mail address that was invited. */
    to: string;
    organizationRole?: ShownOrganizationRole;
    /** Whether it was answered. */
    status?: "Pending" | (string & {});
    /** Who invited, by e-mail address. */
    createdBy?: string | null;
    createdAt?: Timestamp;
    /** Until when it can be answered. */
    expiresAt?: string | null;
}
/** Who is invited, and as what. */
export interface InviteRequest {
    to: EmailList;
    organizationRole: OrganizationRole;
    /** Roles in projects. */
    projectAssignments?: ProjectAssignment[];
}
/** Invitations. */
export interface InvitesResponse {
    status: "success";
    /** The payload. */
    data: {
        /** The invitations. */
        invites: Invite[];
    };
}
/** A remark on a task. */
export interface Issue extends IssueContent {
    /** Id of the project. */
    project?: string;
    /** The asset, by id or whole. */
    asset?: string | Asset;
}
/** What is known of an issue, in answers and in exports. Keys that have nothing to say may be missing. */
export interface IssueContent {
    /** Id of the issue. */
    _id?: string;
    /** A heading. */
    title?: string | null;
    /** What is to be said. */
    content?: string;
    /** Id of the task. */
    labelTask?: string;
    /** Stage in which it was opened. */
    stage?: string | null;
    /** Whether it is open. */
    status?: "Open" | "Resolved" | "Closed" | (string & {});
    /** Who opened it, by e-mail address. */
    createdBy?: string | null;
    /** When it was opened. */
    createdAt?: string;
    /** Who is to resolve it, by e-mail address. */
    assignee?: string | null;
    /** Kind of the error. */
    errorType?: string | null;
    /** Code of the error. */
    errorCode?: string | null;
    /** Codes of the errors. */
    errorCodes?: ErrorCode[] | null;
    /** Where it is, as JSON in a string. */
    position?: string | null;
    /** Further places. */
    points?: unknown[] | null;
    /** Object that it is about. */
    objectId?: string | null;
    /** Page or frame, counted from 0. */
    page?: number | null;
    /** Last frame. */
    pageEnd?: number | null;
    /** Which of the asset's files, counted from 0. */
    dataIndex?: number | null;
    /** Plane of a volume: axial, sagittal or coronal. */
    plane?: "A" | "S" | "C" | (string & {});
    /** Who is mentioned. */
    contentMentions?: Mention[] | null;
    /** The comments, oldest first. */
    comments?: Comment[] | null;
    /** Where it is in a point cloud. */
    pctDetails?: PointCloudDetails | null;
    /** Who resolved it, by e-mail address. */
    resolvedBy?: string | null;
    /** When it was resolved. */
    resolvedAt?: string | null;
    /** Who changed it last, by e-mail address. */
    updatedBy?: string | null;
    /** When it was changed last. */
    updatedAt?: string | null;
}
/** Issues. */
export interface IssueListResponse {
    status: "success";
    /** The payload. */
    data: {
        /** The issues, in spite of the name. */
        issue: Issue[];
    };
}
/** An issue. */
export interface IssueResponse {
    status: "success";
    /** The payload. */
    data: {
        issue: Issue;
    };
}
/**
 * Whether an issue is still to be seen to.
 */
export type IssueStatus = "Open" | "Resolved" | "Closed";
/** One possible answer. */
export interface LabelOption {
    /** Text of the answer. */
    value: string;
    schemaId?: SchemaId;
}
/** How labels are checked. What is left out stays as it is. */
export interface LabelValidation {
    /** Whether the function checks labels. */
    customValidationEnabled?: boolean;
    /**
     * The function, in JavaScript. It gets the tools, classifications and relations of an answer, as tasks hold them,
     * and returns a list of what is wrong, each with a `message` and, where it has one, the `objectId`.
     */
    validationFunction?: string;
    externalValidation?: ExternalValidation;
}
/** A connected large language model. Only `_id` is documented in answers. */
export interface Llm {
    _id: ObjectId;
    /** Name of the model. */
    name?: string;
    /** Who runs it. */
    provider?: "openai" | "openrouter" | (string & {});
    /** Which model, in its provider's words. */
    model?: string;
    /** Whether it answers piece by piece. */
    isStreamable?: boolean;
    /** May hold the key of the model. Never log or print it. */
    configuration?: Record<string, unknown>;
}
/** How the model is reached. */
export interface LlmConfiguration {
    /**
     * Key of the model.
     */
    apiKey: string;
    /**
     * Where it is, where that is not its provider's address.
     */
    baseUrl?: string;
}
/** LLMs. */
export interface LlmListResponse {
    status: "success";
    /** The payload. */
    data: {
        /** The LLMs. */
        llms: Llm[];
    };
}
/**
 * A condition: that objects of some tools exist (`AnnotationType`), who labelled (`Annotator`), a random share
 * (`RandomSample`), how long it took (`Duration`), or the batch (`Batch`). More types may exist.
 *
 * Inferred: that `index` counts the conditions, and durations are in milliseconds.
 */
export interface LogicCondition {
    /** What is asked. */
    type: "AnnotationType" | "Annotator" | "RandomSample" | "Duration" | "Batch" | (string & {});
    /**
     * `{tools: [{schemaId, filter: ["exists"]}]}`, a list of e-mail addresses, a fraction from 0 to 1, a list of the
     * shortest and the longest time, or a list of batch ids.
     */
    value: AnnotationCondition | number | (string | number)[];
    /** Which condition this is, and so which stage in `next` it leads to. */
    index?: number;
}
/** A part of the label set that stands for a class of a model. */
export interface MappedClass {
    schemaId: SchemaId;
    /** Class of the model. */
    modelClass: string;
}
/** Tasks, and whether they are benchmarks. */
export interface MarkBenchmarkTasksRequest {
    /** Ids of the tasks. */
    tasks: ObjectId[];
    /** Whether they are benchmarks from now on. */
    isBenchmark: boolean;
}
/** Somebody who is mentioned. Mentions are sent as e-mail addresses, and come back as this. */
export interface Mention {
    /** E-mail address. */
    userEmail?: string;
    /** Name. */
    userName?: string;
}
/**
 * A metric of the overview page.
 */
export type Metric = "LabelStageGroups" | "TimePerTask" | "AnnotationStatus" | "AnswerDistribution" | "ConsensusRanges" | "AssetSize";
/** What is stored in place of a task's answer: objects and answers as imports have them, or as tasks hold them. */
export interface NewAnswer {
    /** The objects. Tasks call them `tools`. */
    objects: NewObject[];
    /** The answers about the asset as a whole. */
    classifications: NewClassification[];
    /** The relations between objects. */
    relations: NewRelation[];
}
/** An answer, by the text of an option or by its id. */
export interface NewClassification {
    schemaId?: SchemaId;
    /** Title of the classification. */
    title?: string;
    objectId?: SchemaId;
    answer: Answer;
    /** The nested answers. */
    classifications?: NewClassification[];
    page?: PageIndex;
    /**
     * Whether annotators can't change the answer.
     * @default false
     */
    lock?: boolean;
}
/** An object, with its shape under the key of its tool. */
export interface NewObject extends Shape {
    schemaId?: SchemaId;
    /** Title of the tool. */
    title?: string;
    objectId?: SchemaId;
    /** The answers about this object. */
    classifications?: NewClassification[];
    /** A marked area of a PDF page. Inferred: that it may have the form of imports as well as that of stored answers. */
    pdf?: PdfRegion | PdfSelection;
    page?: PageIndex;
    /**
     * Whether annotators can't change the object.
     * @default false
     */
    lock?: boolean;
    /** Whether a tracked object disappears from this frame on. */
    interpolationStopped?: boolean;
}
/** A relation between objects. */
export interface NewRelation extends RelationEnds {
    schemaId?: SchemaId;
    /** Title of the relation. */
    title?: string;
    objectId?: SchemaId;
    /** The answers about this relation. */
    classifications?: NewClassification[];
}
/** What a number is compared with. */
export interface NumberComparison {
    /** The same number. */
    $eq?: number;
    /** Another number. */
    $ne?: number;
    /** More than this. */
    $gt?: number;
    /** At least this. */
    $gte?: number;
    /** Less than this. */
    $lt?: number;
    /** At most this. */
    $lte?: number;
}
/** Id of a project, task, asset, batch, issue, user, organization, storage or LLM, 24 lower-case hexadecimal digits. */
export type ObjectId = string;
/** A list of ids. */
export type ObjectIdList = ObjectId[];
/** An answer whose payload is not documented. */
export interface OpenResponse {
    status: "success";
    /** The payload, as the service sends it. */
    data: {
        [key: string]: unknown;
    };
}
/** A member of an organization. */
export interface OrganizationMember {
    _id?: ObjectId;
    /** E-mail address of the account. */
    email: string;
    /** Name of the person. */
    name?: string | null;
    organizationRole?: ShownOrganizationRole;
    createdAt?: Timestamp;
}
/** Members of an organization. */
export interface OrganizationMembersResponse {
    status: "success";
    /** The payload. */
    data: {
        /** The members. */
        users: OrganizationMember[];
    };
}
/**
 * What a person may do in the organization.
 */
export type OrganizationRole = "admin" | "member";
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
/** A stage that a task has passed. */
export interface PassedStage {
    stageId: StageId;
    /** When the task left it. */
    completedAt?: string | null;
    /** Who sent it on, by e-mail address. */
    completedBy?: string | null;
    duration?: Duration;
}
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
/** Which time, and which batches. Everything unless given. */
export interface PerformanceRequest {
    /** Start and end. */
    interval?: FilterTime[];
    batches?: ObjectIdList;
}
/** The performance of a project. */
export interface PerformanceResponse {
    status: "success";
    /** The payload. */
    data: {
        /** As the service sends it. */
        performance: {
            [key: string]: unknown;
        };
    };
}
/**
 * A job. Which keys it has depends on the kind of plugin: models have a task and a file, exports stages, explorers a
 * bucket, inputs a form.
 */
export interface PluginJob {
    /** Id of the project. */
    projectId?: string;
    /** Id of the organization. */
    orgId?: string;
    /** Who started the job. */
    runBy?: string;
    /** Which job this is, to be given with the result. */
    session: string;
    /** The API key of who started the job. Never log or print it. */
    apiKey?: string;
    /** Ids of the batches that the job is about. */
    batches?: string[] | null;
    /** The plugin's configuration, as JSON in a text. */
    configJSON?: string | null;
    /** Which parts of the label set stand for which classes of the model. */
    categorySchema?: MappedClass[] | null;
    /** Models: id of the task. */
    taskId?: string;
    /** Models: id of the asset. */
    assetId?: string;
    /** Models: URL of the file. */
    dataURL?: string;
    /** Models: whether a stage of the workflow started the job. */
    workflow?: boolean;
    /** Models: whether the answer replaces what is there; yes unless said. */
    overwrite?: boolean | null;
    /** Exports: ids of the stages. Empty for all of them. */
    stage?: string[] | null;
    /** Explorers: the bucket. */
    bucket?: string | null;
    /** Explorers: id of the storage. */
    storageId?: string | null;
    /** Explorers: the folder. */
    folder?: string | null;
    /** Explorers: the chosen files. */
    files?: unknown[] | null;
    /** Explorers: whether files are to be registered. */
    upload?: boolean | null;
    /** Explorers: where to go on. */
    scrollToken?: string | null;
    /** Inputs: the choices. */
    fileExplorerOptions?: unknown[] | null;
    /** Markdown: a file in base64. */
    inputFile?: string | null;
    /** Markdown: the text. */
    markdownText?: string | null;
    /** Markdown: files. */
    fileList?: unknown[] | null;
}
/** A line of a plugin's log. */
export interface PluginLogEntry {
    /**
     * How much it matters.
     */
    level: "DEBUG" | "INFO" | "WARNING" | "ERROR" | "CRITICAL";
    organization: ObjectId;
    /** Id of the plugin. */
    pluginId: string;
    /** Who started the job. */
    runBy: string;
    /** Session of the job. */
    session: string;
    /** What it says. */
    msg: string;
}
/** A line was logged. */
export interface PluginLogResponse {
    status: "success";
    /** The payload. */
    data: {
        /** That it was logged. */
        response: {
            /** Whether it was. */
            logged?: boolean;
        };
    };
}
/** The result of a job: a message, an answer, what an explorer found, the URL of a file, or that it failed. */
export interface PluginResult {
    /** Session of the job. */
    session: string;
    /** The result, which depends on the kind of plugin. */
    response?: unknown;
    /** Whether the result is the URL of a file. */
    export?: boolean;
    /** Whether the job failed. */
    error?: boolean;
}
/** A result was received. */
export interface PluginResultResponse {
    status: "success";
    /** The payload. */
    data: {
        /** That it was received. */
        response: {
            /** Whether it was. */
            received?: boolean;
            /** Id of the task. */
            taskId?: string | null;
        };
    };
}
/** A point `[x, y]`, in pixels from the asset's top left corner. */
export type Point = [
    number,
    number
];
/** Where something is in a point cloud. Indexes of -1 mean none. */
export interface PointCloudDetails {
    /** Schema id of an attribute. */
    attribute?: string;
    /** Schema id of a class. */
    class?: string;
    /** Frame, counted from 0. */
    frame?: number;
    /** Last frame. */
    endInputFrame?: number;
    /** Index of an instance. */
    instance?: number;
    /** How bad it is. */
    severity?: number;
    /** Index of what it refers to. */
    referenceIndex?: number;
    /** A marker in space, with `type` and `value.geometry`. */
    marker?: Record<string, unknown>;
}
/** A closed area, by its corners. */
export type Polygon = Point[];
/** An open line, by its points. */
export type Polyline = Point[];
/**
 * Place in the queue. Higher is earlier; every task starts at 0.
 * @default 0
 */
export type Priority = number;
/** A project with its label set, workflow, members, batches and settings. Inferred: the three keys of label validation. */
export interface Project extends ProjectSummary, ProjectSettings {
    /** What is labelled. */
    type?: "ango" | "pct" | "iframe" | (string & {});
    owner?: Email;
    categorySchema: CategorySchema;
    /** The stages of the workflow. */
    stages?: Stage[];
    /** The members of the project. */
    assignedTo?: ProjectMember[];
    /** The batches of the project. */
    batches?: Batch[];
    /** The templates that assets can be built from. */
    assetBuilderTemplates?: AssetBuilderTemplate[];
    /** How many assets the project has. */
    assetCount?: number;
    /** Which kind of queue the project has. */
    queueVersion?: number;
    /** Whether benchmarks have a cut-off. */
    benchmarkCutoff?: boolean;
    /** Whether labels are checked by a function. */
    customValidationEnabled?: boolean;
    /** The function that checks labels, in JavaScript. */
    validationFunction?: string | null;
    /** The service that checks labels. */
    externalValidation?: ExternalValidation | null;
}
/** A role in a project. */
export interface ProjectAssignment {
    projectId: ObjectId;
    projectRole: ProjectRole;
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
/** A person with a role in a project. */
export interface ProjectMember {
    assignee: Email;
    /** What the person may do. */
    role?: "Manager" | "Lead" | "Labeler" | "Reviewer" | (string & {});
}
/** A project. */
export interface ProjectResponse {
    status: "success";
    /** The payload. */
    data: {
        project: Project;
    };
}
/**
 * What a person may do in a project.
 */
export type ProjectRole = "Manager" | "Lead" | "Labeler" | "Reviewer";
/**
 * Settings of a project. Those of exports say where copies of all exports go: a storage of the organization, a bucket
 * of it, and a path in that.
 */
export interface ProjectSettings {
    /** Whether the project has benchmark tasks. */
    benchmarkEnabled?: boolean;
    /** How many tasks in a hundred are benchmarks. */
    benchmarkRatio?: number;
    /** URL of the instructions for annotators. */
    instructions?: string | null;
    /** Language of texts in pictures, by three letters such as `eng`. */
    ocrLanguage?: string;
    /** Seconds without a movement after which somebody is idle. */
    idleTimeout?: number;
    /** Which plugins the project uses. */
    projectPlugins?: Record<string, unknown>;
    /** Settings of plugins. */
    pluginPresets?: unknown[];
    /** Whether issues carry codes of errors. */
    errorCodesEnabled?: boolean;
    /** The codes of errors. */
    errorSchema?: Record<string, unknown>;
    /** Storage that exports are copied to. */
    exportStorageId?: string | null;
    /** Bucket that exports are copied to. */
    exportStorageBucket?: string | null;
    /** Path that exports are copied to. */
    exportStoragePath?: string | null;
    /** Whether exports are copied. */
    exportStorageEnabled?: boolean;
    /** Whether annotators may skip tasks. */
    taskSkipEnabled?: boolean;
    /** Whether a task that is skipped loses its assignee. */
    unassignSkippedTask?: boolean;
    /** Whether the project is kept in step with a connected system. */
    gcSyncEnabled?: boolean;
}
/** A project as lists show it. */
export interface ProjectSummary {
    _id: ObjectId;
    /** Name of the project. */
    name: string;
    /** What the project is about. */
    description?: string;
    organization?: ObjectId;
    createdAt?: Timestamp;
}
/**
 * What is labelled: files and texts (`ango`), point clouds with several sensors (`pct`), or pages in a frame
 * (`iframe`).
 */
export type ProjectType = "ango" | "pct" | "iframe";
/** A confirmation. */
export interface PurgeProjectRequest {
    /** The name of the project that is purged. */
    confirmName: string;
}
/** A relation of a label set, which connects objects. */
export interface RelationCategory extends Category {
    /**
     * What is connected: two objects (`one-to-one`, documented as *Single*), one with many (`one-to-many`), or a
     * group of them.
     */
    tool: "one-to-one" | "one-to-many" | "group" | (string & {});
}
/**
 * Whether a relation also holds the other way round.
 */
export type RelationDirection = "straight" | "bidirectional";
/**
 * What a relation connects: `from` and `to` of a single relation, or a `group`. Inferred: that `to` is a list where one
 * object is related to many.
 */
export interface RelationEnds {
    /** Object id where the relation starts. */
    from?: string;
    /** Object id where the relation ends, or those where it does. */
    to?: string | string[];
    direction?: RelationDirection;
    /** Object ids of the group. */
    group?: string[];
}
/** Who is removed. */
export interface RemoveOrganizationMembersRequest {
    users: EmailList;
}
/** Members were removed. */
export interface RemoveOrganizationMembersResponse {
    status: "success";
    /** The payload. */
    data: {
        /** How many were removed. */
        deleted?: number;
        /** How many were not. */
        failed?: number;
    };
}
/** What is taken from tasks that are requeued. */
export interface RequeueOptions {
    /**
     * Whether they lose what was annotated.
     * @default false
     */
    removeAnnotations?: boolean;
    /**
     * Whether they lose their assignee.
     * @default false
     */
    removeAssignee?: boolean;
    /**
     * Whether they lose their history.
     * @default false
     */
    removeStageHistory?: boolean;
}
/** Which tasks go where. */
export interface RequeueTasksRequest {
    toStageId: StageId;
    filters: TaskSelection;
    options: RequeueOptions;
}
/** Tasks were moved. */
export interface RequeueTasksResponse {
    status: "success";
    /** The payload. */
    data: {
        modifiedCount: RequeuedTasks;
    };
}
/** How many tasks were moved, and where. */
export interface RequeuedTasks {
    /** How many tasks were moved. */
    modified?: number;
    /** The stage that they are in now. */
    toStageId?: string;
}
/** Which webhook. */
export interface RerunWebhookRequest {
    stageId: StageId;
}
/**
 * What a review says: `Accepted` and `Rejected` are the documented choices.
 */
export type ReviewStatus = "Accepted" | "Rejected" | "Todo" | "Fixed";
/** What the review says. */
export interface ReviewTaskRequest {
    reviewStatus: ReviewStatus;
    /** Details, such as a `reason` and `errorCodes`. */
    pctDetails?: Record<string, unknown>;
}
/** Whose invitations are taken back. */
export interface RevokeInvitesRequest {
    invites: EmailList;
}
/** What was done for one member. */
export interface RoleChange {
    /** The member. */
    email?: string;
    /** What was done, in the service's words. */
    status?: string;
}
/** How many roles were set, and whose. */
export interface RoleChanges {
    /** How many were set. */
    updated?: number;
    /** How many were not. */
    failed?: number;
    /** What was done, member by member. */
    results?: RoleChange[];
}
/** A member and the role to have. */
export interface RoleOfMember {
    email: Email;
    organizationRole: OrganizationRole;
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
/** The message, and who gets it. */
export interface SendNotificationRequest {
    /** E-mail addresses of 1 to 100 members. */
    receivers: Email[];
    /** What is to be said. */
    message: string;
    /** A heading. */
    title?: string;
    /** A link that opens with a click, an absolute URL. */
    clickableLink?: string;
}
/** Members and their roles. */
export interface SetOrganizationRolesRequest {
    /** The members. */
    users: RoleOfMember[];
}
/** Roles were set. */
export interface SetOrganizationRolesResponse {
    status: "success";
    /** The payload. */
    data: {
        users: RoleChanges;
    };
}
/** A priority, and which tasks get it. */
export interface SetTaskPriorityRequest {
    priority: Priority;
    filters: TaskSelection;
}
/** Priorities were set. */
export interface SetTaskPriorityResponse {
    status: "success";
    /** The payload. */
    data: {
        /** A count, whose name is not documented. */
        result: {
            [key: string]: unknown;
        };
    };
}
/**
 * The shape of an object, under the key of its tool. The strokes of brushes are no objects: they lie in files of their
 * own. The shapes of `spline`, `message` and `pct` are not documented.
 */
export interface Shape {
    /** A box, flat in pixels or in a volume of voxels. */
    "bounding-box"?: BoundingBox | VoxelBox;
    "rotated-bounding-box"?: RotatedBoundingBox;
    polygon?: Polygon;
    /** A line, flat in pixels or in a volume of voxels. */
    polyline?: Polyline | VoxelLine;
    point?: Point;
    segmentation?: Segmentation;
    ner?: EntitySpan;
    angle?: Angle;
    /** Not documented. */
    spline?: unknown;
    /** Not documented. */
    message?: unknown;
    /** Whether the object only carries the answers about the strokes of a voxel brush. */
    "medical-brush"?: boolean;
    /** The text that was read in a box. */
    ocr?: {
        /** The text. */
        text?: string;
    };
}
/**
 * A key of the editor: `0` to `9`, `ctrl+0` to `ctrl+9`, `a` to `k`, or nothing.
 * @default
 */
export type ShortcutKey = string;
/** What a person may do in the organization, as answers spell it. Compare without regard to case. */
export type ShownOrganizationRole = "Admin" | "Member" | "Guest" | (string & {});
/** A presigned URL to read from. */
export interface SignedUrlResponse {
    status: "success";
    /** The payload. */
    data: {
        /**
         * Presigned URL.
         */
        signedUrl: string;
    };
}
/** A point in a volume, by the indexes of its slices. */
export type SlicePoint = number[];
/** Fields to sort by, separated by commas; a `-` before one turns its order round. */
export type Sort = string;
/**
 * A stage of a workflow. Which further keys it has depends on its type; objects carry more than is described here, and
 * must be sent back whole.
 */
export interface Stage {
    id: StageId;
    type: StageType;
    /** What people read. */
    name: string;
    position?: StagePosition;
    /**
     * Where tasks go from here, by stage ids, in an order that means something: a *Review* leads to what is accepted
     * and what is rejected, a *Consensus* to agreement and disagreement, a *Logic* to a stage for each condition and one
     * for the rest, all others but *Complete* to one stage.
     */
    next?: StageId[];
    /** *Start*: whether new tasks move on by themselves. */
    autoForward?: boolean;
    /** *Complete*: whether tasks can't be taken back from here. */
    preventRequeue?: boolean;
    /** *Label* and *Review*: who may work here. Empty for everybody. */
    assignedTo?: Email[];
    /** *Review*: whether reviewers accept or reject only. */
    readOnly?: boolean;
    /** The *Consensus* stage that this one is a part of; it leads back there. */
    consensusId?: StageId | null;
    consensusConfig?: ConsensusConfig;
    /** *Plugin*: the plugin that runs. */
    pluginId?: string;
    logic?: StageLogic;
}
/**
 * Id of a stage of a project's workflow: `Start`, `Label` and `Complete` for the first three, others as they were
 * made.
 */
export type StageId = string;
/** A list of ids of stages. */
export type StageIdList = StageId[];
/** The conditions of a *Logic* stage. */
export interface StageLogic {
    /** The conditions, in the order of the stages in `next`. */
    conditions: LogicCondition[];
}
/** Where the stage lies in the picture of the workflow, in pixels. */
export interface StagePosition {
    /** From the left. */
    x: number;
    /** From the top. */
    y: number;
}
/** What happens in a stage. */
export type StageType = "Start" | "Label" | "Review" | "Hold" | "Logic" | "Consensus" | "Plugin" | "Webhook" | "Complete" | "Archive" | (string & {});
/** A connected object storage. It may carry `publicKey`, `privateKey`, `sessionToken` and `credentials`: **secrets**. */
export interface Storage {
    _id: ObjectId;
    /** Name of the storage. */
    name?: string;
    /** Whose storage it is. */
    type?: "aws" | "gcs" | "azure" | (string & {});
    /** Whose storage it is, as it was created. */
    provider?: "AWS" | "GCP" | "AZURE" | (string & {});
    /** Its bucket. */
    bucket?: string | null;
    /** Where it lies. */
    region?: string | null;
    organization?: ObjectId;
    createdAt?: Timestamp;
    /** A key. Never log or print it. */
    publicKey?: string | null;
    /** A secret key. Never log or print it. */
    privateKey?: string | null;
    /** A secret token. Never log or print it. */
    sessionToken?: string | null;
    /** A secret. Never log or print it. */
    credentials?: string | null;
}
/** Storages. */
export interface StorageListResponse {
    status: "success";
    /** The payload. */
    data: {
        /** The storages. */
        storages: Storage[];
    };
}
/** A storage. */
export interface StorageResponse {
    status: "success";
    /** The payload. */
    data: {
        storage: Storage;
    };
}
/** What annotators drew and answered, as tasks hold it. */
export interface StoredAnswer {
    /** The objects. */
    tools?: StoredObject[];
    /** The answers about the asset as a whole. */
    classifications?: StoredClassification[];
    /** The relations between objects. */
    relations?: StoredRelation[];
}
/** An answer as it is stored and exported. It may be missing in part. */
export type StoredAnswerValue = Answer | (string | null)[] | null;
/**
 * An answered classification, as tasks hold it. Inferred: that the answer is the option's `schemaId`, or the text of a
 * text classification.
 */
export interface StoredClassification {
    schemaId: SchemaId;
    objectId?: SchemaId;
    answer: StoredAnswerValue;
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
export interface StoredObject extends Shape {
    schemaId: SchemaId;
    objectId: SchemaId;
    /** The answers about this object. */
    classifications?: StoredClassification[];
    metadata?: AnnotationMetadata;
    pdf?: PdfSelection;
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
/** A successful answer whose payload is not documented. Some hold a `message`. */
export interface SuccessResponse {
    status: "success";
    /** Whatever the service adds. */
    data?: unknown;
}
/** One asset to be labelled once. With `fields`, a task has only those. */
export interface Task {
    _id: ObjectId;
    /** The project, by id or whole. */
    project?: ObjectId | ProjectSummary;
    /** The asset, by id or whole. */
    asset?: ObjectId | Asset;
    /** Your own name for the asset. */
    externalId?: string;
    stage?: StageId;
    /** Where the task stands: a technical status, or `TODO` and `Completed`. */
    status?: "READY" | "PCT_REQUEUE_WAITING" | "PCT_SUBMIT_WAITING" | "TODO" | "Completed" | (string & {});
    /** What the last review says. */
    reviewStatus?: "Accepted" | "Rejected" | "Todo" | "Fixed" | (string & {});
    /** What kind of task it is. */
    type?: "default" | "consensus" | "benchmark" | (string & {});
    /** Who is to work on it, by e-mail address. */
    assignee?: string | null;
    /** Ids of the batches that the asset is in. */
    batches?: (string | null)[];
    priority?: Priority;
    /** What was annotated. Missing unless asked for. */
    answer?: StoredAnswer | null;
    /** URL of the strokes of the brush tools. */
    brushDataUrl?: string | null;
    /** URL of the strokes of the voxel brush tools. */
    medicalBrushDataUrl?: string | null;
    duration?: Duration;
    totalDuration?: Duration;
    /** How many of its issues are open. */
    openIssuesCount?: number;
    /** Whether it was saved and not submitted. */
    isDraft?: boolean;
    /** Whether the annotator skipped it. */
    isSkipped?: boolean;
    /** Whether the work of others is measured by it. */
    isBenchmark?: boolean;
    createdAt?: Timestamp;
    /** Who made it, by e-mail address. */
    createdBy?: string | null;
    updatedAt?: Timestamp;
    /** Who changed it last, by e-mail address. */
    updatedBy?: string | null;
    /** When it was completed. */
    completedAt?: string | null;
}
/**
 * What a webhook receives: an asset with the task that came in, as exports have it, and the project's label set.
 * `batches` are ids here, and `task.stage` is the stage's id.
 */
export interface TaskEvent extends ExportedAsset {
    /** Id of the project. */
    projectId?: string;
    categorySchema?: CategorySchema;
    /** Names of the batches of the asset. */
    batchNames?: (string | null)[];
    task: EventTask;
}
/** Which tasks, by their fields, each compared by operators. */
export interface TaskFilter {
    /** Stage id, plain or compared. */
    stage?: string | TextComparison;
    batches?: TextComparison;
    status?: TextComparison;
    reviewStatus?: TextComparison;
    type?: TextComparison;
    assignee?: TextComparison;
    externalId?: TextComparison;
    createdBy?: TextComparison;
    updatedBy?: TextComparison;
    createdAt?: TimeComparison;
    updatedAt?: TimeComparison;
    priority?: NumberComparison;
    openIssuesCount?: NumberComparison;
    duration?: NumberComparison;
    totalDuration?: NumberComparison;
    isDraft?: BooleanComparison;
    isSkipped?: BooleanComparison;
    isBenchmark?: BooleanComparison;
}
/** What a task was like when it left a stage. More is known to be there than is documented. */
export interface TaskHistoryEntry {
    /** Id of the entry. */
    id?: string;
    /** Id of the task. */
    labelTaskId?: string;
    /** What was annotated then. */
    answer?: StoredAnswer | null;
}
/** An entry of a history. */
export interface TaskHistoryEntryResponse {
    status: "success";
    /** The payload. */
    data: {
        taskHistory: TaskHistoryEntry;
    };
}
/** The history of a task. */
export interface TaskHistoryResponse {
    status: "success";
    /** The payload. */
    data: {
        /** The entries. */
        taskHistory: TaskHistoryEntry[];
    };
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
/** Tasks of a project, by what they are and where they stand. All of it must hold. **Empty, it is every task.** */
export interface TaskSelection {
    taskIds?: ObjectIdList;
    /** External ids of the assets. */
    externalIds?: ExternalId[];
    assetIds?: ObjectIdList;
    /** Stages that the tasks are in. */
    fromStageIds?: StageId[];
    batches?: ObjectIdList;
}
/** Kinds of tasks. */
export type TaskTypeList = ("default" | "consensus" | "benchmark")[];
/** A column. */
export interface TemplateColumn {
    /**
     * What its values are.
     */
    type: "text" | "link" | "image" | "audio" | "video" | "iframe" | "pdf";
    /** Whether exports have its values. */
    includeInExport?: boolean;
    /** Id of the storage that files lie in, `Public` for none. Needed for image, audio, video and pdf. */
    storage?: string | null;
}
/** A classification that is answered from a column. */
export interface TemplatePreLabel {
    /** The classification: its `schemaId`, `title`, and what else the label set has of it. */
    cla: Record<string, unknown>;
    /** The column. */
    value: string;
}
/** What a text is compared with. */
export interface TextComparison {
    /** The same text. */
    $eq?: string;
    /** Another text. */
    $ne?: string;
    /** A pattern that matches. */
    $regex?: string;
    /** One of these. */
    $in?: string[];
    /** None of these. */
    $nin?: string[];
    /** Whether there is one. */
    $exists?: boolean;
}
/** What a time is compared with. */
export interface TimeComparison {
    $gt?: FilterTime;
    $gte?: FilterTime;
    $lt?: FilterTime;
    $lte?: FilterTime;
}
/**
 * A point in time, ISO 8601 in UTC.
 */
export type Timestamp = string;
/** A tool of a label set, which marks objects on an asset. */
export interface ToolCategory extends Category {
    /** What the tool draws. Inferred: that `spline`, `medical-brush`, `message` and `angle` are called so here. */
    tool: "bounding-box" | "rotated-bounding-box" | "polygon" | "polyline" | "point" | "segmentation" | "ner" | "pdf" | "brush" | "medical-brush" | "spline" | "angle" | "message" | "pct" | (string & {});
    /**
     * Whether texts in boxes are read.
     * @default false
     */
    ocrEnabled?: boolean | null;
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
/** What changes. What is left out stays as it is. */
export interface UpdateIssueRequest {
    /** What is to be said. */
    content?: string;
    contentMentions?: EmailList;
    status?: IssueStatus;
    pctDetails?: PointCloudDetails;
    /** Codes of the errors. */
    errorCodes?: ErrorCode[];
}
/** A label set, a workflow, or settings of benchmarks. */
export interface UpdateProjectRequest {
    categorySchema?: CategorySchema;
    stages?: Workflow;
    /** Whether the project has benchmark tasks. */
    benchmarkEnabled?: boolean;
    /** How many tasks in a hundred are benchmarks. */
    benchmarkRatio?: number;
    /** Whether benchmarks have a cut-off. Inferred: nothing says what is cut off. */
    benchmarkCutoff?: boolean;
}
/** A file of instructions. */
export interface UploadInstructionsRequest {
    /**
     * The file, such as a PDF, with its name.
     */
    file: string;
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
/** A box in a volume, by two opposite corners in indexes of voxels, in any order. */
export interface VoxelBox {
    /** First corner on the first axis. */
    x1: number;
    /** First corner on the second axis. */
    y1: number;
    /** First corner on the third axis. */
    z1: number;
    /** Second corner on the first axis. */
    x2: number;
    /** Second corner on the second axis. */
    y2: number;
    /** Second corner on the third axis. */
    z2: number;
}
/**
 * A line in a volume, by its two ends in indexes of voxels. Its length in millimetres takes the directions of the
 * volume.
 */
export interface VoxelLine {
    /** First end on the first axis. */
    x1: number;
    /** First end on the second axis. */
    y1: number;
    /** First end on the third axis. */
    z1: number;
    /** Second end on the first axis. */
    x2: number;
    /** Second end on the second axis. */
    y2: number;
    /** Second end on the third axis. */
    z2: number;
}
/**
 * The stages of a project, as a graph: each leads to those in its `next`. The first three of a project are `Start`,
 * `Label` and `Complete`.
 */
export type Workflow = Stage[];
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
         * Creates an empty project that belongs to you. Its label set is empty until you set one, and its workflow leads from
         * *Start* over *Label* to *Complete*.
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
         * Returns a project with its label set, its workflow, its members, its batches and its settings.
         *
         * Answers of the older generation carried **your API key** here. Never log or print an answer whole.
         */
        get: operations["getProject"];
        put?: never;
        /**
         * Change a project
         * Changes one of three things of a project.
         *
         * `categorySchema` replaces the whole label set. Labels refer to its parts by `schemaId`: a part that comes back under
         * another `schemaId` is a new part, and labels made under the old one are orphaned.
         *
         * `stages` replaces the whole workflow. Two callers who read, change and set it at once can lose each other's change.
         *
         * `benchmarkEnabled`, `benchmarkRatio` and `benchmarkCutoff` set how benchmark tasks are used. Switching benchmarks off
         * deletes all benchmark results.
         *
         * Inferred: that the answer is the project.
         */
        post: operations["updateProject"];
        /**
         * Delete a project
         * Deletes a project with its assets, tasks, issues and histories. Their files stay in the storage.
         */
        delete: operations["deleteProject"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/project/{projectId}/clone": {
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
         * Clone a project
         * Makes a new project of the same organization, with the name of this one and ` copy`. What it takes over can be
         * chosen; assets, tasks and labels are never copied. Needs a manager of the project.
         *
         * Inferred: that the answer holds the new project as `project`.
         */
        post: operations["cloneProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/project/{projectId}/purge": {
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
         * Purge a project
         * Deletes a project **and** its files in the default storage, for good. Files in storages of your own stay. The
         * project's name must be given once more.
         */
        post: operations["purgeProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/project/{projectId}/assigned": {
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
         * Add members to a project
         * Gives people of the organization a role in a project.
         *
         * Inferred: that somebody who has a role gets the new one.
         */
        post: operations["addMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/project/{projectId}/instructions": {
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
         * Upload the instructions of a project
         * Gives a project a file of instructions, which annotators can open beside their work. The project's `instructions` is
         * its URL afterwards.
         */
        post: operations["uploadInstructions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/project/{projectId}/labelValidation": {
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
         * Set the validation of labels
         * Sets how labels are checked when they are saved and submitted: by a function in JavaScript, or, in projects of point
         * clouds, by a service of your own. What is left out stays as it is.
         */
        post: operations["setLabelValidation"];
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
         * Create a batch
         * Adds a batch to a project, by its `name` alone; the answer is the batch.
         *
         * With `batches` in place of the name, the whole list of batches is replaced: all existing ones and the new ones, which
         * have a name only. A batch that is left out is gone. Inferred: that, and that the answer is then the project. Two callers
         * who do this at once can lose a batch, so create batches one by one.
         */
        post: operations["createBatch"];
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
         * Lists the assets of a project, page by page, all of them or those that `filters` describes. External ids need not be
         * unique, so one of them may name several assets.
         */
        get: operations["listAssets"];
        put?: never;
        post?: never;
        /**
         * Delete assets
         * Deletes assets of a project, with their tasks. Uploading the same files again does not bring the tasks back. The ids
         * stand in the **body** of the request.
         */
        delete: operations["deleteAssets"];
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
         * register the URL up to its `?` as an asset (*Import assets*), or name it as the file of a brush.
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
    "/v2/getSignedUrl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a download URL
         * Returns a presigned URL to read a file that was uploaded, which is named by its URL without a query.
         *
         * Inferred: that `name` is the parameter; an older page calls it `url`.
         */
        get: operations["getSignedUrl"];
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
         * files you uploaded to a presigned URL; also texts without a file. Each asset becomes a task. Nothing is taken amiss
         * about an external id that another asset has already: there are two of them then.
         */
        post: operations["importAssets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/project/{projectId}/chat": {
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
         * Create chat assets
         * Creates conversations to be labelled: a number of empty ones, or those of a file. With an LLM, annotators talk to it;
         * without one, a conversation stays as it is. 10 000 in a call at most.
         *
         * A failure may come as `{"error": {"statusCode": 400}, "message": "…"}`.
         */
        post: operations["createChats"];
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
         * Lists the tasks of a project, page by page, all of them or those that `filter` describes, whole or with chosen
         * fields.
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
         * Returns one task, with its answer where that is asked for.
         *
         * Inferred: that the answer is there, too, when `includeAnswer` is not said at all; ask for it where you rely on it.
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
    "/v2/task/{taskId}/history": {
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
         * Get the history of a task
         * Returns what a task was like each time that it left a stage.
         */
        get: operations["getTaskHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/taskHistory/{historyId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of an entry of a task's history. */
                historyId: ObjectId;
            };
            cookie?: never;
        };
        /**
         * Get an entry of a history
         * Returns what a task was like once when it left a stage.
         */
        get: operations["getTaskHistoryEntry"];
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
         * Assign tasks
         * Assigns tasks to one person, for the stage in which that person will work on them. Whoever had them is replaced.
         */
        post: operations["assignTasks"];
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
         * Stores an answer for a task, in whatever stage it is, in place of the one that it has. With `nextStage=true` the task
         * moves on, as after an annotator's *Submit*.
         *
         * Inferred: that answers of classifications may be texts of options, as imports have them, and ids, as tasks do.
         */
        post: operations["annotateTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/review/{taskId}": {
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
         * Review a task
         * Accepts or rejects a task.
         *
         * Inferred: that the task moves on as the reviewer's decision would have it.
         */
        post: operations["reviewTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/project/{projectId}/requeueTasks": {
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
         * Requeue tasks
         * Moves tasks to another stage. Their annotations, assignees and histories stay, unless `options` says otherwise. **With
         * no filters, every task of the project is moved.**
         */
        post: operations["requeueTasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/project/{projectId}/updatePriority": {
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
         * Set the priority of tasks
         * Moves tasks forward or back in the queue. **With no filters, every task of the project.**
         *
         * The name of the count in the answer is not documented.
         */
        post: operations["setTaskPriority"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/project/{projectId}/benchmark-tasks": {
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
         * Mark benchmark tasks
         * Makes tasks benchmarks, by which the work of others is measured, or makes them ordinary again.
         */
        post: operations["markBenchmarkTasks"];
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
         * Pre-labels assets. A label names its asset by external id (then **every** asset with that id is labelled) or by URL,
         * and its tools by `schemaId`; a title works too, but where two tools share it the service picks one of them. Answers of
         * classifications are the texts of their options. The answer is a sentence that says how many tasks were labelled.
         *
         * Inferred: that only assets that are still to do are labelled, as before.
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
         * Builds an export of a project and answers with the URL of a zip archive, once it is built: for a big project that
         * takes minutes. Fetch the archive with *Download an export*, **without** your key.
         *
         * The service keeps one file for each project while it builds: exports of one project that run at the same time can mix
         * or overwrite each other. Videos of more than about 50 000 annotated frames need `includeOnlyKeyFrames`.
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
        /**
         * List issues
         * Lists the issues of a project, all of them or those of an asset, a task, a stage or a person.
         *
         * Inferred: that `page` and `limit` are heeded. The key `issue` holds a list.
         */
        get: operations["listIssues"];
        put?: never;
        /**
         * Open an issue
         * Opens an issue on a task: at a place, on an object, or for the whole of it. A place is `position`, `page`, `pageEnd`,
         * `dataIndex` and `plane`; an issue on an object has none of those.
         */
        post: operations["createIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/issues/{issueId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the issue. */
                issueId: components["parameters"]["issueId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change an issue
         * Changes an issue. What is left out stays as it is. Inferred: that the answer is the issue.
         */
        post: operations["updateIssue"];
        /**
         * Delete an issue
         * Deletes an issue of a project.
         */
        delete: operations["deleteIssue"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/issues/{issueId}/comment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the issue. */
                issueId: components["parameters"]["issueId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Comment on an issue
         * Adds a comment to an issue. Inferred: that the answer is the issue.
         */
        post: operations["commentOnIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/organization/{organizationId}/users": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the organization, as projects have it. */
                organizationId: components["parameters"]["organizationId"];
            };
            cookie?: never;
        };
        /**
         * List members
         * Lists the members of an organization. Inferred, that a page holds 10 of them.
         */
        get: operations["listOrganizationMembers"];
        put?: never;
        /**
         * Set the roles of members
         * Gives members of an organization other roles, and says for each whether it was done.
         */
        post: operations["setOrganizationRoles"];
        /**
         * Remove members
         * Removes members from an organization. Who they are stands in the **body** of the request.
         */
        delete: operations["removeOrganizationMembers"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/organization/{organizationId}/invites": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the organization, as projects have it. */
                organizationId: components["parameters"]["organizationId"];
            };
            cookie?: never;
        };
        /**
         * List invitations
         * Lists the invitations of an organization. Inferred, that a page holds 10 of them.
         */
        get: operations["listInvites"];
        put?: never;
        /**
         * Invite people
         * Invites people into an organization, by mail. They can be given roles in projects at once.
         */
        post: operations["inviteMembers"];
        /**
         * Revoke invitations
         * Takes invitations back. Whose they are stands in the **body** of the request.
         */
        delete: operations["revokeInvites"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/storages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List storages
         * Lists the storages that your organization has connected, or the one with an id.
         *
         * Answers may carry **keys of the storage**. Never log or print them.
         */
        get: operations["listStorages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/storages/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a storage
         * Connects an object storage to your organization: AWS with a pair of keys, GCP with the JSON of a service account.
         *
         * Inferred: that a service account goes into `credentials`. What Azure needs is not documented.
         */
        post: operations["createStorage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/storages/{storageId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the storage. */
                storageId: components["parameters"]["storageIdInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a storage
         * Disconnects a storage from your organization. Files in it stay.
         */
        delete: operations["deleteStorage"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/storages/{storageId}/files": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the storage. */
                storageId: components["parameters"]["storageIdInPath"];
            };
            cookie?: never;
        };
        /**
         * List the files of a storage
         * Lists what lies in a bucket of a storage. The shape of the answer is not documented.
         */
        get: operations["listStorageFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/file-explorer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Explore a storage
         * Lists folders and files of a bucket, or, with `upload`, registers files as assets of a project.
         *
         * Inferred: the answers, `{folders, files, scrollToken, success}` or a message.
         */
        post: operations["exploreFiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/llms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List LLMs
         * Lists the large language models that your organization has connected, or the one with an id.
         *
         * Answers may carry **the key of the model**. Never log or print them.
         */
        get: operations["listLlms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/llms/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an LLM
         * Connects a large language model to your organization, for chats to be labelled.
         */
        post: operations["createLlm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/llms/{llmId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the LLM. */
                llmId: ObjectId;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete an LLM
         * Disconnects a large language model.
         */
        delete: operations["deleteLlm"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a notification
         * Sends members of your organization a message, which they find in the web application. Needs an admin of the
         * organization. One receiver who is no member makes the whole call fail.
         */
        post: operations["sendNotification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/{projectId}/overview/{metric}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the project, as in the address of its page and in *List projects*. */
                projectId: components["parameters"]["projectId"];
                /** Which metric. */
                metric: Metric;
            };
            cookie?: never;
        };
        /**
         * Get a metric of a project
         * Returns a metric of the overview page of a project. What each of them holds is not documented.
         */
        get: operations["getMetric"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/performance/{projectId}": {
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
         * Get the performance of a project
         * Returns how a project went in a span of time, all of it or some batches. What the answer holds is not documented.
         */
        post: operations["getPerformance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/project/{projectId}/assetBuilderTemplates": {
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
         * Create a template
         * Adds a template to a project: an HTML page with `{{column}}` where the value of a column goes. Assets are made from it
         * row by row, and registered as texts (*Import assets*).
         */
        post: operations["createAssetBuilderTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/project/{projectId}/rerun-webhook": {
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
         * Run a webhook again
         * Sends again what a *Webhook* stage of a project could not deliver. Inferred, which calls are repeated.
         */
        post: operations["rerunWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/pluginLog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log a line of a plugin
         * Adds a line to the log of a plugin's run, which people read in the web application. Keys beside the six that are
         * described here are shown as well.
         */
        post: operations["logOfPlugin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/pluginResponse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the result of a plugin
         * Gives the result of a plugin's run, or says that it failed. `session` is that of the job.
         */
        post: operations["respondOfPlugin"];
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
    taskEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A task came into a webhook stage
         * Ango Hub calls the URL of a *Webhook* stage with each task that comes into it; the task moves on. The stage says how
         * the call shows that it is genuine: by a signature, by a bearer token, or not at all. Compare the signature with the HMAC
         * of the **raw** body, in constant time.
         *
         * Inferred: any answer of the 200s counts as received.
         */
        post: operations["receiveTaskEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    pluginJob: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A job for a plugin
         * Ango Hub calls a plugin's own server, `POST /plugin`, with each job, and takes the result from its answer. A plugin that is
         * connected by Socket.IO gets the same object as the event `plugin`. The header `Secret` holds the plugin's secret: compare
         * it in constant time.
         *
         * The job carries **the API key of the person who started it**. Never log or print it.
         */
        post: operations["runPlugin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        AddMembersRequest: AddMembersRequest;
        Angle: Angle;
        AnnotateTaskRequest: AnnotateTaskRequest;
        AnnotateTaskResponse: AnnotateTaskResponse;
        AnnotationCondition: AnnotationCondition;
        AnnotationMetadata: AnnotationMetadata;
        AnnotationTime: AnnotationTime;
        Answer: Answer;
        Asset: Asset;
        AssetAttachments: AssetAttachments;
        AssetBuilderTemplate: AssetBuilderTemplate;
        AssetFilters: AssetFilters;
        AssetListResponse: AssetListResponse;
        AssetMetadata: AssetMetadata;
        AssetTask: AssetTask;
        AssetsCreated: AssetsCreated;
        AssetsCreatedResponse: AssetsCreatedResponse;
        AssignBatchesRequest: AssignBatchesRequest;
        AssignBatchesResponse: AssignBatchesResponse;
        AssignTasksRequest: AssignTasksRequest;
        Attachment: Attachment;
        AttachmentType: AttachmentType;
        AttachmentsCreated: AttachmentsCreated;
        AttachmentsCreatedResponse: AttachmentsCreatedResponse;
        Batch: Batch;
        BatchOfList: BatchOfList;
        BooleanComparison: BooleanComparison;
        BoundingBox: BoundingBox;
        Category: Category;
        CategorySchema: CategorySchema;
        ChatsCreatedResponse: ChatsCreatedResponse;
        ClassificationCategory: ClassificationCategory;
        CloneProjectRequest: CloneProjectRequest;
        CloneProjectResponse: CloneProjectResponse;
        Color: Color;
        Comment: Comment;
        CommentRequest: CommentRequest;
        ConsensusConfig: ConsensusConfig;
        ContextData: ContextData;
        CreateAssetBuilderTemplateRequest: CreateAssetBuilderTemplateRequest;
        CreateAttachmentsRequest: CreateAttachmentsRequest;
        CreateBatchRequest: CreateBatchRequest;
        CreateBatchResponse: CreateBatchResponse;
        CreateChatsRequest: CreateChatsRequest;
        CreateIssueRequest: CreateIssueRequest;
        CreateLlmRequest: CreateLlmRequest;
        CreateProjectRequest: CreateProjectRequest;
        CreateStorageRequest: CreateStorageRequest;
        DeleteAssetsRequest: DeleteAssetsRequest;
        Duration: Duration;
        Email: Email;
        EmailList: EmailList;
        EntitySpan: EntitySpan;
        ErrorCode: ErrorCode;
        EventTask: EventTask;
        ExploreFilesRequest: ExploreFilesRequest;
        ExportResponse: ExportResponse;
        ExportTimeRange: ExportTimeRange;
        ExportedAnnotations: ExportedAnnotations;
        ExportedAsset: ExportedAsset;
        ExportedClassification: ExportedClassification;
        ExportedIssue: ExportedIssue;
        ExportedMetadata: ExportedMetadata;
        ExportedObject: ExportedObject;
        ExportedRelation: ExportedRelation;
        ExportedSnapshot: ExportedSnapshot;
        ExportedTask: ExportedTask;
        ExternalId: ExternalId;
        ExternalValidation: ExternalValidation;
        FailureResponse: FailureResponse;
        FileType: FileType;
        FilterTime: FilterTime;
        ImportAsset: ImportAsset;
        ImportAssetsRequest: ImportAssetsRequest;
        ImportBoundingBox: ImportBoundingBox;
        ImportClassification: ImportClassification;
        ImportEntity: ImportEntity;
        ImportGroupRelation: ImportGroupRelation;
        ImportLabel: ImportLabel;
        ImportLabelsRequest: ImportLabelsRequest;
        ImportLabelsResponse: ImportLabelsResponse;
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
        Invite: Invite;
        InviteRequest: InviteRequest;
        InvitesResponse: InvitesResponse;
        Issue: Issue;
        IssueContent: IssueContent;
        IssueListResponse: IssueListResponse;
        IssueResponse: IssueResponse;
        IssueStatus: IssueStatus;
        LabelOption: LabelOption;
        LabelValidation: LabelValidation;
        Llm: Llm;
        LlmConfiguration: LlmConfiguration;
        LlmListResponse: LlmListResponse;
        LogicCondition: LogicCondition;
        MappedClass: MappedClass;
        MarkBenchmarkTasksRequest: MarkBenchmarkTasksRequest;
        Mention: Mention;
        Metric: Metric;
        NewAnswer: NewAnswer;
        NewClassification: NewClassification;
        NewObject: NewObject;
        NewRelation: NewRelation;
        NumberComparison: NumberComparison;
        ObjectId: ObjectId;
        ObjectIdList: ObjectIdList;
        OpenResponse: OpenResponse;
        OrganizationMember: OrganizationMember;
        OrganizationMembersResponse: OrganizationMembersResponse;
        OrganizationRole: OrganizationRole;
        PageIndex: PageIndex;
        PageLimit: PageLimit;
        PageNumber: PageNumber;
        PassedStage: PassedStage;
        PdfRectangle: PdfRectangle;
        PdfRegion: PdfRegion;
        PdfSelection: PdfSelection;
        PerformanceRequest: PerformanceRequest;
        PerformanceResponse: PerformanceResponse;
        PluginJob: PluginJob;
        PluginLogEntry: PluginLogEntry;
        PluginLogResponse: PluginLogResponse;
        PluginResult: PluginResult;
        PluginResultResponse: PluginResultResponse;
        Point: Point;
        PointCloudDetails: PointCloudDetails;
        Polygon: Polygon;
        Polyline: Polyline;
        Priority: Priority;
        Project: Project;
        ProjectAssignment: ProjectAssignment;
        ProjectListResponse: ProjectListResponse;
        ProjectMember: ProjectMember;
        ProjectResponse: ProjectResponse;
        ProjectRole: ProjectRole;
        ProjectSettings: ProjectSettings;
        ProjectSummary: ProjectSummary;
        ProjectType: ProjectType;
        PurgeProjectRequest: PurgeProjectRequest;
        RelationCategory: RelationCategory;
        RelationDirection: RelationDirection;
        RelationEnds: RelationEnds;
        RemoveOrganizationMembersRequest: RemoveOrganizationMembersRequest;
        RemoveOrganizationMembersResponse: RemoveOrganizationMembersResponse;
        RequeueOptions: RequeueOptions;
        RequeueTasksRequest: RequeueTasksRequest;
        RequeueTasksResponse: RequeueTasksResponse;
        RequeuedTasks: RequeuedTasks;
        RerunWebhookRequest: RerunWebhookRequest;
        ReviewStatus: ReviewStatus;
        ReviewTaskRequest: ReviewTaskRequest;
        RevokeInvitesRequest: RevokeInvitesRequest;
        RoleChange: RoleChange;
        RoleChanges: RoleChanges;
        RoleOfMember: RoleOfMember;
        RotatedBoundingBox: RotatedBoundingBox;
        SchemaId: SchemaId;
        Segmentation: Segmentation;
        SegmentationZone: SegmentationZone;
        SendNotificationRequest: SendNotificationRequest;
        SetOrganizationRolesRequest: SetOrganizationRolesRequest;
        SetOrganizationRolesResponse: SetOrganizationRolesResponse;
        SetTaskPriorityRequest: SetTaskPriorityRequest;
        SetTaskPriorityResponse: SetTaskPriorityResponse;
        Shape: Shape;
        ShortcutKey: ShortcutKey;
        ShownOrganizationRole: ShownOrganizationRole;
        SignedUrlResponse: SignedUrlResponse;
        SlicePoint: SlicePoint;
        Sort: Sort;
        Stage: Stage;
        StageId: StageId;
        StageIdList: StageIdList;
        StageLogic: StageLogic;
        StagePosition: StagePosition;
        StageType: StageType;
        Storage: Storage;
        StorageListResponse: StorageListResponse;
        StorageResponse: StorageResponse;
        StoredAnswer: StoredAnswer;
        StoredAnswerValue: StoredAnswerValue;
        StoredClassification: StoredClassification;
        StoredObject: StoredObject;
        StoredRelation: StoredRelation;
        SuccessResponse: SuccessResponse;
        Task: Task;
        TaskEvent: TaskEvent;
        TaskFilter: TaskFilter;
        TaskHistoryEntry: TaskHistoryEntry;
        TaskHistoryEntryResponse: TaskHistoryEntryResponse;
        TaskHistoryResponse: TaskHistoryResponse;
        TaskListResponse: TaskListResponse;
        TaskResponse: TaskResponse;
        TaskSelection: TaskSelection;
        TaskTypeList: TaskTypeList;
        TemplateColumn: TemplateColumn;
        TemplatePreLabel: TemplatePreLabel;
        TextComparison: TextComparison;
        TimeComparison: TimeComparison;
        Timestamp: Timestamp;
        ToolCategory: ToolCategory;
        TreeOption: TreeOption;
        UpdateIssueRequest: UpdateIssueRequest;
        UpdateProjectRequest: UpdateProjectRequest;
        UploadInstructionsRequest: UploadInstructionsRequest;
        UploadUrlResponse: UploadUrlResponse;
        VoxelBox: VoxelBox;
        VoxelLine: VoxelLine;
        Workflow: Workflow;
    };
    responses: {
        /** The request is wrong. The message says in what. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": FailureResponse;
            };
        };
        /** Created. What else the answer holds is not documented. */
        Created: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": SuccessResponse;
            };
        };
        /** The key is valid but may not do this. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": FailureResponse;
            };
        };
        /** The service failed. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": FailureResponse;
            };
        };
        /** Nothing has this id. */
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
        /** Done. What else the answer holds is not documented. */
        Success: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": SuccessResponse;
            };
        };
        /**
         * Too many requests in a short time; the *Standard* plan has 100 a minute.
         *
         * Inferred: the header.
         */
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
        /**
         * The organization allows requests only from some addresses or countries, and this one came from elsewhere.
         *
         * Inferred: that the message comes in an envelope, and not as the bare body.
         */
        UnavailableForLegalReasons: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": FailureResponse;
            };
        };
    };
    parameters: {
        /** Id of the issue. */
        issueId: ObjectId;
        /** How many items a page holds. */
        limit: PageLimit;
        /** Id of the organization, as projects have it. */
        organizationId: ObjectId;
        /** Which page to return, counted from 1. */
        page: PageNumber;
        /** Id of the project, as in the address of its page and in *List projects*. */
        projectId: ObjectId;
        /** Only members whose name or e-mail address holds this. */
        search: string;
        /** The storage of your organization that the file lies in, unless it is the service's own. */
        storageId: ObjectId;
        /** Id of the storage. */
        storageIdInPath: ObjectId;
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
                /** By which fields to sort, separated by commas; a `-` before one turns its order round. */
                sort?: Sort;
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
            451: components["responses"]["UnavailableForLegalReasons"];
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
            201: {
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
            451: components["responses"]["UnavailableForLegalReasons"];
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
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateProject: {
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
                "application/json": UpdateProjectRequest;
            };
        };
        responses: {
            /** The project as it is now. */
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
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteProject: {
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
            200: components["responses"]["Success"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    cloneProject: {
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
                "application/json": CloneProjectRequest;
            };
        };
        responses: {
            /** The new project. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CloneProjectResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    purgeProject: {
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
                "application/json": PurgeProjectRequest;
            };
        };
        responses: {
            200: components["responses"]["Success"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    addMembers: {
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
                "application/json": AddMembersRequest;
            };
        };
        responses: {
            200: components["responses"]["Success"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    uploadInstructions: {
        parameters: {
            query?: {
                /** The storage that the file goes into, unless it is the service's own. */
                storageId?: ObjectId;
                /** The bucket of that storage. */
                bucket?: string;
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
                "multipart/form-data": UploadInstructionsRequest;
            };
        };
        responses: {
            200: components["responses"]["Success"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    setLabelValidation: {
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
                "application/json": LabelValidation;
            };
        };
        responses: {
            200: components["responses"]["Success"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createBatch: {
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
                "application/json": CreateBatchRequest;
            };
        };
        responses: {
            /** The batch that was created, or the project with all of its batches. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CreateBatchResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
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
            451: components["responses"]["UnavailableForLegalReasons"];
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
                /** Which assets, as JSON. */
                filters?: AssetFilters;
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
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteAssets: {
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
                "application/json": DeleteAssetsRequest;
            };
        };
        responses: {
            200: components["responses"]["Success"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getUploadUrl: {
        parameters: {
            query: {
                /** A name that no other upload has, with the file's extension. */
                name: string;
                /** Id of the project that the file belongs to. */
                project: ObjectId;
                /** What the file is. */
                type?: FileType;
                /** The storage of your organization that the file lies in, unless it is the service's own. */
                storageId?: components["parameters"]["storageId"];
                /** The bucket of that storage. */
                bucket?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Where to put the bytes. */
            201: {
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
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getSignedUrl: {
        parameters: {
            query: {
                /** URL of the file. */
                name: string;
                /** Id of the project that the file belongs to. */
                project: ObjectId;
                /** What the file is. */
                type?: FileType;
                /** The storage of your organization that the file lies in, unless it is the service's own. */
                storageId?: components["parameters"]["storageId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Where to read the file. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SignedUrlResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    importAssets: {
        parameters: {
            query?: {
                /** Ids of the batches that all assets of this call go into, as a JSON array. */
                batches?: ObjectIdList;
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
            /** The assets were registered. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AssetsCreatedResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createChats: {
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
                "multipart/form-data": CreateChatsRequest;
                "application/x-www-form-urlencoded": CreateChatsRequest;
            };
        };
        responses: {
            /** The conversations were created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ChatsCreatedResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
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
            /** The attachments were created. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AttachmentsCreatedResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
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
                /** Which tasks, as JSON. Inferred, that all of it must hold. */
                filter?: TaskFilter;
                /** By which fields to sort, separated by commas; a `-` before one turns its order round. */
                sort?: Sort;
                /** Which fields tasks have, separated by commas. Without it they have all, the answer aside. */
                fields?: string;
                /** Whether tasks have their answer. */
                includeAnswer?: boolean;
                /**
                 * @deprecated
                 * Only tasks of this status. `filter` has it now.
                 */
                status?: {
                    /** The status. */
                    eq?: string;
                };
                /**
                 * @deprecated
                 * Only tasks in this stage. `filter` has it now.
                 */
                stage?: StageId;
                /**
                 * @deprecated
                 * Only tasks in these batches, as a JSON array of ids. `filter` has it now.
                 */
                batches?: ObjectIdList;
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
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getTask: {
        parameters: {
            query?: {
                /** Whether the task has its answer. */
                includeAnswer?: boolean;
            };
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
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getTaskHistory: {
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
            /** The history. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": TaskHistoryResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getTaskHistoryEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of an entry of a task's history. */
                historyId: ObjectId;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The entry. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": TaskHistoryEntryResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    assignTasks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": AssignTasksRequest;
            };
        };
        responses: {
            200: components["responses"]["Success"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    annotateTask: {
        parameters: {
            query?: {
                /** Whether the task moves on to its next stage. */
                nextStage?: boolean;
                /** Whether a plugin in a workflow answers. */
                isPlugin?: boolean;
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
            /** The task as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AnnotateTaskResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    reviewTask: {
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
                "application/json": ReviewTaskRequest;
            };
        };
        responses: {
            200: components["responses"]["Success"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    requeueTasks: {
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
                "application/json": RequeueTasksRequest;
            };
        };
        responses: {
            /** How many tasks were moved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": RequeueTasksResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    setTaskPriority: {
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
                "application/json": SetTaskPriorityRequest;
            };
        };
        responses: {
            /** How many tasks have the priority now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SetTaskPriorityResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    markBenchmarkTasks: {
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
                "application/json": MarkBenchmarkTasksRequest;
            };
        };
        responses: {
            200: components["responses"]["Success"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
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
            /** How many tasks were labelled. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ImportLabelsResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createExport: {
        parameters: {
            query: {
                /** Id of the project to export. */
                project: ObjectId;
                /** Whether the file is one JSON array, or has an object in each line. */
                format?: "json" | "ndjson" | "split";
                /** Whether tasks or issues are exported. */
                type?: "task" | "issue";
                /** Which kinds of tasks, as a JSON array. */
                taskTypes?: TaskTypeList;
                /** Only tasks in these stages, as a JSON array of stage ids. Without it, tasks of all stages. */
                stage?: StageIdList;
                /** Only assets in these batches, as a JSON array of batch ids. */
                batches?: ObjectIdList;
                /** Whether annotations say who made them, when, and in which stage. */
                includeMetadata?: boolean;
                /** Whether tasks have a snapshot for each stage that they have passed. */
                includeHistory?: boolean;
                /** Whether frames of a video that are interpolated are left out. */
                includeOnlyKeyFrames?: boolean;
                /** Whether tasks say how long nobody moved, and how long their window was not in front. */
                includeIdleBlurDurations?: boolean;
                /** Whether the service mails the link to you. */
                sendEmail?: boolean;
                /** Whether the service's own notification of the finished export is left out. */
                doNotNotify?: boolean;
                /** Only tasks updated in this span, as JSON. */
                updatedAt?: ExportTimeRange;
                /** Only tasks created in this span, as JSON. */
                createdAt?: ExportTimeRange;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The export is built. */
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
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listIssues: {
        parameters: {
            query: {
                /** Id of the project. */
                project: ObjectId;
                /** Only issues of this asset. */
                asset?: ObjectId;
                /** Only issues of this task. */
                labelTask?: ObjectId;
                /** Only issues that were opened in this stage. */
                stage?: StageId;
                /** Only issues that this person opened. */
                createdBy?: Email;
                /** Only issues of this status. */
                status?: IssueStatus;
                /** Only issues that this person is to resolve. */
                assignee?: Email;
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
            /** The issues. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": IssueListResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
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
            /** The new issue. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": IssueResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateIssue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the issue. */
                issueId: components["parameters"]["issueId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": UpdateIssueRequest;
            };
        };
        responses: {
            /** The issue as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": IssueResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteIssue: {
        parameters: {
            query: {
                /** Id of the project. */
                project: ObjectId;
            };
            header?: never;
            path: {
                /** Id of the issue. */
                issueId: components["parameters"]["issueId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Success"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    commentOnIssue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the issue. */
                issueId: components["parameters"]["issueId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CommentRequest;
            };
        };
        responses: {
            /** The issue as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": IssueResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listOrganizationMembers: {
        parameters: {
            query?: {
                /** Which page to return, counted from 1. */
                page?: components["parameters"]["page"];
                /** How many items a page holds. */
                limit?: components["parameters"]["limit"];
                /** Only members whose name or e-mail address holds this. */
                search?: components["parameters"]["search"];
            };
            header?: never;
            path: {
                /** Id of the organization, as projects have it. */
                organizationId: components["parameters"]["organizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The members. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": OrganizationMembersResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    setOrganizationRoles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the organization, as projects have it. */
                organizationId: components["parameters"]["organizationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": SetOrganizationRolesRequest;
            };
        };
        responses: {
            /** What was done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SetOrganizationRolesResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    removeOrganizationMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the organization, as projects have it. */
                organizationId: components["parameters"]["organizationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": RemoveOrganizationMembersRequest;
            };
        };
        responses: {
            /** How many were removed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": RemoveOrganizationMembersResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listInvites: {
        parameters: {
            query?: {
                /** Only invitations of this status: `pending` ones have not been answered. */
                status?: string;
                /** Which page to return, counted from 1. */
                page?: components["parameters"]["page"];
                /** How many items a page holds. */
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path: {
                /** Id of the organization, as projects have it. */
                organizationId: components["parameters"]["organizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The invitations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": InvitesResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    inviteMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the organization, as projects have it. */
                organizationId: components["parameters"]["organizationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": InviteRequest;
            };
        };
        responses: {
            201: components["responses"]["Created"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    revokeInvites: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the organization, as projects have it. */
                organizationId: components["parameters"]["organizationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": RevokeInvitesRequest;
            };
        };
        responses: {
            200: components["responses"]["Success"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listStorages: {
        parameters: {
            query?: {
                /** Only the storage with this id. */
                _id?: ObjectId;
                /** Which page to return, counted from 1. */
                page?: components["parameters"]["page"];
                /** How many items a page holds. */
                limit?: PageLimit;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The storages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": StorageListResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createStorage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CreateStorageRequest;
            };
        };
        responses: {
            /** The new storage. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": StorageResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteStorage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the storage. */
                storageId: components["parameters"]["storageIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The storage that was deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": StorageResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listStorageFiles: {
        parameters: {
            query: {
                /** The bucket. */
                bucketName: string;
                /** The folder in the bucket. */
                path?: string;
                /** Whether each file has a presigned URL. */
                getSignedUrls?: boolean;
                /** Whether the service waits and tries again when the storage is busy. */
                retryOnSlowDown?: boolean;
            };
            header?: never;
            path: {
                /** Id of the storage. */
                storageId: components["parameters"]["storageIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The files. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": OpenResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    exploreFiles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ExploreFilesRequest;
            };
        };
        responses: {
            /** What lies there, or what was done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": OpenResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listLlms: {
        parameters: {
            query?: {
                /** Only the LLM with this id. */
                _id?: ObjectId;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The LLMs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": LlmListResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createLlm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CreateLlmRequest;
            };
        };
        responses: {
            201: components["responses"]["Created"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteLlm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the LLM. */
                llmId: ObjectId;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Success"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    sendNotification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": SendNotificationRequest;
            };
        };
        responses: {
            201: components["responses"]["Created"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getMetric: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the project, as in the address of its page and in *List projects*. */
                projectId: components["parameters"]["projectId"];
                /** Which metric. */
                metric: Metric;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The metric. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": OpenResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getPerformance: {
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
                "application/json": PerformanceRequest;
            };
        };
        responses: {
            /** The performance. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PerformanceResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createAssetBuilderTemplate: {
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
                "application/json": CreateAssetBuilderTemplateRequest;
            };
        };
        responses: {
            201: components["responses"]["Created"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    rerunWebhook: {
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
                "application/json": RerunWebhookRequest;
            };
        };
        responses: {
            200: components["responses"]["Success"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    logOfPlugin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": PluginLogEntry;
            };
        };
        responses: {
            /** The line is in the log. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PluginLogResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
        };
    };
    respondOfPlugin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": PluginResult;
            };
        };
        responses: {
            /** The result was received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PluginResultResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
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
    receiveTaskEvent: {
        parameters: {
            query?: never;
            header?: {
                /** HMAC-SHA1 of the raw body with the stage's secret, in lower-case hexadecimal, without a prefix. */
                "X-Hub-Signature"?: string;
                /** `Bearer` and the stage's token. */
                Authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": TaskEvent;
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
            /** The signature or the token is missing or wrong, so the event was not accepted. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    runPlugin: {
        parameters: {
            query?: never;
            header: {
                /** The secret of the plugin. */
                Secret: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": PluginJob;
            };
        };
        responses: {
            /** The result, or `null` where it went another way. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PluginResult | null;
                };
            };
            /** The secret is missing or wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** The body is no JSON object. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** The plugin failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
