import { AngoHub, type AngoHubOptions, isAngoHubError, type UploadSource } from "@ango-hub/client/classic";
import { nodeWebhookHandler, type VerifyOptions, verifyWebhook, webhookHandler } from "@ango-hub/client/webhooks";
import { expect, test } from "vitest";
import { exampleIds } from "../../../scripts/docs/program.ts";
import { leakIn, secrets, signedQueries } from "./canaries.ts";

const { projectId } = exampleIds;
const { key, webhook } = secrets;
const nothing = () => Promise.reject(new Error("nothing is to be sent"));
const ango = new AngoHub({ apiKey: key, fetch: nothing, maxRetries: 0 });
const options = (given: unknown) => given as AngoHubOptions;
const verify = (signature: string, secrets: unknown) => verifyWebhook("{}", signature, { secrets } as VerifyOptions);

/** Mistakes with secrets in them. */
const mistakes: Readonly<Record<string, () => unknown>> = {
  "the key alone, as other packages take it": () => new AngoHub(options(key)),
  "the key in a list": () => new AngoHub(options({ apiKey: [key] })),
  "the key with a line break": () => new AngoHub({ apiKey: `${key}\n` }),
  "the key under another name": () => new AngoHub(options({ apikey: key })),
  "the key as a header": () => new AngoHub({ apiKey: "another-key", headers: { apikey: key } }),
  "the key in the base URL": () => new AngoHub({ apiKey: "another-key", baseUrl: `https://host.invalid/?key=${key}` }),
  "the key as a user name": () =>
    new AngoHub({ apiKey: "another-key", baseUrl: `https://${encodeURIComponent(key)}@host.invalid` }),
  "a function that gives no key": () => new AngoHub({ apiKey: async () => `${key}\n` }).projects.list(),
  "a header with a line break": () => ango.projects.list({}, { headers: { authorization: `Bearer ${key}\n` } }),
  "a webhook's secret in a list": () =>
    ango.webhooks.create(projectId, { url: "https://example.com", secret: [webhook] as never, types: ["COMPLETED"] }),
  "secrets in an object": () => nodeWebhookHandler({ secrets: { webhook } as never, onEvent() {} }),
  "a secret beside none": () => verify("x", [webhook, ""]),
  "a secret in a list of lists": () => verify("x", [[webhook]]),
  "a wrong signature": () => verify("a".repeat(40), webhook),
  "the secret as the signature": () => verify(webhook, webhook),
  ...Object.fromEntries(
    signedQueries.flatMap((query, index): [string, () => unknown][] => {
      const url = `https://storage.invalid/a.jpg?${query}`;
      const upload = (...sources: UploadSource[]) => ango.assets.upload(projectId, sources);
      const cloud = (asset: object) => ango.assets.importFromCloud(projectId, [asset as never]);
      return [
        [`a presigned URL to upload, ${index}`, () => upload(url)],
        [`a presigned URL to upload as a URL, ${index}`, () => upload(new URL(url))],
        [`a presigned URL in place of a list, ${index}`, () => ango.assets.upload(projectId, url as never)],
        [`a presigned URL without an external id, ${index}`, () => cloud({ data: url })],
        [`a presigned URL without https, ${index}`, () => cloud({ data: url.slice(8), externalId: "a" })],
        [`a presigned URL in place of an asset, ${index}`, () => cloud(url as never)],
        [`a presigned URL as a number, ${index}`, () => cloud({ data: url, externalId: "a", width: url })],
        [`a presigned URL as labels, ${index}`, () => ango.labels.import(projectId, url as never)],
        [`a presigned URL to fetch, ${index}`, () => ango.fetch(url)],
      ];
    }),
  ),
};

test.each(Object.entries(mistakes))("no secret is seen in what is said of %s", async (_, mistake) => {
  const error = await new Promise((resolve) => resolve(mistake())).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(isAngoHubError(error)).toBe(true);
  expect(leakIn(error)).toBeUndefined();
});

test("no secret is seen of a handler that is told of a forged event", async () => {
  const told: unknown[] = [];
  const handler = webhookHandler({ secrets: [webhook], onEvent() {}, onError: (error) => void told.push(error) });
  const headers = { "x-hub-signature": webhook };
  const answer = await handler(new Request("https://example.com/hook", { method: "POST", body: webhook, headers }));
  expect([answer.status, await answer.text()]).toEqual([401, ""]);
  expect(told.map((error) => isAngoHubError(error))).toEqual([true]);
  expect(leakIn(told)).toBeUndefined();
});
