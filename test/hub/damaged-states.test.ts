import { type ClassicHub, createHub } from "@ango-hub/mock";
import { createValidator } from "@ango-hub/mock-server";
import { expect, test } from "vitest";

const now = (): Date => new Date("2023-03-08T06:18:07.190Z");
const validator = await createValidator({ generation: "classic" });

const labelSet = {
  tools: [
    { tool: "segmentation", title: "Road", schemaId: "road" },
    {
      tool: "bounding-box",
      title: "Vehicle",
      schemaId: "vehicle",
      classifications: [{ tool: "text", title: "Plate" }],
    },
  ],
  classifications: [
    { tool: "radio", title: "Weather", schemaId: "weather", options: [{ value: "Rain", schemaId: "rain" }] },
    { tool: "tree-dropdown", title: "Place", schemaId: "place", treeOptions: [{ title: "City", key: "city" }] },
  ],
  relations: [{ tool: "one-to-one", title: "tows", schemaId: "tows" }],
};

const zone = {
  region: [
    [0, 0],
    [9, 0],
    [9, 9],
  ] as [number, number][],
  holes: [
    [
      [2, 1],
      [3, 1],
      [3, 2],
    ] as [number, number][],
  ],
};
const label = {
  externalId: "a.png",
  objects: [
    { schemaId: "road", objectId: "area", segmentation: { zones: [zone] } },
    { schemaId: "vehicle", objectId: "box", "bounding-box": { x: 1, y: 2, width: 3, height: 4 } },
  ],
  classifications: [
    { title: "Weather", answer: "Rain" },
    { title: "Place", answer: ["City"] },
  ],
  relations: [{ title: "tows", from: "area", to: "box" }],
};

/** A hub that holds one or two of everything. */
async function fullHub(): Promise<ClassicHub> {
  const hub = await createHub({
    generation: "classic",
    seed: "damage",
    now,
    content: {
      users: [{ email: "a@example.com", name: "A" }],
      integrations: [{ name: "Bucket", provider: "AWS" }],
      projects: [
        {
          name: "Road scenes",
          labelSet,
          batches: ["Night"],
          assets: [{ externalId: "a.png", data: new Blob(["x"]), batches: ["Night"] }],
        },
      ],
    },
  });
  const [project] = hub.state.projects.values();
  const [task] = hub.state.tasks.values();
  const [user, other] = hub.state.users.values();
  const [integration] = hub.state.integrations.keys();
  const id = project?._id;
  await call(hub, "POST", "/v2/import/labels", { project: id, jsonContent: [label] });
  const attachments = [{ type: "TEXT", value: "note" }];
  const dataset = ["https://example.com/1.png"];
  const cloud = { externalId: "b.png", dataset, attachments, storage: integration, metadata: { width: 16, height: 9 } };
  await call(hub, "POST", `/v2/project/${id}/cloud`, { assets: [cloud] });
  await call(hub, "POST", "/v2/issues", { labelTask: task?._id, content: "Look", position: "[1, 2]", page: 0 });
  await call(hub, "POST", "/v2/task/assign", { task: task?._id, user: other?._id ?? user?._id });
  await call(hub, "POST", `/v2/task/${task?._id}/status`, { status: "Completed" });
  hub.acceptTask(task?._id ?? "");
  await call(hub, "POST", "/v2/webhook", { project: id, url: "http://127.0.0.1:1/", secret: "s", types: ["UPDATED"] });
  await call(hub, "GET", `/v2/export?project=${id}`);
  return hub;
}

