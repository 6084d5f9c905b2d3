import type { Stage } from "@ango-hub/openapi";
import { describe, expect, test } from "vitest";
import { send } from "../../../testing/current.ts";
import { createHub } from "../../create-hub.ts";
import type { Hub, HubOptions } from "../../hub.ts";

const unknown = "637f73a06ee9eb45e83f0a52";
const organizationId = "6160251b6ee9eb45e8273c04";

async function start(options: HubOptions = {}): Promise<{ hub: Hub; id: string; task: string; asset: string }> {
  const content = {
    users: [{ email: "ada@example.com" }],
    projects: [{ name: "Road scenes", assets: [{ externalId: "a", data: "https://example.com/a.png" }] }],
  };
  const hub = await createHub({ seed: "refusals", content, ...options });
  const [id = ""] = hub.state.projects.keys();
  const [task = ""] = hub.state.tasks.keys();
  const [asset = ""] = hub.state.assets.keys();
  return { hub, id, task, asset };
}

/** All that a hub keeps, but for the counts that make ids. */
function everything({ state }: Hub): string {
  const { members, projects, assets, tasks, issues, invites, storages, llms, notifications, plugins, files } = state;
  const maps = [members, projects, assets, tasks, issues, invites, storages, llms].map((map) => [...map]);
  return JSON.stringify([maps, notifications, plugins, [...files.keys()]]);
}

const chat = (fields: Record<string, string>): URLSearchParams =>
  new URLSearchParams({ numberOfConversations: "1", namingStrategy: '{"type":"random"}', ...fields });

const stages = (...changed: Stage[]): { stages: Stage[] } => ({
  stages: [
    { id: "Start", type: "Start", name: "Start", next: ["Label"] },
    { id: "Label", type: "Label", name: "Label", next: ["Complete"] },
    { id: "Complete", type: "Complete", name: "Complete" },
    ...changed,
  ],
});

type Case = [what: string, method: string, path: string, body: unknown, message: string];

