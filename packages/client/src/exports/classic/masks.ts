import type { ExportedAsset, ExportedObject } from "@ango-hub/openapi/classic";
import { tasksMask } from "@ango-hub/openapi/classic/rows";
import { checkInteger } from "../../core/check.ts";
import { ignoringErrors } from "../../core/ignoring-errors.ts";
import { type RequestOptions, requestOptions } from "../../core/options.ts";
import type { Transport } from "../../core/transport.ts";
import { AbortError } from "../../errors/abort-error.ts";
import { AuthenticationError } from "../../errors/status-errors.ts";
import { ValidationError } from "../../errors/validation-error.ts";
import { onAbort } from "../../platform/on-abort.ts";
import type { MaskOptions } from "./options.ts";

/** Which mask it is. */
export interface MaskReference {
  /** External id of the asset. */
  externalId: string;
  taskId: string;
  /** Object id of the polygon or segmentation. */
  objectId: string;
}

/** The mask of a polygon or segmentation. */
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
    for await (const asset of assets) {
      for (const mask of masksOf(asset)) {
        ahead.push(fetchMask(transport, mask, { ...requestOptions(options), signal: controller.signal }));
        if (ahead.length === concurrency) yield await next();
      }
    }
    while (ahead.length > 0) yield await next();
  } finally {
    letGo();
    // Whoever breaks off waits for no more of them.
    controller.abort();
  }
}

interface NamedMask extends MaskReference {
  url: string;
}

/** The masks that an asset names, in its tasks and in their objects, each once. */
function masksOf({ externalId, tasks }: ExportedAsset): NamedMask[] {
  const found = new Map<string, NamedMask>();
  for (const { taskId, masks = [], objects = [] } of tasks) {
    const named = [[masks].flat().map((url) => ({ url, objectId: "" })), objects.flatMap(inObject)].flat();
    for (const { url, objectId } of named) {
      const { searchParams } = URL.canParse(url) ? new URL(url) : new URL("http://invalid");
      const mask = {
        externalId,
        taskId: searchParams.get("task") ?? taskId,
        objectId: searchParams.get("annotation") ?? objectId,
        url,
      };
      const key = JSON.stringify([mask.taskId, mask.objectId || url]);
      if (!found.has(key)) found.set(key, mask);
    }
  }
  return [...found.values()];
}

function inObject({ objectId, masks = [] }: ExportedObject): { url: string; objectId: string }[] {
  return [masks].flat().map((url) => ({ url, objectId }));
}

async function fetchMask(
  transport: Transport,
  { url, ...reference }: NamedMask,
  options: RequestOptions,
): Promise<ExportedMask> {
  try {
    const { taskId, objectId } = reference;
    if (!URL.canParse(url) || !new URL(url).pathname.endsWith(tasksMask.path) || objectId === "") {
      const expected = `a URL of ${tasksMask.path} that names annotation and task`;
      throw new ValidationError(`The export names a mask by another URL than ${expected}. Fetch it without your key.`, {
        argument: "masks",
        expected,
        received: "another URL",
      });
    }
    // The key goes to the client's own service and nowhere else, whatever host an export names.
    const image = await transport.call(tasksMask, { taskId, objectId }, options);
    return { ...reference, image };
  } catch (error) {
    return { ...reference, error };
  }
}
