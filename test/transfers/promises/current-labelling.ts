import assert from "node:assert/strict";
import type { LabelImportError, TaskId } from "@ango-hub/client";
import { failureOf } from "../../promised.ts";
import { type CurrentGround, names } from "../hub.ts";
import type { CurrentPromised } from "./promise.ts";

const nothing = { objects: [], classifications: [], relations: [] };

/** Assets to be labelled, and the task of the first of them. */
async function assetsOf({ ango, projectId }: CurrentGround, ids: readonly string[]): Promise<TaskId> {
  const assets = ids.map((externalId) => ({ externalId, data: `https://bucket.example/${externalId}` }));
  await ango.assets.importFromCloud(projectId, assets);
  const [task] = (await ango.tasks.list(projectId, { filter: { externalId: ids[0] } })).items;
  return task?._id ?? "";
}

export const currentLabelling: readonly CurrentPromised[] = [
  {
    name: "labels of tasks that are past labelling are not said to be imported, where the service tells their number alone",
    prove: async (ground) => {
      const { ango, projectId } = ground;
      const taskId = await assetsOf(ground, names(3));
      await ango.tasks.annotate(taskId, nothing, { nextStage: true });
      const labels = names(3).map((externalId) => ({ externalId, ...nothing }));
      const error = await failureOf<LabelImportError>(ango.labels.import(projectId, labels));
      assert.deepEqual(
        [error.imported, error.failed.map(({ mayBeImported }) => mayBeImported)],
        [[], [true, true, true]],
      );
      assert.match(
        error.message,
        /of 3 it is not known.*without saying for which\. It says: "2 \/ 3 tasks are labeled\."/,
      );
    },
  },
  {
    name: "labels that the service left out are not said to be imported where the assets can't be listed",
    prove: async (ground) => {
      const { hub, ango, projectId } = ground;
      await assetsOf(ground, names(2));
      hub.faults.add({ kind: "status", status: 403, operation: "listAssets" });
      const labels = [...names(2), "missing"].map((externalId) => ({ externalId, ...nothing }));
      const error = await failureOf<LabelImportError>(ango.labels.import(projectId, labels));
      assert.deepEqual([error.imported.length, error.failed.length], [0, 3]);
      assert.equal((error.cause as Error).name, "PermissionError");
    },
  },
  {
    name: "a label that names a missing asset by URL is not taken for one that was imported",
    prove: async (ground) => {
      const { ango, projectId } = ground;
      await assetsOf(ground, names(1));
      const labels = ["0.jpg", "1.jpg"].map((name) => ({ data: `https://bucket.example/${name}`, ...nothing }));
      const error = await failureOf<LabelImportError>(ango.labels.import(projectId, labels));
      assert.deepEqual([error.imported.length, error.failed.length], [0, 2]);
    },
  },
];
