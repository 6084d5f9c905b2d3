import { platform } from "#platform";
import { isBlob, isUrl } from "../core/kinds.ts";
import type { UploadSource } from "./options.ts";
import { contentOf, isItem } from "./sources.ts";

/** How many bytes some sources have together. What can't be uploaded has none. */
export async function totalSize(sources: readonly UploadSource[], signal?: AbortSignal): Promise<number | undefined> {
  let total = 0;
  for (const source of sources) {
    if (signal?.aborted) return undefined;
    const data = contentOf(source);
    if (isBlob(data)) total += data.size;
    else if (typeof data === "string" || isUrl(data)) total += await platform.fileSize(data);
    else if (isItem(source) && source.size !== undefined) total += Number(source.size) || 0;
    else total += (data as Partial<ArrayBuffer> | undefined)?.byteLength ?? 0;
  }
  return total;
}
