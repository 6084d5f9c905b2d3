import { describe, expect, test } from "vitest";
import { addProject, api, exportOf } from "../../../testing/api.ts";
import { createHub } from "../../create-hub.ts";
import type { ClassicHub } from "../../hub.ts";
import type { SavedState } from "./saved-state.ts";

const now = (): Date => new Date("2023-03-08T06:18:07.190Z");

/** Some of everything a hub can hold. */
async function fullHub(): Promise<{ hub: ClassicHub; id: string; tasks: string[]; upload: string; archive: string }> {
  const content = { users: [{ email: "a@example.com" }], integrations: [{ name: "B", provider: "AWS" as const }] };
  const hub = await createHub({ generation: "classic", seed: "state", now, content });
  const call = api(hub);
  const { id, assets, tasks, tags } = await addProject(hub, { assets: 3, consensusCount: 2 });
  const upload = (await call("GET", "/v2/getUploadUrl?name=a.bin")).data.uploadUrl;
  await hub.fetch(upload, { method: "PUT", body: new Uint8Array([0, 128, 255]) });
  await call("POST", `/v2/project/${id}/cloud`, { assets: [{ externalId: "up", data: upload.split("?")[0] }] });
  await call("POST", "/v2/assignBatches", { assets, tags: [tags[1]] });
  await call("POST", `/v2/priority/${id}`, { priority: 3, assetId: assets[2] });
  await call("POST", "/v2/import/labels", {
    project: id,
    jsonContent: [{ externalId: "1", objects: [{ schemaId: "lamp", point: [1, 2] }] }],
  });
  await call("POST", `/v2/task/${tasks[0]}/status`, { status: "Completed" });
  await call("POST", "/v2/issues", { labelTask: tasks[1], content: "c" });
  await call("POST", "/v2/webhook", { project: id, url: "http://127.0.0.1:1/", secret: "s", types: ["ACCEPTED"] });
  const archive = (await call("GET", `/v2/export?project=${id}`)).data.exportPath;
  return { hub, id, tasks, upload, archive };
}

async function answers(hub: ClassicHub, id: string, tasks: string[]): Promise<unknown> {
  const call = api(hub);
  const paths = [
    "/v2/listProjects",
    `/v2/project/${id}`,
    `/v2/project/${id}/tasks?limit=100`,
    `/v2/project/${id}/assets`,
    "/v2/integrations",
    ...tasks.map((task) => `/v2/task/${task}`),
  ];
  const all = [];
  for (const path of paths) all.push((await call("GET", path)).data);
  return [...all, await exportOf(hub, id, "&issues=true&mask=true&completion=true")];
}

