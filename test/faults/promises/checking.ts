import assert from "node:assert/strict";
import { type AngoHub, isAngoHubError } from "@ango-hub/client/classic";
import { well } from "../answers.ts";
import { projectId, taskId } from "../operation-kinds.ts";
import { clientOf, failureOf, type Promised } from "./promise.ts";

/** Wrong arguments, by what the error must say. Types are switched off, as they are for users of JavaScript. */
const wrong: Readonly<Record<string, (ango: Loose) => PromiseLike<unknown>>> = {
  "projectId must be an id of 24 lower-case hexadecimal digits, but is missing.": (ango) => ango.projects.get(),
  'projectId must be an id of 24 lower-case hexadecimal digits, but is "..".': (ango) => ango.projects.get(".."),
  'taskId must be an id of 24 lower-case hexadecimal digits, but is "x".': (ango) => ango.tasks.get("x"),
  'assetIds[1] must be an id of 24 lower-case hexadecimal digits, but is "a.png".': (ango) =>
    ango.batches.assign(projectId, [taskId, "a.png"], ["Night"]),
  'name must be a text that is not empty, but is " ".': (ango) => ango.projects.create({ name: " " }),
  "name must be a text that is not empty, but is missing.": (ango) => ango.batches.create(projectId),
  "limit must be a whole number, 1 to 1000, but is 1001.": (ango) => ango.projects.list({ limit: 1001 }),
  "limit must be a whole number, 1 to 1000, but is 0.": (ango) =>
    ango.tasks.list(projectId, { limit: 0 }).pages().next(),
  'page must be a whole number, 1 to 2147483647, but is "2".': (ango) => ango.tasks.list(projectId, { page: "2" }),
  'status must be one of TODO, Completed, Reviewed, but is "Done".': (ango) =>
    ango.tasks.list(projectId, { status: "Done" }),
  'status must be one of TODO, Completed, but is "Reviewed".': (ango) => ango.tasks.setStatus(taskId, "Reviewed"),
  "Give userId or email: one of them is needed.": (ango) => ango.tasks.assign(taskId, {}),
  "Give only one of userId and email.": (ango) => ango.tasks.assign(taskId, { userId: taskId, email: "a@example.com" }),
  'email must be an e-mail address, but is "Lorenzo".': (ango) => ango.tasks.assign(taskId, { email: "Lorenzo" }),
  "duration must be a number of milliseconds, 0 or more, but is -1.": (ango) =>
    ango.tasks.annotate(taskId, { tools: [] }, { duration: -1 }),
  'nextStage must be true or false, but is "yes".': (ango) =>
    ango.tasks.annotate(taskId, { tools: [] }, { nextStage: "yes" }),
  "objectId must be a text that is not empty, but is missing.": (ango) => ango.tasks.mask(taskId),
  "priority must be a whole number, -10000 to 10000, but is 10001.": (ango) =>
    ango.assets.setPriority(projectId, 10_001, { assetId: taskId }),
  "Give assetId or externalId: one of them is needed.": (ango) => ango.assets.setPriority(projectId, 1, {}),
  'externalId must be a text that is not empty, but is "".': (ango) => ango.assets.list(projectId, { externalId: "" }),
  "batches must be a list with at least one name or id, but is an empty list.": (ango) =>
    ango.tasks.list(projectId, { batches: [] }),
  "completedAt has no end. Give it from, to or both.": (ango) => ango.exports.create(projectId, { completedAt: {} }),
  "completedAt.from must be a valid Date, or a time in ISO 8601 such as 2022-12-13T13:28:34Z, but is an invalid Date.":
    (ango) => ango.exports.create(projectId, { completedAt: { from: new Date("never") } }),
  'updatedAt.to must be a valid Date, or a time in ISO 8601 such as 2022-12-13T13:28:34Z, but is "1 December".': (
    ango,
  ) => ango.exports.create(projectId, { updatedAt: { to: "1 December" } }),
  'updatedAt.to must be a valid Date, or a time in ISO 8601 such as 2022-12-13T13:28:34Z, but is "2026-02-30".': (
    ango,
  ) => ango.exports.create(projectId, { updatedAt: { to: "2026-02-30" } }),
  "types must be a list with at least one entry, but is an empty list.": (ango) =>
    ango.webhooks.create(projectId, { url: "https://a.example", secret: "s", types: [] }),
  'types[0] must be one of ACCEPTED, COMPLETED, UPDATED, but is "DELETED".': (ango) =>
    ango.webhooks.create(projectId, { url: "https://a.example", secret: "s", types: ["DELETED"] }),
  'url must be an http or https URL, but is "a.example".': (ango) =>
    ango.webhooks.create(projectId, { url: "a.example", secret: "s", types: ["UPDATED"] }),
  "secret must be a text that is not empty, but is empty.": (ango) =>
    ango.webhooks.create(projectId, { url: "https://a.example", secret: "", types: ["UPDATED"] }),
  "position must be [x, y] in pixels, or an index, but is a list.": (ango) =>
    ango.issues.create(taskId, { content: "x", position: [1] }),
  "content must be a text that is not empty, but is missing.": (ango) => ango.issues.create(taskId, {}),
  "labels[1] must be a label with externalId or data, but is an object.": (ango) =>
    ango.labels.import(projectId, [{ externalId: "a.png" }, { objects: [] }]),
  'labels[0].objects[1]["rotated-bounding-box"].rotation must be a number, -180 to 180, but is 270.': (ango) =>
    ango.labels.import(projectId, [
      {
        externalId: "a.png",
        objects: [
          { title: "Lamp", point: [1, 2] },
          { title: "Box", "rotated-bounding-box": { x: 0, y: 0, width: 1, height: 1, rotation: 270 } },
        ],
      },
    ]),
  "answer.tools[0].ner.end must be a number, 0 or more, but is missing.": (ango) =>
    ango.tasks.annotate(taskId, { tools: [{ schemaId: "s", objectId: "o", ner: { start: 0 } }] }),
  "duration must be a number of milliseconds, 0 or more, but is 1e+300.": (ango) =>
    ango.tasks.annotate(taskId, { tools: [] }, { duration: 1e300 }),
  'attachments[0].attachments[0].type must be one of IMAGE, VIDEO, TEXT, but is "PDF".': (ango) =>
    ango.attachments.create(projectId, [{ externalId: "a", attachments: [{ type: "PDF", value: "x" }] }]),
  "labelSet must be an object, but is missing.": (ango) => ango.labelSets.set(projectId),
  'labelSet.tools must be a list, but is "none".': (ango) => ango.labelSets.set(projectId, { tools: "none" }),
  "timeout must be a number of milliseconds, 1 or more, but is 0.": (ango) => ango.tasks.get(taskId, { timeout: 0 }),
  "maxRetries must be a whole number, 0 or more, but is -1.": (ango) => ango.tasks.get(taskId, { maxRetries: -1 }),
  'The input has nothing named "Status". Did you mean status?': (ango) =>
    ango.tasks.list(projectId, { Status: "TODO" }),
  'The input has nothing named "nme". Did you mean name?': (ango) => ango.projects.create({ nme: "x" }),
  "timeout is no input, but an option of the request: put it into the last argument.": (ango) =>
    ango.tasks.assign(taskId, { userId: taskId, timeout: 5 }),
  "filters must be an object, but is null.": (ango) => ango.tasks.list(projectId, null),
  "options must be an object, but is null.": (ango) => ango.labelSets.set(projectId, { tools: [] }, null),
  "signal must be an AbortSignal, such as the signal of an AbortController, but is an object.": (ango) =>
    ango.tasks.get(taskId, { signal: {} }),
  "The header apikey is set by the client. Give the key as its option apiKey.": (ango) =>
    ango.tasks.get(taskId, { headers: { ApiKey: "x" } }),
};

