import { UnreadableFileError } from "@ango-hub/label-set/masks";
import type { Task } from "@ango-hub/openapi";
import * as rows from "@ango-hub/openapi/rows";
import type { Job } from "../core/job.ts";
import { withoutQuery } from "../core/redact.ts";
import { ValidationError } from "../errors/validation-error.ts";
import type { Strokes } from "./check-strokes.ts";
import { presignedUrl } from "./presigned-url.ts";
import type { StoredStrokes } from "./strokes-kinds.ts";

/**
 * Strokes over those that a task has of their kind, whose file is read for it.
 *
 * @throws {ValidationError} when those have another size, or their file can't be read.
 */
export async function overStored(job: Job, projectId: string, task: Task, added: Strokes): Promise<Strokes> {
  const { kind, size } = added;
  const url = task[kind.urlName];
  if (!url) return added;
  const named = { name: withoutQuery(url), project: projectId, type: kind.type };
  const signedUrl = await presignedUrl("getSignedUrl", job.call(rows.getSignedUrl, named));
  const file = await job.download(rows.downloadExport, signedUrl);
  try {
    const stored = await kind.open(new Uint8Array(file));
    // Before it is decompressed, so that its file takes no more memory than the strokes that were given.
    checkSameSize(stored, added, task);
    const data = await stored.read();
    kind.overlay(data, added.data);
    return { kind, size, data };
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    throw cannotMerge(`The file in ${kind.urlName} of task ${task._id} ${error.reason}.`, {
      argument: "mode",
      expected: '"replace"',
      received: '"merge"',
    });
  }
}

function checkSameSize({ size: stored }: StoredStrokes, { kind, size: given }: Strokes, { _id }: Task): void {
  if (stored.every((length, axis) => length === given[axis])) return;
  const [expected, received] = [stored, given].map((size) => `${size.join(" × ")} ${kind.unit}`) as [string, string];
  throw cannotMerge(`The strokes of task ${_id} have ${expected}, and the new ones ${received}.`, {
    argument: kind.argument,
    expected,
    received,
  });
}

function cannotMerge(what: string, details: { argument: string; expected: string; received: string }): ValidationError {
  const message = `${what} So they can't be merged, and nothing was stored. Give mode: "replace" to store the new strokes alone.`;
  return new ValidationError(message, details);
}
