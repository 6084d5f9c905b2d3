import type { PublishedDocument } from "./documents.ts";

const time = "2025-02-08T12:31:36.043Z";
const made = { createdAt: time, createdBy: "ada@example.com", createdIn: "Label" };
const object = (schemaId: string, shape: object, more: object = {}) => {
  return { objectId: "a20942feeaa72bd14d25150", schemaId, ...shape, classifications: [], ...more };
};

/** A tool as the sample of a webhook has it: sparse, with keys that the Python package does not send. */
const sparseTool = {
  title: "Vehicle",
  tool: "bounding-box",
  required: false,
  schemaId: "vehicle",
  ocrEnabled: false,
  classifications: [],
  multiple: false,
  color: "#9C27B0",
  shortcutKey: "1",
};

/** A part as the Python package sends it: with every key, those that say nothing as null. */
const whole = {
  required: false,
  columnField: false,
  color: "#1EF0A1",
  shortcutKey: "",
  classifications: [],
  options: [],
};
const wholeQuestion = {
  ...whole,
  treeOptions: [],
  richText: false,
  regex: null,
  parentOptionId: null,
  frameSpecific: false,
  showDropdown: false,
  exportName: null,
  displayName: null,
  abbreviatedName: null,
  attributeType: null,
  defaultValue: null,
};

/** A label set with a part for each published shape. */
export const labelSetOfToday = {
  tools: [
    sparseTool,
    ...["polyline", "polygon", "rotated-bounding-box", "segmentation", "point", "ner", "pdf"].map((tool) => ({
      ...whole,
      tool,
      title: tool,
      schemaId: tool,
    })),
    { ...whole, tool: "angle", title: "Bend", schemaId: "angle" },
    { ...whole, tool: "spline", title: "Cable", schemaId: "spline" },
    { ...whole, tool: "brush", title: "Road", schemaId: "brush", color: "#FF0000" },
    { ...whole, tool: "medical-brush", title: "Lesion", schemaId: "1" },
  ],
  classifications: [
    {
      ...wholeQuestion,
      tool: "radio",
      title: "Light",
      schemaId: "light",
      options: [{ value: "Day", schemaId: "day" }],
    },
    {
      ...wholeQuestion,
      tool: "checkbox",
      title: "Weather",
      schemaId: "weather",
      options: [{ value: "Rain", schemaId: "rain" }],
    },
    { ...wholeQuestion, tool: "boolean", title: "Sharp", schemaId: "sharp", defaultValue: true },
    { ...wholeQuestion, tool: "text", title: "Note", schemaId: "note", regex: "^[a-z ]+$" },
  ],
  relations: [
    { ...whole, tool: "one-to-one", title: "tows", schemaId: "tows" },
    { ...whole, tool: "group", title: "convoy", schemaId: "convoy" },
    { ...whole, tool: "one-to-many", title: "feeds", schemaId: "feeds" },
  ],
};

const answers = [
  { objectId: "b1", schemaId: "light", tool: "radio", title: "Light", answer: "Day", classifications: [] },
  { objectId: "b2", schemaId: "weather", tool: "checkbox", title: "Weather", answer: ["Rain"], classifications: [] },
];

function asset(task: object, more: object = {}): object {
  return {
    asset: "https://example.com/a.jpg",
    assetId: "61f7a2b46ee9eb45e8290a11",
    externalId: "a.jpg",
    metadata: { width: 1920, height: 1080 },
    batches: ["Night"],
    ...more,
    task: {
      taskId: "640828dfd5f1a42cce03e46d",
      stage: "Label",
      stageId: "Label",
      updatedAt: time,
      updatedBy: "ada@example.com",
      duration: 21_500,
      totalDuration: 21_500,
      tools: [],
      classifications: [],
      relations: [],
      brushDataUrl: null,
      medicalBrushDataUrl: null,
      ...task,
    },
  };
}

const tools = (...list: object[]) => asset({ tools: list });
const rectangle = { x1: 26.4, y1: 89.8, x2: 146.2, y2: 109.8, width: 371.6, height: 771.6, pageNumber: 1 };
const box = { "bounding-box": { x: 200.5, y: 200, width: -40, height: 40 } };

