import { createHub } from "@ango-hub/mock";
import { operations } from "@ango-hub/openapi";
import { describe, expect, test } from "vitest";
import { connect } from "../../testing/connect.ts";
import { SecretHider } from "./without-secrets.ts";

const apiKey = "canary-7f3a9c1e5b";
const signed = "https://bucket.s3.amazonaws.com/a.jpg?X-Amz-Expires=900&X-Amz-Signature=canary00ff";
const id = "61602b346ee9eb45e8273fbb";

describe("what is hidden", () => {
  const hider = new SecretHider(apiKey);

  test("are the values of properties that are named as secrets", () => {
    const names = ["apiKey", "api_key", "privateKey", "secretAccessKey", "sessionToken", "credentials", "password"];
    const more = [
      "Secret",
      "clientSecret",
      "accessToken",
      "token",
      "Authorization",
      "webhook-secret",
      "X-Amz-Signature",
    ];
    for (const name of [...names, ...more]) {
      expect(hider.value([{ [name]: "canary" }])).toEqual([{ [name]: "[redacted]" }]);
      expect(hider.value({ [name]: { nested: "canary" } })).toEqual({ [name]: "[redacted]" });
    }
  });

  test("is not what is no secret", () => {
    const answer = {
      scrollToken: "page-2",
      tokens: 17,
      secretary: "Ada",
      key: "Vehicle",
      password: null,
      hasSecret: true,
      url: "https://example.com/?page=2",
      text: "Is it a = b? (100 %)",
      list: [1, null, "a.jpg"],
    };
    expect(hider.value(answer)).toEqual(answer);
  });

  test("are signatures of URLs, and the key wherever it stands", () => {
    const answer = {
      url: signed,
      [signed]: 1,
      json: JSON.stringify({ apiKey: "canary-2" }),
      text: `the key ${apiKey}`,
    };
    expect(JSON.stringify(hider.value(answer))).not.toContain("canary");
    expect(hider.value({ url: signed })).toEqual({ url: "https://bucket.s3.amazonaws.com/a.jpg?[redacted]" });
    expect(hider.text(`plain ${apiKey.toUpperCase()}`)).toBe("plain [redacted]");
  });

  test("are what signs in by a URL: a name with a password, and parameters that are named as secrets", () => {
    const texts = {
      "https://ada:canary@hooks.example.com/a": "https://[redacted]@hooks.example.com/a",
      "see https://hooks.example.com/a?secret=canary&page=2.":
        "see https://hooks.example.com/a?secret=[redacted]&page=2.",
      "https://maps.example.com/?zoom=3&key=canary#here": "https://maps.example.com/?zoom=3&key=[redacted]#here",
      "mail ada@example.com about https://example.com/@ada?id=3":
        "mail ada@example.com about https://example.com/@ada?id=3",
    };
    for (const [text, shown] of Object.entries(texts)) expect(hider.text(text)).toBe(shown);
    for (const piece of ["://", "?a=", "&", "@", "://a"]) hider.text(piece.repeat(300_000));
  });

  test("takes little time in long answers", () => {
    const task = {
      _id: id,
      externalId: "north/a.jpg",
      url: "https://files.example.com/a.jpg",
      at: "2026-03-01T09:00:00Z",
    };
    const answer = Array.from({ length: 50_000 }, () => task);
    const start = performance.now();
    hider.value(answer);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

test("no tool tells a secret, whatever the service answers or refuses with", async () => {
  const poison = {
    _id: id,
    name: "Road scenes",
    user: { apiKey: "canary-user", email: "ada@example.com" },
    privateKey: "canary-private",
    config: { secret: "canary-secret", headers: { authorization: "Bearer canary-bearer" } },
    url: signed,
    [signed]: true,
    remark: `They wrote ${apiKey} here, and ${encodeURIComponent(signed)}.`,
    json: JSON.stringify({ apikey: "canary-json", url: signed }),
    categorySchema: { tools: [{ title: signed, secret: "canary-tool" }] },
    stages: [{ id: "Call", type: "Webhook", secret: "canary-stage", url: signed }],
    batches: [{ _id: id, name: signed }],
    assetBuilderTemplates: [{ _id: id, template: signed }],
  };
  const keys = Object.values(operations).flatMap((operation) => ("dataKey" in operation ? [operation.dataKey] : []));
  const lists = new Set(["projects", "tasks", "assets", "storages", "llms"]);
  const payload = Object.fromEntries(keys.map((key) => [key, lists.has(key) ? [poison] : poison]));
  const good = { status: "success", data: { ...poison, ...payload, total: 1 } };
  const bad = { status: "fail", message: `No: ${apiKey} and ${signed}`, data: poison };
  let told = 0;
  for (const [status, body] of [
    [200, good],
    [400, bad],
  ] as const) {
    const answer = () =>
      new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
    const client = await connect({ apiKey, fetch: async () => answer() });
    const { tools } = await client.listTools();
    const ids = Object.fromEntries(
      ["project", "task", "organization", "storage", "llm", "history"].map((of) => [`${of}Id`, id]),
    );
    const given: Record<string, unknown> = { ...ids, metric: "TimePerTask", bucket: "cameras" };
    for (const { name, inputSchema } of tools) {
      if (name === "answers_read") continue;
      const wanted = (inputSchema.required ?? []) as string[];
      const args = Object.fromEntries(wanted.map((field) => [field, given[field]]));
      const result = await client.callTool({ name, arguments: args });
      expect(JSON.stringify(result)).not.toContain("Input validation error");
      expect(JSON.stringify(result)).not.toMatch(/canary/i);
      if (!result.isError) told += 1;
    }
    for (const path of ["", "/label-set", "/workflow", `/assets/${id}/labels`]) {
      const uri = `ango-hub://projects/${id}${path}`;
      const read = await client.readResource({ uri }).then(
        (result) => JSON.stringify(result),
        (error) => String(error.message) + JSON.stringify(error.data ?? ""),
      );
      expect(read).not.toMatch(/canary/i);
    }
  }
  expect(told).toBeGreaterThanOrEqual(15);
});

test("presigned URLs and keys of a hub that shows them reach nobody", async () => {
  const hub = await createHub({ apiKey, showSecrets: true });
  await hub.add({
    storages: [{ name: "Cameras", provider: "AWS" }],
    projects: [{ name: "Roads", assets: [{ externalId: "a.jpg", data: new Blob(["a"]) }] }],
  });
  const [storageId = ""] = hub.state.storages.keys();
  const [projectId = ""] = hub.state.projects.keys();
  const client = await connect(hub);
  const calls = [
    { name: "storages_files", arguments: { storageId, bucket: "cameras" } },
    { name: "storages_get", arguments: { storageId } },
    { name: "storages_list", arguments: {} },
    { name: "assets_list", arguments: { projectId } },
    { name: "projects_get", arguments: { projectId } },
  ];
  for (const request of calls) {
    const result = await client.callTool(request);
    expect(result.isError).toBeUndefined();
    expect(JSON.stringify(result)).not.toMatch(/canary|signature=|"privateKey\\?":\\?"(?!\[redacted)/i);
  }
});
