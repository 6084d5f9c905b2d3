import { checkId, checkText } from "../../arguments.ts";
import { mayHaveHappened } from "../../errors/may-have-happened.ts";
import { UnexpectedResponseError } from "../../errors/unexpected-response-error.ts";
import type { RequestOptions } from "../../pipeline/options.ts";
import type { Transport } from "../../pipeline/transport.ts";
import type { Batch } from "../../types/models.ts";
import { type Turns, takeTurn } from "./turns.ts";

/** Is told the batches of the project whenever they were read. */
export type Remember = (batches: readonly Batch[]) => void;

/** Returns the batch with this name, and creates it when the project has none. Two at once would undo each other. */
export async function createBatch(
  transport: Transport,
  turns: Turns,
  projectId: string,
  name: string,
  options: RequestOptions,
  remember: Remember,
): Promise<Batch> {
  checkId("projectId", projectId);
  checkText("name", name);
  return transport.during("setBatches", options, (lifetime) =>
    lifetime.race(
      takeTurn(turns, projectId, async () => {
        lifetime.check();
        return findOrAdd(transport, projectId, name, options, remember);
      }),
    ),
  );
}

async function findOrAdd(
  transport: Transport,
  projectId: string,
  name: string,
  options: RequestOptions,
  remember: Remember,
): Promise<Batch> {
  const path = { projectId };
  const read = () => transport.call("getProject", options, () => ({ path }));
  const { tags: before = [] } = await read();
  remember(before);
  const present = named(name, before);
  if (present) return present;
  try {
    const body = { tags: [...before, { name }] };
    const { tags } = await transport.call("setBatches", options, () => ({ path, body }));
    remember(tags);
    return named(name, tags) ?? leftOut(name);
  } catch (error) {
    if (!mayHaveHappened(error)) throw error;
    const found = named(
      name,
      await read().then(
        ({ tags }) => tags,
        () => undefined,
      ),
    );
    if (found) return found;
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