// biome-ignore lint/suspicious/noExplicitAny: the arguments are wrong on purpose.
type Loose = { [Resource in keyof AngoHub]: any };

export const checking: readonly Promised[] = [
  ...Object.entries(wrong).map(([message, call]) => ({
    name: `nothing is sent when ${message.slice(0, -1)}`,
    prove: async (server: Parameters<Promised["prove"]>[0]) => {
      const { ango, requests } = clientOf(server, well);
      const error = await failureOf(call(ango as Loose));
      assert.equal(error.name, "ValidationError");
      assert.equal(error.message, message);
      assert.equal(requests.length, 0);
    },
  })),
  {
    name: "no method throws before it returns its promise, nor an error of another kind, whatever it is given",
    prove: async (server) => {
      const { ango } = clientOf(server, well, { maxRetries: 0 });
      const nonsense = [
        [],
        [null],
        [projectId, null, null],
        [projectId, {}, null],
        [5, 5, 5],
        [{}, [null], { signal: 5 }],
      ];
      let calls = 0;
      for (const [name, resource] of Object.entries(ango)) {
        for (const method of Object.getOwnPropertyNames(Object.getPrototypeOf(resource))) {
          if (method === "constructor" || name === "fetch") continue;
          for (const input of nonsense) {
            calls += 1;
            const call = resource[method](...input) as Promise<unknown>;
            await call.catch((error) => assert.ok(isAngoHubError(error), `${name}.${method}: ${error}`));
          }
        }
      }
      assert.ok(calls > 100, `${calls} calls`);
    },
  },
  {
    name: "times are open at either end, and sent as ISO 8601 in UTC, which is theirs when they name no zone",
    prove: async (server) => {
      const { ango, requests } = clientOf(server, well);
      await ango.exports.create(projectId, { completedAt: { from: new Date(0) }, updatedAt: { to: "2022-12-01" } });
      const completedAt = { from: "2022-12-01T06:30", to: "2022-12-01T09:30:00.5+02:00" };
      await ango.exports.create(projectId, { completedAt });
      const [first, second] = requests.map(({ target }) => new URLSearchParams(target.split("?")[1]));
      assert.equal(first?.get("completedAt[gt]"), "1970-01-01T00:00:00.000Z");
      assert.equal(first?.has("completedAt[lt]"), false);
      assert.equal(first?.get("updatedAt[lt]"), "2022-12-01T00:00:00.000Z");
      assert.equal(second?.get("completedAt[gt]"), "2022-12-01T06:30:00.000Z");
      assert.equal(second?.get("completedAt[lt]"), "2022-12-01T07:30:00.500Z");
    },
  },
];
