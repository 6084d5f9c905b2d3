import {
  AbortError,
  AngoHub,
  type AngoHubOptions,
  type ExportedAsset,
  isAngoHubError,
  isApiError,
  NotFoundError,
  type ProjectId,
  type Task,
  UploadError,
  type UploadItem,
  type UploadProgress,
} from "@ango-hub/client/classic";

/** Uses every method of the client. */
export async function useClient(apiKey: string, baseUrl: string): Promise<unknown> {
  const retries: string[] = [];
  const options: AngoHubOptions = {
    apiKey: async () => apiKey,
    baseUrl,
    timeout: 30_000,
    totalTimeout: 60_000,
    maxRetries: 1,
    maxRetryAfter: 1000,
    retryDelay: 1,
    requestsPerMinute: 6000,
    fetch: (url, init) => fetch(url, init),
    middleware: [(request, next) => next({ ...request, headers: { ...request.headers } })],
    observer: (event) => {
      if (event.type === "retry") retries.push(event.operation);
    },
  };
  const ango = new AngoHub(options);
  const { data: project, response } = await ango.projects.create({ name: "Old program" }).withResponse();
  const projectId: ProjectId = project._id;
  const { name } = await ango.projects.get(projectId);

  await ango.labelSets.set(projectId, { tools: [{ tool: "point", title: "Nose", schemaId: "nose" }] });
  const labelSet = await ango.labelSets.get(projectId);
  await ango.labelSets.set(projectId, { ...labelSet, classifications: [] }, { expected: labelSet });

  await ango.batches.create(projectId, "Night");
  let progress: UploadProgress | undefined;
  const items: UploadItem[] = ["a.txt", "b.txt"].map((externalId) => ({
    data: new Blob([externalId]),
    externalId,
    metadata: { width: 80, height: 24 },
    attachments: [{ type: "TEXT", value: "A note" }],
  }));
  const { registered } = await ango.assets.upload(projectId, items, {
    batches: ["Night"],
    concurrency: 2,
    onProgress: (now) => {
      progress = now;
    },
  });
  await ango.assets.importFromCloud(projectId, [{ data: "https://example.com/c.png", externalId: "c.png" }]);
  const assets = await ango.assets.list(projectId, { limit: 1000 }).all();
  const [assetId = ""] = assets.map(({ _id }) => _id);
  await ango.assets.setPriority(projectId, 10, { assetId });
  await ango.batches.assign(projectId, [assetId], ["Night"]);
  const batches = (await ango.batches.list(projectId)).map(({ name }) => name);
  await ango.attachments.create(projectId, [
    { externalId: "a.txt", attachments: [{ type: "TEXT", value: "Another note" }] },
  ]);

  await ango.labels.import(projectId, [{ externalId: "a.txt", objects: [{ schemaId: "nose", point: [1, 2] }] }]);
  const page = await ango.tasks.list(projectId, { limit: 2, batches: ["Night"] });
  const second: readonly Task[] = (await page.next())?.items ?? [];
  const tasks: Task[] = [];
  for await (const task of ango.tasks.list(projectId)) tasks.push(task);
  const task = tasks.find(({ asset }) => asset.externalId === "a.txt");
  if (!task) throw new Error("a.txt has no task");
  await ango.tasks
    .assign(task._id, { email: (await ango.tasks.get(task._id)).project ? "lorenzo@example.com" : "" })
    .then(
      () => {},
      (error: unknown) => {
        if (!isApiError(error)) throw error;
      },
    );
  await ango.tasks.annotate(task._id, { tools: [], classifications: [], relations: [] });
  await ango.tasks.setStatus(task._id, "Completed");
  await ango.issues.create(task._id, { content: "Look again", position: [1, 2], page: 0 });
  await ango.webhooks.create(projectId, {
    url: "https://example.com/hook",
    secret: "a-long-secret",
    types: ["UPDATED"],
  });
  const integrations = await ango.integrations.list();

  const exported = await ango.exports.create(projectId, {
    batches: ["Night"],
    updatedAt: { from: new Date(0), to: "2100-01-01T00:00:00Z" },
    fields: { mask: false },
  });
  const found: ExportedAsset[] = [];
  for await (const asset of exported.assets()) found.push(asset);
  let bytes = 0;
  await exported.download(
    new WritableStream({
      write: (chunk) => {
        bytes += chunk.length;
      },
    }),
  );

  return {
    name,
    status: response.status,
    tools: labelSet.tools?.map(({ title }) => title),
    registered: registered.length,
    progress: progress?.files.done,
    assets: assets.length,
    batches,
    total: page.total,
    second: second.length,
    tasks: tasks.length,
    integrations: integrations.length,
    exported: found.map(({ externalId }) => externalId).sort(),
    archive: bytes > 0,
    failures: await failuresOf(ango, projectId),
    retries,
  };
}

/** What fails, and as what. */
async function failuresOf(ango: AngoHub, projectId: ProjectId): Promise<unknown[]> {
  const failures: unknown[] = [];
  const attempts = [
    () => ango.tasks.get("0".repeat(24)),
    () => ango.projects.list({}, { signal: AbortSignal.abort() }).all(),
    () => ango.assets.upload(projectId, [new Blob(["no name"])]),
    () => ango.batches.assign(projectId, ["0".repeat(24)], ["Unknown"]),
  ];
  for (const attempt of attempts) {
    try {
      await attempt();
    } catch (error) {
      if (error instanceof AbortError) failures.push(error.code);
      else if (error instanceof UploadError) failures.push([error.code, error.failed.length]);
      else if (error instanceof NotFoundError) failures.push([error.code, error.operation]);
      else if (isAngoHubError(error)) failures.push(error.name);
      else throw error;
    }
  }
  return failures;
}
