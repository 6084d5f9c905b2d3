import type { ExportedAsset } from "@ango-hub/openapi";
import { tasksMask } from "@ango-hub/openapi/rows";
import { checkInteger } from "../core/check.ts";
import { ignoringErrors } from "../core/ignoring-errors.ts";
import { type RequestOptions, requestOptions } from "../core/options.ts";
import type { Transport } from "../core/transport.ts";
import { AbortError } from "../errors/abort-error.ts";
import { AuthenticationError } from "../errors/status-errors.ts";
import { ValidationError } from "../errors/validation-error.ts";
import { onAbort } from "../platform/on-abort.ts";
import type { MaskOptions } from "./options.ts";

/** Which mask it is. */
export interface MaskReference {
  /** External id of the asset. */
  externalId: string;
  taskId: string;
  /** Object id of the segmentation. */
  objectId: string;
}

/** The mask of a segmentation. */
export interface FetchedMask extends MaskReference {
  /** A PNG picture of the asset's size. */
  image: Blob;
  error?: undefined;
}

/** A mask that could not be fetched. */
export interface FailedMask extends MaskReference {
  image?: undefined;
  /** Why it could not be fetched. */
  error: unknown;
}

/** A mask of an export, or why it could not be fetched. */
export type ExportedMask = FetchedMask | FailedMask;

const defaultConcurrency = 8;

/** Fetches the masks that assets of an export name, some of them ahead, and gives them out in their order. */
export async function* fetchMasks(
  transport: Transport,
  assets: AsyncIterable<ExportedAsset>,
  options: MaskOptions,
): AsyncGenerator<ExportedMask, void, void> {
  const { concurrency = defaultConcurrency, onProgress, signal } = options;
  checkInteger("concurrency", concurrency, { minimum: 1, maximum: 1024 });
  const controller = new AbortController();
  const abort = () => controller.abort(signal?.reason);
  const letGo = onAbort(signal, abort);
  // A broken progress bar breaks no download.
  const report = onProgress && ignoringErrors(onProgress);
  const progress = { done: 0, failed: 0 };
  const ahead: Promise<ExportedMask>[] = [];

  const next = async (): Promise<ExportedMask> => {
    const mask = (await ahead.shift()) as ExportedMask;
    if (signal?.aborted) throw new AbortError("getMask", signal.reason);
    // No other mask will fare better.
    if (mask.error instanceof AuthenticationError) throw mask.error;
    progress[mask.image ? "done" : "failed"] += 1;
    report?.({ masks: { ...progress } });
    return mask;
  };

  try {
    for await (const { externalId, tasks } of assets) {
      for (const { masks = [] } of tasks) {
        for (const url of masks) {
          ahead.push(fetchMask(transport, externalId, url, { ...requestOptions(options), signal: controller.signal }));
          if (ahead.length === concurrency) yield await next();
        }
      }
    }
    while (ahead.length > 0) yield await next();
  } finally {
    letGo();
    // Whoever breaks off waits for no more of them.
    controller.abort();
  }
}

async function fetchMask(
  transport: Transport,
  externalId: string,
  url: string,
  options: RequestOptions,
): Promise<ExportedMask> {
  const { searchParams } = URL.canParse(url) ? new URL(url) : new URL("http://invalid");
  const task = searchParams.get("task") ?? "";
  const annotation = searchParams.get("annotation") ?? "";
  const reference = { externalId, taskId: task, objectId: annotation };
  try {
    // The key goes to the client's own service and nowhere else, whatever an export says.
    if (!isMaskOf(transport.baseUrl, url)) {
      const expected = `a URL below ${transport.baseUrl}${tasksMask.path}`;
      throw new ValidationError(`The export names a mask of another place than this client's service, ${expected}.`, {
        argument: "masks",
        expected,
        received: "a URL of another place",
      });
    }
    const image = await transport.call(tasksMask, { taskId: task, objectId: annotation }, options);
    return { ...reference, image };
  } catch (error) {
    return { ...reference, error };
  }
}

function isMaskOf(baseUrl: string, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { origin, pathname } = new URL(url);
  return origin + pathname === baseUrl + tasksMask.path;
}
