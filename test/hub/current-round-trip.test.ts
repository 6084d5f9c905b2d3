import { createHub, type Hub } from "@ango-hub/mock";
import { createValidator } from "@ango-hub/mock-server";
import { type OperationId, operations, type Stage } from "@ango-hub/openapi";
import { requests } from "@ango-hub/openapi/requests";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const organizationId = "6160251b6ee9eb45e8273c04";
const ada = "ada@example.com";
const lorenzo = "lorenzo@example.com";

const stages: Stage[] = [
  { id: "Start", type: "Start", name: "Start", next: ["Label"], autoForward: true, position: { x: 0, y: 0 } },
  { id: "Label", type: "Label", name: "Labeling", next: ["Review"], assignedTo: [], position: { x: 400, y: 0 } },
  { id: "Review", type: "Review", name: "Review", next: ["Call", "Label"], assignedTo: [], position: { x: 800, y: 0 } },
  { id: "Call", type: "Webhook", name: "Call", next: ["Complete"], position: { x: 1000, y: 0 } },
  { id: "Complete", type: "Complete", name: "Complete", preventRequeue: false, position: { x: 1200, y: 0 } },
];

const labelSet = {
  tools: [
    {
      tool: "bounding-box",
      title: "Vehicle",
      schemaId: "vehicle",
      classifications: [
        {
          tool: "radio",
          title: "Type",
          schemaId: "type",
          options: [
            { value: "Car", schemaId: "car" },
            { value: "Truck", schemaId: "truck" },
          ],
        },
      ],
    },
  ],
  classifications: [
    { tool: "radio", title: "Weather", schemaId: "weather", options: [{ value: "Rain", schemaId: "rain" }] },
  ],
  relations: [],
};

const box = (answer: string) => ({
  objects: [
    {
      title: "Vehicle",
      objectId: "box",
      "bounding-box": { x: 1, y: 2, width: 3, height: 4 },
      classifications: [{ schemaId: "type", answer }],
    },
  ],
  classifications: [{ schemaId: "weather", answer: "Rain" }],
  relations: [],
});

let hub: Hub;
let time = Date.UTC(2026, 2, 1);
const reached = new Set<string>();

beforeAll(async () => {
  hub = await createHub({
    seed: "round-trip",
    now: () => {
      time += 1_000;
      return new Date(time);
    },
    content: {
      users: [
        { email: ada, name: "Ada", role: "admin" },
        { email: lorenzo, name: "Lorenzo" },
      ],
    },
  });
  hub.use(await createValidator());
});

interface Sent {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  form?: FormData | URLSearchParams;
}

/** Sends an operation through the validator. Its answer must be as the description says, and have the status that it says. */
async function call(id: OperationId, { params = {}, query = {}, body, form }: Sent = {}) {
  const { method, path } = operations[id];
  const url = new URL(hub.baseUrl + path.replaceAll(/\{(\w+)\}/g, (_, name) => params[name] ?? "missing"));
  for (const [name, value] of Object.entries(query))
    url.searchParams.set(name, typeof value === "object" ? JSON.stringify(value) : `${value}`);
  const headers: Record<string, string> = { apikey: hub.apiKey };
  if (body !== undefined) headers["content-type"] = "application/json";
  const sent = body === undefined ? form : JSON.stringify(body);
  const response = await hub.fetch(url, { method, headers, ...(sent === undefined ? {} : { body: sent }) });
  const answer = await response.json();
  const record = hub.requests.at(-1);
  expect([id, answer.message, record?.violations, record?.validated]).toEqual([id, undefined, [], true]);
  expect([id, response.status]).toEqual([id, requests[id as keyof typeof requests].status]);
  expect(record?.operation).toBe(id);
  reached.add(id);
  return answer.data;
}

/** Sends bytes to a presigned URL, or gets those of one, without the key. */
async function storage(url: string, bytes?: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const response = await hub.fetch(url, bytes ? { method: "PUT", body: bytes } : {});
  expect(response.status).toBe(200);
  reached.add(hub.requests.at(-1)?.operation ?? "");
  return new Uint8Array(await response.arrayBuffer());
}

async function exported(projectId: string, query: Record<string, unknown> = {}) {
  const { exportPath } = await call("createExport", { query: { project: projectId, ...query } });
  const [file = new Uint8Array()] = Object.values(unzipSync(await storage(exportPath)));
  const text = new TextDecoder().decode(file);
  return query.format === "ndjson"
    ? text
        .trim()
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    : JSON.parse(text);
}

