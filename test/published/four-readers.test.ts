import { createHub } from "@ango-hub/mock";
import { createValidator } from "@ango-hub/mock-server";
import { exportFields } from "@ango-hub/openapi/classic";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { arbitraryLabelSet } from "../../packages/label-set/testing/arbitrary-label-set.ts";
import { arbitraryLabels } from "../../packages/label-set/testing/arbitrary-labels.ts";
import { damaged } from "../../packages/label-set/testing/damage.ts";
import { asImport } from "../../packages/label-set/testing/wire-shapes.ts";
import { addProject, api, exportOf, labelSet as wireLabelSet } from "../../packages/mock/testing/api.ts";
import { classic } from "../spec/spec.ts";
import { publishedDocuments } from "./documents.ts";
import { publishedLabels } from "./import-labels.ts";
import {
  type Readers,
  readersOfAnswers,
  readersOfAssets,
  readersOfLabelSets,
  readersOfLabels,
  type Verdict,
} from "./readers.ts";

/** What everybody takes, or where everybody finds it wrong. */
type Row = readonly [what: string, value: unknown, wrongAt?: string];

const box = { x: 1, y: 2, width: 3, height: 4 };
const area = { x1: 1, y1: 2, x2: 3, y2: 4, width: 612, height: 792, pageNumber: 1 };
const label = (more: object): object => ({ externalId: "0", ...more });
const drawn = (more: object): object => label({ objects: [{ schemaId: "vehicle", "bounding-box": box, ...more }] });
const shaped = (schemaId: string, shape: object): object => label({ objects: [{ schemaId, ...shape }] });
const answered = (more: object): object => label({ classifications: [{ schemaId: "weather", answer: [], ...more }] });
const related = (more: object): object => {
  const objects = ["a", "b"].map((objectId) => ({ schemaId: "vehicle", objectId, "bounding-box": box }));
  return label({ objects, relations: [{ schemaId: "tows", ...more }] });
};

const labels: readonly Row[] = [
  ...publishedLabels.map(({ name, value }): Row => [name, value]),
  ["a box of no label set's side", shaped("vehicle", { "bounding-box": { ...box, height: -4 } })],
  ["a span of a recording in fractions of a second", shaped("name", { ner: { start: 0.25, end: 0.5 } })],
  ["no asset", { objects: [] }, ""],
  ["an asset without a name", { externalId: "", objects: [] }, "/externalId"],
  ["the asset as exports have it, alone", { asset: "https://example.com/0.png" }, ""],
  ["a list of another name", label({ tools: [] }), "/tools"],
  ["a list that is none", label({ objects: {} }), "/objects"],
  ["a list that is null", label({ relations: null }), "/relations"],
  ["strokes that are no URL", label({ brushDataUrl: "strokes.png" }), "/brushDataUrl"],
  ["medical strokes that are no URL", label({ medicalBrushDataUrl: 5 }), "/medicalBrushDataUrl"],
  ["an object that is none", label({ objects: [5] }), "/objects/0"],
  ["an object of no tool", label({ objects: [{ "bounding-box": box }] }), "/objects/0"],
  ["an object without a shape", label({ objects: [{ schemaId: "vehicle" }] }), "/objects/0"],
  ["a key that nobody knows", drawn({ colour: "red" }), "/objects/0/colour"],
  ["a title that is none", drawn({ title: 5 }), "/objects/0/title"],
  ["an object id that is empty", drawn({ objectId: "" }), "/objects/0/objectId"],
  ["an object id that is none", drawn({ objectId: 5 }), "/objects/0/objectId"],
  ["a page before the first", drawn({ page: -1 }), "/objects/0/page"],
  ["half a page", drawn({ page: 0.5 }), "/objects/0/page"],
  ["a page beyond the last", drawn({ page: 2 ** 31 }), "/objects/0/page"],
  ["the last page", drawn({ page: 2 ** 31 - 1 })],
  ["a lock that is none", drawn({ lock: "yes" }), "/objects/0/lock"],
  ["an end of tracking that is none", drawn({ interpolationStopped: 1 }), "/objects/0/interpolationStopped"],
  [
    "a box with a missing side",
    shaped("vehicle", { "bounding-box": { x: 1, y: 2, width: 3 } }),
    "/objects/0/bounding-box/height",
  ],
  [
    "a side that is a text",
    shaped("vehicle", { "bounding-box": { ...box, width: "3" } }),
    "/objects/0/bounding-box/width",
  ],
  [
    "a box turned too far",
    shaped("trailer", { "rotated-bounding-box": { ...box, rotation: 181 } }),
    "/objects/0/rotated-bounding-box/rotation",
  ],
  ["a point of three numbers", shaped("lamp", { point: [1, 2, 3] }), "/objects/0/point"],
  ["a polygon of numbers", shaped("area", { polygon: [1, 2] }), "/objects/0/polygon/0"],
  [
    "a zone without a region",
    shaped("road", { segmentation: { zones: [{}] } }),
    "/objects/0/segmentation/zones/0/region",
  ],
  ["a span from before the start", shaped("name", { ner: { start: -1, end: 2 } }), "/objects/0/ner/start"],
  ["a span without an end", shaped("name", { ner: { start: 1 } }), "/objects/0/ner/end"],
  ["an area before the first page", shaped("clause", { pdf: { ...area, pageNumber: 0 } }), "/objects/0/pdf/pageNumber"],
  ["an area with a text that is none", shaped("clause", { pdf: { ...area, text: 5 } }), "/objects/0/pdf/text"],
  ["an answer that is missing", label({ classifications: [{ schemaId: "weather" }] }), "/classifications/0/answer"],
  ["an answer that is a number", answered({ answer: 5 }), "/classifications/0/answer"],
  ["an answer in numbers", answered({ answer: [5] }), "/classifications/0/answer/0"],
  ["an answer locked by a text", answered({ lock: "yes" }), "/classifications/0/lock"],
  ["a column by a text", answered({ columnField: "yes" }), "/classifications/0/columnField"],
  ["a relation without its other end", related({ from: "a" }), "/relations/0"],
  ["a direction that is none", related({ from: "a", to: "b", direction: "up" }), "/relations/0/direction"],
  ["a locked relation", related({ from: "a", to: "b", lock: true }), "/relations/0/lock"],
  ["an empty group", label({ relations: [{ schemaId: "convoy", group: [] }] }), "/relations/0/group"],
];