async function call(hub: ClassicHub, method: string, path: string, body?: unknown): Promise<Response> {
  const headers = { apikey: hub.apiKey, ...(body === undefined ? {} : { "content-type": "application/json" }) };
  const answer = await hub.fetch(`https://api.ango.ai${path}`, { method, headers, body: JSON.stringify(body) ?? null });
  if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

/** Calls everything that reads or goes on from what was saved. Throws where the hub, or its description, is not content. */
async function use(hub: ClassicHub): Promise<void> {
  hub.use(validator);
  const everything = [
    "completion",
    "labelStatus",
    "mask",
    "issues",
    "batches",
    "annotationMetadata",
    "segmentationPoints",
  ];
  const more = [
    "labelDuration",
    "totalDuration",
    "consensus",
    "reviewConf",
    "updateInfo",
    "labeledAt",
    "reviewedAt",
    "assetStatus",
  ];
  const switches = [...everything, ...more].map((name) => `&${name}=true`).join("");
  await call(hub, "GET", "/v2/listProjects");
  await call(hub, "GET", "/v2/integrations");
  for (const { _id: id, assets } of [...hub.state.projects.values()]) {
    await call(hub, "GET", `/v2/project/${id}`);
    await call(hub, "GET", `/v2/project/${id}/assets`);
    await call(hub, "GET", `/v2/project/${id}/tasks`);
    await call(hub, "GET", `/_hub/projects/${id}`);
    const { data } = await (
      await call(hub, "GET", `/v2/export?project=${id}${switches}&completedAt[gt]=2020-01-01T00:00:00Z`)
    ).json();
    await (await hub.fetch(data.exportPath)).arrayBuffer();
    await call(hub, "POST", `/v2/project/${id}/cloud`, { assets: [{ externalId: "new", data: "https://x/a" }] });
    for (const task of assets.flatMap(({ tasks }) => tasks)) {
      await call(hub, "GET", `/v2/task/${task._id}`);
      for (const { objectId, segmentation } of task.answer?.tools ?? []) {
        if (segmentation) await lookAtMask(hub, `/v2/mask?task=${task._id}&annotation=${encodeURIComponent(objectId)}`);
      }
      await call(hub, "POST", `/v2/task/${task._id}/status`, { status: "TODO" });
      await call(hub, "POST", `/v2/annotate/${task._id}?nextStage=true`, { answer: task.answer ?? {}, duration: 5 });
      hub.acceptTask(task._id);
    }
  }
  for (const path of ["/_hub/overview", "/_hub/state", "/_hub/deliveries"]) await call(hub, "GET", path);
  for (const path of hub.state.files.keys()) {
    if (path.includes("/uploads/")) expect((await hub.fetch(`https://api.ango.ai${path}`)).status).toBe(200);
  }
  const { data } = await (await call(hub, "GET", "/v2/getUploadUrl?name=c.bin")).json();
  expect((await hub.fetch(data.uploadUrl, { method: "PUT", body: "c" })).status).toBe(200);
  await hub.close();
  await createHub({ generation: "classic", state: JSON.parse(JSON.stringify(hub.save())) });
}

/** A mask may be larger than the hub draws. */
async function lookAtMask(hub: ClassicHub, path: string): Promise<void> {
  await call(hub, "GET", path).catch((error) => {
    if (!/: 400 .*this hub draws at most/.test(error.message)) throw error;
  });
}

const values: unknown[] = [
  undefined,
  null,
  true,
  0,
  -1,
  1.5,
  1e300,
  "",
  "x",
  "a\nb",
  "\u{1f600}",
  "__proto__",
  [],
  [null],
  [[]],
  {},
];

/** Starts hubs with every damage of one place in a document. Each is refused with the right words, or works. */
async function damage(document: object, words: RegExp, start: (damaged: never) => Promise<ClassicHub>) {
  const text = JSON.stringify(document);
  await use(await start(JSON.parse(text) as never));
  const broken: string[] = [];
  const count = { refused: 0, taken: 0 };
  for (const path of pathsIn(document)) {
    for (const value of values) {
      const what = `${path.join(".")} = ${JSON.stringify(value)}`;
      const outcome = await start(damaged(text, path, value) as never).catch((error) => error as Error);
      if (outcome instanceof Error) {
        count.refused++;
        if (!words.test(`${outcome.name}: ${outcome.message}`)) broken.push(`${what}: ${outcome}`);
      } else {
        count.taken++;
        await use(outcome).catch((error) => broken.push(`${what}: ${error.message.slice(0, 200)}`));
      }
    }
  }
  return { broken, ...count };
}

const webhooks = { retryDelays: [] };

test("a saved state with one damage is refused, saying where, or the hub works with it", {
  timeout: 240_000,
}, async () => {
  const state = (await fullHub()).save();
  const words = /^TypeError: The saved state is damaged: \S+ \S.*\.$/s;
  const { broken, refused, taken } = await damage(state, words, (damaged) =>
    createHub({ generation: "classic", now, webhooks, state: damaged }),
  );
  expect(broken).toEqual([]);
  // Both happen: most damages are seen, and a description or an option may be another one.
  expect(refused).toBeGreaterThan(2_000);
  expect(taken).toBeGreaterThan(100);
});

test("content with one damage is refused, saying where, or the hub works with it", { timeout: 240_000 }, async () => {
  const attachments = [{ type: "TEXT", value: "note" }];
  const asset = {
    externalId: "a.png",
    data: "https://example.com/a.png",
    batches: ["Night"],
    priority: 3,
    attachments,
  };
  const content = {
    users: [{ email: "a@example.com", name: "A" }],
    integrations: [{ name: "Bucket", provider: "AWS" }],
    projects: [
      {
        name: "Road scenes",
        description: "",
        consensusCount: 2,
        labelSet,
        batches: ["Night"],
        assets: [{ ...asset, metadata: { width: 16, height: 9 } }],
        labels: [label],
      },
    ],
  };
  const words = /^Failure: (users|integrations|projects|content)\S* \S.*\.$/s;
  const { broken, refused, taken } = await damage(content, words, (damaged) =>
    createHub({ generation: "classic", now, webhooks, content: damaged }),
  );
  expect(broken).toEqual([]);
  expect(refused).toBeGreaterThan(500);
  expect(taken).toBeGreaterThan(100);
});

/** Keys and indexes of every place in a JSON document. */
function pathsIn(value: unknown): (string | number)[][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const step = Array.isArray(value) ? Number(key) : key;
    return [[step], ...pathsIn(inner).map((rest) => [step, ...rest])];
  });
}

/** A copy of a JSON document with another value in a place, or without one. */
function damaged(text: string, path: readonly (string | number)[], value: unknown): unknown {
  const document = JSON.parse(text);
  const last = path.at(-1) ?? "";
  let place = document;
  for (const key of path.slice(0, -1)) place = place[key];
  if (value === undefined) delete place[last];
  else place[last] = value;
  return document;
}
