import type { ImportLabel, NewAnswer, Task } from "@ango-hub/openapi";
import * as rows from "@ango-hub/openapi/rows";
import type { WithResponse } from "../core/api-promise.ts";
import { checkObject, checkOneOf } from "../core/check.ts";
import type { Job } from "../core/job.ts";
import type { RequestOptions } from "../core/options.ts";
import { place } from "../core/place.ts";
import type { Transport } from "../core/transport.ts";
import type { TaskId } from "../types/ids.ts";
import type { BrushMask, VoxelMask } from "../uploads/strokes.ts";
import { loadBrushes } from "./lazy.ts";
import { mergedAnswer } from "./merge-answer.ts";

/** How an answer is stored, and the strokes that go with it. */
export interface Submission {
  /**
   * Whether the answer replaces the one that the task has, or is merged with it: then objects and relations are added, those
   * with an `objectId` that is there replace the old ones, classifications that are answered anew win, and new strokes lie
   * over the old ones.
   *
   * @default "replace"
   */
  mode?: "replace" | "merge" | undefined;
  /**
   * Whether the task moves on to its next stage, as after *Submit*.
   *
   * @default false
   */
  nextStage?: boolean | undefined;
  /**
   * Active time spent on the task, in milliseconds.
   *
   * @default 0
   */
  duration?: number | undefined;
  /** The strokes of the brush tools, of the asset's size, which are uploaded as a PNG picture. */
  brush?: BrushMask | undefined;
  /** The strokes of the voxel brush tools, of the asset's size, which are uploaded as an NRRD file. */
  voxels?: VoxelMask | undefined;
  /** In place of `brush`: URL of a PNG picture that is uploaded already, as `brushes.upload` returns it. */
  brushDataUrl?: string | null | undefined;
  /** In place of `voxels`: URL of an NRRD file that is uploaded already, as `brushes.upload` returns it. */
  medicalBrushDataUrl?: string | null | undefined;
}

type StrokeUrls = Pick<Submission, "brushDataUrl" | "medicalBrushDataUrl">;

/** What an annotation is sent with. */
export interface Annotating {
  transport: Transport;
  job: Job;
  options: RequestOptions;
}

/** Stores an answer for a task, after the files of its strokes. */
export async function annotate(
  { transport, job, options }: Annotating,
  taskId: TaskId,
  label: NewAnswer,
  submission: Submission,
): Promise<WithResponse<Task>> {
  checkObject("submission", submission);
  const { mode = "replace", nextStage = false, duration = 0, brush, voxels, ...given } = submission;
  checkOneOf("mode", mode, ["replace", "merge"]);
  const { answer, strokes: ofLabel } = answerOf(label);
  const urls = { ...ofLabel, ...given };
  const request = { brushDataUrl: null, medicalBrushDataUrl: null, ...urls, taskId, answer, nextStage, duration };
  const brushes = brush === undefined && voxels === undefined ? undefined : await loadBrushes();
  if (mode === "replace" && !brushes) return job.call(rows.annotateTask, request);
  // What is wrong is said before anything is sent.
  place(rows.annotateTask, request);
  const strokes = brushes?.givenStrokes({ brush, voxels, ...urls });
  const { data: task } = await job.call(rows.tasksGet, { taskId, includeAnswer: mode === "merge" });
  const merged = mode === "merge" ? mergedAnswer(task, answer, urls) : {};
  const stored = strokes && (await brushes?.storeStrokes({ transport, job, options, task, mode }, strokes));
  return job.call(rows.annotateTask, { ...request, ...merged, ...stored });
}

/** A label of an import is an answer too: its asset is that of the task, and its strokes are those of the submission. */
function answerOf(given: NewAnswer & Partial<Omit<ImportLabel, keyof NewAnswer>>): {
  answer: NewAnswer;
  strokes: StrokeUrls;
} {
  // What is no answer is for the check to refuse.
  if (typeof given !== "object" || given === null) return { answer: given, strokes: {} };
  const { externalId, data, brushDataUrl, medicalBrushDataUrl, ...answer } = given;
  return {
    answer,
    strokes: { ...(brushDataUrl && { brushDataUrl }), ...(medicalBrushDataUrl && { medicalBrushDataUrl }) },
  };
}
