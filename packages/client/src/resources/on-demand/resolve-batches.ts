import { ValidationError } from "../../errors/validation-error.ts";
import type { Batch } from "../../types/models.ts";

/** A project's batches as they were read last. */
export interface KnownBatches {
  batches: readonly Batch[];
  /** When they were read, by `performance.now()`. */
  readAt: number;
}

const freshFor = 60_000;

/**
 * The ids of `batches`, each given by name or id. What was read within a minute is not read again; but a batch that is
 * not in it may be new, so the list is read anew before one is refused.
 */
export async function resolveBatches(
  batches: readonly string[],
  known: KnownBatches | undefined,
  read: () => Promise<readonly Batch[]>,
): Promise<string[]> {
  if (!Array.isArray(batches) || batches.length === 0) {
    throw new ValidationError("batches", "a list with at least one name or id", "empty or no list");
  }
  if (known && performance.now() - known.readAt < freshFor) {
    const found = batches.map((batch) => find(batch, known.batches));
    if (found.every((id) => id !== undefined)) return unique(found);
  }
  const current = await read();
  return unique(batches.map((batch, index) => find(batch, current) ?? refuse(batch, index, current)));
}

function find(batch: string, known: readonly Batch[]): string | undefined {
  // An id wins over a name that looks like one.
  const byId = known.find(({ _id }) => _id === batch);
  if (byId) return byId._id;
  const [byName, other] = known.filter(({ name }) => name === batch);
  if (other) throw new ValidationError("batches", "ids where two batches share a name", JSON.stringify(batch));
  return byName?._id;
}

function refuse(batch: unknown, index: number, known: readonly Batch[]): never {
  const names = known.map(({ name }) => JSON.stringify(name)).join(", ") || "it has none yet";
  const expected = `the name or id of one of the project's batches (${names})`;
  throw new ValidationError(`batches[${index}]`, expected, JSON.stringify(batch) ?? typeof batch);
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
