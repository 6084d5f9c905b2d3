import { sendContent } from "#platform/files";
import { ApiError } from "../errors/api-error.ts";
import { ValidationError } from "../errors/validation-error.ts";
import type { Fetch, RequestOptions } from "../pipeline/options.ts";
import { withoutQuery } from "../pipeline/redact.ts";
import type { Transport } from "../pipeline/transport.ts";
import type { LocalFile } from "../platform/local-file.ts";
import { contentType, extension } from "./content-type.ts";
import { followRedirects } from "./follow-redirects.ts";
import { sendPresigned } from "./presigned.ts";
import type { OpenedSource } from "./upload-source.ts";

const mostRenewals = 2;

/**
 * Sends a file to the storage and returns its URL there. A presigned URL that was refused, as it is once it has expired,
 * is replaced by a new one.
 *
 * @throws {ValidationError} when the file has changed since it was opened; what was sent is then left alone.
 */
export async function uploadFile(transport: Transport, source: OpenedSource, options: RequestOptions): Promise<string> {
  const { file, externalId } = source;
  const suffix = extension(file.name) || extension(externalId);
  const send = await sender(file, transport.givenFetch);
  for (let renewals = 0; ; renewals += 1) {
    const name = suffix ? `${crypto.randomUUID()}.${suffix}` : crypto.randomUUID();
    const url = await transport.call("getUploadUrl", options, () => ({ query: { name } }));
    try {
      await put(transport, url, source, send, options);
      await checkUnchanged(source);
      return withoutQuery(url);
    } catch (error) {
      // What went wrong may well be that it changed.
      await checkUnchanged(source);
      if (!isRefusal(error) || renewals === mostRenewals) throw error;
    }
  }
}

/** What sends a file as often as needed. */
async function sender(file: LocalFile, givenFetch: Fetch | undefined): Promise<Fetch> {
  if (file.send && !givenFetch) return file.send;
  const body = await file.content();
  return (url, init) => sendContent(url, { ...init, body }, givenFetch);
}

async function put(
  transport: Transport,
  url: string,
  { file, externalId }: OpenedSource,
  send: Fetch,
  options: RequestOptions,
): Promise<void> {
  const headers = { "content-type": contentType(file.name || externalId) };
  const request = { headers, send: followRedirects(send), read: discard };
  await transport.during("uploadFile", options, (_, { timeout = timeFor(file) }) =>
    sendPresigned(transport, "uploadFile", url, request, { ...options, timeout }),
  );
}

/** A minute, and a second more for each 8 kB: many files may share a slow line. */
function timeFor({ size }: LocalFile): number {
  return 60_000 + size / 8;
}

async function checkUnchanged({ externalId, file }: OpenedSource): Promise<void> {
  if ((await file.unchanged?.()) === false) {
    throw new ValidationError(
      "data",
      "a file that stays as it is while it is sent",
      `${externalId}, which has changed`,
    );
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 400 || error.status === 403);
}

/** Reads what little the storage answers: a body that is cancelled takes its connection along. */
async function discard(response: Response): Promise<void> {
  await response.arrayBuffer();
}
