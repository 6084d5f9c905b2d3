import { platform } from "#platform";
import type { UploadSource } from "./options.ts";
import { contentOf } from "./sources.ts";

/** How many bytes some sources have together. What can't be uploaded has none. */
export async function totalSize(sources: readonly UploadSource[], signal?: AbortSignal): Promise<number | undefined> {
  let total = 0;
  for (const source of sources) {
    if (signal?.aborted) return undefined;
    const data = contentOf(source);
    if (data instanceof Blob) total += data.size;
    else if (typeof data === "string" || data instanceof URL) total += await platform.fileSize(data);
    else total += data?.byteLength ?? 0;
  }
  return total;
}
