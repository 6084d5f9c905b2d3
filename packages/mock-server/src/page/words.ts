import type {
  CategorySchema,
  ClassificationCategory,
  StoredAnswer,
  StoredClassification,
  StoredObject,
} from "@ango-hub/openapi";

/** An answered question, in words. */
export interface Answered {
  title: string;
  answer: string;
  nested: Answered[];
}

/** An object in words of the label set. */
export interface NamedObject {
  object: StoredObject;
  /** Of its tool. */
  title: string;
  /** Its title, with a number where there are several of it. */
  name: string;
  color: string;
  /** What was drawn, such as `polygon`. */
  kind: string;
  answers: Answered[];
}

const colors = ["#d81b60", "#1e88e5", "#c77700", "#2e8b3d", "#8e24aa", "#e04e1b"];

const kinds = {
  "bounding-box": "box",
  "rotated-bounding-box": "rotated box",
  polygon: "polygon",
  polyline: "line",
  point: "point",
  segmentation: "area",
  ner: "entity",
  pdf: "PDF area",
  angle: "angle",
  "medical-brush": "voxel brush",
} as const;

/** The objects of an answer, each with its class, colour and answers. */
export function namedObjects({ tools = [] }: StoredAnswer, labelSet: CategorySchema): NamedObject[] {
  const parts = labelSet.tools ?? [];
  const named = tools.map((object) => {
    const index = parts.findIndex(({ schemaId }) => schemaId === object.schemaId);
    const part = parts[index];
    const kind = (Object.keys(kinds) as (keyof typeof kinds)[]).find((key) => object[key] !== undefined);
    const title = part?.title || part?.tool || "unknown tool";
    return {
      object,
      title,
      name: title,
      color: colorOf(part?.color, index),
      kind: kind ? kinds[kind] : "no shape",
      answers: answered(object.classifications, part?.classifications),
    };
  });
  const numbers = numbersByTitle(named);
  return named.map((one) => {
    const alike = numbers.get(one.title);
    const number = alike?.get(one.object.objectId);
    return alike && alike.size > 1 ? { ...one, name: `${one.title} ${number}` } : one;
  });
}

/** Numbers of the objects of each class, by their ids. The frames of one object of a video are one object. */
function numbersByTitle(objects: readonly NamedObject[]): Map<string, Map<string, number>> {
  const numbers = new Map<string, Map<string, number>>();
  for (const { title, object } of objects) {
    const alike = numbers.get(title) ?? new Map<string, number>();
    if (!alike.has(object.objectId)) alike.set(object.objectId, alike.size + 1);
    numbers.set(title, alike);
  }
  return numbers;
}

/** A colour of the label set, or one of ours. What is no colour would be taken for something else in a style. */
function colorOf(color: string | null | undefined, index: number): string {
  if (color && /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(color)) return color;
  return colors[Math.max(index, 0) % colors.length] ?? "#d81b60";
}

/** Answers with the titles of their questions and the texts of their options. */
export function answered(
  given: readonly StoredClassification[] = [],
  parts: readonly ClassificationCategory[] = [],
): Answered[] {
  return given.map(({ schemaId, answer, classifications }) => {
    const part = parts.find((one) => one.schemaId === schemaId);
    const texts = [answer].flat().map((item) => optionText(part, item));
    return {
      title: part?.title || schemaId,
      answer: texts.join(", "),
      nested: answered(classifications, part?.classifications),
    };
  });
}

function optionText(part: ClassificationCategory | undefined, answer: unknown): string {
  if (answer === true) return "yes";
  if (answer === false) return "no";
  return part?.options?.find(({ schemaId }) => schemaId === answer)?.value ?? `${answer ?? "–"}`;
}

/** How many objects there are of each class: `2 Vehicle, 1 Road`. */
export function summary(objects: readonly NamedObject[]): string {
  return Array.from(numbersByTitle(objects), ([title, { size }]) => `${size} ${title}`).join(", ");
}
