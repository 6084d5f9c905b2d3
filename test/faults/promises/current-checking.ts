import assert from "node:assert/strict";
import { type AngoHub, isAngoHubError } from "@ango-hub/client";
import { well } from "../answers.ts";
import { projectId, taskId } from "../operation-kinds.ts";
import { currentClientOf as clientOf, failureOf, type Promised } from "./promise.ts";

const start = { id: "Start", type: "Start", name: "Start", next: ["Label"] };

/** Wrong arguments of today's methods, by what the error must say, as the ones of users of JavaScript. */
const wrong: Readonly<Record<string, (ango: Loose) => PromiseLike<unknown>>> = {
  'projectId must be an id of 24 lower-case hexadecimal digits, but is "..".': (ango) => ango.projects.get(".."),
  'taskId must be an id of 24 lower-case hexadecimal digits, but is "x".': (ango) => ango.tasks.get("x"),
  'filter has nothing named "stages". Did you mean stage?': (ango) =>
    ango.tasks.list(projectId, { filter: { stages: "Label" } }),
  'filter.isDraft must be true or false, but is "yes".': (ango) =>
    ango.tasks.list(projectId, { filter: { isDraft: "yes" } }),
  "filter.priority must be an object with one of eq, ne, gt, gte, lt, lte, but is an empty object.": (ango) =>
    ango.tasks.list(projectId, { filter: { priority: {} } }),
  'filter must be which tasks, as { taskIds: [...] }, or "all" for every task of the project, but is missing.': (
    ango,
  ) => ango.tasks.requeue(projectId, { to: "Label" }),
  "filter.taskIds must be a list with at least one entry, but is an empty list.": (ango) =>
    ango.tasks.setPriority(projectId, 1, { filter: { taskIds: [] } }),
  'status must be one of Accepted, Rejected, Todo, Fixed, but is "accepted".': (ango) =>
    ango.tasks.review(taskId, "accepted"),
  'metric must be one of LabelStageGroups, TimePerTask, AnnotationStatus, AnswerDistribution, ConsensusRanges, AssetSize, but is "Times".':
    (ango) => ango.metrics.get(projectId, "Times"),
  'role must be one of Manager, Lead, Labeler, Reviewer, but is "Painter".': (ango) =>
    ango.members.add(projectId, ["ada@example.com"], { role: "Painter" }),
  'The stages make no workflow. There is no stage of the type Complete. "Start" leads to "Label", which is no stage.': (
    ango,
  ) => ango.workflows.set(projectId, [start]),
  "stages must be a list with at least one entry, but is an empty list.": (ango) =>
    ango.exports.create(projectId, { stages: [] }),
  "url must be the url of an export, but is another text.": (ango) => ango.exports.open("export.zip"),
  "labels must be a list with at least one entry, but is an empty list.": (ango) => ango.labels.import(projectId, []),
  "requeue must be an object, but is missing.": (ango) => ango.tasks.requeue(projectId),
  "submission must be an object, but is null.": (ango) => ango.tasks.annotate(taskId, {}, null),
  "llm must be an object, but is missing.": (ango) => ango.llms.create(),
  "instructions must be an object, but is missing.": (ango) => ango.instructions.upload(projectId),
  "input must be an object, but is missing.": (ango) => ango.notifications.send(),
  "mask.data must be 2 or 6 or 8 bytes for that many pixels, but is 1 bytes.": (ango) =>
    ango.brushes.upload(projectId, { width: 2, height: 1, data: new Uint8Array(1) }),
};

// biome-ignore lint/suspicious/noExplicitAny: the arguments are wrong on purpose.
type Loose = { [Resource in keyof AngoHub]: any };

export const currentChecking: readonly Promised[] = [
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
      const foreign: string[] = [];
      for (const [name, resource] of Object.entries(ango)) {
        for (const method of Object.getOwnPropertyNames(Object.getPrototypeOf(resource))) {
          if (["constructor", "resolve"].includes(method) || name === "fetch") continue;
          for (const input of nonsense) {
            calls += 1;
            const call = resource[method](...input) as Promise<unknown>;
            await call.catch((error) => isAngoHubError(error) || foreign.push(`${name}.${method}: ${error}`));
          }
        }
      }
      assert.deepEqual(foreign, []);
      assert.ok(calls > 300, `${calls} calls`);
    },
  },
];
