import { AngoHub } from "@ango-hub/client";
import { createHub } from "@ango-hub/mock";
import { picture } from "../../runtimes/programs/picture.ts";

/** Labels a picture in a hub of this process, and returns what came of everything that a library has a part in. */
export async function currentRoundTrip(): Promise<unknown> {
  const hub = await createHub();
  const ango = new AngoHub({ apiKey: () => hub.apiKey, baseUrl: hub.baseUrl, fetch: hub.fetch });
  const project = await ango.projects.create({ name: "Road scenes" });
  await ango.assets.upload(project._id, [{ data: new Blob([picture]), externalId: "a.png" }]);
  await ango.labelSets.set(project._id, { tools: [{ tool: "bounding-box", title: "Car", schemaId: "car" }] });
  const car = { schemaId: "car", objectId: "1", "bounding-box": { x: 1, y: 2, width: 3, height: 4 } };
  await ango.labels.import(project._id, [{ externalId: "a.png", objects: [car] }]);
  const [asset] = (await ango.assets.list(project._id)).items;
  const [task] = (await ango.tasks.list(project._id)).items;
  const strokes = await ango.brushes.upload(project._id, { width: 1, height: 1, data: new Uint8Array([1]) });
  const image = await (await hub.fetch(strokes)).arrayBuffer();
  const nothing = { objects: [], classifications: [], relations: [] };
  if (task) await ango.tasks.annotate(task._id, nothing, { mode: "merge", nextStage: true });
  const exported = await (await ango.exports.create(project._id)).json();
  return {
    size: asset?.metadata,
    strokes: [...new Uint8Array(image).subarray(1, 4)],
    exported: exported.map(({ externalId, task }) => [externalId, task.tools?.[0]?.title]),
    restored: (await createHub({ state: JSON.parse(JSON.stringify(hub.save())) })).state.files.size,
    refused: await hub.add({ projects: [{ name: "" }] }).catch((error: Error) => error.message),
  };
}
