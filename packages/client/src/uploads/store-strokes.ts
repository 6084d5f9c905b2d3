import type { Task } from "@ango-hub/openapi";
import type { Job } from "../core/job.ts";
import type { RequestOptions } from "../core/options.ts";
import type { Transport } from "../core/transport.ts";
import { UnexpectedResponseError } from "../errors/unexpected-response-error.ts";
import type { Strokes } from "./check-strokes.ts";
import { overStored } from "./stored-strokes.ts";
import { uploadStrokes } from "./upload-strokes.ts";

/** The files of strokes, as an annotation names them. */
export interface StrokesUrls {
  brushDataUrl?: string;
  medicalBrushDataUrl?: string;
}

/** What strokes are stored with. */
export interface Storing {
  transport: Transport;
  job: Job;
  options: RequestOptions;
  task: Task;
  mode: "replace" | "merge";
}

/** Uploads strokes for a task, merged with those that it has where that is wanted, and returns where they lie. */
export async function storeStrokes(
  { transport, job, options, task, mode }: Storing,
  given: readonly Strokes[],
): Promise<StrokesUrls> {
  const projectId = projectOf(task);
  const strokes: Strokes[] = [];
  // None is sent before it is known that all can be merged.
  for (const added of given) strokes.push(mode === "merge" ? await overStored(job, projectId, task, added) : added);
  const urls: StrokesUrls = {};
  for (const one of strokes) {
    urls[one.kind.urlName] = await job.lifetime.race(uploadStrokes(transport, projectId, one, options));
  }
  return urls;
}

function projectOf({ project }: Task): string {
  const id = typeof project === "string" ? project : project?._id;
  if (id !== undefined) return id;
  const detail = "The task does not say its project, where the files of its strokes belong.";
  throw new UnexpectedResponseError({ operation: "getTask", status: 200, reason: "wrong-envelope", detail });
}
