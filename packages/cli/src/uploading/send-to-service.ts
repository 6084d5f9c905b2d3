import type { UploadItem } from "@ango-hub/client";
import type { Job } from "../frame/command.ts";
import { Progress } from "../terminal/progress.ts";
import { FailureLines } from "./failure-lines.ts";
import { FigureProgress } from "./figures.ts";
import type { NamedFile } from "./named-files.ts";
import { optionsOf } from "./options.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import type { Sending } from "./sending.ts";

/** Uploads the files to the service. */
export async function sendToService({ terminal, signal }: Job, sending: Sending): Promise<Outcome> {
  const { ango, projectId, flags, place, found, files, paths } = sending;
  const progress = new Progress(terminal, "Upload");
  const figures = new FigureProgress(progress, found);
  const failures = new FailureLines(progress, place.failures);
  const { workers, bucket } = flags;
  const transfer = ango.assets.upload(projectId, sourcesOf(files), {
    ...optionsOf(flags, place),
    ...(workers !== undefined && { concurrency: workers }),
    ...(bucket !== undefined && { bucket }),
    signal,
    onProgress: (state) => figures.report(state),
    onFailure: ({ index, error }) => failures.add(paths[index] ?? "", error),
  });
  return outcomeOf(transfer, found.files).finally(() => progress.end());
}

async function* sourcesOf(files: AsyncIterable<NamedFile>): AsyncGenerator<UploadItem, void, void> {
  for await (const { path, externalId } of files) yield { data: path, externalId };
}
