import { type AnyHub, createHub, type Hub } from "@ango-hub/mock";
import { startServer } from "@ango-hub/mock-server";
import { exampleIds } from "../../scripts/docs/program.ts";
import type { Generation } from "../../scripts/generate/spec.ts";
import { labelSet, photo } from "./label-set.ts";
import { writePhotographs } from "./photographs.ts";
import { createClassicStage } from "./stage-classic.ts";

/** A hub that is as the documentation says, and what a program finds around itself: environment, files and network. */
export async function setTheStage(generation: Generation): Promise<AnyHub> {
  const hub = generation === "classic" ? await createClassicStage() : await createStage();
  const server = await startServer(hub);
  process.env.ANGO_API_KEY = hub.apiKey;
  process.env.ANGO_BASE_URL = server.url;
  globalThis.fetch = onThisMachine(hub, globalThis.fetch);
  writePhotographs(".");
  return hub;
}

async function createStage(): Promise<Hub> {
  const hub = await createHub({
    apiKey: "your-key",
    seed: "docs",
    now: () => new Date("2026-03-01T09:00:00Z"),
    showSecrets: true,
  });
  await hub.add({
    users: [{ email: "lorenzo@example.com", name: "Lorenzo" }],
    storages: [{ name: "Road cameras", provider: "AWS" }],
    projects: [
      {
        name: "Road scenes",
        labelSet,
        stages: [
          { id: "Start", type: "Start", name: "Start", next: ["Label"], autoForward: true },
          { id: "Label", type: "Label", name: "Label", next: ["Review"] },
          { id: "Review", type: "Review", name: "Review", next: ["Complete", "Label"] },
          { id: "Complete", type: "Complete", name: "Complete" },
        ],
        members: [{ email: "lorenzo@example.com", role: "Labeler" }],
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
  return hub;
}

function renameIds(hub: Hub): void {
  const { projects, tasks, assets, storages } = hub.state;
  const renamed = { projectId: projects, taskId: tasks, assetId: assets, storageId: storages };
  let saved = JSON.stringify(hub.save());
  for (const [name, records] of Object.entries(renamed)) {
    const [id = ""] = records.keys();
    saved = saved.replaceAll(id, exampleIds[name as keyof typeof exampleIds]);
  }
  hub.restore(JSON.parse(saved));
}

/** The service is the hub, and nothing else is beyond this machine. */
function onThisMachine(hub: AnyHub, fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { hostname } = new URL(request.url);
    if (/(^|\.)ango\.ai$/.test(hostname)) return hub.fetch(request);
    if (hostname === "127.0.0.1") return fetch(input, init);
    throw new TypeError(`the documentation may not reach ${hostname}`);
  };
}
