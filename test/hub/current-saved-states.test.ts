import { createHub, type Hub } from "@ango-hub/mock";
import { createValidator } from "@ango-hub/mock-server";
import { beforeAll, describe, expect, test } from "vitest";

const organizationId = "6160251b6ee9eb45e8273c04";
const now = () => new Date("2026-03-01T09:00:00Z");
const validator = await createValidator();

/** Calls the API, and gives the answer with its status. */
async function send(hub: Hub, method: string, path: string, body?: unknown) {
  const headers = { apikey: hub.apiKey, ...(body === undefined ? {} : { "content-type": "application/json" }) };
  const answer = await hub.fetch(hub.baseUrl + path, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { ...(await answer.json()), code: answer.status };
}

/** A hub that holds something of everything. */
async function fullHub(): Promise<Hub> {
  const hub = await createHub({
    seed: "saved",
    now,
    content: {
      users: [{ email: "ada@example.com", name: "Ada" }],
      storages: [{ name: "cameras", provider: "AWS" }],
      projects: [
        {
          name: "Road scenes",
          batches: ["Night"],
          members: [{ email: "ada@example.com", role: "Labeler" }],
          labelSet: {
            tools: [{ tool: "point", title: "Lamp", schemaId: "lamp" }],
            classifications: [{ tool: "text", title: "Note", schemaId: "note" }],
          },
          assets: [
            {
              externalId: "a",
              data: new Blob(["a"]),
              batches: ["Night"],
              metadata: { width: 10, height: 10 },
              contextData: { run: "12" },
              attachments: [{ type: "TEXT", value: "x" }],
            },
            { externalId: "b", data: "https://example.com/b" },
          ],
        },
      ],
    },
  });
  const [project = ""] = hub.state.projects.keys();
  const [task = ""] = hub.state.tasks.keys();
  const answer = {
    objects: [{ schemaId: "lamp", objectId: "1", point: [1, 2] }],
    classifications: [{ schemaId: "note", answer: "x" }],
    relations: [],
  };
  const calls: [path: string, body: object][] = [
    [`/v2/annotate/${task}?nextStage=true`, { answer, duration: 100 }],
    ["/v2/issues", { content: "x", labelTask: task, position: "[1, 2]", contentMentions: ["ada@example.com"] }],
    [
      `/v2/organization/${organizationId}/invites`,
      {
        to: ["grace@example.com"],
        organizationRole: "member",
        projectAssignments: [{ projectId: project, projectRole: "Lead" }],
      },
    ],
    ["/v2/llms/", { name: "x", provider: "openai", model: "m", isStreamable: true, configuration: { apiKey: "k" } }],
    ["/v2/notifications", { receivers: ["ada@example.com"], message: "x" }],
    [
      "/v2/pluginLog",
      { level: "INFO", organization: organizationId, pluginId: "p", runBy: "x", session: "s", msg: "x" },
    ],
    ["/v2/pluginResponse", { session: "s", response: "x" }],
    [
      `/v2/project/${project}/assetBuilderTemplates`,
      {
        name: "x",
        template: "x",
        selectedExternalId: "id",
        dataConfig: { id: { type: "text", includeInExport: true } },
      },
    ],
  ];
  for (const [path, body] of calls) expect((await send(hub, "POST", path, body)).status).toBe("success");
  const [issue] = hub.state.issues.keys();
  await send(hub, "POST", `/v2/issues/${issue}/comment`, { content: "Done." });
  return hub;
}

/** Looks at everything that a hub shows. */
async function look(hub: Hub) {
  const [project] = hub.state.projects.keys();
  const lists = [
    "/v2/listProjects",
    `/v2/organization/${organizationId}/users`,
    `/v2/organization/${organizationId}/invites`,
    "/v2/storages",
    "/v2/llms",
    ...(project
      ? [
          `/v2/project/${project}`,
          `/v2/project/${project}/assets`,
          `/v2/project/${project}/tasks?includeAnswer=true&sort=updatedAt`,
          `/v2/issues?project=${project}`,
          `/v2/${project}/overview/AnswerDistribution`,
          `/v2/export?project=${project}&batches=[]`,
        ]
      : []),
    ...Array.from(hub.state.tasks.keys(), (task) => `/v2/task/${task}/history`),
  ];
  const answers = [];
  for (const path of lists) answers.push(await send(hub, "GET", path));
  return answers;
}

let saved: ReturnType<Hub["save"]>;
beforeAll(async () => {
  saved = (await fullHub()).save();
});

describe("a saved state", () => {
  test("starts a hub that gives the same answers and makes the same ids", async () => {
    const hub = await fullHub();
    const again = await createHub({ now, state: JSON.parse(JSON.stringify(hub.save())) });
    expect(again.apiKey).toBe(hub.apiKey);
    expect(await look(again)).toEqual(await look(hub));
    const create = async (one: Hub) => (await send(one, "POST", "/v2/project", { name: "x" })).data.project._id;
    expect(await create(again)).toBe(await create(hub));
  });

  test("is not changed by what happens later, and takes the hub back", async () => {
    const hub = await fullHub();
    const kept = hub.save();
    const text = JSON.stringify(kept);
    const [task = ""] = [...hub.state.tasks.keys()].slice(1);
    await send(hub, "POST", `/v2/annotate/${task}?nextStage=true`, {
      answer: { objects: [], classifications: [], relations: [] },
    });
    expect(JSON.stringify(kept)).toBe(text);
    expect(JSON.stringify(hub.save())).not.toBe(text);
    hub.restore(kept);
    expect(JSON.stringify(hub.save())).toBe(text);
  });
});

/** Every place in a JSON document, of lists the first item alone. */
function* placesIn(value: unknown, path: (string | number)[] = []): Generator<(string | number)[]> {
  if (path.length > 0) yield path;
  if (typeof value !== "object" || value === null) return;
  const keys = Array.isArray(value) ? Object.keys(value).slice(0, 1).map(Number) : Object.keys(value);
  for (const key of keys) yield* placesIn((value as Record<string | number, unknown>)[key], [...path, key]);
}

test("a damaged state is refused, saying where, or the hub that starts from it answers as the description says", async () => {
  const places = [...placesIn(saved)];
  expect(places.length).toBeGreaterThan(150);
  let refused = 0;
  const wrong: unknown[] = [];
  for (const path of places) {
    for (const value of [undefined, null, 7.5, "no such", [], {}, [null]]) {
      const damaged = structuredClone(saved) as object;
      const last = path.at(-1) ?? "";
      // biome-ignore lint/suspicious/noExplicitAny: it leads anywhere.
      const target = path.slice(0, -1).reduce<any>((inner, key) => inner[key], damaged);
      target[last] = value;
      const hub = await createHub({ now, state: damaged as never }).catch((error: Error) => {
        expect([path.join("."), value, error.name, error.message]).toEqual([
          path.join("."),
          value,
          "TypeError",
          expect.stringMatching(/^The saved state is damaged: .+\.$/),
        ]);
        refused++;
      });
      if (!hub) continue;
      hub.use(validator);
      for (const { code, message } of await look(hub)) if (code >= 300) wrong.push([path.join("."), value, message]);
    }
  }
  console.log(`Damaged states: ${refused} of ${places.length * 7} refused.`);
  expect(wrong).toEqual([]);
  expect(refused).toBeGreaterThan(places.length * 2);
}, 120_000);