describe("a saved state", () => {
  test("starts a hub that gives the same answers, also to old presigned URLs", async () => {
    const { hub, id, tasks, upload, archive } = await fullHub();
    const text = JSON.stringify(hub.save());
    const again = await createHub({ generation: "classic", now, state: JSON.parse(text) });
    expect(again.apiKey).toBe(hub.apiKey);
    const bytes = new Uint8Array(await (await again.fetch(upload.split("?")[0] ?? "")).arrayBuffer());
    expect([...bytes]).toEqual([0, 128, 255]);
    expect((await again.fetch(archive)).status).toBe(200);
    expect(await answers(again, id, tasks)).toEqual(await answers(hub, id, tasks));
  });

  test("goes on as the hub itself would have: the same new ids", async () => {
    const { hub } = await fullHub();
    const again = await createHub({ generation: "classic", now, state: hub.save() });
    const create = async (one: ClassicHub): Promise<string> =>
      (await api(one)("POST", "/v2/project", { name: "x" })).data.project._id;
    expect(await create(again)).toBe(await create(hub));
  });

  test("is not changed by what happens to the hub later", async () => {
    const { hub, tasks } = await fullHub();
    const saved = hub.save();
    const before = JSON.stringify(saved);
    await api(hub)("POST", `/v2/task/${tasks[1]}/status`, { status: "Completed" });
    expect(JSON.stringify(saved)).toBe(before);
    hub.restore(saved);
    await api(hub)("POST", `/v2/task/${tasks[1]}/status`, { status: "Completed" });
    expect(JSON.stringify(saved)).toBe(before);
  });

  test("takes a hub back to where it was", async () => {
    const { hub, id } = await fullHub();
    const saved = hub.save();
    await api(hub)("POST", "/v2/project", { name: "later" });
    hub.restore(saved);
    expect([...hub.state.projects.keys()]).toEqual([id]);
  });

  const unknown = "61602b346ee9eb45e8273fbb";
  const damages: [what: string, at: string, value: unknown, message: string][] = [
    ["another format", "format", "zip", "it is not a saved state of this hub"],
    ["another version", "version", 2, "version must be 1, but is 2."],
    ["a missing list", "users", undefined, "users must be an array"],
    ["an unknown owner", "owner", unknown, "owner is not the id of one of the users"],
    ["a wrong id", "projects/0/assets/1/tasks/0/_id", "x", "projects[0].assets[1].tasks[0]._id must be an id"],
    ["an id used twice", "webhooks/0/_id", "THE OWNER", "which something else has too"],
    [
      "a missing field",
      "projects/0/assets/2/externalId",
      undefined,
      "projects[0].assets[2].externalId must be a string, but is missing.",
    ],
    ["a lost project", "webhooks/0/project", unknown, "webhooks[0].project is not the id of a project"],
    ["broken bytes", "files/0/base64", "%", "files[0].base64 must be base64"],
    ["too few random numbers", "random", [1, 2], "random[2] must be a number, but is missing."],
    ["broken random numbers", "random", [1, 2, 3, 0.5], "random[3] must be a whole number."],
    ["a list that is none", "projects/0/assets", 3, "projects[0].assets must be an array, but is 3."],
    ["a record that is none", "projects/0/assets/0", [], "projects[0].assets[0] must be an object, but is an array."],
    [
      "an unknown status",
      "projects/0/assets/0/tasks/0/status",
      "Done",
      'tasks[0].status must be one of "TODO", "Completed"',
    ],
    ["an unknown type", "webhooks/0/types/0", "DELETED", "webhooks[0].types[0] must be one of"],
    [
      "a broken label set",
      "projects/0/categorySchema/tools",
      {},
      "categorySchema.tools must be an array, but is an object.",
    ],
  ];

  const more: [what: string, at: string, value: unknown, message: string][] = [
    ["an empty secret", "secret", "", "secret must be a string that is not empty."],
    ["a key that no header can hold", "apiKey", "a\nb", "apiKey must be a string that a header can hold."],
    ["an empty key", "apiKey", "", "apiKey must be a string that is not empty."],
    [
      "a media type that no header can hold",
      "files/0/type",
      "text/\u{1f600}",
      "files[0].type must be a string that a header",
    ],
    ["a file outside the storage", "files/0/path", "/etc/passwd", "files[0].path must be a path of the storage."],
    ["a time that is none", "projects/0/createdAt", "soon", "projects[0].createdAt must be a time in ISO 8601"],
    ["random numbers that are too large", "random/0", 1e300, "random[0] must be a number of 32 bits."],
    [
      "no task for an asset",
      "projects/0/consensusCount",
      0,
      "projects[0].consensusCount must be an integer from 1 to 100.",
    ],
    [
      "a classification that is none",
      "projects/0/categorySchema/classifications/0",
      null,
      "projects[0].categorySchema.classifications[0] must be an object, but is null.",
    ],
    [
      "options that are none",
      "projects/0/categorySchema/classifications/0/options",
      "x",
      "projects[0].categorySchema.classifications[0].options must be a list.",
    ],
    ["a batch that is none", "projects/0/tags/0", null, "projects[0].tags[0] must be an object, but is null."],
    [
      "an unknown batch",
      "projects/0/assets/0/tags",
      [unknown],
      "projects[0].assets[0].tags[0] is not the id of a batch of the project.",
    ],
    [
      "an unknown integration",
      "projects/0/assets/0/storage",
      unknown,
      "projects[0].assets[0].storage is not the id of an integration.",
    ],
    [
      "an unknown person",
      "projects/0/assets/0/tasks/0/completedBy",
      unknown,
      "projects[0].assets[0].tasks[0].completedBy is not the id of one of the users.",
    ],
    [
      "an answer that is none",
      "projects/0/assets/1/tasks/0/answer/tools/0/point",
      [1, null],
      "projects[0].assets[1].tasks[0].answer.tools[0].point[1] must be a number.",
    ],
    [
      "an issue that is none",
      "projects/0/assets/0/tasks/1/issues/0/createdBy",
      null,
      "projects[0].assets[0].tasks[1].issues[0].createdBy must be an object, but is null.",
    ],
    ["a webhook that goes nowhere", "webhooks/0/url", "javascript:1", "webhooks[0].url must be an http or https URL."],
    ["a type twice", "webhooks/0/types", ["ACCEPTED", "ACCEPTED"], "webhooks[0].types must not name a type twice."],
    ["a function", "extra", () => 1, "state must hold nothing but JSON."],
    [
      "too many levels",
      "extra",
      JSON.parse(`${"[".repeat(600)}${"]".repeat(600)}`),
      "state must be nested in at most 500",
    ],
  ];

  test.each([...damages, ...more])("is refused with %s, and the hub stays as it was", async (_, at, value, message) => {
    const { hub, id } = await fullHub();
    const damaged = hub.save();
    put(damaged, at, value === "THE OWNER" ? damaged.owner : value);
    expect(() => hub.restore(damaged)).toThrow(message);
    expect(() => hub.restore(damaged)).toThrow("The saved state is damaged: ");
    await expect(createHub({ generation: "classic", state: damaged })).rejects.toThrow(TypeError);
    expect(hub.state.projects.has(id)).toBe(true);
  });
});

test("a file may be in the state once", async () => {
  const { hub } = await fullHub();
  const damaged = hub.save();
  damaged.files.push({ path: damaged.files[0]?.path ?? "", type: "text/plain", base64: "" });
  expect(() => hub.restore(damaged)).toThrow("has the path /storage/");
});

test("what is not a saved state at all is refused", async () => {
  await expect(createHub({ generation: "classic", state: null as unknown as SavedState })).rejects.toThrow(
    "state must be an object",
  );
});

/** Puts a value into a place of a JSON document. */
function put(document: object, at: string, value: unknown): void {
  const names = at.split("/");
  const last = names.pop() ?? "";
  let place = document as Record<string, unknown>;
  for (const name of names) place = place[name] as Record<string, unknown>;
  place[last] = value;
}

describe("a fixed seed and clock", () => {
  test("make a run repeatable to the byte, its archives too", async () => {
    const run = async (): Promise<[string, ArrayBuffer]> => {
      const { hub, archive } = await fullHub();
      return [JSON.stringify(hub.save()), await (await hub.fetch(archive)).arrayBuffer()];
    };
    const [first, second] = [await run(), await run()];
    expect(second[0]).toBe(first[0]);
    expect(new Uint8Array(second[1])).toEqual(new Uint8Array(first[1]));
  });

  test("without a seed, keys and ids differ", async () => {
    expect((await createHub({ generation: "classic" })).apiKey).not.toBe(
      (await createHub({ generation: "classic" })).apiKey,
    );
  });
});