test("a project passes through the whole service, and every operation has its effect", async () => {
  // A project with a label set, a review and batches.
  const { project } = await call("createProject", {
    body: { name: "Road scenes", description: "Vehicles", ocrLanguage: "deu" },
  });
  const projectId: string = project._id;
  const params = { projectId };
  expect(project).toMatchObject({
    type: "ango",
    ocrLanguage: "deu",
    assetCount: 0,
    stages: [{ id: "Start" }, { id: "Label" }, { id: "Complete" }],
  });
  await call("updateProject", { params, body: { categorySchema: labelSet } });
  expect((await call("updateProject", { params, body: { stages } })).project.stages).toEqual(stages);
  await call("updateProject", { params, body: { benchmarkEnabled: true, benchmarkRatio: 20, benchmarkCutoff: true } });
  const { project: night } = await call("createBatch", { params, body: { name: "Night" } });
  const { project: listed } = await call("createBatch", { params, body: { batches: [night, { name: "Day" }] } });
  expect(listed.batches).toMatchObject([{ name: "Night" }, { name: "Day" }]);
  await call("addMembers", { params, body: { assignees: [ada, lorenzo], role: "Labeler" } });
  await call("addMembers", { params, body: { assignees: [ada], role: "Reviewer" } });
  await call("setLabelValidation", { params, body: { customValidationEnabled: true, validationFunction: "() => []" } });
  const form = new FormData();
  form.append("file", new File(["Draw tightly."], "how to.md"));
  await call("uploadInstructions", { params, form });
  const { project: settled } = await call("getProject", { params });
  expect(settled).toMatchObject({
    benchmarkEnabled: true,
    benchmarkRatio: 20,
    benchmarkCutoff: true,
    customValidationEnabled: true,
    assignedTo: [{ role: "Manager" }, { assignee: ada, role: "Reviewer" }, { assignee: lorenzo, role: "Labeler" }],
  });
  expect(new TextDecoder().decode(await storage(settled.instructions))).toBe("Draw tightly.");

  // A file, uploaded and registered; one in a cloud; chats.
  const { uploadUrl } = await call("getUploadUrl", { query: { name: "a b.bin", project: projectId, type: "assets" } });
  await storage(uploadUrl, new Uint8Array([1, 2, 255]));
  const [address = ""] = uploadUrl.split("?");
  const { signedUrl } = await call("getSignedUrl", { query: { name: address, project: projectId, type: "assets" } });
  expect([...(await storage(signedUrl))]).toEqual([1, 2, 255]);
  const { assets: created } = await call("importAssets", {
    params,
    query: { batches: [night._id] },
    body: {
      assets: [
        { externalId: "a", data: address, contextData: { camera: "north" } },
        { externalId: "b", data: "https://example.com/b.png", metadata: { width: 100, height: 50 } },
      ],
      uploadLocal: null,
      priority: 5,
    },
  });
  expect(created).toEqual({ assetsCreated: 2, tasksCreated: 2, preLabelsCount: 0, validPreLabelsCount: 0 });
  const { assets, total } = await call("listAssets", { params, query: { filters: { externalId: "a" } } });
  expect([assets.length, total, assets[0].data, assets[0].batches]).toEqual([1, 1, address, [night._id]]);
  expect(assets[0].labelTasks[0].stageHistory).toMatchObject([{ stageId: "Start" }]);
  const { assets: both } = await call("listAssets", { params, query: { filters: {} } });
  const day = listed.batches[1]._id;
  expect(await call("assignBatches", { body: { assets: [both[1]._id], batches: [day], projectId } })).toEqual({
    assets: 1,
  });
  expect(
    await call("createAttachments", {
      body: {
        project: projectId,
        attachments: [{ externalId: "a", attachments: [{ type: "TEXT", value: "At dusk." }] }],
      },
    }),
  ).toEqual({ project: { attachmentsImported: 1, assetsUpdated: 1 } });
  const chats = new FormData();
  for (const [name, value] of Object.entries({
    projectId,
    priority: "0",
    numberOfConversations: "2",
    namingStrategy: '{"type":"random"}',
  }))
    chats.append(name, value);
  expect(await call("createChats", { params, form: chats })).toEqual({ assets: { assetsCreated: 2 } });
  const urlencoded = new URLSearchParams({
    projectId,
    priority: "-3",
    numberOfConversations: "1",
    namingStrategy: '{"type":"random"}',
  });
  expect(await call("createChats", { params, form: urlencoded })).toEqual({ assets: { assetsCreated: 1 } });
  // Of conversations that are given, the number is their own.
  chats.set("numberOfConversations", "0");
  chats.append(
    "file",
    new File(
      [JSON.stringify([{ messages: [{ id: "1", content: "Hi", user: { role: "user", id: "u" } }] }])],
      "chat.json",
    ),
  );
  expect(await call("createChats", { params, form: chats })).toEqual({ assets: { assetsCreated: 1 } });
  expect((await call("getProject", { params })).project.assetCount).toBe(6);

  // Labelled, rejected, labelled again and accepted.
  const { tasks } = await call("listTasks", {
    params,
    query: { filter: { externalId: { $in: ["a", "b"] } }, sort: "externalId" },
  });
  const [first, second] = tasks;
  expect(first).toMatchObject({
    stage: "Label",
    status: "READY",
    assignee: null,
    priority: 5,
    isDraft: false,
    externalId: "a",
  });
  expect(first).not.toHaveProperty("answer");
  const taskId: string = first._id;
  expect(
    await call("importLabels", {
      body: {
        project: projectId,
        jsonContent: [{ externalId: "b", objects: box("Car").objects }, { externalId: "nowhere" }],
      },
    }),
  ).toEqual({ project: "1 / 2 tasks are labeled." });
  await call("assignTasks", { body: { project: projectId, tasks: [taskId], user: lorenzo, stage: "Label" } });
  await call("annotateTask", {
    params: { taskId },
    body: { answer: box("Car"), brushDataUrl: null, medicalBrushDataUrl: null, duration: 100 },
  });
  const { label } = await call("annotateTask", {
    params: { taskId },
    query: { nextStage: true },
    body: { answer: box("Truck"), duration: 200 },
  });
  expect(label).toMatchObject({ stage: "Review", totalDuration: 300, isDraft: false });
  await call("assignTasks", { body: { project: projectId, tasks: [taskId], user: ada, stage: "Review" } });
  const { issue } = await call("createIssue", {
    body: { content: "Reach the edges.", labelTask: taskId, position: "[25, 15]", contentMentions: [lorenzo] },
  });
  expect(issue).toMatchObject({
    status: "Open",
    stage: "Review",
    contentMentions: [{ userEmail: lorenzo, userName: "Lorenzo" }],
  });
  await call("reviewTask", {
    params: { taskId },
    body: { reviewStatus: "Rejected", pctDetails: { reason: "Too wide." } },
  });
  const { task: rejected } = await call("getTask", { params: { taskId }, query: { includeAnswer: true } });
  expect(rejected).toMatchObject({ stage: "Label", assignee: lorenzo, reviewStatus: "Rejected", openIssuesCount: 1 });
  expect(rejected.answer.tools[0]).toMatchObject({ schemaId: "vehicle", classifications: [{ answer: "truck" }] });
  expect(
    (
      await call("listTasks", {
        params,
        query: { filter: { reviewStatus: { $eq: "Rejected" }, openIssuesCount: { $gt: 0 } } },
      })
    ).total,
  ).toBe(1);

  // Its issue is talked about, resolved and deleted.
  const issueId = issue._id;
  expect(
    (await call("commentOnIssue", { params: { issueId }, body: { content: "Done." } })).issue.comments,
  ).toMatchObject([{ content: "Done." }]);
  expect(
    (await call("updateIssue", { params: { issueId }, body: { status: "Resolved" } })).issue.resolvedAt,
  ).toBeTruthy();
  expect((await call("listIssues", { query: { project: projectId, labelTask: taskId } })).issue).toHaveLength(1);
  expect(await exported(projectId, { type: "issue" })).toMatchObject([
    { content: "Reach the edges.", asset: { externalId: "a", batches: ["Night"] }, stageId: "Review" },
  ]);
  await call("deleteIssue", { params: { issueId }, query: { project: projectId } });
  expect((await call("listIssues", { query: { project: projectId } })).issue).toEqual([]);

  await call("annotateTask", {
    params: { taskId },
    query: { nextStage: true },
    body: { answer: box("Car"), duration: 50 },
  });
  await call("reviewTask", { params: { taskId }, body: { reviewStatus: "Accepted" } });
  const { taskHistory } = await call("getTaskHistory", { params: { taskId } });
  expect(taskHistory.map((entry: { stageId: string }) => entry.stageId)).toEqual([
    "Start",
    "Label",
    "Review",
    "Label",
    "Review",
    "Call",
  ]);
  const { taskHistory: entry } = await call("getTaskHistoryEntry", { params: { historyId: taskHistory[1].id } });
  expect(entry).toMatchObject({
    labelTaskId: taskId,
    completedBy: lorenzo,
    answer: { tools: [{ classifications: [{ answer: "truck" }] }] },
  });

  // Exported.
  const [done, ...none] = await exported(projectId, {
    format: "ndjson",
    stage: ["Complete"],
    taskTypes: ["default"],
    includeIdleBlurDurations: true,
  });
  expect(none).toEqual([]);
  expect(done).toMatchObject({
    assetId: both[0]._id,
    externalId: "a",
    batches: ["Night"],
    contextData: { camera: "north" },
    task: {
      taskId,
      stage: "Complete",
      totalDuration: 350,
      idleDuration: 0,
      tools: [
        {
          title: "Vehicle",
          "bounding-box": { width: 3 },
          classifications: [{ answer: "Car" }],
          metadata: { createdIn: "Label" },
        },
      ],
      classifications: [{ title: "Weather", answer: "Rain" }],
      stageHistory: [
        { stage: "Start", stageId: "Start" },
        { stage: "Labeling", completedBy: lorenzo, duration: 300 },
        { stage: "Review", completedBy: ada, reviewStatus: "Rejected" },
        { stage: "Labeling", completedBy: lorenzo, duration: 50 },
        { stage: "Review", completedBy: ada, reviewStatus: "Accepted" },
        { stage: "Call" },
      ],
    },
  });
  expect(done.task.stageHistory[0]).not.toHaveProperty("completedBy");
  expect(await exported(projectId, { batches: [day] })).toMatchObject([{ externalId: "b", batches: ["Night", "Day"] }]);

  // Taken back, moved forward, marked.
  const requeued = await call("requeueTasks", {
    params,
    body: {
      toStageId: "Label",
      filters: { fromStageIds: ["Complete"] },
      options: { removeAnnotations: true, removeAssignee: true, removeStageHistory: true },
    },
  });
  expect(requeued).toEqual({ modifiedCount: { modified: 1, toStageId: "Label" } });
  expect((await call("getTask", { params: { taskId } })).task).toMatchObject({
    stage: "Label",
    assignee: null,
    completedAt: null,
    answer: { tools: [] },
  });
  expect((await call("getTaskHistory", { params: { taskId } })).taskHistory).toEqual([]);
  expect(await call("setTaskPriority", { params, body: { priority: 100, filters: { externalIds: ["b"] } } })).toEqual({
    result: { modified: 1 },
  });
  expect((await call("listTasks", { params, query: { fields: "externalId", limit: 1 } })).tasks).toEqual([
    { _id: second._id, externalId: "b" },
  ]);
  await call("markBenchmarkTasks", { params, body: { tasks: [second._id], isBenchmark: true } });
  expect(await exported(projectId, { taskTypes: ["benchmark"] })).toMatchObject([
    { externalId: "b", task: { type: "benchmark" } },
  ]);

  // Looked at.
  for (const metric of [
    "LabelStageGroups",
    "TimePerTask",
    "AnnotationStatus",
    "AnswerDistribution",
    "ConsensusRanges",
    "AssetSize",
  ])
    expect(await call("getMetric", { params: { projectId, metric } })).toHaveProperty(metric);
  expect(
    await call("getPerformance", {
      params,
      body: { interval: ["2026-01-01T00:00:00.000000Z", "2027-01-01T00:00:00.000000Z"] },
    }),
  ).toHaveProperty("performance");
  await call("createAssetBuilderTemplate", {
    params,
    body: {
      name: "Reviews",
      template: "<p>{{text}}</p>",
      selectedExternalId: "id",
      dataConfig: { id: { type: "text", includeInExport: true }, text: { type: "text", includeInExport: true } },
    },
  });
  await call("rerunWebhook", { params, body: { stageId: "Call" } });

  // Cloned, thinned out, purged and deleted.
  const { project: clone } = await call("cloneProject", { params, body: { batches: false } });
  expect(clone.name).toBe("Road scenes copy");
  const { project: whole } = await call("getProject", { params: { projectId: clone._id } });
  expect(whole).toMatchObject({ batches: [], stages, assetCount: 0, ocrLanguage: "deu" });
  expect(whole.categorySchema).toEqual(settled.categorySchema);
  await call("deleteAssets", { params, body: { project: projectId, assets: [both[1]._id] } });
  expect((await call("listTasks", { params, query: { filter: { externalId: { $eq: "b" } } } })).total).toBe(0);
  expect(
    (await call("listProjects", { query: { sort: "name" } })).projects.map(({ name }: { name: string }) => name),
  ).toEqual(["Road scenes", "Road scenes copy"]);
  await call("purgeProject", { params, body: { confirmName: "Road scenes" } });
  expect((await hub.fetch(address)).status).toBe(404);
  await call("deleteProject", { params: { projectId: clone._id } });
  expect((await call("listProjects")).total).toBe(0);
});

