import assert from "node:assert/strict";
import type { AbortError, LabelImportError } from "@ango-hub/client";
import { failureOf } from "../../promised.ts";
import { type Ground, names } from "../hub.ts";
import type { Promised } from "./promise.ts";

const point: [number, number] = [1, 2];

/** A project with a tool, and assets of these external ids. */
async function projectWith({ ango }: Ground, ids: readonly string[]): Promise<string> {
  const { _id } = await ango.projects.create({ name: "Labelled" });
  await ango.labelSets.set(_id, { tools: [{ tool: "point", title: "Nose", schemaId: "nose" }] });
  const assets = ids.map((externalId, index) => ({ externalId, data: `https://bucket.example/${index}` }));
  await ango.assets.importFromCloud(_id, assets);
  return _id;
}

const labelsOf = (ids: readonly string[]) =>
  ids.map((externalId) => ({ externalId, objects: [{ schemaId: "nose", point }] }));

function labelled({ hub }: Ground): number {
  const records = hub.generation === "classic" ? hub.state.tasks.values() : hub.state.assets.values();
  return [...records].filter(({ isPreLabeled }) => isPreLabeled).length;
}

/** The external ids of each request that imports labels, and what becomes of it. */
function onImports(
  { hub }: Ground,
  answer: (ids: string[], bytes: number, pass: () => Promise<Response>) => Response | Promise<Response> | undefined,
): string[][] {
  const requests: string[][] = [];
  hub.use(async ({ operation, request }, next) => {
    if (operation !== "importLabels") return next(request);
    const text = await request.clone().text();
    const ids = (JSON.parse(text).jsonContent as { externalId?: string }[]).map(({ externalId = "" }) => externalId);
    requests.push(ids);
    return (await answer(ids, text.length, () => next(request))) ?? next(request);
  });
  return requests;
}

const failure = (status: number, message = "No.") => Response.json({ status: "fail", message }, { status });
const composed = "décor.jpg".normalize("NFC");
const decomposed = composed.normalize("NFD");

/** How it is said that a label has no asset: the classic service refuses it, and today's leaves it out. */
const noAsset = {
  classic: ["BadRequestError", /no asset is named "missing"/],
  current: ["ValidationError", /The project has no asset with the external id "missing"/],
} as const;

