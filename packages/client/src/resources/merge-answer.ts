import type { NewAnswer, NewClassification, NewObject, NewRelation, Task } from "@ango-hub/openapi";
import { UnexpectedResponseError } from "../errors/unexpected-response-error.ts";

/** Files of strokes, as an annotation names them. */
interface Brushes {
  brushDataUrl?: string | null | undefined;
  medicalBrushDataUrl?: string | null | undefined;
}

/**
 * The answer of a task with new parts: objects and relations are added, those with an id that is there take its place, and
 * classifications that are answered anew win. Strokes stay unless there are new ones.
 */
export function mergedAnswer(task: Task, added: NewAnswer, brushes: Brushes): Brushes & { answer: NewAnswer } {
  const { answer: stored, brushDataUrl = null, medicalBrushDataUrl = null } = task;
  if (stored === undefined) {
    const detail = "The task has no answer although it was asked for, so nothing can be merged with it.";
    throw new UnexpectedResponseError({ operation: "getTask", status: 200, reason: "wrong-envelope", detail });
  }
  const { tools = [], classifications = [], relations = [] } = stored ?? {};
  const { objects = [], classifications: answered = [], relations: related = [] } = added;
  const answeredIds = new Set(answered.map(({ schemaId }) => schemaId));
  const kept = (classifications as NewClassification[]).filter(({ schemaId }) => !answeredIds.has(schemaId));
  return {
    brushDataUrl,
    medicalBrushDataUrl,
    ...Object.fromEntries(Object.entries(brushes).filter(([, url]) => url !== undefined)),
    answer: {
      objects: replacedById(tools as NewObject[], objects),
      classifications: [...kept, ...answered],
      relations: replacedById(relations as NewRelation[], related),
    },
  };
}

function replacedById<T extends { objectId?: string }>(stored: readonly T[], added: readonly T[]): T[] {
  const ids = new Set(added.flatMap(({ objectId }) => objectId ?? []));
  return [...stored.filter(({ objectId }) => objectId === undefined || !ids.has(objectId)), ...added];
}
