import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { addProject, api } from "../../testing/api.ts";
import { createHub } from "../create-hub.ts";
import type { ClassicHub } from "../hub.ts";

interface Received {
  body: string;
  signature: string | undefined;
}

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A receiver that answers with these statuses, one after the other, and then with 200. */
async function receiver(...statuses: number[]): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    received.push({ body: await textOf(request), signature: request.headers["x-hub-signature"] as string | undefined });
    response.writeHead(statuses.shift() ?? 200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, received };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const part of request) text += part;
  return text;
}

async function hubWithWebhook(
  url: string,
  types: string[],
  retryDelays = [1, 1],
): Promise<{ hub: ClassicHub; id: string; tasks: string[] }> {
  const hub = await createHub({ generation: "classic", webhooks: { retryDelays } });
  const { id, tasks } = await addProject(hub);
  const created = await api(hub)("POST", "/v2/webhook", { url, project: id, secret: "s3cret", types });
  expect(created.data).toMatchObject({ project: id, url, types });
  expect(JSON.stringify(created.data)).not.toContain("s3cret");
  return { hub, id, tasks };
}

describe("a webhook", () => {
  test("is called with the label when a task is completed, signed with its secret", async () => {
    const { url, received } = await receiver();
    const { hub, tasks } = await hubWithWebhook(url, ["COMPLETED"]);
    const answer = {
      tools: [{ schemaId: "lamp", objectId: "o", point: [1, 2] }],
      classifications: [{ schemaId: "weather", answer: ["fog"] }],
    };
    await api(hub)("POST", `/v2/annotate/${tasks[0]}?nextStage=true`, { answer });
    await hub.settled();
    const [{ body = "", signature = "" } = {}] = received;
    expect(signature).toBe(createHmac("sha1", "s3cret").update(body).digest("hex"));
    expect(JSON.parse(body)).toMatchObject({
      externalId: "0",
      tasks: [
        { taskId: tasks[0], status: "Completed", objects: [{ title: "Lamp" }], classifications: [{ answer: ["Fog"] }] },
      ],
    });
    expect(hub.deliveries).toMatchObject([
      { type: "COMPLETED", url, attempts: [{ status: 200 }], outcome: "delivered" },
    ]);
  });

  test("is called for each of its triggers and for no other", async () => {
    const { url, received } = await receiver();
    const { hub, tasks } = await hubWithWebhook(url, ["UPDATED", "ACCEPTED"]);
    const call = api(hub);
    const task = tasks[0] ?? "";
    await call("POST", `/v2/annotate/${task}`, { answer: {} });
    await call("POST", `/v2/task/${task}/status`, { status: "Completed" });
    await hub.settled();
    expect(received).toHaveLength(0);
    await call("POST", `/v2/annotate/${task}`, { answer: {} });
    hub.acceptTask(task);
    await hub.settled();
    expect(hub.deliveries.map(({ type }) => type)).toEqual(["UPDATED", "ACCEPTED"]);
    expect(received).toHaveLength(2);
  });

  test("is called again while it fails, with the same body and signature", async () => {
    const { url, received } = await receiver(500, 404);
    const { hub, tasks } = await hubWithWebhook(url, ["ACCEPTED"]);
    hub.acceptTask(tasks[0] ?? "");
    await hub.settled();
    expect(hub.deliveries[0]).toMatchObject({
      outcome: "delivered",
      attempts: [{ status: 500 }, { status: 404 }, { status: 200 }],
    });
    expect(new Set(received.map(({ body, signature }) => body + signature)).size).toBe(1);
  });

  test("is given up on after the last attempt, and its outcome says why", async () => {
    const { hub, tasks } = await hubWithWebhook("http://127.0.0.1:1/", ["ACCEPTED"]);
    hub.acceptTask(tasks[0] ?? "");
    expect(hub.deliveries[0]?.outcome).toBe("pending");
    await hub.settled();
    expect(hub.deliveries[0]?.outcome).toBe("failed");
    expect(hub.deliveries[0]?.attempts).toHaveLength(3);
    expect(hub.deliveries[0]?.attempts[0]?.error).toMatch(/ECONNREFUSED|bad port/);
  });

  test("is not waited for by a hub that closes", async () => {
    const { hub, tasks } = await hubWithWebhook("http://127.0.0.1:1/", ["ACCEPTED"], [60_000]);
    hub.acceptTask(tasks[0] ?? "");
    await hub.close();
    expect(hub.deliveries[0]?.outcome).toBe("failed");
  });

  test.each([
    [{ url: "nowhere" }, "url must be an http or https URL."],
    [{ secret: "" }, "secret must be a string that is not empty."],
    [{ types: [] }, "types must have at least 1 item."],
    [{ types: ["DONE"] }, "types/0 must be one of ACCEPTED, COMPLETED, UPDATED."],
    [{ types: ["UPDATED", "UPDATED"] }, "types must not name a type twice."],
  ])("is refused with %j", async (wrong, message) => {
    const hub = await createHub({ generation: "classic" });
    const { id } = await addProject(hub);
    const webhook = { url: "https://x.test/", project: id, secret: "s", types: ["UPDATED"], ...wrong };
    expect(await api(hub)("POST", "/v2/webhook", webhook)).toMatchObject({ status: 400, message });
  });
});
