import type { Published } from "./import-labels.ts";

/** A published form, and the schema of the description that it is of. */
export interface PublishedDocument extends Published {
  schema: string;
}

const id = "61602b346ee9eb45e8273fbb";
const time = "2021-12-08T12:31:36.043Z";
const envelope = (data: unknown): object => ({ status: "success", data });
const part = { required: false, columnField: false };
const stored = (createdBy: string): object => ({ createdAt: 1634199268359, createdBy });

const labelSet = {
  tools: [
    {
      ...part,
      title: "Vehicle",
      tool: "bounding-box",
      schemaId: "4b8ac18a570747f87b27025",
      classifications: [
        {
          ...part,
          title: "Type",
          tool: "radio",
          schemaId: "ae40cb11c104045c1a31698",
          options: [{ value: "Car", schemaId: "27504d2d08f05b9944aa713" }],
        },
      ],
      color: "#9c27b0",
      shortcutKey: "h",
    },
  ],
  classifications: [],
  relations: [],
};

/** A task as the page on the REST API shows it: the import signs as `import`. */
const task = {
  sample: { isSample: false, updatedAt: time },
  review: { status: "Todo" },
  answer: {
    tools: [
      {
        schemaId: "258f3a07abdb690af46b879",
        classifications: [{ schemaId: "a20942feeaa72bd14d25150", answer: "b8135ff7ae3c7ff38347978" }],
        lock: false,
        objectId: "014273c35ff83e2e19c9392",
        ner: { start: 10, end: 15 },
        metadata: stored("import"),
      },
    ],
    classifications: [],
    relations: [],
  },
  status: "TODO",
  isBenchmark: false,
  deleted: false,
  issues: [],
  openIssuesCount: 0,
  isPreLabeled: true,
  isFlag: false,
  isStar: false,
  _id: id,
  project: id,
  asset: { _id: id, externalId: "text_file.txt", data: "https://example.com/text_file.txt" },
  organization: id,
  createdAt: time,
};

const rectangle = { x1: 26.4, y1: 89.8, x2: 146.2, y2: 109.8, width: 371.6, height: 771.6 };
const object = { schemaId: "schemaId12345", objectId: "objectId12345", title: "Label Title", classifications: [] };
const question = { tool: "radio", title: "Radio Title", columnField: false, classifications: [] };
const review = { status: "Fixed", completedBy: "Reviewer Name", completedAt: time, "duration(ms)": 36283 };
const exportedTask = {
  completedBy: "Labeler Name",
  completedAt: time,
  "duration(ms)": 6429,
  isSkipped: false,
  review,
  status: "Completed",
  updatedBy: "Labeler Name",
  updatedAt: time,
  isBenchmark: false,
  benchmark: "60",
  issues: [],
  taskId: "taskId123456789",
  objects: [
    {
      ...object,
      "bounding-box": { x: 200, y: 200, height: 400, width: 400 },
      metadata: { createdAt: time, createdBy: "Reviewer Name" },
    },
  ],
  classifications: [{ ...question, schemaId: "schemaId12346", answer: "Four" }],
  relations: [
    {
      objectId: "objectId123457",
      schemaId: "schemaId12347",
      from: "objectId12345",
      to: "objectId12345",
      direction: "straight",
      title: "Relation Title",
    },
  ],
};
const exportedAsset = {
  asset: "https://asset.url/image-sample.jpg",
  externalId: "image-sample.jpg",
  labeledAt: time,
  reviewedAt: time,
  metadata: { width: 100, height: 100 },
};
const attachments = [
  { type: "IMAGE", value: "https://sample-image.jpg?integrationId=1234567890" },
  { type: "VIDEO", value: "http://sample-video.mp4" },
  { type: "TEXT", value: "Some sample text." },
];

