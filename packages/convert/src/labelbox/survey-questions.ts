import { isRecord } from "../files/json-lines.ts";
import type { HeaderAttribute } from "../items/header.ts";
import { separator } from "../mapping/parts.ts";

/** What questions take, by the names that lead to them, as far as answers show it. */
export type Questions = Map<string, { type: HeaderAttribute["type"]; readonly options: Set<string> }>;

/** Adds what some classifications show of their questions. */
export function addQuestions(classifications: unknown, above: string, questions: Questions): void {
  for (const classification of Array.isArray(classifications) ? classifications.filter(isRecord) : []) {
    const { name: own, schemaId, answer, answers, classifications: below } = classification;
    const title = own ?? schemaId;
    if (typeof title !== "string") continue;
    const name = above + title;
    const given = answer ?? answers;
    const type = Array.isArray(given) ? "options" : isRecord(given) ? "option" : "text";
    const question = questions.get(name) ?? { type, options: new Set<string>() };
    questions.set(name, question);
    for (const chosen of [given].flat()) {
      if (!isRecord(chosen)) continue;
      const option = chosen.name ?? chosen.schemaId;
      if (typeof option === "string") question.options.add(option);
      addQuestions(chosen.classifications, name + separator, questions);
    }
    addQuestions(below, name + separator, questions);
  }
}

/** The questions as a header has them. */
export function attributesOf(questions: Questions): HeaderAttribute[] {
  return [...questions].map(([name, { type, options }]) => {
    return options.size > 0 ? { name, type, options: [...options] } : { name, type };
  });
}
