import { AbortError } from "../errors/abort-error.ts";
import type { AngoHubError } from "../errors/ango-hub-error.ts";
import { ConnectionError } from "../errors/connection-error.ts";
import type { RequestOptions } from "../pipeline/options.ts";
import { startTimer } from "../pipeline/timer.ts";
import type { Transport } from "../pipeline/transport.ts";
import { ExportError } from "./export-error.ts";
import { sendPresigned } from "./presigned.ts";

/** How far a download is. */
export interface DownloadProgress {
  /** Bytes that arrived, and how many there are, where the storage says so. */
  bytes: { done: number; total: number | undefined };
}

/** How an export is downloaded. `timeout` is the longest time without a byte. */
export interface DownloadOptions extends RequestOptions {
  /** Called whenever bytes arrive. */
  onProgress?: ((progress: DownloadProgress) => void) | undefined;
}

const defaultStall = 60_000;
const defaultRetries = 5;

/**
 * The bytes of a file in the storage. When the connection breaks, the download goes on where it broke off, as long as
 * the file is still the same; `restart` is called where it has to begin again instead.
 */
export async function* downloadBytes(
  transport: Transport,
  url: string,
  options: DownloadOptions,
  restart?: () => Promise<void>,
): AsyncGenerator<Uint8Array, void, void> {
  const { onProgress, signal, timeout = defaultStall, maxRetries = defaultRetries, ...request } = options;
  let position = 0;
  let total: number | undefined;
  let version: string | undefined;
  for (let failures = 0; ; ) {
    const headers: Record<string, string> = {};
    if (position > 0) {
      headers.range = `bytes=${position}-`;
      if (version) headers["if-range"] = version;
    }
    const response = await sendPresigned(
      transport,
      "downloadExport",
      url,
      { headers, read: (response) => response },
      { ...request, signal, timeout },
    ).catch((error) => {
      throw position === 0 || error instanceof AbortError ? error : brokenOff(error, position);
    });
    if (position > 0 && response.status !== 206) {
      await response.body?.cancel();
      if (!restart) throw new ExportError("the download broke off, and the storage can't go on with it", { position });
      await restart();
      position = 0;
      continue;
    }
    version ??= versionOf(response);
    total ??= lengthOf(response);
    const body = bodyOf(response);
    try {
      for (;;) {
        const { done, value } = await readPart(body, signal, timeout);
        if (done) break;
        position += value.length;
        failures = 0;
        onProgress?.({ bytes: { done: position, total } });
        yield value;
      }
      if (total === undefined || position >= total) return;
      const { host } = new URL(url);
      throw new ConnectionError({
        operation: "downloadExport",
        failure: "reset",
        phase: "body",
        host,
        cause: undefined,
      });
    } catch (error) {
      if (signal?.aborted) throw new AbortError("downloadExport", signal.reason);
      failures += 1;
      if (failures > maxRetries) throw brokenOff(error, position);
    } finally {
      // Also reached when the reader stops early: the connection must not go on for nobody.
      await body.cancel().catch(() => {});
    }
  }
}

function brokenOff(error: unknown, position: number): AngoHubError {
  return new ExportError(`the download broke off for good at byte ${position}`, { position, cause: error });
}

/** What tells that a file is still the same. Storages go on with a file by nothing weaker. */
function versionOf({ headers }: Response): string | undefined {
  const tag = headers.get("etag");
  return (tag?.startsWith("W/") ? undefined : tag) ?? headers.get("last-modified") ?? undefined;
}

function lengthOf(response: Response): number | undefined {
  // The length of a compressed answer is not that of its content.
  if (response.headers.get("content-encoding")) return undefined;
  const length = Number(response.headers.get("content-length") ?? Number.NaN);
  return Number.isNaN(length) ? undefined : length;
}

function bodyOf(response: Response): ReadableStreamDefaultReader<Uint8Array> {
  if (!response.body) throw new ExportError("the download is empty");
  return response.body.getReader();
}

/** The next part of a body, unless the caller aborts or nothing comes for too long. */
async function readPart(
  body: ReadableStreamDefaultReader<Uint8Array>,
  signal: AbortSignal | undefined,
  timeout: number,
): Promise<ReadableStreamReadResult<Uint8Array>> {
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal?.reason);
    signal?.addEventListener("abort", abort);
    const stop = startTimer(timeout, () => reject(new Error(`no byte arrived within ${timeout} ms`)));
    body
      .read()
      .then(resolve, reject)
      .finally(() => {
        stop();
        signal?.removeEventListener("abort", abort);
      });
  });
}
