import { writeFileSync } from "node:fs";
import { boundingBox, defineLabelSet, option, radio, segmentation, singleRelation, text } from "@ango-hub/label-set";
import { createHub, type Hub } from "@ango-hub/mock";
import { startServer } from "@ango-hub/mock-server";

/** Ids that the documentation uses. */
export const known = {
  project: "61602b346ee9eb45e8273fbb",
  task: "640828dfd5f1a42cce03e46d",
  asset: "61f7a2b46ee9eb45e8290a11",
  integration: "637f73a06ee9eb45e83f0a52",
  road: "6b8a4338d299c63b5ee7825",
};

/** The label set that the guides write. */
export const labelSet = defineLabelSet({
  tools: [
    boundingBox("Vehicle", {
      classifications: [radio("Type", ["Car", option("Truck", { reveals: [text("Plate")] })])],
    }),
    segmentation("Road"),
  ],
  classifications: [radio("Weather", ["Sun", "Rain", "Snow"])],
  relations: [singleRelation("tows")],
});

const files = ["a.jpg", "b.jpg", "c.jpg", "harbour.jpg"];

/** A hub that is as the documentation says, and what a program finds around itself: environment, files and network. */
export async function setTheStage(): Promise<Hub> {
  const hub = await createHub({ apiKey: "your-key", seed: "docs", now: () => new Date("2026-03-01T09:00:00Z") });
  await hub.add({
    users: [{ email: "lorenzo@example.com", name: "Lorenzo" }],
    integrations: [{ name: "Road camera bucket", provider: "AWS" }],
    projects: [
      {
        name: "Road scenes",
        labelSet,
        batches: ["Night", "Day"],
        assets: [
          { externalId: "a.jpg", data: new Blob(["a picture"]), batches: ["Night"] },
          { externalId: "b.jpg", data: new Blob(["b picture"]), batches: ["Night"] },
          { externalId: "c.jpg", data: new Blob(["c picture"]), batches: ["Day"] },
        ],
        labels: [photo()],
      },
    ],
  });
  renameIds(hub);
  const server = await startServer(hub);
  process.env.ANGO_API_KEY = hub.apiKey;
  process.env.ANGO_BASE_URL = server.url;
  globalThis.fetch = onThisMachine(hub, globalThis.fetch);
  for (const file of files) writeFileSync(file, `the photograph ${file}`);
  return hub;
}

function photo() {
  const label = labelSet.label("a.jpg");
  label.addObject("Vehicle", { x: 20, y: 30, width: 50, height: 60 }, { classifications: { Type: "Car" } });
  label.addObject("Road", {
    zones: [
      {
        region: [
          [0, 90],
          [200, 90],
          [200, 150],
        ],
      },
    ],
  });
  label.addClassification("Weather", "Rain");
  return label;
}

function renameIds(hub: Hub): void {
  const { projects, tasks, assets, integrations } = hub.state;
  const answers = [...tasks.values()].flatMap(({ answer }) => answer?.tools ?? []);
  const road = answers.find((object) => "segmentation" in object)?.objectId ?? "";
  const renamed = { project: projects, task: tasks, asset: assets, integration: integrations };
  let saved = JSON.stringify(hub.save());
  for (const [kind, records] of Object.entries(renamed)) {
    const [id = ""] = records.keys();
    saved = saved.replaceAll(id, known[kind as keyof typeof known]);
  }
  hub.restore(JSON.parse(saved.replaceAll(road, known.road)));
}

/** The service is the hub, and nothing else is beyond this machine. */
function onThisMachine(hub: Hub, fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { hostname } = new URL(request.url);
    if (hostname === "api.ango.ai") return hub.fetch(request);
    if (hostname === "127.0.0.1") return fetch(input, init);
    throw new TypeError(`the documentation may not reach ${hostname}`);
  };
}