test("an organization has people, storages and models, and tells its people", async () => {
  const params = { organizationId };
  expect(
    (
      await call("setOrganizationRoles", {
        params,
        body: {
          users: [
            { email: lorenzo, organizationRole: "admin" },
            { email: "nobody@example.com", organizationRole: "member" },
          ],
        },
      })
    ).users,
  ).toMatchObject({ updated: 1, failed: 1 });
  expect((await call("listOrganizationMembers", { params, query: { search: "lorenzo" } })).users).toMatchObject([
    { email: lorenzo, organizationRole: "Admin" },
  ]);
  await call("inviteMembers", { params, body: { to: ["grace@example.com"], organizationRole: "member" } });
  expect((await call("listInvites", { params, query: { status: "pending" } })).invites).toMatchObject([
    { to: "grace@example.com", status: "Pending", organizationRole: "Member" },
  ]);
  await call("revokeInvites", { params, body: { invites: ["grace@example.com"] } });
  expect((await call("listInvites", { params })).invites).toEqual([]);
  expect(await call("removeOrganizationMembers", { params, body: { users: [lorenzo] } })).toEqual({
    deleted: 1,
    failed: 0,
  });

  const { storage: connected } = await call("createStorage", {
    body: {
      name: "cameras",
      provider: "AWS",
      publicKey: "public",
      privateKey: "private",
      region: null,
      credentials: null,
    },
  });
  const { project } = await call("createProject", { body: { name: "Cameras" } });
  const { uploadUrl } = await call("getUploadUrl", {
    query: { name: "1.jpg", project: project._id, type: "assets", storageId: connected._id, bucket: "north" },
  });
  await storage(uploadUrl, new Uint8Array([9]));
  const { files } = await call("listStorageFiles", {
    params: { storageId: connected._id },
    query: { bucketName: "north", getSignedUrls: true },
  });
  expect(files).toMatchObject([{ key: `${project._id}/assets/1.jpg`, size: 1 }]);
  expect([...(await storage(files[0].signedUrl))]).toEqual([9]);
  const place = { bucket: "north", storageId: connected._id };
  expect(await call("exploreFiles", { body: { ...place, scrollToken: null } })).toMatchObject({
    folders: [`${project._id}/`],
    files: [],
    scrollToken: null,
  });
  await call("exploreFiles", { body: { ...place, files: [files[0].key], upload: true, projectId: project._id } });
  expect((await call("listAssets", { params: { projectId: project._id } })).total).toBe(1);
  expect(JSON.stringify(await call("listStorages", { query: { _id: connected._id } }))).not.toContain("private");
  await call("deleteStorage", { params: { storageId: connected._id } });
  expect((await call("listStorages")).storages).toEqual([]);

  await call("createLlm", {
    body: {
      name: "Helper",
      provider: "openai",
      model: "gpt-4o",
      isStreamable: true,
      configuration: { apiKey: "a-key", baseUrl: "https://llm.example.com" },
    },
  });
  const { llms } = await call("listLlms");
  expect(llms).toMatchObject([{ name: "Helper", configuration: { baseUrl: "https://llm.example.com" } }]);
  expect(JSON.stringify(llms)).not.toContain("a-key");
  await call("deleteLlm", { params: { llmId: llms[0]._id } });
  expect((await call("listLlms")).llms).toEqual([]);

  await call("sendNotification", {
    body: { receivers: [ada], message: "Ready.", title: "Road scenes", clickableLink: "https://example.com/" },
  });
  expect(hub.state.notifications.at(-1)).toMatchObject({ channel: "app", receivers: [ada], message: "Ready." });
  const session = "3f0e3a52";
  expect(
    await call("logOfPlugin", {
      body: {
        level: "INFO",
        organization: organizationId,
        pluginId: "p",
        runBy: ada,
        session,
        msg: "12 of 40",
        more: 1,
      },
    }),
  ).toEqual({ response: { logged: true } });
  expect(await call("respondOfPlugin", { body: { response: "Done.", session } })).toMatchObject({
    response: { received: true },
  });
  expect([hub.state.plugins.log.length, hub.state.plugins.results.length]).toEqual([1, 1]);
});

describe("all of it", () => {
  afterAll(() => console.log(`Round trip: ${reached.size} of ${Object.keys(operations).length} operations reached.`));
  test("was reached", () => expect(Object.keys(operations).filter((id) => !reached.has(id))).toEqual([]));
});
