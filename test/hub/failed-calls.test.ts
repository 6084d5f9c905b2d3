import { type ClassicHub, createHub } from "@ango-hub/mock";
import { createValidator } from "@ango-hub/mock-server";
import { type OperationId, operations } from "@ango-hub/openapi/classic";
import fc from "fast-check";
import { expect, test } from "vitest";

const now = (): Date => new Date("2023-03-08T06:18:07.190Z");
const validator = await createValidator({ generation: "classic" });

const labelSet = {
  tools: [{ tool: "point", title: "Lamp", schemaId: "lamp" }],
  classifications: [{ tool: "radio", title: "Kind", schemaId: "kind", options: [{ value: "A", schemaId: "a" }] }],
};

interface Place {
  hub: ClassicHub;
  project: string;
  asset: string;
  task: string;
  batch: string;
}

async function place(): Promise<Place> {
  const assets = ["a", "b"].map((externalId) => ({ externalId, data: new Blob([externalId]), batches: ["Night"] }));
  const content = { projects: [{ name: "p", batches: ["Night"], labelSet, assets }] };
  const hub = await createHub({ generation: "classic", seed: "failed", now, content });
  const [project] = hub.state.projects.values();
  const [asset] = hub.state.assets.values();
  const ids = { project: project?._id, asset: asset?._id, task: asset?.tasks[0]?._id, batch: project?.tags[0]?._id };
  return { hub, ...(ids as Omit<Place, "hub">) };
}

interface Sent {
  method: string;
  path: string;
  body?: unknown;
}

/** A right request of each operation whose parts can be made wrong one by one. Each list has two entries, the second the last. */
function rightRequests({ project, asset, task, batch }: Place): Record<Exclude<OperationId, "downloadExport">, Sent> {
  const post = (path: string, body: unknown): Sent => ({ method: "POST", path, body });
  const get = (path: string): Sent => ({ method: "GET", path });
  const attachments = [
    { type: "TEXT", value: "1" },
    { type: "TEXT", value: "2" },
  ];
  const cloud = (externalId: string) => ({
    externalId,
    data: `https://x/${externalId}`,
    batches: ["Night"],
    tags: [batch],
    attachments,
  });
  const label = (externalId: string) => ({
    externalId,
    objects: [
      { title: "Lamp", point: [1, 2] },
      { schemaId: "lamp", point: [3, 4] },
    ],
    classifications: [{ title: "Kind", answer: "A" }],
  });
  return {
    listProjects: get("/v2/listProjects?page=1&limit=10"),
    createProject: post("/v2/project", { name: "q", description: "d" }),
    getProject: get(`/v2/project/${project}`),
    setLabelSet: post(`/v2/project/${project}`, {
      categorySchema: {
        tools: [
          { tool: "point", title: "N" },
          { tool: "polygon", title: "O" },
        ],
      },
    }),
    listTasks: get(`/v2/project/${project}/tasks?page=1&limit=10&status[eq]=TODO&tag=["${batch}"]`),
    getTask: get(`/v2/task/${task}`),
    assignTask: post("/v2/task/assign", { task, username: "owner@example.com" }),
    setTaskStatus: post(`/v2/task/${task}/status`, { status: "Completed" }),
    annotateTask: post(`/v2/annotate/${task}?nextStage=true`, {
      answer: {
        tools: [
          { schemaId: "lamp", objectId: "1", point: [1, 2] },
          { schemaId: "lamp", objectId: "2", point: [1, 2] },
        ],
      },
      duration: 5,
    }),
    getMask: get(`/v2/mask?task=${task}&annotation=x`),
    listAssets: get(`/v2/project/${project}/assets?page=1&limit=10&externalId=a&_id=${asset}`),
    setAssetPriority: post(`/v2/priority/${project}`, { priority: 3, assetId: asset }),
    getUploadUrl: get("/v2/getUploadUrl?name=a"),
    importAssets: post(`/v2/project/${project}/cloud?tags=["${batch}"]`, { assets: [cloud("c"), cloud("d")] }),
    uploadAssets: { method: "POST", path: `/v2/project/${project}/upload`, body: "a form" },
    setBatches: post(`/v2/batches/${project}`, { tags: [{ name: "New" }, { _id: batch, name: "Old" }] }),
    assignBatches: post("/v2/assignBatches", { assets: [asset, asset], tags: [batch, batch] }),
    importLabels: post("/v2/import/labels", { project, jsonContent: [label("a"), label("b")] }),
    createExport: get(
      `/v2/export?project=${project}&format=json&sendEmail=false&completedAt[gt]=2020-01-01T00:00:00Z&assignee=["${asset}"]`,
    ),
    createIssue: post("/v2/issues", { labelTask: task, content: "c", position: "[1, 2]", page: 0 }),
    createAttachments: post("/v2/attachments", {
      project,
      attachments: [
        { externalId: "a", attachments },
        { externalId: "b", attachments },
      ],
    }),
    listIntegrations: get("/v2/integrations"),
    createWebhook: post("/v2/webhook", {
      project,
      url: "http://127.0.0.1:1/",
      secret: "s",
      types: ["ACCEPTED", "UPDATED"],
    }),
    uploadFile: { method: "PUT", path: "/storage/uploads/a?X-Amz-Signature=0", body: "x" },
  };
}

const wrongs: unknown[] = [
  undefined,
  null,
  true,
  -1,
  1e300,
  "",
  "no such thing",
  "61602b346ee9eb45e8273fbb",
  [],
  [null],
  {},
  { x: [1] },
];

