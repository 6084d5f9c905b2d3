import { createHmac } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import * as classic from "./classic.ts";
import {
  nodeWebhookHandler,
  signWebhook,
  type TaskEvent,
  type VerifyOptions,
  verifyWebhook,
  webhookHandler,
} from "./index.ts";

const secret = "a-secret-for-tests";
const event: TaskEvent = {
  asset: "https://storage.invalid/a.png",
  externalId: "a.png",
  task: { taskId: "64ad2a3c1b2f4e5d6c7b8a90", stage: "Review", tools: [], classifications: [], relations: [] },
};
const signed = await signWebhook(event, secret);
const signature = signed.headers["X-Hub-Signature"] ?? "";

describe("verifying", () => {
  test("accepts what Ango Hub signs: HMAC-SHA1 of the raw body in lower-case hexadecimal", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1 }), fc.jsonValue(), async (key, value) => {
        const body = JSON.stringify({ value });
        const hmac = createHmac("sha1", key).update(body).digest("hex");
        expect(await verifyWebhook(body, hmac, { secrets: key })).toEqual(JSON.parse(body));
      }),
    );
  });

  test("takes text, bytes and buffers", async () => {
    const bytes = new TextEncoder().encode(signed.body);
    for (const body of [signed.body, bytes, bytes.buffer]) {
      expect(await verifyWebhook(body, signature, { secrets: secret })).toEqual(event);
    }
  });

  test("accepts any of several secrets, so that they can be rotated", async () => {
    await expect(verifyWebhook(signed.body, signature, { secrets: ["new", secret] })).resolves.toEqual(event);
    await expect(verifyWebhook(signed.body, signature, { secrets: ["new", "newer"] })).rejects.toMatchObject({
      refusal: "wrong-signature",
      status: 401,
    });
  });

  test("refuses a body in which a single byte was changed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(signed.body.length - 1), async (at) => {
        const bytes = new TextEncoder().encode(signed.body);
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        await expect(verifyWebhook(bytes, signature, { secrets: secret })).rejects.toMatchObject({
          refusal: "wrong-signature",
        });
      }),
    );
  });

  test.each([null, undefined, ""])("refuses the missing signature %j", async (missing) => {
    await expect(verifyWebhook(signed.body, missing, { secrets: secret })).rejects.toMatchObject({
      refusal: "missing-signature",
    });
  });

  test.each([`sha1=${signature}`, signature.toUpperCase(), "zz", signature.slice(2)])(
    "refuses the malformed signature %j",
    async (malformed) => {
      await expect(verifyWebhook(signed.body, malformed, { secrets: secret })).rejects.toMatchObject({
        refusal: "wrong-signature",
      });
    },
  );

  test.each([[""], [[]], [["", secret]]])("refuses the missing secret %j", async (secrets) => {
    await expect(verifyWebhook(signed.body, signature, { secrets })).rejects.toMatchObject({ name: "ValidationError" });
    expect(() => webhookHandler({ secrets, onEvent: () => {} })).toThrow(/secrets must be/);
  });

  test("refuses a body that was already parsed", async () => {
    await expect(verifyWebhook(event as never, signature, { secrets: secret })).rejects.toMatchObject({
      refusal: "parsed-body",
    });
  });

  test("refuses an oversized body", async () => {
    await expect(verifyWebhook(signed.body, signature, { secrets: secret, maxBytes: 10 })).rejects.toMatchObject({
      refusal: "oversized-body",
      status: 413,
    });
  });

  test("refuses signed text that is no JSON object", async () => {
    const hmac = createHmac("sha1", secret).update("[]").digest("hex");
    await expect(verifyWebhook("[]", hmac, { secrets: secret })).rejects.toMatchObject({ refusal: "invalid-json" });
  });
});

describe("verifying by a token", () => {
  const verify = (authorization: string | null, tokens: string | string[]) =>
    verifyWebhook(signed.body, authorization, { tokens });

  test.each(["Bearer a-token", "bearer a-token", "Bearer  a-token"])("accepts %j", async (authorization) => {
    expect(await verify(authorization, "a-token")).toEqual(event);
    expect(await verify(authorization, ["a-new-token", "a-token"])).toEqual(event);
  });

  test.each([null, "", "Bearer", "Bearer ", "Basic a-token", "a-token", signature])(
    "refuses %j, which names no token",
    async (authorization) => {
      await expect(verify(authorization, "a-token")).rejects.toMatchObject({ refusal: "missing-token", status: 401 });
    },
  );

  test("refuses every other token, and tells none", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, unit: "grapheme-ascii" }), async (token) => {
        fc.pre(token.trim() !== "" && token.trim() !== "a-token");
        const refused = await verify(`Bearer x${token}`, "a-token").catch((error: unknown) => error);
        expect(refused).toMatchObject({ refusal: "wrong-token", status: 401 });
        expect(String(refused)).not.toContain("a-token");
      }),
    );
  });
});

