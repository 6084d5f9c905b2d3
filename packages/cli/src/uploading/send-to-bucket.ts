import type { CloudAsset, FailedUpload } from "@ango-hub/client";
import { Bucket } from "../bucket/bucket.ts";
import { BucketError } from "../bucket/bucket-error.ts";
import { putFile } from "../bucket/put-file.ts";
import { StoredObjects } from "../bucket/stored-objects.ts";
import type { Job } from "../frame/command.ts";
import { Progress } from "../terminal/progress.ts";
import { FailureLines } from "./failure-lines.ts";
import { FigureProgress } from "./figures.ts";
import type { NamedFile } from "./named-files.ts";
import { optionsOf } from "./options.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import { pooled } from "./pooled.ts";
import type { Sending } from "./sending.ts";
import { SentBytes } from "./sent-bytes.ts";
import type { Target } from "./target.ts";

const workersByDefault = 16;

/** A file with its place among the files. */
interface Indexed extends NamedFile {
  index: number;
}

/** What became of a file in the bucket. */
type Stored = Indexed & ({ url: string } | { error: unknown });

/** Puts the files into a bucket, and registers them as they arrive there. */
export async function sendToBucket(job: Job, sending: Sending, { address, credentials }: Target): Promise<Outcome> {
  const { terminal, signal } = job;
  const { ango, projectId, flags, place, found, files, paths } = sending;
  const bucket = await Bucket.open(address, credentials);
  const progress = new Progress(terminal, "Upload");
  const figures = new FigureProgress(progress, found);
  const failures = new FailureLines(progress, place.failures);
  const bytes = new SentBytes();
  const failed: FailedUpload[] = [];
  const registration = { done: 0, failed: 0 };
  const show = (): void => {
    const { done, failed: refused } = registration;
    figures.report({ files: { done: done + failed.length, failed: refused + failed.length }, bytes: bytes.figures });
  };
  const known = place.objects === undefined ? undefined : await StoredObjects.open(place.objects, address.base);

  const store = async (file: Indexed, stopped: AbortSignal): Promise<Stored> => {
    const told = bytes.ofFile(show);
    const key = address.prefix + file.externalId;
    try {
      const either = AbortSignal.any([signal, stopped]);
      return { ...file, url: await putFile(bucket, { path: file.path, key, told, signal: either }, known) };
    } catch (error) {
      // What holds for all objects is said once.
      if (signal.aborted || stopped.aborted || (error instanceof BucketError && error.isAboutAll)) throw error;
      return { ...file, error };
    }
  };
  /** Which of the files each asset is. */
  const indexes: number[] = [];
  async function* assets(): AsyncGenerator<CloudAsset, void, void> {
    for await (const stored of pooled(indexed(files), flags.workers ?? workersByDefault, store)) {
      const { index, externalId, path } = stored;
      if ("url" in stored) {
        indexes.push(index);
        yield { data: stored.url, externalId };
      } else {
        failed.push({ index, externalId, source: path, error: stored.error });
        failures.add(path, stored.error);
        show();
      }
    }
  }
  const transfer = ango.assets.importFromCloud(projectId, assets(), {
    ...optionsOf(flags, place),
    signal,
    onProgress: (state) => {
      Object.assign(registration, state.files);
      show();
    },
    onFailure: ({ index, error }) => failures.add(paths[indexes[index] ?? -1] ?? "", error),
  });
  try {
    return merged(await outcomeOf(transfer, found.files), failed, indexes);
  } finally {
    progress.end();
    await known?.close();
  }
}

async function* indexed(files: AsyncIterable<NamedFile>): AsyncGenerator<Indexed, void, void> {
  let index = 0;
  for await (const file of files) {
    yield { ...file, index };
    index += 1;
  }
}

/** The lists with each file's place among the files, and what did not reach the bucket. */
function merged(outcome: Outcome, failed: readonly FailedUpload[], indexes: readonly number[]): Outcome {
  const placed = <File extends { index: number }>(files: readonly File[]): File[] =>
    files.map((file) => ({ ...file, index: indexes[file.index] ?? -1 })).sort((one, other) => one.index - other.index);
  const { registered, unregistered, skipped } = outcome;
  return {
    ...outcome,
    registered: placed(registered),
    unregistered: placed(unregistered),
    skipped: placed(skipped),
    failed: [...failed, ...placed(outcome.failed)],
    notTried: Math.max(0, outcome.notTried - failed.length),
  };
}
