import { AngoHub } from "@ango-hub/client";
import { boundingBox, defineLabelSet } from "@ango-hub/label-set";
import { createHub } from "@ango-hub/mock";

// Valid as JavaScript and as TypeScript, so that every project can have it under the name that it wants.

/** Labels an asset in a hub of this process, and says so only if the export holds what was labelled. */
export async function roundTrip() {
  const hub = await createHub();
  const ango = new AngoHub({ apiKey: hub.apiKey, baseUrl: hub.baseUrl, fetch: hub.fetch });
  const project = await ango.projects.create({ name: "Road scenes" });
  const labelSet = defineLabelSet({ tools: [boundingBox("Car")] });
  await ango.labelSets.set(project._id, labelSet);
  await ango.assets.upload(project._id, [{ data: new Blob(["a"]), externalId: "a.txt" }]);
  const label = labelSet.label("a.txt");
  label.addObject("Car", { x: 1, y: 2, width: 3, height: 4 });
  await ango.labels.import(project._id, [label]);
  const [task] = (await ango.tasks.list(project._id)).items;
  const nothing = { objects: [], classifications: [], relations: [] };
  if (task) await ango.tasks.annotate(task._id, nothing, { mode: "merge", nextStage: true });
  const exported = await (await ango.exports.create(project._id)).json();
  const titles = exported.flatMap(({ task }) => task.tools?.map(({ title }) => title) ?? []);
  if (titles.join() !== "Car") throw new Error(`The export holds ${JSON.stringify(titles)}, and not the car.`);
  console.log("labelled a.txt");
}
