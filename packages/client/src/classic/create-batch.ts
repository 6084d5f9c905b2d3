import * as rows from "@ango-hub/openapi/classic/rows";
import type { WithResponse } from "../core/api-promise.ts";
import type { Job } from "../core/job.ts";
import { mayHaveHappened } from "../errors/may-have-happened.ts";
import { UnexpectedResponseError } from "../errors/unexpected-response-error.ts";
import type { Batch } from "./models.ts";

/**
 * Returns the batch with this name, and creates it when the project has none. Two at once would undo each other.
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
  const { tags: before = [] } = data;
  remember(before);
  const present = named(name, before);
  if (present) return { data: present, response };
  try {
    const { data, response } = await job.call(rows.setBatches, { projectId, tags: [...before, { name }] });
    const { tags: after = [] } = data;
    remember(after);
    return { data: named(name, after) ?? leftOut(name), response };
  } catch (error) {
    if (!mayHaveHappened(error)) throw error;
    const after = await job.call(rows.projectsGet, { projectId }).catch(() => undefined);
    const found = named(name, after?.data.tags);
    if (after && found) return { data: found, response: after.response };
    throw error;
  }
}

function named(name: string, batches: readonly Batch[] = []): Batch | undefined {
  return batches.find((batch) => batch.name === name);
}

function leftOut(name: string): never {
  const detail = `The project's batches lack the new one, ${JSON.stringify(name)}.`;
  throw new UnexpectedResponseError({ operation: "setBatches", status: 200, reason: "wrong-envelope", detail });
}
