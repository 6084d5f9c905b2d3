import {
  type AngoHub,
  type ApiPromise,
  type Asset,
  type AssetId,
  type Batch,
  isAngoHubError,
  type List,
  type Page,
  type Project,
  type ProjectId,
  type Task,
  type TaskId,
} from "@ango-hub/client/classic";
import { boundingBox, defineLabelSet, option, radio, text } from "@ango-hub/label-set";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Compiles only for types that are the same. */
function same<_ extends true>(): void {}

/** Compiled, never called: what the compiler says of each line is the proof. */
export async function checkClient(ango: AngoHub, projectId: ProjectId, taskId: TaskId, assetId: AssetId) {
  // Any text may be passed as an id, but not an id of another kind.
  await ango.projects.get("61602b346ee9eb45e8273fbb");
  await ango.projects.get(projectId);
  // @ts-expect-error a task is no project
  await ango.projects.get(taskId);
  // @ts-expect-error an asset is no task
  await ango.tasks.get(assetId);
  const project = await ango.projects.create({ name: "Road scenes" });
  await ango.tasks.list(project._id);
  // @ts-expect-error a project is no task
  await ango.tasks.get(project._id);

  // What is sent is closed, what is read is open.
  await ango.tasks.setStatus(taskId, "Completed");
  // @ts-expect-error no such status can be set
  await ango.tasks.setStatus(taskId, "Reviewed");
  // @ts-expect-error no such status can be asked for
  await ango.tasks.list(projectId, { status: "Done" });
  const task = await ango.tasks.get(taskId);
  if (task.status === "a status of the future") return;
  // @ts-expect-error no such trigger
  await ango.webhooks.create(projectId, { url: "https://a.example", secret: "s", types: ["DELETED"] });

  // Options are checked, and may be undefined.
  await ango.tasks.list(projectId, { limit: undefined }, { signal: undefined, timeout: 5000 });
  // @ts-expect-error a misspelt option
  await ango.tasks.list(projectId, { limits: 10 });
  // @ts-expect-error a project has a name
  await ango.projects.create({ description: "nameless" });
  // @ts-expect-error neither in pixels nor an index
  await ango.issues.create(taskId, { content: "x", position: [1, 2, 3] });

  // What is returned has a name.
  same<Equal<ReturnType<AngoHub["projects"]["get"]>, ApiPromise<Project>>>();
  same<Equal<ReturnType<AngoHub["tasks"]["list"]>, List<Task>>>();
  same<Equal<ReturnType<AngoHub["assets"]["list"]>, List<Asset>>>();
  same<Equal<Awaited<List<Task>>, Page<Task>>>();
  same<Equal<ReturnType<AngoHub["batches"]["create"]>, ApiPromise<Batch>>>();

  try {
    await ango.projects.get(projectId);
  } catch (error) {
    if (!isAngoHubError(error)) throw error;
    if (error.code === "rate_limited") same<Equal<typeof error.retryAfter, number | undefined>>();
    if (error.name === "TimeoutError") same<Equal<typeof error.limit, "timeout" | "totalTimeout">>();
    if (error.name === "ValidationError") same<Equal<typeof error.argument, string>>();
    // @ts-expect-error no such error
    if (error.code === "unlucky") return;
  }
}

export function checkLabelSet() {
  const labelSet = defineLabelSet({
    tools: [
      boundingBox("Boat", { classifications: [radio("Kind", ["Ship", option("Ferry", { reveals: [text("Line")] })])] }),
    ],
  });
  const label = labelSet.label("a.jpg");
  const box = { x: 0, y: 0, width: 1, height: 1 };
  label.addObject("Boat", box, { classifications: { Kind: "Ship" } });
  // @ts-expect-error no such tool
  label.addObject("Bout", box);
  // @ts-expect-error no such option
  label.addObject("Boat", box, { classifications: { Kind: "Plane" } });
  // @ts-expect-error a box is no point
  label.addObject("Boat", [1, 2]);
}