const cases: Case[] = [
  ["a project that is none", "GET", `/v2/project/${unknown}`, undefined, `Invalid project: ${unknown}.`],
  ["an id that is none", "GET", "/v2/project/x", undefined, "Invalid project: x."],
  [
    "a page that is too large",
    "GET",
    "/v2/listProjects?limit=1001",
    undefined,
    "limit must be a whole number, 1 to 1000.",
  ],
  ["a page that is no number", "GET", "/v2/listProjects?page=one", undefined, "page must be a whole number"],
  ["a sort that is none", "GET", "/v2/listProjects?sort=,", undefined, "sort must be names of fields"],
  ["a project without a name", "POST", "/v2/project", { description: "x" }, "The body/name must be a text"],
  ["a project with a stranger", "POST", "/v2/project", { name: "x", nope: 1 }, "The body/nope must be left out"],
  ["a name that is a number", "POST", "/v2/project", { name: 1 }, "name must be a text"],
  ["two changes at once", "POST", "/v2/project/ID", { categorySchema: {}, ...stages() }, "exactly one of"],
  [
    "a ratio without a switch",
    "POST",
    "/v2/project/ID",
    { categorySchema: {}, benchmarkRatio: 1 },
    "go with benchmarkEnabled",
  ],
  [
    "a workflow that can't be passed",
    "POST",
    "/v2/project/ID",
    stages({ id: "X", type: "Label", name: "X", next: ["Nowhere"] }),
    "stages/3/next/0 must be the id",
  ],
  [
    "a workflow without the stage of a task",
    "POST",
    "/v2/project/ID",
    {
      stages: [
        { id: "Start", type: "Start", name: "s", next: ["Complete"] },
        { id: "Complete", type: "Complete", name: "c" },
      ],
    },
    "stages must hold the stage Label: tasks are in it.",
  ],
  [
    "a purge with another name",
    "POST",
    "/v2/project/ID/purge",
    { confirmName: "road scenes" },
    "confirmName must be the name",
  ],
  [
    "a stranger as a member",
    "POST",
    "/v2/project/ID/assigned",
    { assignees: ["eve@example.com"], role: "Labeler" },
    "eve@example.com is no member",
  ],
  [
    "a role that is none",
    "POST",
    "/v2/project/ID/assigned",
    { assignees: ["ada@example.com"], role: "Boss" },
    "role must be one of",
  ],
  [
    "a check of point clouds elsewhere",
    "POST",
    "/v2/project/ID/labelValidation",
    { externalValidation: { enabled: true } },
    "externalValidation must be left out",
  ],
  [
    "a batch that is none",
    "POST",
    "/v2/batches/ID",
    { batches: [{ _id: unknown, name: "x" }] },
    `Invalid batch: ${unknown}.`,
  ],
  [
    "assets without a batch",
    "POST",
    "/v2/assignBatches",
    { assets: ["ASSET"], batches: [unknown], projectId: "ID" },
    "Invalid batch",
  ],
  ["a DELETE without its body", "DELETE", "/v2/project/ID/assets", undefined, "The body must be JSON."],
  [
    "assets of another project",
    "DELETE",
    "/v2/project/ID/assets",
    { project: unknown, assets: ["ASSET"] },
    "project must be the project of the path.",
  ],
  [
    "one asset of many that is none",
    "DELETE",
    "/v2/project/ID/assets",
    { project: "ID", assets: ["ASSET", unknown] },
    `Invalid asset: ${unknown}.`,
  ],
  ["members without a body", "DELETE", `/v2/organization/${organizationId}/users`, undefined, "The body must be JSON."],
  [
    "a file of a storage that is none",
    "GET",
    `/v2/getUploadUrl?name=a&project=ID&storageId=${unknown}`,
    undefined,
    "Invalid storage",
  ],
  [
    "a type of file that is none",
    "GET",
    "/v2/getUploadUrl?name=a&project=ID&type=photos",
    undefined,
    "type must be one of",
  ],
  ["a URL for no name", "GET", "/v2/getUploadUrl?project=ID", undefined, "name must be given."],
  [
    "a file of another storage",
    "GET",
    "/v2/getSignedUrl?name=https://example.com/a&project=ID",
    undefined,
    "name must be the URL of a file in this storage",
  ],
  [
    "one asset of many that is wrong",
    "POST",
    "/v2/project/ID/cloud",
    { assets: [{ externalId: "b", data: "https://x" }, { externalId: "c" }] },
    "assets/1 must be an asset with data",
  ],
  [
    "facts that are no texts",
    "POST",
    "/v2/project/ID/cloud",
    { assets: [{ externalId: "b", data: "https://x", contextData: { a: {} } }] },
    "assets/0/contextData/a must be a text",
  ],
  [
    "a priority that is too high",
    "POST",
    "/v2/project/ID/updatePriority",
    { priority: 1001, filters: {} },
    "priority must be a whole number, -1000 to 1000.",
  ],
  [
    "a filter that is none",
    "GET",
    '/v2/project/ID/tasks?filter={"stages":"Label"}',
    undefined,
    "filter/stages must be left out",
  ],
  ["a filter that is no JSON", "GET", "/v2/project/ID/tasks?filter=x", undefined, "filter must be JSON."],
  [
    "a pattern that is none",
    "GET",
    '/v2/project/ID/tasks?filter={"externalId":{"$regex":"("}}',
    undefined,
    "filter/externalId/$regex must be a regular expression.",
  ],
  [
    "an assignee who is none",
    "POST",
    "/v2/task/assign",
    { project: "ID", tasks: ["TASK"], user: "eve@example.com", stage: "Label" },
    "eve@example.com is no member",
  ],
  [
    "a stage that is none",
    "POST",
    "/v2/task/assign",
    { project: "ID", tasks: ["TASK"], user: "ada@example.com", stage: "X" },
    "the workflow has no stage X",
  ],
  [
    "one task of many that is none",
    "POST",
    "/v2/task/assign",
    { project: "ID", tasks: ["TASK", unknown], user: "ada@example.com", stage: "Label" },
    `Invalid task: ${unknown}.`,
  ],
  [
    "an answer without its parts",
    "POST",
    "/v2/annotate/TASK",
    { answer: { objects: [] } },
    "answer/classifications must be a list",
  ],
  [
    "a title that the label set has not",
    "POST",
    "/v2/annotate/TASK",
    { answer: { objects: [{ title: "x" }], classifications: [], relations: [] } },
    'has no tool "x" here',
  ],
  [
    "metadata that is none",
    "POST",
    "/v2/annotate/TASK",
    { answer: { objects: [{ schemaId: "x", metadata: "x" }], classifications: [], relations: [] } },
    "answer/objects/0/metadata must be an object",
  ],
  [
    "a review outside a review",
    "POST",
    "/v2/review/TASK",
    { reviewStatus: "Accepted" },
    "only a Review is reviewed in",
  ],
  [
    "a stage to requeue to that is none",
    "POST",
    "/v2/project/ID/requeueTasks",
    { toStageId: "X", filters: {}, options: {} },
    "the workflow has no stage X",
  ],
  [
    "an import into an unknown tool",
    "POST",
    "/v2/import/labels",
    {
      project: "ID",
      jsonContent: [{ externalId: "a" }, { externalId: "a", objects: [{ title: "x", point: [1, 2] }] }],
    },
    'jsonContent/1/objects/0/title: the label set has no tool "x" here.',
  ],
  ["an export of no type", "GET", "/v2/export?project=ID&type=labels", undefined, "type must be one of"],
  [
    "an issue on an object with a place",
    "POST",
    "/v2/issues",
    { content: "x", labelTask: "TASK", objectId: "o", page: 1 },
    "page must be left out",
  ],
  [
    "an end without a beginning",
    "POST",
    "/v2/issues",
    { content: "x", labelTask: "TASK", pageEnd: 1 },
    "pageEnd must have a page",
  ],
  [
    "a mention of a stranger",
    "POST",
    "/v2/issues",
    { content: "x", labelTask: "TASK", contentMentions: ["eve@example.com"] },
    "eve@example.com is no member",
  ],
  ["an issue that is none", "POST", `/v2/issues/${unknown}`, { content: "x" }, "Invalid issue"],
  ["an organization that is none", "GET", `/v2/organization/${unknown}/users`, undefined, "Invalid organization"],
  [
    "an invitation of a member",
    "POST",
    `/v2/organization/${organizationId}/invites`,
    { to: ["new@example.com", "ada@example.com"], organizationRole: "member" },
    "ada@example.com is a member",
  ],
  [
    "a receiver outside the organization",
    "POST",
    "/v2/notifications",
    { receivers: ["ada@example.com", "eve@example.com"], message: "x" },
    "eve@example.com is no member",
  ],
  [
    "a model without its key",
    "POST",
    "/v2/llms/",
    { name: "x", provider: "openai", model: "m", isStreamable: true, configuration: {} },
    "configuration/apiKey must be",
  ],
  [
    "a template without its column",
    "POST",
    "/v2/project/ID/assetBuilderTemplates",
    { name: "x", template: "x", selectedExternalId: "id", dataConfig: { a: { type: "text", includeInExport: true } } },
    "selectedExternalId must be a column",
  ],
  [
    "a column of no type",
    "POST",
    "/v2/project/ID/assetBuilderTemplates",
    { name: "x", template: "x", selectedExternalId: "id", dataConfig: { id: { type: "img" } } },
    "dataConfig/id/type must be one of text, link",
  ],
  [
    "a webhook that is none",
    "POST",
    "/v2/project/ID/rerun-webhook",
    { stageId: "Label" },
    "stageId must be the id of a Webhook stage",
  ],
  [
    "chats of another project",
    "POST",
    "/v2/project/ID/chat",
    chat({ projectId: unknown }),
    "projectId must be the project of the path.",
  ],
  [
    "too many chats",
    "POST",
    "/v2/project/ID/chat",
    chat({ projectId: "ID", numberOfConversations: "10001" }),
    "numberOfConversations must be",
  ],
  [
    "no chats at all",
    "POST",
    "/v2/project/ID/chat",
    chat({ projectId: "ID", numberOfConversations: "0" }),
    "numberOfConversations must be",
  ],
  [
    "a file of chats that is none",
    "POST",
    "/v2/project/ID/chat",
    chat({ projectId: "ID", file: "{}" }),
    "file must hold a JSON array",
  ],
  [
    "instructions without a file",
    "POST",
    "/v2/project/ID/instructions",
    new FormData(),
    "file must be a file, with a file name.",
  ],
];

