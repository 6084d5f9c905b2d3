import assert from "node:assert/strict";
import { failureOf } from "../../promised.ts";
import type { ClassicPromised } from "./promise.ts";

export const classicLabelling: readonly ClassicPromised[] = [
  {
    name: "an empty list of labels is sent, and says whether the project is there",
    prove: async ({ ango, projectId }) => {
      assert.deepEqual((await ango.labels.import(projectId, [])).imported, []);
      assert.equal((await failureOf(ango.labels.import("6".repeat(24), []))).name, "BadRequestError");
    },
  },
];
