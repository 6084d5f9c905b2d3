import { check, shown } from "../core/check.ts";
import { ValidationError } from "../errors/validation-error.ts";
import type { Batch } from "../types/models.ts";

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
  check("batches", batches, { type: "array", minItems: 1, expected: "a list with at least one name or id" });
  if (known && performance.now() - known.readAt < freshFor) {
    const found = batches.map((batch) => find(batch, known.batches));
    if (found.every((id) => id !== undefined)) return unique(found);
  }
  const current = await read();
  return unique(batches.map((batch, index) => find(batch, current) ?? refuseUnknown(batch, index, current)));
}

function find(batch: string, known: readonly Batch[]): string | undefined {
  // An id wins over a name that looks like one.
  const byId = known.find(({ _id }) => _id === batch);
  if (byId) return byId._id;
  const [byName, other] = known.filter(({ name }) => name === batch);
  if (other) {
    throw new ValidationError(
      `Two batches of the project are named ${shown(batch)}. Give the id of the one you mean.`,
      {
        argument: "batches",
        expected: "ids where two batches share a name",
        received: shown(batch),
      },
    );
  }
  return byName?._id;
}

function refuseUnknown(batch: unknown, index: number, known: readonly Batch[]): never {
  const argument = `batches[${index}]`;
  const names = known.map(({ name }) => JSON.stringify(name)).join(", ");
  const others = names ? `It has ${names}.` : "It has none yet: create it with batches.create.";
  throw new ValidationError(`${argument}: the project has no batch with the name or id ${shown(batch)}. ${others}`, {
    argument,
    expected: "the name or id of one of the project's batches",
    received: shown(batch),
  });
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