/** What only they can tell who know the label set: the description and the client take it. */
const byLabelSet: readonly (readonly [what: string, value: unknown, wrongAt: string])[] = [
  ["a tool that is not there", shaped("gone", { point: [1, 2] }), "/objects/0"],
  ["the shape of another tool", shaped("lamp", { polygon: [] }), "/objects/0"],
  ["an option that is not there", answered({ answer: ["Sun"] }), "/classifications/0/answer/0"],
  ["one answer where several can be chosen", answered({ answer: "Rain" }), "/classifications/0/answer"],
  [
    "the leaf of a tree without its branch",
    label({ classifications: [{ schemaId: "place", answer: ["Street"] }] }),
    "/classifications/0/answer/0",
  ],
  [
    "a list where a text belongs",
    drawn({
      classifications: [{ schemaId: "type", answer: "Truck", classifications: [{ schemaId: "plate", answer: ["x"] }] }],
    }),
    "/objects/0/classifications/0/classifications/0/answer",
  ],
  ["a group of a relation between two", related({ group: ["a", "b"] }), "/relations/0"],
  ["an object that is not there", related({ from: "a", to: "c" }), "/relations/0/to"],
];

const part = { tool: "radio", title: "Light", schemaId: "light", options: [{ value: "Red", schemaId: "red" }] };
const asked = (more: object): object => ({ classifications: [{ ...part, ...more }] });
const labelSets: readonly Row[] = [
  ["a label set of every kind of part", wireLabelSet],
  ...publishedDocuments
    .filter(({ schema }) => schema === "CategorySchema")
    .map(({ name, value }): Row => [name, value]),
  ["nothing", {}],
  ["keys that nobody knows", { ...asked({ weight: 3 }), pctConfig: {} }],
  ["a question at each frame, shown as a dropdown", asked({ frameSpecific: true, showDropdown: true })],
  ["a question that leaves all of it open", asked({ required: null, color: null, frameSpecific: null, regex: null })],
  ["a list that is none", { tools: {} }, "/tools"],
  ["a title that is none", asked({ title: 5 }), "/classifications/0/title"],
  ["a frame that is no question", asked({ frameSpecific: "yes" }), "/classifications/0/frameSpecific"],
  ["a dropdown that is no question", asked({ showDropdown: 1 }), "/classifications/0/showDropdown"],
  ["a column that is none", asked({ columnField: "yes" }), "/classifications/0/columnField"],
  ["an option that is none", asked({ options: ["Red"] }), "/classifications/0/options/0"],
  ["an option with a number for its text", asked({ options: [{ value: 5 }] }), "/classifications/0/options/0/value"],
  [
    "branches that are none",
    asked({ treeOptions: [{ title: "a", children: 5 }] }),
    "/classifications/0/treeOptions/0/children",
  ],
];

const assets: readonly Row[] = [
  ...publishedDocuments
    .filter(({ schema, value }) => schema === "ImportAsset" && !("batches" in (value as object)))
    .map(({ name, value }): Row => [name, value]),
  ["no file", { externalId: "a" }, ""],
  ["no name", { data: "https://example.com/a.png" }, "/externalId"],
  ["no pages", { externalId: "a", dataset: [] }, "/dataset"],
  ["a page that is no URL", { externalId: "a", dataset: ["1.png"] }, "/dataset/0"],
  ["a width of nothing", { externalId: "a", data: "https://example.com/a.png", width: 0 }, "/width"],
  ["a height that is a text", { externalId: "a", data: "https://example.com/a.png", height: "1" }, "/height"],
  [
    "a frame rate below zero",
    { externalId: "a", data: "https://example.com/a.mp4", metadata: { frameRate: -1 } },
    "/metadata/frameRate",
  ],
  [
    "an attachment of no kind",
    { externalId: "a", data: "https://example.com/a.png", attachments: [{ type: "PDF", value: "" }] },
    "/attachments/0/type",
  ],
];

