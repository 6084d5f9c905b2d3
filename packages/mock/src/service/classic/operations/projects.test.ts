import { describe, expect, test } from "vitest";
import { addProject, api, labelSet } from "../../../../testing/api.ts";
import { createHub } from "../../../create-hub.ts";

describe("projects", () => {
  test("are listed page by page, in order of creation, with their total", async () => {
    const hub = await createHub({ generation: "classic" });
    const call = api(hub);
    for (const name of ["a", "b", "c"]) await call("POST", "/v2/project", { name });
    const { data } = await call("GET", "/v2/listProjects?page=2&limit=2");
    expect(data.total).toBe(3);
    expect(data.projects.map((project: { name: string }) => project.name)).toEqual(["c"]);
    expect((await call("GET", "/v2/listProjects?page=9")).data).toEqual({ projects: [], total: 3 });
  });

  test("are created with an empty label set and consensus of one, owned by the caller", async () => {
    const hub = await createHub({ generation: "classic" });
    const { status, data } = await api(hub)("POST", "/v2/project", { name: "New", description: "D" });
    expect(status).toBe(200);
    expect(data.project).toMatchObject({
      name: "New",
      description: "D",
      categorySchema: { tools: [], classifications: [], relations: [] },
      consensusCount: 1,
      tags: [],
      batches: [],
    });
    expect(data.project.user).toMatch(/^[0-9a-f]{24}$/);
  });

  test("show the caller with the key when they are fetched", async () => {
    const hub = await createHub({ generation: "classic" });
    const { id } = await addProject(hub);
    const { data } = await api(hub)("GET", `/v2/project/${id}`);
    expect(data.project.user).toMatchObject({ apiKey: hub.apiKey, email: "owner@example.com" });
  });

  test.each([
    [{}, "name must be a string that is not empty."],
    [{ name: "" }, "name must be a string that is not empty."],
    [{ name: "x", description: 3 }, "description must be a string."],
  ])("refuse %j", async (body, message) => {
    const hub = await createHub({ generation: "classic" });
    expect(await api(hub)("POST", "/v2/project", body)).toMatchObject({ status: 400, message });
    expect(hub.state.projects.size).toBe(0);
  });
});

describe("label sets", () => {
  test("replace the one before, whole", async () => {
    const hub = await createHub({ generation: "classic" });
    const { id } = await addProject(hub);
    const tools = [{ tool: "point", title: "P", schemaId: "p" }];
    const { data } = await api(hub)("POST", `/v2/project/${id}`, { categorySchema: { tools } });
    expect(data.project.categorySchema).toEqual({ tools, classifications: [], relations: [] });
  });

  test("get ids where parts, options and branches have none, and trees get their options", async () => {
    const hub = await createHub({ generation: "classic" });
    const { id } = await addProject(hub);
    const categorySchema = {
      classifications: [
        { tool: "radio", title: "R", options: [{ value: "a" }], classifications: [{ tool: "text", title: "T" }] },
        { tool: "tree-dropdown", title: "X", treeOptions: [{ title: "t", children: [{ title: "u" }] }] },
      ],
    };
    const { data } = await api(hub)("POST", `/v2/project/${id}`, { categorySchema });
    const [radio, tree] = data.project.categorySchema.classifications;
    for (const part of [radio, radio.options[0], radio.classifications[0], tree])
      expect(part.schemaId).toMatch(/^[0-9a-f]{23}$/);
    const [top] = tree.treeOptions;
    expect(tree.options).toEqual([
      { value: "t", schemaId: top.key },
      { value: "t / u", schemaId: top.children[0].key },
    ]);
  });

  test("read back from a project, can be sent again and change nothing", async () => {
    const hub = await createHub({ generation: "classic" });
    const { id } = await addProject(hub);
    const before = (await api(hub)("GET", `/v2/project/${id}`)).data.project.categorySchema;
    const { data } = await api(hub)("POST", `/v2/project/${id}`, { categorySchema: before });
    expect(data.project.categorySchema).toEqual(before);
    expect(before.tools.length).toBe(labelSet.tools?.length);
  });

  test.each([
    [{ tools: [{}] }, "categorySchema/tools/0/tool must be a text."],
    [{ tools: [{ tool: "point", color: "red" }] }, "categorySchema/tools/0/color must be a colour such as #9C27B0."],
    [
      { tools: [{ tool: "point", shortcutKey: "z" }] },
      "categorySchema/tools/0/shortcutKey must be one of 0-9, ctrl+0-ctrl+9, a-k.",
    ],
    [{ classifications: {} }, "categorySchema/classifications must be a list."],
    [
      { classifications: [{ tool: "radio", options: [{}] }] },
      "categorySchema/classifications/0/options/0/value must be a text.",
    ],
    // Answers that hold these would not be as the description says.
    [{ tools: [{ tool: "point", title: 5 }] }, "categorySchema/tools/0/title must be a text."],
    [{ tools: [{ tool: "point", required: "yes" }] }, "categorySchema/tools/0/required must be true or false."],
    [{ tools: [{ tool: "point", schemaId: "" }] }, "categorySchema/tools/0/schemaId must be a text that is not empty."],
    [
      { classifications: [{ tool: "text", frameSpecific: 1 }] },
      "categorySchema/classifications/0/frameSpecific must be true or false.",
    ],
    [
      { classifications: [{ tool: "tree-dropdown", treeOptions: [{ title: "a", children: {} }] }] },
      "categorySchema/classifications/0/treeOptions/0/children must be a list.",
    ],
  ])("refuse %j and stay as they were", async (categorySchema, message) => {
    const hub = await createHub({ generation: "classic" });
    const { id } = await addProject(hub);
    expect(await api(hub)("POST", `/v2/project/${id}`, { categorySchema })).toMatchObject({ status: 400, message });
    expect(hub.state.projects.get(id)?.categorySchema.tools).toHaveLength(8);
  });

  test("refuse what could be read but not be written again, and stay as they were", async () => {
    const hub = await createHub({ generation: "classic" });
    const { id } = await addProject(hub);
    const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
    const answer = await hub.fetch(`${hub.baseUrl}/v2/project/${id}`, {
      method: "POST",
      headers: { apikey: hub.apiKey, "content-type": "application/json" },
      body: `{"categorySchema":{"tools":[],"unknown":${deep}}}`,
    });
    expect(answer.status).toBe(400);
    expect((await answer.json()).message).toBe("The body must be nested in at most 500 levels.");
    expect((await api(hub)("GET", `/v2/project/${id}`)).data.project.categorySchema.tools).toHaveLength(8);
  });
});

