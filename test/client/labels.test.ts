import { AngoHub, LabelImportError } from "@ango-hub/client";
import { createHub, type Hub } from "@ango-hub/mock";
import { describe, expect, test } from "vitest";
import { clientOf, projectId } from "./service.ts";

interface Stage {
  hub: Hub;
  ango: AngoHub;
  id: string;
}

/** A hub with a project that has these assets. */
async function stage(...externalIds: string[]): Promise<Stage> {
  const assets = externalIds.map((externalId) => ({ externalId, data: `https://example.com/${externalId}` }));
  const hub = await createHub({ content: { projects: [{ name: "p", assets }] } });
  const ango = new AngoHub({ apiKey: hub.apiKey, baseUrl: hub.baseUrl, fetch: hub.fetch, retryDelay: 1 });
  return { hub, ango, id: [...hub.state.projects.keys()][0] ?? "" };
}

const labelOf = (externalId: string) => ({ externalId, classifications: [] });

async function outcome(ango: AngoHub, id: string, labels: Parameters<AngoHub["labels"]["import"]>[1]) {
  const error = await ango.labels.import(id, labels).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(error instanceof LabelImportError)) throw new Error(`the import ended with ${String(error)}`);
  const failed = error.failed.map(({ index, mayBeImported, error }) => [index, mayBeImported, (error as Error).name]);
  return { imported: error.imported.map(({ index }) => index), failed, message: error.message };
}

describe("labels that the service leaves out, although it answers with success", () => {
  test("are those whose asset is not there", async () => {
    const { ango, id } = await stage("a.jpg", "b.jpg");
    const labels = ["a.jpg", "missing.jpg", "b.jpg"].map(labelOf);
    expect(await outcome(ango, id, labels)).toEqual({
      imported: [0, 2],
      failed: [[1, false, "ValidationError"]],
      message:
        "Not all labels were imported: 2 are imported, 1 failed. The first failure, missing.jpg: " +
        'The project has no asset with the external id "missing.jpg". Upload it first.',
    });
  });

  test("are unknown where all assets are there: one of their tasks was sent on already", async () => {
    const { hub, ango, id } = await stage("a.jpg", "b.jpg");
    const [task] = hub.state.tasks.values();
    const answer = { objects: [], classifications: [], relations: [] };
    await ango.tasks.annotate(task?._id ?? "", answer, { nextStage: true });
    const { imported, failed, message } = await outcome(ango, id, ["a.jpg", "b.jpg"].map(labelOf));
    expect([imported, failed]).toEqual([
      [],
      [
        [0, true, "UnexpectedResponseError"],
        [1, true, "UnexpectedResponseError"],
      ],
    ]);
    expect(message).toContain('without saying for which. It says: "1 / 2 tasks are labeled."');
  });

  test("are unknown while the list of assets lags behind", async () => {
    const { hub, ango, id } = await stage("a.jpg", "b.jpg");
    hub.faults.add({ kind: "lag", milliseconds: 60_000, operation: "listAssets" });
    const { imported, failed } = await outcome(ango, id, ["a.jpg", "b.jpg", "missing.jpg"].map(labelOf));
    expect([imported, failed.map(([, mayBeImported]) => mayBeImported)]).toEqual([[], [true, true, true]]);
  });

  test("are unknown where the list of assets can't be had", async () => {
    const { hub, ango, id } = await stage("a.jpg");
    hub.faults.add({ kind: "status", status: 403, operation: "listAssets" });
    const { imported, failed } = await outcome(ango, id, ["a.jpg", "missing.jpg"].map(labelOf));
    expect([imported, failed]).toEqual([
      [],
      [
        [0, true, "PermissionError"],
        [1, true, "PermissionError"],
      ],
    ]);
  });
});

test.each(["2 / 2 tasks are labeled.", "3 / 3 tasks are labeled.", "Labels are imported.", {}])(
  "an answer that says of no fewer than were sent, or says something else, is success for all: %j",
  async (sentence) => {
    const { ango } = clientOf(({ path }) => (path === "/v2/import/labels" ? { project: sentence } : {}));
    const { imported } = await ango.labels.import(projectId, ["a.jpg", "b.jpg"].map(labelOf));
    expect(imported.map(({ index }) => index)).toEqual([0, 1]);
  },
);