const stored = (more: object): object => ({ tools: [{ schemaId: "s", objectId: "o", ...more }] });
const answers: readonly Row[] = [
  ...publishedDocuments.filter(({ schema }) => schema === "StoredAnswer").map(({ name, value }): Row => [name, value]),
  ["nothing", {}],
  ["a time in ISO 8601", stored({ point: [1, 2], metadata: { createdAt: "2021-12-08T12:31:36.043Z" } })],
  ["an object of no tool", { tools: [{ objectId: "o", point: [1, 2] }] }, "/tools/0/schemaId"],
  ["an object without an id", { tools: [{ schemaId: "s", point: [1, 2] }] }, "/tools/0/objectId"],
  ["an area as imports have it", stored({ pdf: area }), "/tools/0/pdf/position"],
  ["a point of three numbers", stored({ point: [1, 2, 3] }), "/tools/0/point"],
  ["a lock that is none", stored({ point: [1, 2], lock: "yes" }), "/tools/0/lock"],
  ["an author that is none", stored({ point: [1, 2], metadata: { createdBy: 5 } }), "/tools/0/metadata/createdBy"],
];

describe.each([
  ["labels", labels, readersOfLabels],
  ["label sets", labelSets, readersOfLabelSets],
  ["assets", assets, readersOfAssets],
  ["answers", answers, readersOfAnswers],
] as const)("%s: the description, the client, the label set and the hub agree on", (_, rows, open) => {
  let readers: Readers;
  beforeAll(async () => {
    readers = await open();
  });

  const named = rows.map(([what, value, wrongAt]) => ({ what, value, wrongAt }));

  test.each(named)("$what", async ({ value, wrongAt }) => {
    const complaints = readers.description(value);
    if (wrongAt === undefined) expect(complaints).toEqual([]);
    else expect(complaints).toContain(wrongAt);
    const verdicts: Record<string, Verdict> = { client: await readers.client(value), hub: await readers.hub(value) };
    if (readers.labelSet) verdicts.labelSet = readers.labelSet(value);
    for (const [reader, verdict] of Object.entries(verdicts))
      expect(agrees(verdict, wrongAt), `${reader}: ${verdict}`).toBe(true);
  });
});

/** One reader may name a value and another what is wrong in it; the whole says as much as what it lacks. */
function agrees(verdict: Verdict, wrongAt: string | undefined): boolean {
  if (verdict === undefined || wrongAt === undefined) return verdict === wrongAt;
  const [outer, inner] = verdict.length < wrongAt.length ? [verdict, wrongAt] : [wrongAt, verdict];
  const rest = inner.slice(outer.length);
  return rest === "" || (inner.startsWith(outer) && /^\/[^/]+$/.test(rest));
}

describe("what only the label set tells", () => {
  let readers: Readers;
  beforeAll(async () => {
    readers = await readersOfLabels();
  });

  test.each(byLabelSet)("%s is refused by the label set and the hub alike", async (_, value, wrongAt) => {
    expect(readers.description(value)).toEqual([]);
    expect(await readers.client(value)).toBeUndefined();
    expect(readers.labelSet?.(value)).toBe(wrongAt);
    expect(agrees(await readers.hub(value), wrongAt)).toBe(true);
  });
});

test("whatever is done to a label, the client takes it if the description does, and the others only then", async () => {
  const readers = await readersOfLabels();
  const anyLabel = arbitraryLabelSet.chain((labelSet) => arbitraryLabels(labelSet.toJSON())).map(asImport);
  await fc.assert(
    fc.asyncProperty(anyLabel.chain(damaged), async (given) => {
      // As it would travel.
      const value = JSON.parse(JSON.stringify(given ?? null));
      const isTaken = readers.description(value).length === 0;
      expect((await readers.client(value)) === undefined, "client").toBe(isTaken);
      if (isTaken) return;
      expect(readers.labelSet?.(value), "label set").toBeDefined();
      expect(await readers.hub(value), "hub").toBeDefined();
    }),
    { numRuns: 500 },
  );
});

test("behind Prism, everything that was published goes in and comes out again", async () => {
  const hub = await createHub({ generation: "classic" });
  hub.use(await createValidator({ generation: "classic" }));
  const call = api(hub);
  const { id, tasks } = await addProject(hub);
  for (const { name, value } of publishedLabels) {
    const { status, message } = await call("POST", "/v2/import/labels", { project: id, jsonContent: [value] });
    expect([name, status, message]).toEqual([name, 200, undefined]);
    expect((await call("GET", `/v2/task/${tasks[0]}`)).status).toBe(200);
  }
  await call("POST", `/v2/task/${tasks[0]}/status`, { status: "Completed" });
  const switches = exportFields.map((field) => `&${field}=true`).join("");
  const [asset] = await exportOf(hub, id, switches);
  const validate = classic.validator({ $ref: "#/components/schemas/ExportedAsset" });
  validate(asset);
  expect(validate.errors ?? []).toEqual([]);
});