describe("what the service does not take is refused, and changes nothing", () => {
  test.each(cases)("%s", async (_, method, path, body, message) => {
    const { hub, id, task, asset } = await start();
    const named = (text: string): string =>
      text.replaceAll("ASSET", asset).replaceAll("TASK", task).replaceAll("ID", id);
    const sent =
      body instanceof URLSearchParams
        ? new URLSearchParams(named(`${body}`))
        : body === undefined || body instanceof FormData
          ? body
          : JSON.parse(named(JSON.stringify(body)));
    const before = everything(hub);
    const answer = await send(hub, method, named(path), sent);
    expect([answer.status, answer.message]).toEqual([400, expect.stringContaining(message)]);
    expect(everything(hub)).toBe(before);
  });

  test("a key that is another", async () => {
    const { hub } = await start();
    const answer = await hub.fetch("https://x/v2/listProjects", { headers: { apikey: "x" } });
    expect([answer.status, (await answer.json()).message]).toEqual([401, "Invalid API KEY"]);
  });

  test("a path that is none, and a method that a path has not", async () => {
    const { hub, id } = await start();
    expect((await send(hub, "GET", "/v2/nothing")).status).toBe(404);
    expect((await send(hub, "PUT", `/v2/project/${id}`, {})).message).toBe(
      `PUT is not allowed for /v2/project/${id}, only GET, POST, DELETE.`,
    );
  });

  test("a failed chat says its status in the body, too", async () => {
    const { hub, id } = await start();
    const answer = await send(hub, "POST", `/v2/project/${id}/chat`, chat({ projectId: id, namingStrategy: "x" }));
    expect(answer).toMatchObject({
      status: 400,
      error: { statusCode: 400 },
      message: "namingStrategy must be JSON.",
    });
  });

  test("tasks in a Complete that prevents it are not requeued, and neither are the others", async () => {
    const { hub, id, task } = await start();
    const answer = { objects: [], classifications: [], relations: [] };
    const closed = stages().stages.map((stage) =>
      stage.id === "Complete" ? { ...stage, preventRequeue: true } : stage,
    );
    await send(hub, "POST", `/v2/project/${id}`, { stages: closed });
    await send(hub, "POST", `/v2/annotate/${task}?nextStage=true`, { answer });
    await send(hub, "POST", `/v2/project/${id}/cloud`, {
      assets: [{ externalId: "b", data: "https://example.com/b" }],
    });
    const before = everything(hub);
    const requeued = await send(hub, "POST", `/v2/project/${id}/requeueTasks`, {
      toStageId: "Label",
      filters: {},
      options: {},
    });
    expect(requeued.message).toBe("This can't be done: Complete prevents that tasks are requeued.");
    expect(everything(hub)).toBe(before);
  });
});

