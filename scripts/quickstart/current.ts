import type { AngoHub, ExportedAsset, Project, Stage, Task } from "@ango-hub/client";
import { labelSet } from "./label-set.ts";
import { labels } from "./labels.ts";
import { photographs, sources } from "./photographs.ts";
import { progressBar } from "./progress-bar.ts";
import { heading, showPicture, step } from "./story.ts";
import { tellLabels, titles } from "./tell-labels.ts";

const stages: Stage[] = [
  { id: "Start", type: "Start", name: "Start", next: ["Label"], autoForward: true },
  { id: "Label", type: "Label", name: "Label", next: ["Review"] },
  { id: "Review", type: "Review", name: "Review", next: ["Complete", "Label"] },
  { id: "Complete", type: "Complete", name: "Complete" },
];

/** The whole round trip on the service of today. */
export async function roundTrip(ango: AngoHub): Promise<void> {
  heading("Set up a project");
  const project = await step(
    "Created a project",
    () => ango.projects.create({ name: "Old photographs", description: "Made by the quickstart." }),
    ({ name, _id }) => `${name} (${_id})`,
  );
  await step(
    "Set its label set",
    () => ango.labelSets.set(project._id, labelSet),
    ({ tools, classifications, relations }) =>
      `${titles(tools)}; about the whole photograph: ${titles(classifications)}; between objects: ${titles(relations)}`,
  );
  await step(
    "Set its workflow",
    () => ango.workflows.set(project._id, stages),
    () => stages.map(({ name }) => name).join(", "),
  );
  await step("Created the batch Harbours", () => ango.batches.create(project._id, "Harbours"));

  heading("Move photographs in");
  await step(
    "Uploaded the photographs",
    () => upload(ango, project),
    ({ registered }) => `${registered.length} assets`,
  );
  await step(
    "Imported labels for people to correct",
    () => ango.labels.import(project._id, labels),
    ({ imported }) => `${imported.length} of ${labels.length} taken`,
  );
  const task = await step(
    "Waited for the tasks",
    () => waitForTask(ango, project, labels[0]?.externalId),
    ({ externalId }) => `${externalId} is to be labelled`,
  );

  heading("Label and review");
  const email = project.owner;
  if (!email) throw new Error("the project does not say who owns it");
  await step("Assigned the task to the owner of the project", () =>
    ango.tasks.assign(project._id, [task._id], { stage: "Label", email }),
  );
  const [label] = labels;
  if (!label) throw new Error("there are no labels");
  // As somebody would who overlooks the water.
  const { objects = [], classifications = [], relations = [] } = label;
  const hasty = { objects: objects.filter((object) => !isWater(object)), classifications, relations };
  await step("Labelled it, but for the water", () => ango.tasks.annotate(task._id, hasty, { nextStage: true }), told);
  const issue = await step("Opened an issue on it", () =>
    ango.issues.create(task._id, { content: "The water is missing.", position: [511, 640] }),
  );
  await step("Rejected it", () => review(ango, task, "Rejected"), told);
  const water = { objects: objects.filter(isWater), classifications: [], relations: [] };
  await step(
    "Added the water",
    () => ango.tasks.annotate(task._id, water, { mode: "merge", nextStage: true, duration: 40_000 }),
    told,
  );
  await step("Closed the issue", () => ango.issues.update(issue._id, { status: "Closed" }));
  await step("Accepted it", () => review(ango, task, "Accepted"), told);

  heading("Take the labels out");
  const assets = await step(
    "Exported the batch",
    () => exportAssets(ango, project),
    (assets) => `${assets.length} of ${photographs.length} assets, whose tasks are complete, one at a time in memory`,
  );
  tell(assets);
}

async function upload(ango: AngoHub, project: Project) {
  const bar = progressBar(photographs.length);
  try {
    return await ango.assets.upload(project._id, sources, { batches: ["Harbours"], onProgress: bar.update });
  } finally {
    bar.stop();
  }
}

async function waitForTask(ango: AngoHub, project: Project, externalId: string | undefined): Promise<Task> {
  for (let attempt = 0; attempt < 30; attempt += 1) {
    const page = await ango.tasks.list(project._id, { filter: { stage: ["Label"] }, limit: 100 });
    const task = page.items.find((task) => task.externalId === externalId);
    if (task && page.total >= photographs.length) return task;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  throw new Error("the service made no tasks within 30 seconds");
}

function isWater(object: object): boolean {
  return "polygon" in object;
}

async function review(ango: AngoHub, task: Task, status: "Accepted" | "Rejected"): Promise<Task> {
  await ango.tasks.review(task._id, status);
  return ango.tasks.get(task._id);
}

function told({ stage, assignee }: Task): string {
  return assignee ? `now in ${stage}, with ${assignee}` : `now in ${stage}`;
}

async function exportAssets(ango: AngoHub, project: Project): Promise<ExportedAsset[]> {
  const exported = await ango.exports.create(project._id, { batches: ["Harbours"], stages: ["Complete"] });
  const assets: ExportedAsset[] = [];
  for await (const asset of exported.assets()) assets.push(asset);
  return assets;
}

/** Prints what came back for the first photograph, and draws it. */
function tell(assets: ExportedAsset[]): void {
  const exported = assets.find(({ externalId }) => externalId === labels[0]?.externalId);
  if (!exported) throw new Error("the export lacks the first photograph");
  const { tools = [], classifications, relations, stage, stageHistory = [] } = exported.task;
  const way = (stageHistory ?? []).map(({ stage, reviewStatus }) =>
    reviewStatus ? `${stage}: ${reviewStatus}` : stage,
  );
  heading(`What came back for ${exported.externalId}, in ${stage} after ${way.join(", ")}`);
  tellLabels({ objects: tools, classifications, relations });
  showPicture(exported.externalId, tools);
}
