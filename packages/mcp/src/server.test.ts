import { createHub, type Hub } from "@ango-hub/mock";
import { methods } from "@ango-hub/openapi/methods";
import type { CallToolResult, Client } from "@modelcontextprotocol/client";
import { beforeAll, describe, expect, test } from "vitest";
import { call, connect } from "../testing/connect.ts";
import { partLength } from "./answers/answers.ts";

let hub: Hub;
let projectId: string;

beforeAll(async () => {
  hub = await createHub();
  const assets = Array.from({ length: 120 }, (_, index) => ({
    externalId: `${index}.jpg`,
    data: new Blob([`picture ${index}`]),
    batches: [index < 20 ? "Night" : "Day"],
  }));
  const labelSet = {
    tools: [{ tool: "bounding-box", title: "Vehicle", schemaId: "vehicle" }],
    classifications: [
      { tool: "radio", title: "Weather", schemaId: "weather", options: [{ value: "Rain" }, { value: "Sun" }] },
    ],
    relations: [],
  };
  const box = { title: "Vehicle", "bounding-box": { x: 1, y: 2, width: 3, height: 4 } };
  const labels = ["0.jpg", "1.jpg"].map((externalId) => ({
    externalId,
    objects: [box, box],
    classifications: [{ title: "Weather", answer: "Rain" }],
    relations: [],
  }));
  await hub.add({
    users: [{ email: "lorenzo@example.com", name: "Lorenzo" }],
    projects: [{ name: "Road scenes", labelSet, batches: ["Night", "Day"], assets, labels }],
  });
  [projectId = ""] = hub.state.projects.keys();
});

const json = async (client: Client, name: string, input: object = {}) => JSON.parse(await call(client, name, input));

describe("a server without rights", () => {
  test("offers what reads, and says so of each tool", async () => {
    const client = await connect(hub);
    const { tools } = await client.listTools();
    const reading = Object.entries(methods).filter(([, { effect }]) => effect === "reads");
    const names = reading.map(([name]) => name.replace(".", "_"));
    expect(tools.map(({ name }) => name)).toEqual([...names, "exports_summary", "answers_read"]);
    for (const { annotations } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false, idempotentHint: true });
    }
    expect(client.getInstructions()).toContain("It reads alone");
  });

  test("refuses what changes, as if there were no such tool", async () => {
    const client = await connect(hub);
    await expect(client.callTool({ name: "projects_delete", arguments: { projectId } })).rejects.toThrow("not found");
    expect(hub.state.projects.has(projectId)).toBe(true);
  });
});

