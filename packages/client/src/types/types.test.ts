import { expectTypeOf, test } from "vitest";
import {
  AngoHub,
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
} from "../index.ts";

/** Compiled, never called: what stands here is the proof. */
export async function uses(ango: AngoHub, projectId: ProjectId, taskId: TaskId, assetId: AssetId): Promise<void> {
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
  await ango.tasks.list(projectId, { limit: undefined, signal: undefined, timeout: 5000 });
  // @ts-expect-error a misspelt option
  await ango.tasks.list(projectId, { limits: 10 });
  // @ts-expect-error a project has a name
  await ango.projects.create({ description: "nameless" });
  // @ts-expect-error neither in pixels nor an index
  await ango.issues.create(taskId, { content: "x", position: [1, 2, 3] });

  try {
    await ango.projects.get(projectId);
  } catch (error) {
    if (!isAngoHubError(error)) throw error;
    if (error.code === "rate_limited") expectTypeOf(error.retryAfter).toEqualTypeOf<number | undefined>();
    if (error.name === "TimeoutError") expectTypeOf(error.limit).toEqualTypeOf<"timeout" | "totalTimeout">();
    if (error.name === "ValidationError") expectTypeOf(error.argument).toEqualTypeOf<string>();
    // @ts-expect-error no such error
    if (error.code === "unlucky") return;
  }
}

test("what is returned has a name", () => {
  const { projects, tasks, assets, batches } = new AngoHub({ apiKey: "a-key-that-is-no-key" });
  expectTypeOf(projects.get).returns.toEqualTypeOf<ApiPromise<Project>>();
  expectTypeOf(tasks.list).returns.toEqualTypeOf<List<Task>>();
  expectTypeOf(assets.list).returns.toEqualTypeOf<List<Asset>>();
  expectTypeOf(batches.create).returns.toEqualTypeOf<Promise<Batch>>();
  expectTypeOf<Awaited<List<Task>>>().toEqualTypeOf<Page<Task>>();
});