export const labelling: readonly Promised[] = [
  {
    name: "thousands of labels go in requests of a bounded size, each label once",
    prove: async (ground) => {
      const ids = names(1700);
      const projectId = await projectWith(ground, ids);
      const requests = onImports(ground, () => undefined);
      const { imported } = await ground.ango.labels.import(projectId, labelsOf(ids));
      assert.deepEqual(
        imported.map(({ index, externalId }) => [index, externalId]),
        ids.map((id, index) => [index, id]),
      );
      assert.ok(requests.every(({ length }) => length <= 500));
      assert.deepEqual(requests.flat(), ids);
      assert.equal(labelled(ground), 1700);
    },
  },
  {
    name: "labels that are too large for one request are divided, and later ones start smaller",
    prove: async (ground) => {
      const ids = names(1200);
      const projectId = await projectWith(ground, ids);
      const requests = onImports(ground, (_, bytes) =>
        bytes > 10_000 ? new Response("", { status: 413 }) : undefined,
      );
      assert.equal((await ground.ango.labels.import(projectId, labelsOf(ids))).imported.length, 1200);
      assert.equal(labelled(ground), 1200);
      const refused = requests.filter(({ length }) => length > 150);
      assert.ok(refused.length <= 4, `${refused.length} requests were too large`);
    },
  },
  {
    name: "a label that is too large for a request of its own fails alone",
    prove: async (ground) => {
      const projectId = await projectWith(ground, names(3));
      onImports(ground, (ids) => (ids.includes("1.jpg") ? new Response("", { status: 413 }) : undefined));
      const error = await failureOf<LabelImportError>(ground.ango.labels.import(projectId, labelsOf(names(3))));
      assert.deepEqual(
        [error.imported.map(({ index }) => index), error.failed.map(({ index }) => index)],
        [[0, 2], [1]],
      );
    },
  },
  {
    name: "labels whose assets are not there fail alone, and the others are imported",
    prove: async (ground) => {
      const ids = names(600);
      const projectId = await projectWith(ground, ids);
      const labels = labelsOf([...ids.slice(0, 100), "missing", ...ids.slice(100), "gone"]);
      const error = await failureOf<LabelImportError>(ground.ango.labels.import(projectId, labels));
      assert.deepEqual([error.name, error.code], ["LabelImportError", "label_import_failed"]);
      assert.equal(error.imported.length, 600);
      assert.deepEqual(
        error.failed.map(({ index, externalId, mayBeImported }) => [index, externalId, mayBeImported]),
        [
          [100, "missing", false],
          [601, "gone", false],
        ],
      );
      assert.match(error.message, /600 are imported, 2 failed\. The first failure, missing: /);
      const [name, words] = noAsset[ground.hub.generation];
      assert.equal((error.cause as Error).name, name);
      assert.match((error.cause as Error).message, words);
      assert.equal(labelled(ground), 600);
    },
  },
  ...(["lost-answer", "invalid-json", "cut"] as const).map(
    (kind): Promised => ({
      name: `labels whose answer is a ${kind} are not sent twice, and are said to be perhaps imported`,
      prove: async (ground) => {
        const ids = names(1200);
        const projectId = await projectWith(ground, ids);
        const requests = onImports(ground, () => undefined);
        ground.hub.faults.add({ kind, operation: "importLabels", times: 1 });
        const error = await failureOf<LabelImportError>(ground.ango.labels.import(projectId, labelsOf(ids)));
        assert.equal(error.failed.length, 500);
        assert.ok(error.failed.every(({ mayBeImported }) => mayBeImported));
        assert.equal(error.imported.length, 700);
        assert.match(error.message, /of 500 it is not known/);
        const sent = requests.flat();
        assert.equal(new Set(sent).size, sent.length);
      },
    }),
  ),
  {
    name: "an import into a project that is not there is not tried for each label",
    prove: async (ground) => {
      const requests = onImports(ground, () => undefined);
      const error = await failureOf<LabelImportError>(ground.ango.labels.import("6".repeat(24), labelsOf(names(700))));
      assert.equal(error.failed.length, 700);
      assert.match(error.message, /Invalid project/);
      assert.equal((error.cause as Error).name, "BadRequestError");
      assert.equal(requests.length, 1);
    },
  },
  {
    name: "an import of which every label is refused ends soon",
    prove: async (ground) => {
      const projectId = await projectWith(ground, names(1));
      const requests = onImports(ground, () => undefined);
      const ids = Array.from({ length: 2000 }, (_, index) => `missing ${index}`);
      const error = await failureOf<LabelImportError>(ground.ango.labels.import(projectId, labelsOf(ids)));
      assert.equal(error.failed.length, 2000);
      assert.ok(requests.length < 70, `${requests.length} requests`);
    },
  },
  ...[401, 403].map(
    (status): Promised => ({
      name: `an import that is answered with ${status} ends at once`,
      prove: async (ground) => {
        const projectId = await projectWith(ground, names(3));
        const requests = onImports(ground, () => failure(status));
        const error = await failureOf<LabelImportError>(ground.ango.labels.import(projectId, labelsOf(names(1200))));
        assert.equal((error.cause as { status?: number }).status, status);
        assert.equal(error.failed.length, 1200);
        assert.equal(requests.length, 1);
      },
    }),
  ),
  {
    name: "an import that is aborted says what was done by then",
    prove: async (ground) => {
      const ids = names(1200);
      const projectId = await projectWith(ground, ids);
      const controller = new AbortController();
      let count = 0;
      onImports(ground, (_ids, _bytes, pass) => {
        count += 1;
        if (count === 2) controller.abort();
        return pass();
      });
      const { signal } = controller;
      const error = await failureOf<AbortError>(ground.ango.labels.import(projectId, labelsOf(ids), { signal }));
      assert.equal(error.name, "AbortError");
      assert.equal(error.labels?.imported.length, 500);
      assert.deepEqual(
        [true, false].map((unclear) => error.labels?.failed.filter((label) => label.mayBeImported === unclear).length),
        [500, 200],
      );
    },
  },
  {
    name: "a label finds its asset in another Unicode form, from a service that compares texts as they are",
    prove: async (ground) => {
      const ids = [decomposed, "plain.jpg", "日本語が.jpg".normalize("NFD")];
      const projectId = await projectWith(ground, ids);
      const requests = onImports(ground, (sent) => (sent.every((id) => ids.includes(id)) ? undefined : failure(400)));
      const labels = labelsOf(ids.map((id) => id.normalize("NFC")));
      const { imported } = await ground.ango.labels.import(projectId, labels);
      assert.deepEqual(
        imported.map(({ externalId }) => externalId),
        labels.map(({ externalId }) => externalId),
      );
      assert.deepEqual(requests, [ids]);
      assert.equal(labelled(ground), 3);
    },
  },
  {
    name: "where both forms are assets, a label finds the one that it names",
    prove: async (ground) => {
      const projectId = await projectWith(ground, [decomposed, composed]);
      for (const name of [composed, decomposed]) {
        const requests = onImports(ground, () => undefined);
        await ground.ango.labels.import(projectId, labelsOf([name]));
        assert.deepEqual(requests, [[name]]);
      }
    },
  },
  {
    name: "the response of an import can be had as that of every call",
    prove: async (ground) => {
      const projectId = await projectWith(ground, names(2));
      const { data, response } = await ground.ango.labels.import(projectId, labelsOf(names(2))).withResponse();
      assert.equal(response.status, 200);
      assert.equal(data.imported.length, 2);
    },
  },
];