describe("a server with rights", () => {
  test("offers what changes when it may write, and what deletes when it may delete", async () => {
    const offered = async (allowed: object) =>
      (await (await connect(hub, allowed)).listTools()).tools.map(({ name }) => name);
    const writing = await offered({ allowWrites: true });
    expect(writing).toEqual(expect.arrayContaining(["projects_get", "tasks_assign", "labelSets_set"]));
    expect(writing.filter((name) => /delete|remove|purge|revoke/.test(name))).toEqual([]);
    const all = await offered({ allowWrites: true, allowDeletes: true });
    expect(all).toEqual(expect.arrayContaining(["projects_purge", "assets_delete", "organization_removeMembers"]));
  });

  test("never offers what takes a key", async () => {
    const client = await connect(hub, { allowWrites: true, allowDeletes: true });
    const { tools } = await client.listTools();
    const names = tools.map(({ name }) => name);
    expect(names).toContain("storages_list");
    for (const name of ["storages_create", "llms_create"]) expect(names).not.toContain(name);
    expect(names).toHaveLength(Object.keys(methods).length);
    expect(JSON.stringify(tools)).not.toMatch(/"(apiKey|privateKey|credentials)":/);
  });

  test("says what deletes, and what does the same when it is done twice", async () => {
    const client = await connect(hub, { allowWrites: true, allowDeletes: true });
    const { tools } = await client.listTools();
    const hints = (name: string) => tools.find((tool) => tool.name === name)?.annotations;
    expect(hints("projects_purge")).toMatchObject({ readOnlyHint: false, destructiveHint: true });
    expect(hints("tasks_assign")).toMatchObject({ readOnlyHint: false, idempotentHint: true });
    expect(hints("tasks_assign")).not.toHaveProperty("destructiveHint");
    expect(hints("projects_create")).toMatchObject({ readOnlyHint: false, idempotentHint: false });
  });

  test("calls methods with arguments in their order, and all others beside them", async () => {
    const client = await connect(hub, { allowWrites: true, allowDeletes: true });
    const [taskId = ""] = hub.state.tasks.keys();
    const input = { projectId, taskIds: [taskId], email: "lorenzo@example.com", stage: "Label" };
    await call(client, "members_add", { projectId, emails: ["lorenzo@example.com"], role: "Labeler" });
    expect(await call(client, "tasks_assign", input)).toBe("Done. The service answered nothing else.");
    expect(await json(client, "tasks_get", { taskId })).toMatchObject({ assignee: "lorenzo@example.com" });
    const { _id } = await json(client, "projects_create", { name: "To be purged" });
    expect(await call(client, "projects_purge", { projectId: _id, confirmName: "Another" })).toMatch(/^Error: /);
    await call(client, "projects_purge", { projectId: _id, confirmName: "To be purged" });
    expect(hub.state.projects.has(_id)).toBe(false);
  });
});

describe("tools that change something", () => {
  test("do what the methods do: label sets, batches, answers, requeues, issues", async () => {
    const hub = await createHub();
    const client = await connect(hub, { allowWrites: true });
    const { _id: projectId } = await json(client, "projects_create", { name: "Harbours", description: "Boats." });
    const labelSet = { tools: [{ tool: "point", title: "Mast" }], classifications: [], relations: [] };
    expect(await json(client, "labelSets_set", { projectId, labelSet })).toMatchObject({ tools: [{ title: "Mast" }] });
    expect(await json(client, "batches_createAll", { projectId, names: ["Night", "Day"] })).toHaveLength(2);
    await json(client, "assets_createChats", { projectId, count: 2 });
    const { items } = await json(client, "tasks_list", { projectId });
    const [{ _id: taskId, asset: assetId }] = items;
    expect(await json(client, "batches_assign", { projectId, assetIds: [assetId], batches: ["Night"] })).toBe(1);
    const answer = { objects: [], classifications: [], relations: [] };
    await json(client, "tasks_annotate", { taskId, answer, nextStage: true });
    const done = { projectId, filter: { stage: "Complete", batches: ["Night"] } };
    expect((await json(client, "tasks_list", done)).total).toBe(1);
    await json(client, "tasks_requeue", { projectId, to: "Label", filter: { batches: ["Night"] } });
    expect((await json(client, "tasks_list", done)).total).toBe(0);
    const { _id: issueId } = await json(client, "issues_create", { taskId, content: "A mast is missing." });
    await json(client, "issues_update", { issueId, status: "Resolved" });
    expect(await json(client, "issues_list", { projectId, status: "Resolved" })).toMatchObject({ items: [{}] });
  });
});

