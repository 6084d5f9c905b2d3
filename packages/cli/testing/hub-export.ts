import { AngoHub, type NewAnswer, type NewClassification, type NewObject } from "@ango-hub/client";
import { AngoHub as ClassicAngoHub } from "@ango-hub/client/classic";
import {
  boundingBox,
  checkbox,
  defineLabelSet,
  option,
  point,
  polygon,
  radio,
  singleRelation,
  text,
} from "@ango-hub/label-set";
import { createHub } from "@ango-hub/mock";
import type { ExportedAsset } from "@ango-hub/openapi";
import type { ExportedAsset as ClassicAsset } from "@ango-hub/openapi/classic";

/** The label set of the export. Nobody draws a *Sign*, and nobody calls the weather *Snow*. */
export const labelSet = defineLabelSet({
  tools: [
    boundingBox("Vehicle", {
      classifications: [radio("Type", ["Car", option("Truck", { reveals: [text("Plate")] })])],
    }),
    polygon("Road"),
    point("Sign"),
  ],
  classifications: [radio("Weather", ["Sun", "Rain", "Snow"]), checkbox("Seen", ["Day", "Night"])],
  relations: [singleRelation("tows")],
});

const box = (objectId: string, x: number, answer: string, more: NewClassification[] = []) => ({
  title: "Vehicle",
  objectId,
  "bounding-box": { x, y: 10, width: 40, height: 20 },
  classifications: [{ title: "Type", answer, classifications: more }],
});
const road: NewObject = {
  title: "Road",
  objectId: "road",
  polygon: [
    [0, 0],
    [100, 0],
    [100, 50],
  ],
};

/**
 * An export that the hub made of three assets: `a.jpg` is labelled and reviewed, in which the review moved a box and changed an answer;
 * `b.jpg` is labelled and waits for its review; nobody has labelled `c.jpg`.
 */
export async function hubExport(
  format: "ndjson" | "json" = "ndjson",
): Promise<{ archive: Blob; assets: ExportedAsset[] }> {
  let time = Date.UTC(2026, 10, 24, 9);
  const hub = await createHub({
    seed: "statistics",
    now: () => {
      time += 1_000;
      return new Date(time);
    },
    content: {
      projects: [
        {
          name: "Road scenes",
          labelSet,
          stages: [
            { id: "Start", type: "Start", name: "Start", next: ["Label"], autoForward: true },
            { id: "Label", type: "Label", name: "Labeling", next: ["Review"] },
            { id: "Review", type: "Review", name: "Review", next: ["Complete", "Label"] },
            { id: "Complete", type: "Complete", name: "Complete" },
          ],
          assets: ["a.jpg", "b.jpg", "c.jpg"].map((externalId) => ({
            externalId,
            data: `https://example.com/${externalId}`,
          })),
        },
      ],
    },
  });
  const ango = new AngoHub({ apiKey: hub.apiKey, baseUrl: hub.baseUrl, fetch: hub.fetch });
  const [projectId = ""] = hub.state.projects.keys();
  const tasks = await ango.tasks.list(projectId).all({ max: 10 });
  const idOf = (name: string) => tasks.find(({ externalId }) => externalId === name)?._id ?? "";
  const of = (x: number, type: string): NewAnswer => ({
    objects: [box("1", x, type), box("2", 200, "Truck", [{ title: "Plate", answer: "HH-AB 123" }]), road],
    classifications: [
      { title: "Weather", answer: "Rain" },
      { title: "Seen", answer: ["Day", "Night"] },
    ],
    relations: [{ title: "tows", from: "2", to: "1", direction: "straight" }],
  });
  await ango.tasks.annotate(idOf("a.jpg"), of(10, "Car"), { nextStage: true, duration: 60_000 });
  await ango.tasks.annotate(idOf("a.jpg"), of(20, "Truck"), { duration: 20_000 });
  await ango.tasks.review(idOf("a.jpg"), "Accepted");
  time = Date.UTC(2026, 10, 25, 9);
  const labels = {
    objects: [box("3", 0, "Car")],
    classifications: [{ title: "Weather", answer: "Sun" }],
    relations: [],
  };
  await ango.tasks.annotate(idOf("b.jpg"), labels, { nextStage: true, duration: 30_000 });
  const exported = await ango.exports.create(projectId, { stages: "all", format });
  const archive = await (await hub.fetch(exported.url)).blob();
  return { archive, assets: await exported.json() };
}

/** An export of the classic generation, of an asset that two people labelled: the hub's owner did, and was given two names here. */
export async function classicHubExport(): Promise<ClassicAsset[]> {
  const hub = await createHub({
    generation: "classic",
    seed: "statistics",
    now: () => new Date("2023-03-08T06:00:00Z"),
  });
  const assets = [{ externalId: "a.jpg", data: "https://example.com/a.jpg" }];
  await hub.add({ projects: [{ name: "Road scenes", consensusCount: 2, labelSet, assets }] });
  const ango = new ClassicAngoHub({ apiKey: hub.apiKey, baseUrl: hub.baseUrl, fetch: hub.fetch });
  const [projectId = ""] = hub.state.projects.keys();
  const { tools = [], classifications = [] } = labelSet.toJSON();
  const [vehicle, weather] = [tools[0]?.schemaId ?? "", classifications[0]];
  const drawn = (objectId: string, x: number) => {
    return { schemaId: vehicle, objectId, "bounding-box": { x, y: 10, width: 40, height: 20 }, classifications: [] };
  };
  for (const [i, { _id }] of (await ango.tasks.list(projectId).all({ max: 10 })).entries()) {
    const answer = {
      tools: [drawn("1", i * 10), ...(i === 0 ? [drawn("2", 200)] : [])],
      classifications: [{ schemaId: weather?.schemaId ?? "", answer: weather?.options?.[i]?.schemaId ?? "" }],
      relations: [],
    };
    await ango.tasks.annotate(_id, answer, { duration: 5000 * (i + 1), nextStage: true });
  }
  const exported = await (await ango.exports.create(projectId)).json();
  for (const [i, task] of (exported[0]?.tasks ?? []).entries()) task.completedBy = i === 0 ? "ada" : "bob";
  return exported;
}
