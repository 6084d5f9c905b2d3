import { inspect } from "node:util";
import { AngoHub, type ClientEvent } from "@ango-hub/client/classic";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, generations } from "../../clients.ts";
import { answer, success } from "../answers.ts";
import { type Behaviour, FaultServer } from "../fault-server.ts";
import { faults } from "../faults.ts";
import { operationKinds, projectId } from "../operation-kinds.ts";
import { canary } from "../promises/promise.ts";

const server = new FaultServer();
const presigned = "presigned-signature";
beforeAll(() => server.start());
afterAll(() => server.stop());

/** Everything that a program could print of a value. */
function prints(value: unknown): string {
  const error = value instanceof Error ? [value.stack, value.message, String(value), prints(value.cause)] : [];
  return [inspect(value, { depth: 20, showHidden: false }), JSON.stringify(value), ...error].join("\n");
}

test("no error, event or client shows the key or a presigned query, whatever fails", async () => {
  const printed: string[] = [];
  const observer = (event: ClientEvent) => void printed.push(prints(event));
  const echo: Behaviour = (socket, { headers, target }) =>
    answer(socket, 400, JSON.stringify({ status: "fail", message: `${headers.apikey} ${target}`, headers }));
  const behaviours = { ...faults, "the request repeated back": echo };
  const runs = Object.values(behaviours).flatMap((behaviour) =>
    generations.flatMap((generation) =>
      Object.values(operationKinds[generation]).map(async ([, call]) => {
        const { baseUrl } = server.case(behaviour);
        const options = { apiKey: canary, timeout: 200, maxRetries: 1, retryDelay: 1, maxRetryAfter: 0, observer };
        const ango = connect(generation, { ...options, baseUrl });
        printed.push(prints(ango));
        await Promise.resolve(call(ango)).catch((error) => printed.push(prints(error)));
      }),
    ),
  );
  await Promise.all(runs);
  expect(printed.length).toBeGreaterThan(300);
  for (const text of printed) {
    expect(text).not.toContain(canary);
    expect(text).not.toContain(presigned);
  }
});

test("a download of an export that fails does not show the signature of its URL", async () => {
  const { baseUrl } = server.case((socket, { target }) => {
    if (!target.startsWith("/v2/export")) return socket.resetAndDestroy();
    const { baseUrl } = server.case((socket) => socket.resetAndDestroy());
    const exportPath = `${baseUrl}/export.zip?X-Amz-Expires=900&X-Amz-Signature=${presigned}`;
    answer(socket, 200, JSON.stringify({ status: "success", data: { exportPath } }));
  });
  const printed: string[] = [];
  const ango = new AngoHub({
    apiKey: canary,
    baseUrl,
    maxRetries: 0,
    retryDelay: 1,
    observer: (event) => void printed.push(prints(event)),
  });
  const exported = await ango.exports.create(projectId);
  printed.push(prints(exported));
  await exported.json({ maxRetries: 0 }).catch((error) => printed.push(prints(error)));
  expect(printed.length).toBeGreaterThan(4);
  for (const text of printed) expect(text).not.toContain(presigned);
});

const escapes: Record<string, (text: string) => string> = {
  "as it is": (text) => text,
  "in JSON that escapes slashes": (text) => JSON.stringify({ message: text }).replaceAll("/", "\\/"),
  "in JSON that escapes everything": (text) =>
    `{"status":"fail","message":"${Array.from(text, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`).join("")}"}`,
  "in JSON inside JSON": (text) => JSON.stringify({ message: JSON.stringify({ text }).replaceAll("/", "\\/") }),
  "in a URL": (text) => encodeURIComponent(text),
  "in XML": (text) =>
    `<Error><Key>${text.replaceAll("&", "&amp;").replaceAll("/", "&#x2F;").replaceAll("+", "&#43;")}</Key></Error>`,
};

test.each(Object.entries(escapes))("no secret is shown that the other side repeats %s", async (_, written) => {
  const key = "canary/4f9a+key&value==";
  const secret = "canary/webhook+secret&value==";
  const signature = "canary/5e3c+signature==";
  const query = `AWSAccessKeyId=AKIDEXAMPLE&Expires=1&Signature=${encodeURIComponent(signature)}`;
  const printed: string[] = [];
  const storage = server.case((socket) =>
    answer(socket, 403, written(`SignatureProvided ${signature}, canonical ${query}`), {
      "content-type": "application/xml",
    }),
  );
  const service = server.case((socket, { target, headers, body }) => {
    if (target.includes("/assets?")) return answer(socket, 200, '{"status":"success","data":{"assets":[],"total":0}}');
    if (!target.startsWith("/v2/getUploadUrl"))
      return answer(socket, 400, written(`${headers.apikey} sent ${secret}${body}`));
    const uploadUrl = `${storage.baseUrl}/a.jpg?${query}`;
    answer(socket, 200, JSON.stringify({ status: "success", data: { uploadUrl } }));
  });
  const observer = (event: ClientEvent) => void printed.push(prints(event));
  const ango = new AngoHub({ apiKey: key, baseUrl: service.baseUrl, maxRetries: 0, retryDelay: 1, observer });
  const webhook = { url: "https://example.com/hook", secret, types: ["COMPLETED"] as const };
  const calls = [
    ango.webhooks.create(projectId, webhook),
    ango.assets.upload(projectId, [{ data: new Blob(["x"]), externalId: "a.jpg" }]),
  ];
  await Promise.all(calls.map((call) => Promise.resolve(call).catch((error) => printed.push(prints(error)))));
  expect(printed.length).toBeGreaterThan(4);
  for (const text of printed) expect(text).not.toMatch(/canary/i);
});

test("a wrong key is not shown either", () => {
  for (const apiKey of [`${canary}\n`, `${canary} `, ""]) {
    try {
      new AngoHub({ apiKey });
      expect.unreachable();
    } catch (error) {
      expect(prints(error)).toMatch(/apiKey must be/);
      expect(prints(error)).not.toContain(canary);
    }
  }
});

test("the key that the service puts into a project's user can be read, but is neither printed nor copied", async () => {
  const body = success.replace('"tags"', `"user":{"_id":"616025566ee9eb45e8273c28","apiKey":"${canary}"},"tags"`);
  const { baseUrl } = server.case((socket) => answer(socket, 200, body));
  const project = await new AngoHub({ apiKey: canary, baseUrl }).projects.get(projectId);
  const user = project.user as { apiKey?: string };
  expect(user.apiKey).toBe(canary);
  expect(prints(project)).not.toContain(canary);
  expect(prints({ ...user })).not.toContain(canary);
});
