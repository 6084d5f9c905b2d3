import assert from "node:assert/strict";
import { type AngoHub, isAngoHubError, isApiError } from "@ango-hub/client/classic";
import { answer } from "../answers.ts";
import { projectId, taskId } from "../operation-kinds.ts";
import { canary, clientOf, failureOf, type Promised } from "./promise.ts";

/** Errors of all kinds, each made by a call that fails with it. */
const failures: Readonly<Record<string, [Promised["name"], (ango: AngoHub) => PromiseLike<unknown>]>> = {
  BadRequestError: ["bad_request", (ango) => ango.tasks.get(taskId)],
  ValidationError: ["invalid_argument", (ango) => ango.tasks.get("no id")],
  AbortError: ["aborted", (ango) => ango.tasks.get(taskId, { signal: AbortSignal.abort() })],
  UploadError: ["upload_failed", (ango) => ango.assets.upload(projectId, ["missing.jpg"])],
  LabelImportError: ["label_import_failed", (ango) => ango.labels.import(projectId, [{ externalId: "a" }])],
};

/** Sends a value through a channel, as to another thread. */
async function posted<T>(value: T): Promise<T> {
  const { port1, port2 } = new MessageChannel();
  const arrived = new Promise<T>((resolve) => {
    port2.onmessage = ({ data }) => resolve(data);
  });
  port1.postMessage(value);
  const copy = await arrived;
  port1.close();
  port2.close();
  return copy;
}

const ways: Readonly<Record<string, <T>(value: T) => T | Promise<T>>> = {
  structuredClone: structuredClone,
  "a message to another thread": posted,
};

async function errorOf(server: Parameters<Promised["prove"]>[0], name: string): Promise<Error> {
  const [, call] = failures[name] ?? assert.fail();
  const refuse: Parameters<typeof clientOf>[1] = (socket) =>
    answer(socket, 400, '{"status":"fail","message":"Own words."}');
  return failureOf<Error>(call(clientOf(server, refuse, { maxRetries: 0 }).ango));
}

export const cloning: readonly Promised[] = [
  ...Object.entries(ways).flatMap(([what, copy]) =>
    Object.entries(failures).map(
      ([name, [code]]): Promised => ({
        name: `a copy of a ${name} that ${what} makes is known for what it is`,
        prove: async (server) => {
          const error = await errorOf(server, name);
          const copied: unknown = await copy(error);
          assert.ok(copied instanceof Error && isAngoHubError(copied));
          assert.deepEqual([copied.name, copied.code, copied.message], [name, code, error.message]);
          assert.equal(isApiError(copied), name === "BadRequestError");
          const again: unknown = await copy(copied);
          assert.ok(isAngoHubError(again) && again.code === code);
          assert.doesNotMatch(String(copied.stack), new RegExp(canary));
        },
      }),
    ),
  ),
  ...Object.entries(ways).map(
    ([what, copy]): Promised => ({
      name: `the plain data of an error comes whole through ${what}, with the errors in its lists`,
      prove: async (server) => {
        const refused = await copy(
          ((await errorOf(server, "BadRequestError")) as never as { toJSON(): object }).toJSON(),
        );
        assert.ok(isApiError(refused));
        assert.deepEqual(
          [refused.name, refused.status, refused.serviceMessage],
          ["BadRequestError", 400, "Own words."],
        );
        const failed = await copy(
          ((await errorOf(server, "LabelImportError")) as never as { toJSON(): object }).toJSON(),
        );
        assert.ok(isAngoHubError(failed) && failed.name === "LabelImportError");
        const [first] = failed.failed;
        assert.equal(first?.externalId, "a");
        assert.ok(isApiError(first.error) && first.error.code === "bad_request");
      },
    }),
  ),
  {
    name: "errors of others are not taken for ours, copied or not",
    prove: async () => {
      const foreign = Object.assign(new TypeError("bad_request"), { code: "ERR_INVALID_ARG_TYPE" });
      for (const error of [
        foreign,
        structuredClone(foreign),
        new Error("BadRequestError [ango-hub x y]"),
        null,
        "x",
        {},
      ]) {
        assert.ok(!isAngoHubError(error));
      }
      assert.deepEqual([foreign.name, foreign.code], ["TypeError", "ERR_INVALID_ARG_TYPE"]);
    },
  },
  {
    name: "the stack of an error begins with what it is, and can be replaced",
    prove: async (server) => {
      const error = await errorOf(server, "BadRequestError");
      assert.match(error.stack ?? "", /^BadRequestError \[ango-hub ApiError bad_request\]: getTask failed .*\n {4}at /);
      error.stack = "another";
      assert.equal(error.stack, "another");
      assert.ok(!Object.keys(error).includes("stack"));
    },
  },
];