describe("every operation", () => {
  const unknown = "61602b346ee9eb45e8273fbb";

  test.each([
    ["GET", `/v2/project/${unknown}`],
    ["POST", `/v2/project/${unknown}`, { categorySchema: {} }],
    ["GET", `/v2/project/${unknown}/tasks`],
    ["GET", `/v2/project/${unknown}/assets`],
    ["POST", `/v2/priority/${unknown}`, { priority: 1, externalId: "x" }],
    ["POST", `/v2/project/${unknown}/cloud`, { assets: [{ externalId: "x", data: "y" }] }],
    ["POST", `/v2/project/${unknown}/upload`, {}],
    ["POST", `/v2/batches/${unknown}`, { tags: [] }],
    ["POST", "/v2/import/labels", { project: unknown, jsonContent: [] }],
    ["GET", `/v2/export?project=${unknown}`],
    ["POST", "/v2/attachments", { project: unknown, attachments: [] }],
    ["POST", "/v2/webhook", { project: unknown, url: "http://x", secret: "s", types: ["UPDATED"] }],
  ])("%s %s names an unknown project", async (method, path, body?: unknown) => {
    const hub = await createHub({ generation: "classic" });
    expect(await api(hub)(method, path, body)).toMatchObject({ status: 400, message: `Invalid project: ${unknown}.` });
  });

  test.each([
    ["GET", `/v2/task/${unknown}`],
    ["POST", "/v2/task/assign", { task: unknown, username: "owner@example.com" }],
    ["POST", `/v2/task/${unknown}/status`, { status: "TODO" }],
    ["POST", `/v2/annotate/${unknown}`, { answer: {} }],
    ["GET", `/v2/mask?task=${unknown}&annotation=a`],
    ["POST", "/v2/issues", { labelTask: unknown, content: "c" }],
  ])("%s %s names an unknown task", async (method, path, body?: unknown) => {
    const hub = await createHub({ generation: "classic" });
    expect(await api(hub)(method, path, body)).toMatchObject({ status: 400, message: `Invalid task: ${unknown}.` });
  });

  test("refuses a wrong, missing or revoked key with 401", async () => {
    const hub = await createHub({ generation: "classic", apiKey: "first" });
    const call = api(hub);
    expect(await call("GET", "/v2/listProjects", undefined, { apikey: "x" })).toMatchObject({
      status: 401,
      message: "Invalid API KEY",
    });
    expect((await hub.fetch("https://api.ango.ai/v2/listProjects")).status).toBe(401);
    const renewed = hub.renewApiKey();
    expect((await call("GET", "/v2/listProjects", undefined, { apikey: "first" })).status).toBe(401);
    expect((await call("GET", "/v2/listProjects", undefined, { apikey: renewed })).status).toBe(200);
  });

  test("answers 404 in the envelope where there is no operation", async () => {
    const call = api(await createHub({ generation: "classic" }));
    expect(await call("GET", "/v2/nothing")).toMatchObject({ status: 404, message: "Not found: GET /v2/nothing." });
    expect(await call("DELETE", "/v2/nothing")).toMatchObject({
      status: 404,
      message: "Not found: DELETE /v2/nothing.",
    });
  });

  test("answers 405 for another method than a path has, and says which it has", async () => {
    const answer = await api(await createHub({ generation: "classic" }))(
      "DELETE",
      "/v2/project/637f73a06ee9eb45e83f0a52",
    );
    expect([answer.status, answer.message, answer.headers.get("allow")]).toEqual([
      405,
      "DELETE is not allowed for /v2/project/637f73a06ee9eb45e83f0a52, only GET, POST.",
      "GET, POST",
    ]);
  });

  test.each(["page=0", "limit=0", "limit=1001", "page=x", "limit=1.5"])("refuses %s in a list", async (query) => {
    expect((await api(await createHub({ generation: "classic" }))("GET", `/v2/listProjects?${query}`)).status).toBe(
      400,
    );
  });

  test("refuses a body that is not JSON", async () => {
    const hub = await createHub({ generation: "classic" });
    const answer = await hub.fetch("https://api.ango.ai/v2/project", {
      method: "POST",
      headers: { apikey: hub.apiKey },
      body: "{",
    });
    expect(await answer.json()).toEqual({ status: "fail", message: "The body must be JSON." });
  });
});