/** What an export of today holds, form by form. */
const exports: Readonly<Record<string, object>> = {
  "a box with who made it, in which stage": tools(object("vehicle", box, { title: "Vehicle", metadata: made })),
  "a box with the text in it": tools(object("vehicle", { ...box, ocr: { text: "HH-AB 123" } })),
  "a rotated box": tools(
    object("rotated-bounding-box", {
      "rotated-bounding-box": {
        x: 1,
        y: 2,
        width: 3,
        height: 4,
        rotation: 0,
        corners: [
          [1, 2],
          [1, 6],
          [4, 6],
          [4, 2],
        ],
      },
    }),
  ),
  "an outline, a line, a point": tools(
    object("polygon", {
      polygon: [
        [1, 2],
        [3, 4],
        [5, 0],
      ],
    }),
    object("polyline", {
      polyline: [
        [1, 2],
        [3, 4],
      ],
    }),
    object("point", { point: [1.5, 2.5] }),
  ),
  "an area with a hole": tools(
    object("segmentation", {
      segmentation: {
        zones: [
          {
            region: [
              [0, 0],
              [9, 0],
              [0, 9],
            ],
            holes: [
              [
                [1, 1],
                [2, 1],
                [1, 2],
              ],
            ],
          },
        ],
      },
    }),
  ),
  "spans of a text and of a recording": tools(
    object("ner", { ner: { start: 3, end: 7, selection: "Ango" } }),
    object("ner", { ner: { start: 2.05, end: 6.06 } }),
  ),
  "an area of a PDF on a page": tools(
    object(
      "pdf",
      { pdf: { position: { boundingRect: rectangle, rects: [rectangle], pageNumber: 1 }, content: { text: "Terms" } } },
      { page: 0 },
    ),
  ),
  "an angle in a volume": tools(
    object("angle", { angle: { vertex: [120, 80, 33], p1: [130, 80, 33], p2: [120, 95, 33], angle: 88.4 } }),
  ),
  "a box and a line in a volume, with corners in any order and a description": tools(
    object(
      "vehicle",
      { "bounding-box": { x1: 90, y1: 20, z1: 8, x2: 30, y2: 60, z2: 3 } },
      { metadata: { ...made, description: "cyst" } },
    ),
    object("polyline", { polyline: { x1: 90, y1: 20, z1: 8, x2: 30, y2: 60, z2: 8 } }),
  ),
  "a curve, whose form nobody has seen": tools(object("spline", { spline: { points: [[1, 2]] } })),
  "strokes of brushes, with answers about those in a volume": asset({
    tools: [object("1", { "medical-brush": true }, { title: "Lesion" })],
    brushDataUrl: "https://example.com/strokes.png?signed",
    medicalBrushDataUrl: "https://example.com/strokes.seg.nrrd?signed",
  }),
  "an object on frames of a video, until it is gone": tools(
    ...[6, 7, 8].map((page) => object("vehicle", box, { page, ...(page === 8 && { interpolationStopped: true }) })),
  ),
  "answers and relations": asset({
    tools: ["a", "b"].map((objectId) => ({ ...object("vehicle", box), objectId })),
    classifications: [
      ...answers,
      { objectId: "b3", schemaId: "sharp", tool: "boolean", title: "Sharp", answer: false },
    ],
    relations: [
      {
        objectId: "r1",
        schemaId: "tows",
        title: "tows",
        from: "a",
        to: "b",
        direction: "straight",
        classifications: [],
      },
      { objectId: "r2", schemaId: "convoy", title: "convoy", group: ["a", "b"], classifications: [] },
      { objectId: "r3", schemaId: "feeds", title: "feeds", from: "a", to: ["b"], classifications: [] },
    ],
  }),
  "what a task was like after each stage": asset({
    stageHistory: [
      {
        stage: "Start",
        stageId: "Start",
        duration: 0,
        completedAt: time,
        tools: [],
        classifications: [],
        relations: [],
      },
      {
        stage: "Review",
        stageId: "5d5f3c9e-7cbd-4d5c-9a57-2a5d5f3c9e7c",
        duration: 1200,
        completedAt: time,
        completedBy: "ada@example.com",
        reviewStatus: "Rejected",
        tools: [object("vehicle", box)],
        classifications: answers,
        relations: [],
        brushDataUrl: null,
        medicalBrushDataUrl: null,
      },
    ],
    consensusAverage: 66,
    consensusDetailed: [{ schemaId: "vehicle", score: 66 }],
  }),
  "pages, an overlay and data for annotators to read": asset(
    { tools: [object("vehicle", box, { page: 1 })] },
    {
      dataset: ["https://example.com/1.jpg", "https://example.com/2.jpg"],
      overlay: [],
      contextData: { site: "north" },
    },
  ),
  "what may be null or missing": asset(
    { stageHistory: null, updatedBy: null, consensusAverage: null },
    { batches: [null, "Night"], metadata: null, dataset: null, contextData: null },
  ),
};

export const todaysExports: readonly PublishedDocument[] = Object.entries(exports).map(([name, value]) => {
  return { name, schema: "ExportedAsset", value };
});

/** What else was published of today's forms. */
export const todaysDocuments: readonly PublishedDocument[] = [
  { name: "parts with every key, and sparse ones", schema: "CategorySchema", value: labelSetOfToday },
  {
    name: "the event of a webhook",
    schema: "TaskEvent",
    value: asset(
      {
        type: "default",
        stage: "Label",
        stageName: "Labeling",
        tools: [object("vehicle", box)],
        classifications: answers,
      },
      {
        projectId: "61602b346ee9eb45e8273fbb",
        categorySchema: labelSetOfToday,
        dataset: [],
        overlay: [],
        batches: ["61f7a5c06ee9eb45e8290c31"],
        batchNames: ["Night"],
      },
    ),
  },
];