describe("the input of a tool", () => {
  const mistakes: [name: string, input: object, message: string][] = [
    ["tasks_list", { projectid: "x" }, 'it takes nothing named "projectid". Did you mean projectId?'],
    ["storages_list", { page: 2 }, 'it takes nothing named "page". It takes nothing.'],
    ["tasks_list", {}, "projectId must be an id of 24 lower-case hexadecimal digits, but is missing."],
    ["tasks_list", { projectId: "61602b346ee9eb45e8273fbb", limit: 5000 }, "limit must be"],
    [
      "tasks_list",
      { projectId: "61602b346ee9eb45e8273fbb", filter: { stge: "Label" } },
      "filter.stge must be left out",
    ],
    ["metrics_get", { projectId: "61602b346ee9eb45e8273fbb", metric: "Speed" }, "metric must be one of"],
    ["answers_read", { answer: 1, part: 1 }, 'answer must be the number of an answer, as "3", but is 1.'],
  ];

  test.each(mistakes)("of %s: %o is refused with what would be right", async (name, input, message) => {
    const before = hub.requests.length;
    const text = await call(await connect(hub), name, input);
    expect(text).toContain(`Error: Input validation error: Invalid arguments for tool ${name}: ${message}`);
    expect(hub.requests).toHaveLength(before);
  });

  test("is refused by the service, too, in its words", async () => {
    const text = await call(await connect(hub), "projects_get", { projectId: "000000000000000000000000" });
    expect(text).toMatch(/^Error: getProject failed with status 400: Invalid project/);
  });
});

describe("lists", () => {
  test("come page by page, with how many there are and how to go on", async () => {
    const client = await connect(hub);
    const first = await json(client, "assets_list", { projectId, limit: 30 });
    expect(first).toMatchObject({ total: 120, page: 1, next: "Call it again with page 2." });
    expect(first.items).toHaveLength(30);
    const last = await json(client, "assets_list", { projectId, limit: 30, page: 4 });
    expect([last.items.length, last.next]).toEqual([30, undefined]);
    const unsaid = await json(client, "assets_list", { projectId });
    expect([unsaid.items.length, unsaid.next]).toEqual([10, "Call it again with page 2."]);
  });

  test("of which nobody knows how long they are say that there may be more", async () => {
    const client = await connect(hub);
    const { organization: organizationId } = await json(client, "projects_get", { projectId });
    const full = await json(client, "organization_members", { organizationId, limit: 1 });
    expect(full).toMatchObject({ page: 1, next: "There may be more: call it again with page 2." });
    const { items, next } = await json(client, "organization_members", { organizationId, limit: 50 });
    expect([items.length, next]).toEqual([2, undefined]);
  });
});

describe("long answers", () => {
  test("are told in outline, and kept to be read whole and in parts", async () => {
    const client = await connect(hub);
    const input = { projectId, limit: 100 };
    const result = (await client.callTool({ name: "tasks_list", arguments: input })) as CallToolResult;
    const [outline, link] = result.content;
    expect(outline?.type === "text" && outline.text).toMatch(/^The answer has \d+ characters, so it is kept as/);
    expect(outline?.type === "text" && outline.text).toContain('"total": 120');
    expect(outline?.type === "text" && outline.text.length).toBeLessThan(7_000);
    expect(link).toMatchObject({ type: "resource_link", uri: "ango-hub://answers/1", name: "answer-1" });

    const read = async (uri: string) => {
      const { contents } = await client.readResource({ uri });
      return contents.map((content) => ("text" in content ? content.text : "")).join("");
    };
    const whole = await read("ango-hub://answers/1");
    expect(JSON.parse(whole).items).toHaveLength(100);
    const count = Math.ceil(whole.length / partLength);
    const parts: string[] = [];
    for (let part = 1; parts.join("").length < whole.length; part++)
      parts.push(await read(`ango-hub://answers/1/${part}`));
    expect(parts.join("")).toBe(whole);
    expect(parts.length).toBeLessThanOrEqual(count + 1);
    expect(await call(client, "answers_read", { answer: "1", part: 2 })).toBe(parts[1]);
    expect((await client.listResources()).resources).toMatchObject([
      { uri: "ango-hub://answers/1", title: "Answer 1, of tasks_list" },
    ]);
  });

  test("that are not there are said to be gone", async () => {
    const client = await connect(hub);
    expect(await call(client, "answers_read", { answer: "7", part: 1 })).toContain("Error: No answer 7 is kept");
    for (const uri of ["ango-hub://answers/7", "ango-hub://answers/7/1"]) {
      await expect(client.readResource({ uri })).rejects.toThrow(`There is nothing at ${uri}`);
    }
    await call(client, "tasks_list", { projectId, limit: 100 });
    await expect(client.readResource({ uri: "ango-hub://answers/1/900" })).rejects.toThrow("There is nothing at");
    expect(await call(client, "answers_read", { answer: "1", part: 900 })).toMatch(/so there is no part 900\.$/);
  });
});

