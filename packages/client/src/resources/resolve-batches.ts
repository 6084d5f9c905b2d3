import type { Batch } from "@ango-hub/openapi";
import { ValidationError } from "../errors/validation-error.ts";

const freshFor = 60_000;

/** Finds the ids of batches that are given by name or id, and remembers a project's batches for a minute. */
export class KnownBatches {
  readonly #projects = new Map<string, { batches: readonly Batch[]; until: number }>();

  remember(projectId: string, batches: readonly Batch[]): void {
    this.#projects.set(projectId, { batches, until: performance.now() + freshFor });
  }

  /** The ids of `batches`. A batch that is not remembered may be new: the list is read again before it is refused. */
  async resolve(
    projectId: string,
    batches: readonly string[],
    read: () => Promise<readonly Batch[]>,
  ): Promise<string[]> {
    if (!Array.isArray(batches) || batches.length === 0) {
      throw new ValidationError("batches", "a list with at least one name or id", "empty or no list");
    }
    const known = this.#projects.get(projectId);
    if (known && known.until > performance.now()) {
      const found = batches.map((batch) => find(batch, known.batches));
      if (found.every((id) => id !== undefined)) return unique(found);
    }
    const current = await read();
    return unique(batches.map((batch, index) => find(batch, current) ?? refuse(batch, index, current)));
  }
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
