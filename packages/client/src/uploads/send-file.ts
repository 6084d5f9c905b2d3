import * as rows from "@ango-hub/openapi/rows";
import { platform } from "#platform";
import type { RequestOptions } from "../core/options.ts";
import { randomName } from "../core/random-name.ts";
import { withoutQuery } from "../core/redact.ts";
import type { Transport } from "../core/transport.ts";
import { ApiError } from "../errors/api-error.ts";
import { ValidationError } from "../errors/validation-error.ts";
import type { Fetch } from "../platform/fetch.ts";
import type { LocalFile } from "../platform/platform.ts";
import { contentType, extension, extensionFor } from "./content-type.ts";
import { followRedirects } from "./follow-redirects.ts";
import type { OpenedSource } from "./sources.ts";

const mostRenewals = 2;

/**
 * Sends a file to the storage and returns its URL there. A presigned URL that was refused, as it is once it has expired,
 * is replaced by a new one.
 *
 * @throws {ValidationError} when the file has changed since it was opened; what was sent is then left alone.
 */
export async function sendFile(transport: Transport, source: OpenedSource, options: RequestOptions): Promise<string> {
  const { file, externalId } = source;
  const suffix = extension(file.name) || extension(externalId) || extensionFor(file.type ?? "");
  const content = await contentOf(file, transport.givenFetch);
  for (let renewals = 0; ; renewals += 1) {
    const name = suffix ? `${randomName()}.${suffix}` : randomName();
    const url = await transport.call(rows.getUploadUrl, { name }, options);
    try {
      await put(transport, url, source, content, options);
      await checkUnchanged(source);
      return withoutQuery(url);
    } catch (error) {
      // What went wrong may well be that it changed.
      await checkUnchanged(source);
      if (!isRefusal(error) || renewals === mostRenewals) throw error;
    }
  }
}

/** The content of a file, to be sent as often as needed: each time anew where it is a stream. */
interface Content {
  body(): NonNullable<RequestInit["body"]>;
  send: Fetch;
}

async function contentOf(file: LocalFile, givenFetch: Fetch | undefined): Promise<Content> {
  const { stream } = file;
  const read = stream && !givenFetch ? stream : undefined;
  const held = read ? undefined : await file.content();
  let last: RequestInit["body"];
  const body = () => {
    last = read ? read() : held;
    return last as NonNullable<RequestInit["body"]>;
  };
  const send = followRedirects(
    (url, init) => {
      // Middleware may have put another content in its place, whose size is not known here.
      const size = init.body === last ? file.size : undefined;
      return platform.sendContent(url, init, { fetch: givenFetch, size });
    },
    (sent) => (sent === last ? body() : sent),
  );
  return { body, send };
}

async function put(
  transport: Transport,
  url: string,
  { file, externalId }: OpenedSource,
  { body, send }: Content,
  options: RequestOptions,
): Promise<void> {
  await transport.run("uploadFile", options, (job) =>
    job.send({
      row: rows.uploadFile,
      url,
      headers: { "content-type": contentType(file.name || externalId, file.type) },
      body,
      send,
      defaultTimeout: timeFor(file),
      // What little the storage answers is read: a body that is cancelled takes its connection along.
      read: (response, reading) => reading(response.arrayBuffer()),
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

function isRefusal(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 400 || error.status === 403);
}