describe("exports_summary", () => {
  test("counts what is in an export", async () => {
    const client = await connect(hub);
    const summary = await json(client, "exports_summary", { projectId, stages: "all", issues: true });
    expect(summary).toMatchObject({
      assets: 120,
      assetsWithoutLabels: 118,
      tasksByStage: { Labeling: 120 },
      assetsByBatch: { Day: 100, Night: 20 },
      objects: { "Vehicle (bounding-box)": 4 },
      answers: { "Weather: Rain": 2 },
      relations: {},
      issues: { total: 0, byStatus: {} },
    });
  });

  test("takes what exports take, and tells how far it is", async () => {
    const client = await connect(hub);
    const night = { projectId, stages: ["Label"], batches: ["Night"], createdAt: { from: "2020-01-01" } };
    expect(await json(client, "exports_summary", night)).toMatchObject({ assets: 20 });
    expect(await json(client, "exports_summary", { projectId })).toMatchObject({ assets: 0 });
    hub.faults.add({ kind: "delay", milliseconds: 2_500, operation: "createExport", times: 1 });
    const messages: unknown[] = [];
    await client.callTool(
      { name: "exports_summary", arguments: { projectId } },
      { onprogress: ({ message }) => messages.push(message) },
    );
    expect(messages).toContain("The service builds the export.");
  });
});

describe("resources", () => {
  const readJson = async (client: Client, uri: string) => {
    const [content] = (await client.readResource({ uri })).contents;
    return JSON.parse(content && "text" in content ? content.text : "");
  };

  test("show a project, its label set, its workflow and the labels of an asset", async () => {
    const client = await connect(hub);
    const address = `ango-hub://projects/${projectId}`;
    expect(await readJson(client, address)).toMatchObject({ name: "Road scenes" });
    expect(await readJson(client, `${address}/label-set`)).toMatchObject({ tools: [{ title: "Vehicle" }] });
    expect((await readJson(client, `${address}/workflow`)).map(({ id }: { id: string }) => id)).toContain("Label");
    const [assetId = ""] = hub.state.assets.keys();
    const tasks = await readJson(client, `${address}/assets/${assetId}/labels`);
    expect(tasks).toMatchObject([{ asset: assetId, answer: { tools: [{}, {}] } }]);
  });

  test("that are too long for a message are kept, to be read in parts", async () => {
    const description = "A long story. ".repeat(300_000);
    const answer = JSON.stringify({ status: "success", data: { project: { _id: projectId, description } } });
    const client = await connect({ apiKey: hub.apiKey, fetch: async () => new Response(answer) });
    const uri = `ango-hub://projects/${projectId}`;
    await expect(client.readResource({ uri })).rejects.toThrow(
      /too long for one message\. Read its 2\d\d parts: ango-hub:\/\/answers\/1\/1 to ango-hub:\/\/answers\/1\/2\d\d\.$/,
    );
    await expect(client.readResource({ uri: "ango-hub://answers/1" })).rejects.toThrow("Read its 2");
    expect(await call(client, "answers_read", { answer: "1", part: 200 })).toContain("A long story.");
  });

  test("that are nowhere are refused", async () => {
    const client = await connect(hub);
    const address = `ango-hub://projects/${projectId}`;
    await expect(client.readResource({ uri: "ango-hub://projects/nobody" })).rejects.toThrow("projectId must be");
    const asset = "000000000000000000000000";
    await expect(client.readResource({ uri: `${address}/assets/${asset}/labels` })).rejects.toThrow("has no asset");
    await expect(client.readResource({ uri: `${address}/walls` })).rejects.toThrow();
  });
});
