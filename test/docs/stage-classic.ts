import { type ClassicHub, createHub } from "@ango-hub/mock";
import { exampleIds } from "../../scripts/docs/program.ts";
import { labelSet, photo } from "./label-set.ts";

/** The segmentation whose mask the documentation asks for. */
const roadId = "6b8a4338d299c63b5ee7825";

/** A hub of the classic generation that is as the documentation says. */
export async function createClassicStage(): Promise<ClassicHub> {
  const hub = await createHub({
    generation: "classic",
    apiKey: "your-key",
    seed: "docs",
    now: () => new Date("2026-03-01T09:00:00Z"),
  });
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
  return hub;
}

function renameIds(hub: ClassicHub): void {
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