/** Every request that differs from a right one in one place. */
function* mutations({ method, path, body }: Sent): Generator<Sent> {
  for (const wrong of wrongs) {
    for (const at of pathsIn(body)) yield { method, path, body: putIn(body, at, wrong) };
    const text = encodeURIComponent(typeof wrong === "string" ? wrong : `${JSON.stringify(wrong)}`);
    for (const segment of path.split("?")[0]?.matchAll(/[0-9a-f]{24}/g) ?? [])
      yield { method, path: path.replace(segment[0], text), body };
    for (const [, value = ""] of path.matchAll(/=([^&]*)/g))
      yield { method, path: path.replace(`=${value}`, `=${text}`), body };
  }
  if (body !== undefined)
    for (const text of ["", "null", "[]", "{", `${"[".repeat(600)}${"]".repeat(600)}`])
      yield { method, path, body: new Raw(text) };
}

/** A body that is not written as JSON. */
class Raw {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

async function send(
  hub: ClassicHub,
  { method, path, body }: Sent,
  headers: Record<string, string> = {},
): Promise<number> {
  const text = body instanceof Raw ? body.text : (JSON.stringify(body) ?? null);
  const sent = { apikey: hub.apiKey, "content-type": "application/json", ...headers };
  const answer = await hub.fetch(`https://api.ango.ai${path}`, { method, headers: sent, body: text });
  await answer.arrayBuffer();
  return answer.status;
}

const saved = (hub: ClassicHub): string => JSON.stringify(hub.save());

test.each([false, true])(
  "a call that the hub refuses has changed nothing, whatever is wrong with it (validating: %s)",
  { timeout: 240_000 },
  async (validating) => {
    const failed = new Map<string, number>();
    const changed: string[] = [];
    const start = (await place()).hub.save();
    const at = await place();
    if (validating) at.hub.use(validator);
    const before = saved(at.hub);
    for (const [id, right] of Object.entries(rightRequests(at))) {
      for (const sent of mutations(right)) {
        const status = await send(at.hub, sent);
        if (status < 400) at.hub.restore(start);
        else {
          failed.set(id, (failed.get(id) ?? 0) + 1);
          if (saved(at.hub) !== before) {
            changed.push(`${status} ${sent.method} ${sent.path} ${JSON.stringify(sent.body)}`);
            at.hub.restore(start);
          }
        }
      }
    }
    expect(changed).toEqual([]);
    const never = Object.keys(operations).filter((id) => !failed.has(id));
    expect(never).toEqual(["listIntegrations", "downloadExport"]);
    await at.hub.close();
  },
);

test("a call without the key, and one for a path that is not there, has changed nothing", async () => {
  const at = await place();
  const before = saved(at.hub);
  for (const sent of Object.values(rightRequests(at))) {
    expect(await send(at.hub, sent, { apikey: "guessed" })).toBeGreaterThanOrEqual(400);
    expect(await send(at.hub, { ...sent, path: `${sent.path.split("?")[0]}/none` })).toBeGreaterThanOrEqual(400);
    expect(await send(at.hub, { ...sent, method: "PATCH" })).toBeGreaterThanOrEqual(400);
  }
  expect(saved(at.hub)).toBe(before);
});

test("an upload of files of which the last is none adds none of them", async () => {
  const { hub, project } = await place();
  const before = saved(hub);
  for (const last of ["text", new File(["x"], "")]) {
    const form = new FormData();
    for (const name of ["1.txt", "2.txt"]) form.append("files", new File([name], name));
    form.append("files", last);
    const headers = { apikey: hub.apiKey };
    const url = `https://api.ango.ai/v2/project/${project}/upload`;
    expect((await hub.fetch(url, { method: "POST", body: form, headers })).status).toBe(400);
    expect(saved(hub)).toBe(before);
  }
});

test("content that is refused has changed nothing, and the next ids are those that would have come without it", async () => {
  const [one, other] = [await place(), await place()];
  const before = saved(one.hub);
  const right = { name: "q", assets: [{ externalId: "a", data: new Blob(["x"]) }] };
  for (const wrong of [
    { users: [{ email: "new@example.com" }, { email: "owner@example.com" }] },
    { projects: [right, { name: "r", assets: [{ externalId: "a", data: "https://x/a", batches: ["None"] }] }] },
    { projects: [right, { name: "r", labels: [{ externalId: "none" }] }] },
  ]) {
    await expect(one.hub.add(wrong)).rejects.toThrow();
    expect(saved(one.hub)).toBe(before);
  }
  expect(await one.hub.add({ projects: [right] })).toEqual(await other.hub.add({ projects: [right] }));
});

test("steering that is refused has changed nothing", async () => {
  const { hub } = await place();
  const before = saved(hub);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(
        "POST /_hub/faults",
        "POST /_hub/content",
        "POST /_hub/accept",
        "PUT /_hub/state",
        "DELETE /_hub/faults/x",
      ),
      fc.json(),
      async (request, text) => {
        const [method = "", path = ""] = request.split(" ");
        fc.pre((await send(hub, { method, path, body: new Raw(text) })) >= 400);
        expect(saved(hub)).toBe(before);
        expect(hub.faults.list()).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

/** Keys and indexes of every place in a JSON document. */
function pathsIn(value: unknown): (string | number)[][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const step = Array.isArray(value) ? Number(key) : key;
    return [[step], ...pathsIn(inner).map((rest) => [step, ...rest])];
  });
}

function putIn(document: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const copy = structuredClone(document);
  const last = path.at(-1) ?? "";
  let place = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) place = place[key] as typeof place;
  if (value === undefined) delete place[last];
  else place[last] = value;
  return copy;
}
