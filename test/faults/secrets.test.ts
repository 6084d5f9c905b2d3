import { inspect } from "node:util";
import { AngoHub, type ClientEvent } from "@ango-hub/client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answer, success } from "./answers.ts";
import { type Behaviour, FaultServer } from "./fault-server.ts";
import { faults } from "./faults.ts";
import { operationKinds, projectId } from "./operation-kinds.ts";
import { canary } from "./promises/promise.ts";

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
    Object.values(operationKinds).map(async (call) => {
      const { baseUrl } = server.case(behaviour);
      const options = { apiKey: canary, timeout: 200, maxRetries: 1, retryDelay: 1, maxRetryAfter: 0, observer };
      const ango = new AngoHub({ ...options, baseUrl });
      printed.push(prints(ango));
      await Promise.resolve(call(ango)).catch((error) => printed.push(prints(error)));
    }),
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
