import { AngoHub, type UploadData } from "@ango-hub/client";
import { boundingBox, defineLabelSet, option, radio, singleRelation, text, treeDropdown } from "@ango-hub/label-set";

const labelSet = defineLabelSet({
  tools: [
    boundingBox("Boat", {
      classifications: [radio("Kind", ["Ship", option("House boat", { reveals: [text("Owner")] })])],
    }),
    boundingBox("Person"),
  ],
  classifications: [treeDropdown("Place", ["Harbour", "Plain"])],
  relations: [singleRelation("steers")],
});

/** What a round trip brought back, the same on every runtime. */
export type Outcome = {
  uploaded: number;
  status: string | undefined;
  objects: string[];
  place: unknown;
  relations: string[];
  issues: string[];
  storedObjects: number;
  failure: string;
};

/** The whole way, with what every runtime has: a project, a label set, files, labels, tasks, an issue and an export. */
export async function roundTrip(
  apiKey: string,
  baseUrl: string,
  files: { [name: string]: UploadData },
): Promise<Outcome> {
  const ango = new AngoHub({ apiKey, baseUrl });
  const project = await ango.projects.create({ name: "Round trip" });
  await ango.labelSets.set(project._id, labelSet);
  await ango.batches.create(project._id, "Harbours");
  const sources = Object.entries(files).map(([externalId, data]) => ({ data, externalId }));
  const { registered } = await ango.assets.upload(project._id, sources, { batches: ["Harbours"] });

  const [name = ""] = Object.keys(files);
  const label = labelSet.label(name);
  const boat = label.addObject(
    "Boat",
    { x: 2, y: 623, width: 752, height: 156 },
    { classifications: { Kind: { answer: "House boat", classifications: { Owner: "not known" } } } },
  );
  const person = label.addObject("Person", { x: 381, y: 649, width: 83, height: 62 });
  label.addClassification("Place", ["Harbour"]);
  label.addRelation("steers", { from: person, to: boat });
  await ango.labels.import(project._id, [label]);

  const tasks = await ango.tasks.list(project._id, { batches: ["Harbours"] }).all();
  const task = tasks.find(({ asset }) => asset.externalId === name);
  if (!task) throw new Error(`no task for ${name}`);
  await ango.tasks.setStatus(task._id, "Completed");
  await ango.issues.create(task._id, { content: "Look again", position: [25, 15] });
  const stored = labelSet.parseTask(await ango.tasks.get(task._id));

  const exported = await ango.exports.create(project._id, { batches: ["Harbours"] });
  const assets = await exported.json();
  const asset = assets.find(({ externalId }) => externalId === name);
  if (!asset) throw new Error(`${name} is not in the export`);
  const [parsed] = labelSet.parse(asset).tasks;
  const failure = await ango.projects.get("0".repeat(24)).then(
    () => "none",
    (error: unknown) => `${(error as Error).name}: ${(error as { serviceMessage?: string }).serviceMessage}`,
  );
  return {
    uploaded: registered.length,
    status: parsed?.status,
    objects: parsed?.objects.map(({ title, shape }) => `${title} ${JSON.stringify(shape)}`) ?? [],
    place: parsed?.classifications[0]?.answer,
    relations: parsed?.relations.map(({ title }) => title) ?? [],
    issues: parsed?.issues?.map(({ content }) => content) ?? [],
    storedObjects: stored.objects.length,
    failure,
  };
}
