import { AngoHub } from "@ango-hub/client/classic";
import { createHub } from "@ango-hub/mock";
import { picture } from "../../runtimes/programs/picture.ts";

/** Labels a picture in a classic hub of this process, and returns what came of everything that a library has a part in. */
export async function classicRoundTrip(): Promise<unknown> {
  const hub = await createHub({ generation: "classic" });
  const ango = new AngoHub({ apiKey: () => hub.apiKey, baseUrl: hub.baseUrl, fetch: hub.fetch });
  const project = await ango.projects.create({ name: "Road scenes" });
  await ango.assets.upload(project._id, [{ data: new Blob([picture]), externalId: "a.png" }]);
  await ango.labelSets.set(project._id, { tools: [{ tool: "segmentation", title: "Road", schemaId: "road" }] });
  const zones = [{ region: [point(0, 0), point(40, 0), point(40, 20)] }];
  const road = { schemaId: "road", objectId: "1", segmentation: { zones } };
  await ango.labels.import(project._id, [{ externalId: "a.png", objects: [road] }]);
  const [task] = await ango.tasks.list(project._id).all();
  const mask = await hub.fetch(`${hub.baseUrl}/v2/mask?task=${task?._id}&annotation=1`, {
    headers: { apikey: hub.apiKey },
  });
  if (task) await ango.tasks.setStatus(task._id, "Completed");
  const exported = await (await ango.exports.create(project._id)).json();
  return {
    size: task?.asset.metadata,
    mask: [mask.headers.get("content-type"), ...new Uint8Array(await mask.arrayBuffer()).subarray(1, 4)],
    exported: exported.map(({ externalId, tasks }) => [externalId, tasks[0]?.objects?.[0]?.title]),
    restored: (await createHub({ generation: "classic", state: JSON.parse(JSON.stringify(hub.save())) })).state.files
      .size,
    refused: await hub.add({ projects: [{ name: "" }] }).catch((error: Error) => error.message),
  };
}

function point(x: number, y: number): [number, number] {
  return [x, y];
}
