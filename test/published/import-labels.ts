/** A form that something was published in, with values of our own. */
export interface Published {
  /** What it shows. */
  name: string;
  value: unknown;
}

const box = { x: 192.5, y: 166.9, width: 66.18, height: 61.87 };
const area = { x1: 100, y1: 250, x2: 200, y2: 350, width: 800, height: 1200 };
const region = [
  [690.47, 374.6],
  [714.02, 385.3],
  [712.95, 386.37],
];
const hole = [
  [694.1, 375.9],
  [694.1, 380.1],
  [699.4, 380.1],
];

/** Every form in which the format of imports, and the pages and packages around it, show a label. */
export const publishedLabels: readonly Published[] = [
  {
    name: "the import of the SDK's documentation, with title beside schemaId",
    value: {
      externalId: "0",
      objects: [
        { schemaId: "vehicle", title: "bbb", "bounding-box": { width: 86, height: 86, x: 83, y: 83 } },
        { schemaId: "vehicle", title: "bbb", "bounding-box": { width: 167, height: 167, x: 338, y: 338 } },
      ],
    },
  },
  {
    name: "a box by the id of its tool",
    value: { externalId: "0", objects: [{ schemaId: "vehicle", "bounding-box": box }] },
  },
  { name: "a tool by its title", value: { externalId: "0", objects: [{ title: "Vehicle", "bounding-box": box }] } },
  {
    name: "a box that is locked, and one that is not, with a nested answer",
    value: {
      externalId: "0",
      objects: [
        {
          schemaId: "vehicle",
          "bounding-box": box,
          lock: true,
          classifications: [{ schemaId: "type", answer: "Car" }],
        },
        { schemaId: "vehicle", "bounding-box": box, lock: false },
      ],
    },
  },
  {
    name: "a span of a recording, in seconds",
    value: { externalId: "0", objects: [{ schemaId: "name", ner: { start: 2.05, end: 6.06 } }] },
  },
  {
    name: "a span of a text, in characters",
    value: { externalId: "0", objects: [{ schemaId: "name", ner: { start: 3, end: 7 } }] },
  },
  { name: "a point", value: { externalId: "0", objects: [{ schemaId: "lamp", point: [318.96, 459.06] }] } },
  { name: "a polygon", value: { externalId: "0", objects: [{ schemaId: "area", polygon: region }] } },
  {
    name: "a rotated box, of an asset that is named by URL",
    value: {
      data: "https://example.com/0.png",
      objects: [
        {
          schemaId: "trailer",
          title: "Top Left",
          "rotated-bounding-box": { width: 100, height: 100, x: 100, y: 100, rotation: -12 },
        },
      ],
    },
  },
  {
    name: "a segmentation, of zones with and without holes",
    value: {
      data: "https://example.com/0.png",
      objects: [
        {
          schemaId: "road",
          title: "Person",
          segmentation: {
            zones: [
              { region, holes: [] },
              { region, holes: [hole] },
            ],
          },
        },
      ],
    },
  },
  {
    name: "an object on frames of a video, until it disappears",
    value: {
      externalId: "0",
      objects: [6, 7, 8].map((page) => ({
        schemaId: "vehicle",
        objectId: "12345",
        page,
        title: "Tumors",
        ...(page === 8 ? { interpolationStopped: true } : {}),
        "bounding-box": box,
      })),
    },
  },
  {
    name: "an area of a PDF page with its text",
    value: {
      externalId: "0",
      objects: [{ schemaId: "clause", title: "PDF Tool", pdf: { ...area, pageNumber: 2, text: "Label Text" } }],
    },
  },
  {
    name: "areas of a PDF whose ids stand inside, in a group",
    value: {
      externalId: "0",
      objects: ["1", "2", "3"].map((objectId) => ({
        schemaId: "clause",
        title: "PDF Tool",
        pdf: { ...area, pageNumber: 1, text: "Label Text", objectId },
      })),
      relations: [{ schemaId: "convoy", title: "My Group Relation", group: ["1", "2", "3"] }],
    },
  },
  {
    name: "answers with nested answers",
    value: {
      externalId: "0",
      objects: [
        {
          schemaId: "vehicle",
          "bounding-box": box,
          classifications: [
            { answer: "Truck", schemaId: "type", classifications: [{ answer: "34 ABC 01", schemaId: "plate" }] },
          ],
        },
      ],
      classifications: [{ answer: ["Rain", "Fog"], schemaId: "weather" }],
    },
  },
  {
    name: "an answer in a tree as exports have it, locked",
    value: {
      data: "https://example.com/0.png",
      classifications: [
        {
          schemaId: "place",
          tool: "tree-dropdown",
          title: "Title",
          columnField: false,
          answer: ["City", "City / Street", "Forest"],
          lock: true,
        },
      ],
    },
  },
  {
    name: "objects and relations with empty titles beside their ids, and no direction",
    value: {
      externalId: "0",
      objects: ["12345", "123456"].map((objectId) => ({
        schemaId: "vehicle",
        objectId,
        title: "",
        "bounding-box": { width: 120.005, height: 135.345, x: 50.3, y: 30.4 },
      })),
      relations: [
        { title: "", schemaId: "tows", from: "12345", to: "123456" },
        { title: "", schemaId: "convoy", group: ["12345", "123456"] },
      ],
    },
  },
  {
    name: "strokes of brushes",
    value: { externalId: "0", brushDataUrl: "https://example.com/brushes/0.png" },
  },
  {
    name: "strokes of medical brushes, with both names of the asset",
    value: {
      data: "https://example.com/0.png",
      externalId: "0",
      medicalBrushDataUrl: "https://example.com/segmentation.nrrd",
    },
  },
  {
    name: "the URL of the asset as exports have it, beside its external id",
    value: {
      asset: "https://example.com/0.png",
      externalId: "0",
      objects: [{ schemaId: "vehicle", "bounding-box": box }],
    },
  },
  {
    name: "the box of the page on plugins, without a title",
    value: {
      externalId: "0",
      objects: [{ schemaId: "vehicle", "bounding-box": { x: 20, y: 30, width: 50, height: 60 } }],
    },
  },
];
