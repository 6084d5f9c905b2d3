import { boundingBox, defineLabelSet, option, radio, segmentation, singleRelation, text } from "@ango-hub/label-set";
import { createHub, type Hub } from "@ango-hub/mock";
import { startServer } from "@ango-hub/mock-server";
import { exampleIds } from "../../scripts/docs/program.ts";
import { writePhotographs } from "./photographs.ts";

/** The segmentation whose mask the documentation asks for. */
const roadId = "6b8a4338d299c63b5ee7825";

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
  writePhotographs(".");
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
  const renamed = { projectId: projects, taskId: tasks, assetId: assets, integrationId: integrations };
  let saved = JSON.stringify(hub.save());
  for (const [name, records] of Object.entries(renamed)) {
    const [id = ""] = records.keys();
    saved = saved.replaceAll(id, exampleIds[name as keyof typeof exampleIds]);
  }
  hub.restore(JSON.parse(saved.replaceAll(road, roadId)));
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
