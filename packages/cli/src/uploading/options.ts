import type { AngoHub, ProjectId, StorageId } from "@ango-hub/client";
import { UsageError } from "../terminal/usage-error.ts";
import type { Place } from "./place.ts";
import type { AssetFlags } from "./upload-flags.ts";

/** Options that uploads and imports share. */
export function optionsOf(
  { batch, ifExists, priority, storage }: AssetFlags,
  { journal }: Place,
): {
  storageId?: StorageId;
  batches?: readonly string[];
  ifExists?: "skip" | "error" | "add";
  priority?: number;
  journal?: string;
} {
  return {
    ...(batch && { batches: batch }),
    ...(ifExists && { ifExists }),
    ...(priority !== undefined && { priority }),
    ...(storage !== undefined && { storageId: storage as StorageId }),
    ...(journal !== undefined && { journal }),
  };
}

/** Makes the batches that are not there, where that is wanted. */
export async function createBatches(
  ango: AngoHub,
  projectId: ProjectId,
  { batch = [], createBatches = false }: AssetFlags,
  signal: AbortSignal,
): Promise<void> {
  if (!createBatches) return;
  if (batch.length === 0) throw new UsageError("--create-batches makes the batches of --batch, which is not given.");
  for (const name of batch) await ango.batches.create(projectId, name, { signal });
}
