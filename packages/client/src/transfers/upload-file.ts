import { ApiError } from "../errors/api-error.ts";
import type { RequestOptions } from "../pipeline/options.ts";
import type { Transport } from "../pipeline/transport.ts";
import { contentType, extension } from "./content-type.ts";
import type { OpenedSource } from "./upload-source.ts";

/**
 * Sends a file to the storage and returns its URL there. A presigned URL that was refused, as it is once it has expired,
 * is replaced by a new one.
 */
export async function uploadFile(transport: Transport, source: OpenedSource, options: RequestOptions): Promise<string> {
  const { file, externalId } = source;
  const type = contentType(file.name || externalId);
  const suffix = extension(file.name) || extension(externalId);
  for (let renewals = 0; ; renewals += 1) {
    const name = suffix ? `${crypto.randomUUID()}.${suffix}` : crypto.randomUUID();
    const url = await transport.call("getUploadUrl", options, () => ({ query: { name } }));
    try {
      const body = await file.body();
      await transport.presigned(
        "uploadFile",
        url,
        { headers: { "content-type": type }, body, send: file.send, read: discard },
        options,
      );
      return url.replace(/[?#].*$/s, "");
    } catch (error) {
      if (!isRefusal(error) || renewals === mostRenewals) throw error;
    }
  }
}

const mostRenewals = 2;

function isRefusal(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 400 || error.status === 403);
}

async function discard(response: Response): Promise<void> {
  await response.body?.cancel();
}
