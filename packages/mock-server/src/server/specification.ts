import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { descriptions, type Generation } from "./generations.ts";

/** The operations of the specification, as Prism reads them. */
export type PrismOperations = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>;

/**
 * Reads the specification that the hub is held against.
 *
 * @param file Another specification than the one of `@ango-hub/openapi`.
 * @throws Error when it cannot be read.
 */
export async function readSpecification(generation: Generation, file: string | undefined): Promise<PrismOperations> {
  // Prism takes most of a second to load, which only those pay who use it.
  const prism = await import("./prism-library.ts");
  try {
    const path = file ?? createRequire(import.meta.url).resolve(descriptions[generation]);
    // Prism says of a missing file only that its document format is unsupported.
    await readFile(path);
    return await prism.getHttpOperationsFromSpec(path);
  } catch (error) {
    throw new Error(`The specification cannot be read: ${(error as Error).message}`, { cause: error });
  }
}
