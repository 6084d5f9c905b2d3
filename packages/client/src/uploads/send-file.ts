import * as rows from "@ango-hub/openapi/rows";
import type { RequestOptions } from "../core/options.ts";
import { withoutQuery } from "../core/redact.ts";
import type { Transport } from "../core/transport.ts";
import { ApiError } from "../errors/api-error.ts";
import { ValidationError } from "../errors/validation-error.ts";
import type { LocalFile } from "../platform/platform.ts";
import { randomName } from "../platform/random-name.ts";
import type { AssetService } from "./asset-service.ts";
import { Content } from "./content.ts";
import { contentType, extension, extensionFor } from "./content-type.ts";
import type { OpenedSource } from "./sources.ts";
import { onceOnly, storageError } from "./storage-error.ts";

const mostRenewals = 2;

/**
 * Sends a file to the storage and returns its URL there. A presigned URL that has expired is replaced by a new one.
 *
 * @param told Is told how many bytes an attempt has sent.
 * @throws {ValidationError} when the file has changed since it was opened; what was sent is then left alone.
 */
export async function sendFile(
  service: AssetService,
  source: OpenedSource,
  options: RequestOptions,
  told: (sent: number) => void,
): Promise<string> {
  const { file, externalId } = source;
  const suffix = extension(file.name) || extension(externalId) || extensionFor(file.type ?? "");
  const content = new Content(file, service.transport.givenFetch, told);
  await content.open();
  for (let renewals = 0; ; renewals += 1) {
    const name = suffix ? `${randomName()}.${suffix}` : randomName();
    const url = await service.uploadUrl(name, options);
    try {
      await put(service.transport, url, source, content, options);
      await checkUnchanged(source);
      return withoutQuery(url);
    } catch (error) {
      // What went wrong may well be that it changed.
      await checkUnchanged(source);
      if (content.isOnce) throw onceOnly(externalId, content.failure ?? error);
      if (!hasExpired(error) || renewals === mostRenewals) throw storageError(error);
    }
  }
}

async function put(
  transport: Transport,
  url: string,
  { file, externalId }: OpenedSource,
  content: Content,
  options: RequestOptions,
): Promise<void> {
  await transport.run("uploadFile", content.isOnce ? { ...options, maxRetries: 0 } : options, (job) =>
    job.send({
      row: rows.uploadFile,
      url,
      headers: { "content-type": contentType(file.name || externalId, file.type) },
      body: content.body,
      send: content.send,
      defaultTimeout: timeFor(file),
      // What little the storage answers is read: a body that is cancelled takes its connection along.
      read: async (response, reading) => {
        await reading(response.arrayBuffer());
        content.checkSent(response.status);
      },
    }),
  );
}

/** A minute, and a second more for each 8 kB: many files may share a slow line. */
function timeFor({ size }: LocalFile): number {
  return 60_000 + size / 8;
}

async function checkUnchanged({ externalId, file }: OpenedSource): Promise<void> {
  if ((await file.unchanged?.()) === false) {
    throw new ValidationError(`${externalId} changed while it was being sent. Upload it again once it is complete.`, {
      argument: "data",
      expected: "a file that stays as it is while it is sent",
      received: "one that has changed",
    });
  }
}

/** Whether the storage says that the URL has expired, or refuses without a word. */
function hasExpired(error: unknown): boolean {
  if (!(error instanceof ApiError) || (error.status !== 400 && error.status !== 403)) return false;
  return error.serviceMessage === undefined || /expired|time frame/i.test(error.serviceMessage);
}
