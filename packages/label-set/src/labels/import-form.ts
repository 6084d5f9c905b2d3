import type { ImportClassification } from "@ango-hub/openapi";
import type { PartList, PartNode } from "../definition/model.ts";
import { optionsNamed } from "../definition/options-named.ts";
import type { PdfArea } from "../geometry/shapes.ts";
import { isObject, type JsonObject, typeName } from "../shared/json.ts";
import { at, type Location } from "../shared/location.ts";
import { didYouMean, listed } from "../shared/names.ts";
import type { LabelProblemCode, Report } from "../shared/problems.ts";

/** A shape as imports have it: without what only the service adds. */
export function importShape(kind: string, shape: unknown): unknown {
  if (kind !== "pdf") return shape;
  const { rects: _, image: __, ...area } = shape as PdfArea;
  return area;
}

/**
 * Answers by title as imports have them. Titles that name no part are reported; answers that do not fit are left for
 * the reader of labels to find.
 */
export function importAnswers(
  { byTitle }: PartList,
  answers: unknown,
  chosen: ReadonlySet<string> | undefined,
  location: Location,
  report: Report<LabelProblemCode>,
): ImportClassification[] {
  if (!isObject(answers)) {
    report("wrong-type", location, `must be an object of answers by title; it is ${typeName(answers)}.`);
    return [];
  }
  const named = Object.entries(answers).flatMap(([title, answer]) => {
    if (answer === undefined) return [];
    const candidates = byTitle.get(title);
    // Different options may reveal parts of the same title; the one that was chosen says which is meant.
    const part = candidates.find(({ parentOptionId }) => chosen?.has(parentOptionId)) ?? candidates[0];
    if (part !== undefined) return [{ part, answer }];
    const message = `"${title}" is no classification that belongs here; those are: ${listed(byTitle.texts())}.`;
    report("unknown-part", at(location, title), message + didYouMean(title, byTitle.texts()));
    return [];
  });
  // In the order of the label set: objects have their own order of keys, which puts "1" before "a".
  const ordered = named.sort((a, b) => Number(a.part.location.key) - Number(b.part.location.key));
  return ordered.map(({ part, answer }, i) => importAnswer(part, answer, at(location, i, part.title), report));
}

/** One answer as imports have it. */
export function importAnswer(
  part: PartNode,
  given: unknown,
  location: Location,
  report: Report<LabelProblemCode>,
): ImportClassification {
  const { schemaId, title } = part;
  const { answer, classifications, ...details }: JsonObject = isObject(given) ? given : { answer: given };
  checkKeys(details, ["answer", "classifications", ...frameKeys], location, report);
  const names: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
  const choices = names.map((name) => importChoice(part, name));
  const chosen = new Set(choices.map(({ id }) => id));
  const said = choices.map(({ text }) => text);
  const list = at(location, "classifications");
  const nested = importAnswers(part.classifications, classifications ?? {}, chosen, list, report);
  return {
    schemaId,
    title,
    answer: (Array.isArray(answer) ? said : said[0]) as ImportClassification["answer"],
    ...(nested.length > 0 && { classifications: nested }),
    ...details,
  };
}

/** What an answer names, by the option's own text, or by its id where others have that text; else as it was given. */
function importChoice(part: PartNode, name: unknown): { text: unknown; id: string } {
  const [option, another] = typeof name === "string" ? optionsNamed(part, name, "text") : [];
  if (option === undefined || another !== undefined) return { text: name, id: "" };
  const isAlone = optionsNamed(part, option.text, "text").length === 1;
  return { text: isAlone ? option.text : name, id: option.schemaId };
}

/** Keys of an object or an answer that identify it across the frames of a video, and keep it from being changed. */
export const frameKeys: readonly string[] = ["objectId", "page", "interpolationStopped", "lock"];

/** Reports keys that mean nothing, which typed code can't have. */
export function checkKeys(
  details: JsonObject,
  known: readonly string[],
  location: Location,
  report: Report<LabelProblemCode>,
): void {
  for (const key of Object.keys(details)) {
    if (known.includes(key)) continue;
    const message = `is no key that belongs here; those are ${known.join(", ")}.`;
    report("unknown-part", at(location, key), message + didYouMean(key, known));
  }
}