describe("the way to verify", () => {
  test("may be none, once that is said", async () => {
    expect(await verifyWebhook(signed.body, undefined, { unauthenticated: true })).toEqual(event);
  });

  test.each([
    [{}, "options must be one of secrets, tokens and unauthenticated, but is 0 of them."],
    [{ secrets: "a", tokens: "b" }, "options must be one of secrets, tokens and unauthenticated, but is 2 of them."],
    [{ secrets: "a", unauthenticated: true }, /but is 2 of them/],
    [{ unauthenticated: false }, /^unauthenticated must be true/],
    [{ tokens: "" }, /^tokens\[0\]|^tokens must be/],
    [undefined, /^options must be an object/],
  ])("must be exactly one: %j", async (wrong, message) => {
    const options = wrong as VerifyOptions;
    await expect(verifyWebhook(signed.body, signature, options)).rejects.toThrow(message);
    expect(() => webhookHandler({ ...options, onEvent: () => {} })).toThrow();
    expect(() => nodeWebhookHandler({ ...options, onEvent: () => {} })).toThrow();
  });
});

describe("an event of the classic service", () => {
  const event: classic.WebhookEvent = { asset: "https://storage.invalid/a.png", externalId: "a.png", tasks: [] };

  test("is signed and verified in the same way", async () => {
    const { body, headers } = await classic.signWebhook(event, secret);
    const { tasks } = await classic.verifyWebhook(body, headers["X-Hub-Signature"], { secrets: secret });
    expect(tasks).toEqual([]);
    const names: string[] = [];
    const handle = classic.webhookHandler({
      secrets: secret,
      onEvent: ({ externalId }) => void names.push(externalId),
    });
    const answer = await handle(new Request("http://localhost/hook", { method: "POST", body, headers }));
    expect([answer.status, names]).toEqual([204, ["a.png"]]);
  });
});

const received: TaskEvent[] = [];
const errors: unknown[] = [];
const options = {
  secrets: secret,
  maxBytes: 1000,
  onEvent: (event: TaskEvent) => {
    if (event.externalId === "break") throw new Error("the queue is full");
    received.push(event);
  },
  onError: (error: unknown) => errors.push(error),
};
afterEach(() => {
  received.length = 0;
  errors.length = 0;
});

const breaking = await signWebhook({ ...event, externalId: "break" }, secret);
const cases = [
  ["a signed event", signed, 204],
  ["an unsigned event", { body: signed.body, headers: {} }, 401],
  ["an event that the receiver fails on", breaking, 500],
  ["an oversized event", { body: "x".repeat(2000), headers: signed.headers }, 413],
] as const;

describe("the handler in the style of fetch", () => {
  const handle = webhookHandler(options);
  const post = (init: RequestInit) => new Request("http://localhost/hook", { method: "POST", ...init });

  test.each(cases)("answers %s", async (_, init, status) => {
    expect((await handle(post(init))).status).toBe(status);
    expect(received).toHaveLength(status === 204 ? 1 : 0);
    expect(errors).toHaveLength(status === 204 ? 0 : 1);
  });

  test("takes events by token, and without any proof", async () => {
    const headers = { authorization: "Bearer a-token" };
    const onEvent = options.onEvent;
    const byToken = webhookHandler({ tokens: "a-token", onEvent, onError: options.onError });
    expect((await byToken(post({ body: signed.body, headers }))).status).toBe(204);
    expect((await byToken(post(signed))).status).toBe(401);
    const fromAnyone = webhookHandler({ unauthenticated: true, onEvent });
    expect((await fromAnyone(post({ body: signed.body }))).status).toBe(204);
    expect(received).toEqual([event, event]);
  });

  test("refuses a request whose body was read, and any other method", async () => {
    const read = post(signed);
    await read.text();
    expect((await handle(read)).status).toBe(500);
    expect((await handle(new Request("http://localhost/hook"))).status).toBe(405);
  });
});

describe("the handler for Node's http", () => {
  let server: Server;
  let url: string;
  beforeAll(async () => {
    server = createServer(nodeWebhookHandler(options));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  test.each(cases)("answers %s", async (_, init, status) => {
    expect((await fetch(url, { method: "POST", ...init })).status).toBe(status);
    expect(received).toHaveLength(status === 204 ? 1 : 0);
  });

  test("stops reading a body of unknown length that grows too large", async () => {
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(600)),
    });
    const headers = signed.headers;
    const answer = fetch(url, { method: "POST", body, headers, duplex: "half" } as RequestInit);
    await expect(answer.then(({ status }) => status).catch(() => 413)).resolves.toBe(413);
  });
});
