import type { Survey, SurveyedImage } from "./survey.ts";

/** How much text of annotations is in memory at once. */
const mostText = 2 ** 24;

/**
 * Pictures, in their order, that are read together, so that no more than some of their annotations wait for others. Where
 * annotations come in about the order of their pictures, as most programs write them, that is all of them at once; where they come
 * in any order, as many as fit into memory with all of theirs.
 */
export function imageGroups(images: Survey["images"], most: number = mostText): string[][] {
  if (mostWaiting([...images.values()]) <= most) return [[...images.keys()]];
  const groups: string[][] = [[]];
  let text = 0;
  for (const [id, { length }] of images) {
    text += length;
    if (text > most && groups.at(-1)?.length !== 0) {
      groups.push([]);
      text = length;
    }
    groups.at(-1)?.push(id);
  }
  return groups;
}

/** The most text that waits at once, where each picture is given as soon as it and those before it are complete. */
function mostWaiting(images: readonly SurveyedImage[]): number {
  const changes: [at: number, length: number][] = [];
  let complete = 0;
  for (const { first, last, length } of images) {
    if (length === 0) continue;
    complete = Math.max(complete, last + 1);
    changes.push([first, length], [complete, -length]);
  }
  let [waiting, most] = [0, 0];
  for (const [, length] of changes.sort(([a, x], [b, y]) => a - b || x - y)) {
    waiting += length;
    most = Math.max(most, waiting);
  }
  return most;
}
