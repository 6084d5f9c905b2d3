import type { AngoHub, ExportedAsset, Project, Task } from "@ango-hub/client/classic";
import { labelSet } from "./label-set.ts";
import { labels } from "./labels.ts";
import { photographs, sources } from "./photographs.ts";
import { progressBar } from "./progress-bar.ts";
import { heading, line, showPicture, step } from "./story.ts";
import { tellLabels, titles } from "./tell-labels.ts";

/** The whole round trip on the classic service. */
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
  await step("Created the batch Harbours", () => ango.batches.create(project._id, "Harbours"));

  heading("Move photographs in");
  await step(
    "Uploaded the photographs",
    () => upload(ango, project),
    ({ registered }) => `${registered.length} assets`,
  );
  const tasks = await step(
    "Waited for their tasks",
    () => waitForTasks(ango, project),
    (tasks) => `${tasks.length} to do`,
  );

  heading("Label them");
  await step(
    "Imported labels for people to correct",
    () => ango.labels.import(project._id, labels),
    () => labels.map(({ externalId }) => externalId).join(" and "),
  );
  const task = taskOf(tasks, labels[0]?.externalId);
  const { user } = await ango.projects.get(project._id);
  const userId = typeof user === "object" ? user._id : user;
  if (!userId) throw new Error("the project does not say who owns it");
  await step("Assigned the first task to its owner", () => ango.tasks.assign(task._id, { userId }));
  await step("Completed it", () => ango.tasks.setStatus(task._id, "Completed"));
  await step("Opened an issue on it", () =>
    ango.issues.create(task._id, { content: "Does the mast belong to the box?", position: [600, 130] }),
  );

  heading("Take the labels out");
  const assets = await step(
    "Exported the batch",
    () => exportAssets(ango, project),
    (assets) => `${assets.length} of ${photographs.length} assets, whose tasks are done, one at a time in memory`,
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

async function waitForTasks(ango: AngoHub, project: Project): Promise<readonly Task[]> {
  for (let attempt = 0; attempt < 30; attempt += 1) {
    const page = await ango.tasks.list(project._id, { status: "TODO", limit: 1000 });
    if (page.total >= photographs.length) return page.items;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  throw new Error("the service made no tasks within 30 seconds");
}

function taskOf(tasks: readonly Task[], externalId: string | undefined): Task {
  const task = tasks.find(({ asset }) => asset.externalId === externalId);
  if (!task) throw new Error(`there is no task for ${externalId}`);
  return task;
}

async function exportAssets(ango: AngoHub, project: Project): Promise<ExportedAsset[]> {
  const exported = await ango.exports.create(project._id, { batches: ["Harbours"] });
  const assets: ExportedAsset[] = [];
  for await (const asset of exported.assets()) assets.push(asset);
  return assets;
}

/** Prints what came back for the first photograph, and draws it. */
function tell(assets: ExportedAsset[]): void {
  const exported = assets.find(({ externalId }) => externalId === labels[0]?.externalId);
  const task = exported?.tasks[0];
  if (!exported || !task) throw new Error("the export lacks the first photograph");
  heading(`What came back for ${exported.externalId}, ${task.status?.toLowerCase()} by ${task.completedBy}`);
  tellLabels(labelSet.parse(exported).tasks[0] ?? {});
  for (const { content } of task.issues ?? []) line(`an issue: ${content}`);
  showPicture(exported.externalId, task.objects);
}
