import * as rows from "@ango-hub/openapi/rows";
import type { WithResponse } from "../core/api-promise.ts";
import type { Job } from "../core/job.ts";
import { mayHaveHappened } from "../errors/may-have-happened.ts";
import type { Batch } from "../types/models.ts";

/**
 * Returns the batch with this name, and creates it when the project has none.
 *
 * @param remember Is told the batches of the project whenever they were read.
 */
export async function createBatch(
  job: Job,
  projectId: string,
  name: string,
  remember: (batches: readonly Batch[]) => void,
): Promise<WithResponse<Batch>> {
  job.lifetime.check();
  const { data, response } = await job.call(rows.projectsGet, { projectId });
  const { batches: before = [] } = data;
  const present = before.find((batch) => batch.name === name);
  if (present) {
    remember(before);
    return { data: present, response };
  }
  try {
    // The answer to a name is the batch, in spite of its key.
    const { data, response } = await job.call(rows.batchesCreate, { projectId, name });
    const batch = data as Batch;
    remember([...before, batch]);
    return { data: batch, response };
  } catch (error) {
    if (!mayHaveHappened(error)) throw error;
    const after = await job.call(rows.projectsGet, { projectId }).catch(() => undefined);
    const found = after?.data.batches?.find((batch) => batch.name === name);
    if (after && found) return { data: found, response: after.response };
    throw error;
  }
}