describe("options", () => {
  test("a hub that holds at most 100 items a page refuses more", async () => {
    const { hub } = await start({ maxPageSize: 100 });
    expect((await send(hub, "GET", "/v2/listProjects?limit=100")).status).toBe(200);
    expect((await send(hub, "GET", "/v2/listProjects?limit=101")).message).toBe("limit must be at most 100.");
    await expect(createHub({ maxPageSize: 0 })).rejects.toThrow("maxPageSize must be");
  });

  test("keys are shown by a hub that is to leak them, and by no other", async () => {
    for (const showSecrets of [false, true]) {
      const { hub } = await start({ showSecrets });
      await send(hub, "POST", "/v2/storages/", {
        name: "x",
        provider: "AWS",
        publicKey: "canary",
        privateKey: "canary",
      });
      const configuration = { apiKey: "canary" };
      await send(hub, "POST", "/v2/llms/", {
        name: "x",
        provider: "openai",
        model: "m",
        isStreamable: true,
        configuration,
      });
      const shown = await Promise.all(["/v2/storages", "/v2/llms"].map((path) => send(hub, "GET", path)));
      expect(shown.map(({ data }) => JSON.stringify(data).includes("canary"))).toEqual([showSecrets, showSecrets]);
    }
  });

  test("a generation that is none is refused, and so is what is no saved state", async () => {
    await expect(createHub({ generation: "next" as "current" })).rejects.toThrow(
      'generation must be "current" or "classic", not "next".',
    );
    await expect(createHub({ state: {} } as HubOptions)).rejects.toThrow("The saved state is damaged: format must be");
  });
});

test("slashes too many in a path are no matter", async () => {
  const { hub, id } = await start();
  const answer = await send(hub, "GET", `/v2//project//${id}`);
  expect(answer.data.project).toMatchObject({ name: "Road scenes" });
  expect(hub.requests.at(-1)?.operation).toBe("getProject");
});

test("exports of one project that overlap overwrite each other: both URLs lead to the one that was ready last", async () => {
  const { hub, id } = await start();
  const urls = ["?project=ID&stage=[]", "?project=ID"].map((query) => `/v2/export${query.replace("ID", id)}`);
  const [first, second] = await Promise.all(urls.map((url) => send(hub, "GET", url)));
  const [one, other] = await Promise.all(
    [first, second].map(async (answer) => (await hub.fetch(`${answer?.data.exportPath}`)).arrayBuffer()),
  );
  expect(new Uint8Array(one as ArrayBuffer)).toEqual(new Uint8Array(other as ArrayBuffer));
});

test("a task has its answer unless it is told not to, and in a hub that always answers even then", async () => {
  for (const alwaysAnswer of [false, true]) {
    const { hub, task } = await start({ alwaysAnswer });
    const has = async (query: string): Promise<boolean> =>
      "answer" in ((await send(hub, "GET", `/v2/task/${task}${query}`)).data.task as object);
    expect(
      await Promise.all(["", "?includeAnswer=true", "?includeAnswer=false", "?includeAnswer=True"].map(has)),
    ).toEqual([true, true, alwaysAnswer, alwaysAnswer]);
  }
});