/** Every other form that was published, whole: what a page cuts off with dots is as the same page has it elsewhere. */
export const publishedDocuments: readonly PublishedDocument[] = [
  // Projects and label sets.
  {
    name: "a list of projects",
    schema: "ProjectListResponse",
    value: envelope({
      projects: [{ _id: id, name: "Project Name", description: "About", organization: id, createdAt: time }],
      total: 1,
    }),
  },
  {
    name: "a project without batches, whose creator is shown whole",
    schema: "ProjectResponse",
    value: envelope({
      project: {
        categorySchema: labelSet,
        consensusCount: 1,
        deleted: false,
        reviewConf: { filters: [] },
        _id: id,
        name: "Project Name",
        description: "Project Description",
        user: {
          organizationRole: "admin",
          deleted: false,
          _id: id,
          name: "Name",
          email: "name@example.com",
          apiKey: "key",
        },
        organization: id,
        createdAt: time,
        assignedTo: [],
        __v: 0,
        role: "Manager",
      },
    }),
  },
  {
    name: "a new project",
    schema: "ProjectResponse",
    value: envelope({
      project: {
        aiAssistance: { cocoRelations: [] },
        description: "I created this from the SDK.",
        categorySchema: { tools: [], classifications: [], relations: [] },
        consensusCount: 1,
        benchmark: false,
        deleted: false,
        reviewConf: { filters: [] },
        batches: [],
        _id: id,
        name: "Created from SDK",
        user: id,
        organization: id,
        createdAt: time,
        assignedTo: [],
        tags: [],
        __v: 0,
      },
    }),
  },
  { name: "a label set as a project has it", schema: "CategorySchema", value: labelSet },
  {
    name: "a classification with every key that the Python package sends",
    schema: "ClassificationCategory",
    value: {
      ...part,
      tool: "radio",
      title: "Radio Classification",
      schemaId: "radio",
      color: "#333333",
      shortcutKey: "",
      classifications: [],
      options: [{ value: "Radio Option 1", schemaId: "radioOption1SchemaId" }],
      treeOptions: [],
      parentOptionId: null,
      richText: false,
      regex: null,
      frameSpecific: false,
      showDropdown: false,
    },
  },
  // Tasks.
  { name: "a list of tasks", schema: "TaskListResponse", value: envelope({ tasks: [task], total: 2 }) },
  {
    name: "a task whose project is its id alone, completed",
    schema: "TaskResponse",
    value: envelope({
      task: {
        ...task,
        status: "Completed",
        project: { _id: id },
        __v: 0,
        completedAt: time,
        completedBy: id,
        duration: 4141,
        updatedAt: time,
        updatedBy: id,
        assignee: id,
      },
    }),
  },
  {
    name: "an answer as label validation sees it",
    schema: "StoredAnswer",
    value: {
      tools: [
        {
          pdf: {
            position: { boundingRect: rectangle, rects: [], pageNumber: 1 },
            content: { image: "data:image/png;base64=" },
          },
          objectId: "7e0bd6f41a01c78c15ae608",
          classifications: [],
          metadata: stored(id),
          schemaId: "801a2b8b8079b50d4541789",
        },
      ],
      classifications: [
        {
          schemaId: "fe5af3c7471de99e3868448",
          answer: ["3b935728b7f43b18b1f7553", "cb48de7b8c1a10908b2d747"],
          page: 0,
          metadata: { ...stored(id), updatedAt: 1674132625364, updatedBy: id },
        },
      ],
      relations: [
        {
          from: "7e0bd6f41a01c78c15ae608",
          to: "8083daa5d68a090aca6c738",
          objectId: "5ccee3e5af7eeb84b59a358",
          schemaId: "c3ec9fbe6c52567a0dfb479",
          direction: "straight",
          metadata: stored(id),
        },
      ],
    },
  },
  // Assets.
  ...[
    ["by URL", { data: "https://i.imgur.com/CzXTtJV.jpg", externalId: "cute-cat.jpg" }],
    [
      "with its size beside",
      { data: "https://example.com/file%202.jpg", externalId: "dog.jpg", width: 1800, height: 1200 },
    ],
    ["with a frame rate", { data: "https://example.com/asset.mp4", externalId: "a", metadata: { frameRate: 25 } }],
    ["with attachments", { externalId: "a", data: "https://example.com/video.mp4", attachments }],
    ["of pages", { externalId: "a", dataset: ["https://url.com/1.png", "https://url.com/2.jpg"] }],
    ["that is its own text", { externalId: "a", data: "<div style='color:gray'>Serial No</div>: 1" }],
    ["with batches by name", { data: "https://example.com/a.jpg", externalId: "a", batches: ["Batch 1"] }],
  ].map(([name, value]) => ({ name: `a cloud asset ${name}`, schema: "ImportAsset", value })),
  {
    name: "what an import of assets answers",
    schema: "AssetsCreatedResponse",
    value: envelope({ assets: "Successfully created." }),
  },
  {
    name: "attachments, by external id and by URL",
    schema: "CreateAttachmentsRequest",
    value: {
      project: id,
      attachments: [
        { externalId: "image-sample.jpg", attachments },
        { data: "https://example.com/a.png", externalId: "a.png", attachments },
      ],
    },
  },
  { name: "how many assets were assigned", schema: "AssignBatchesResponse", value: envelope({ assets: 2 }) },
  ...[{ position: "[50,120]" }, { position: "54" }, { page: 3 }, {}].map((place) => ({
    name: `an issue at ${JSON.stringify(place)}`,
    schema: "CreateIssueRequest",
    value: { content: "Issue Text Here", labelTask: id, ...place },
  })),
  {
    name: "integrations",
    schema: "IntegrationListResponse",
    value: envelope({ integrations: [{ id, name: "Bucket", provider: "GCP", createdAt: time, organization: id }] }),
  },
  // Exports.
  {
    name: "an asset of an export",
    schema: "ExportedAsset",
    value: {
      ...exportedAsset,
      status: "Labeled",
      "labelDuration(ms)": 6429,
      consensus: 90,
      batches: ["Batch 1", "Batch 2"],
      tasks: [exportedTask],
    },
  },
  {
    name: "an asset of an export with few fields",
    schema: "ExportedAsset",
    value: {
      ...exportedAsset,
      tasks: [{ taskId: "a", review, objects: [object], classifications: [], relations: [] }],
    },
  },
  {
    name: "an asset of the medical editor: nobody has reviewed it, and its strokes are a file",
    schema: "ExportedAsset",
    value: {
      asset: "https://asset.url/asset.nrrd",
      externalId: "RegLib_C01_1.nrrd",
      metadata: {},
      labeledAt: time,
      status: "Labeled",
      labelDuration: 8152266,
      consensus: "",
      tasks: [
        {
          ...exportedTask,
          completedBy: "NAME SURNAME",
          duration: 8152266,
          review: { status: "Todo", completedBy: [], completedAt: null, duration: 0, isSkipped: false },
          benchmark: "",
          medicalBrushDataUrl: "https://example.com/63d0e32ad8157d000eace053.zip",
          objects: [],
        },
      ],
      batches: [],
    },
  },
  {
    name: "masks in an object",
    schema: "ExportedTask",
    value: {
      ...exportedTask,
      objects: [{ ...object, masks: ["https://mask-url.com/1"], segmentation: { zones: [] } }],
    },
  },
  ...[
    ["https://apibeta.ango.ai/v2/mask?annotation=a47&task=63c"],
    "https://api.ango.ai/v2/mask?annotation=8ff&task=63f",
  ].map((masks) => ({
    name: `masks in a task as ${typeof masks}`,
    schema: "ExportedTask",
    value: { ...exportedTask, masks },
  })),
  {
    name: "an issue of an export, without its content",
    schema: "ExportedTask",
    value: {
      ...exportedTask,
      issues: [{ _id: id, status: "Open", createdBy: { _id: id, name: "Lorenzo Gravina" }, updatedAt: time }],
    },
  },
  {
    name: "who changed an annotation, and when",
    schema: "AnnotationMetadata",
    value: { createdAt: time, createdBy: "Lorenzo Gravina", updatedAt: time, updatedBy: "Lorenzo Gravina" },
  },
  {
    name: "a box that was drawn from another corner",
    schema: "BoundingBox",
    value: { x: 200, y: 200, height: -400, width: -400 },
  },
  {
    name: "a rotated box with its corners",
    schema: "RotatedBoundingBox",
    value: {
      x: 172.98,
      y: 101.79,
      width: 6.095,
      height: 92.03,
      rotation: -40.97,
      corners: [
        [172.98, 101.79],
        [233.32, 171.27],
        [237.92, 167.28],
        [177.58, 97.79],
      ],
    },
  },
  {
    name: "highlighted words of a PDF",
    schema: "PdfSelection",
    value: {
      position: { boundingRect: rectangle, rects: [rectangle, rectangle], pageNumber: 1 },
      content: { text: "Deutsche Post AG" },
    },
  },
  {
    name: "a drawn area of a PDF with its picture",
    schema: "PdfSelection",
    value: {
      position: { boundingRect: rectangle, rects: [], pageNumber: 1 },
      content: { image: "data:image/png;base64,iVBORw0KGgo=" },
    },
  },
  ...[
    ["radio", "choice1"],
    ["checkbox", ["choiceOne", "choiceTwo"]],
    ["single-dropdown", "One"],
    ["multi-dropdown", ["Two", "Three"]],
    ["text", "Hey!"],
  ].map(([tool, answer]) => ({
    name: `an exported answer of a ${tool}`,
    schema: "ExportedClassification",
    value: { ...question, schemaId: "b1362e18ee733577da54007", tool, title: "name", answer },
  })),
  {
    name: "an exported group",
    schema: "ExportedRelation",
    value: {
      objectId: "5b7563fe8f76a2fdd1aa889",
      schemaId: "1c2d75ce36cbf0aea306012",
      group: ["58a", "2c9"],
      title: "group",
    },
  },
  // Times and failures.
  ...["2022-12-01T00:00:00", "2023-02-02T08:06:01.072123", "2022-12-01T00:00:00.000Z"].map((value) => ({
    name: `the time of a filter ${value}`,
    schema: "FilterTime",
    value,
  })),
  ...["Invalid project: 6167dfee2a810d000e9d313.", "Invalid API KEY"].map((message) => ({
    name: `the failure ${message}`,
    schema: "FailureResponse",
    value: { status: "fail", message },
  })),
];

/** Slips of the pages, which other samples of the same pages contradict: what they show is refused. */
export const slips: readonly PublishedDocument[] = [
  {
    name: "an area of a PDF under the key of boxes",
    schema: "ImportObject",
    value: { title: "box2", "bounding-box": { ...rectangle, pageNumber: 2, text: "Second Text" } },
  },
  {
    name: "one hole where a list of holes belongs",
    schema: "Segmentation",
    value: {
      zones: [
        {
          region: [
            [266, 644],
            [267, 643],
            [267, 640],
          ],
          holes: [
            [266, 644],
            [267, 643],
            [267, 640],
          ],
        },
      ],
    },
  },
];
