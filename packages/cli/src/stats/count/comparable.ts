import { LabelError } from "@ango-hub/label-set";
import type { Agreement, Reading } from "@ango-hub/label-set/statistics";
import type { PeopleAgreement } from "../statistics.ts";
import { byText } from "./task-tally.ts";
import { isJson, type ReadLabel, type ReadLabels } from "./wire-labels.ts";

/** Labels as they are compared: boxes and lines in volumes are told from flat ones, which have a size. */
export function readingOf(rater: string, { objects, classifications }: ReadLabels): Reading {
  return { rater, objects: objects.map(flatOrNot), classifications };
}

function flatOrNot(object: ReadLabel): ReadLabel {
  const kind = inVolume.get(object.tool);
  return kind !== undefined && isJson(object.shape) && "z1" in object.shape ? { ...object, tool: kind } : object;
}

const inVolume = new Map([
  ["bounding-box", "voxel-box"],
  ["polyline", "voxel-line"],
]);

/** Compares the readings of an asset. Nothing is added where a shape can't be read, which is `false`. */
export function compare(agreement: Agreement, readings: readonly Reading[]): boolean {
  try {
    agreement.add(readings);
    return true;
  } catch (error) {
    if (error instanceof LabelError) return false;
    throw error;
  }
}

/** What was found of classes and questions, in an order that does not depend on that of the assets. */
export function comparedBy(agreement: Agreement): Pick<PeopleAgreement, "classes" | "questions" | "notCompared"> {
  return {
    classes: agreement.classes().sort(byTitle),
    questions: agreement.questions().sort((a, b) => byText(a.question, b.question) || byText(a.tool, b.tool)),
    notCompared: agreement.notCompared().sort(byTitle),
  };
}

function byTitle(a: { title: string; tool: string }, b: { title: string; tool: string }): number {
  return byText(a.title, b.title) || byText(a.tool, b.tool);
}
