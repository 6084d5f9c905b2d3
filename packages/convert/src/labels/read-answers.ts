import type { Attributes, AttributeValue } from "../items/item.ts";
import type { AttributeRows } from "../mapping/attribute-names.ts";
import { separator } from "../mapping/parts.ts";

/** An answer as a label set reads it. */
export interface Answered {
  readonly title: string;
  readonly answer: unknown;
  readonly classifications: readonly Answered[];
}

/**
 * Answers as attributes, by the names that a mapping has for them.
 *
 * @param skipped Titles of answers that say what class an object is of, and are kept by that.
 * @param leftOut Is told of each answer that has no place, and why.
 */
export function attributesOf(
  answers: readonly Answered[],
  rows: AttributeRows,
  skipped: Readonly<Record<string, string>>,
  leftOut: (message: string) => void,
): Attributes {
  if (answers.length === 0) return none;
  const attributes = new Map<string, AttributeValue>();
  const add = (list: readonly Answered[], above: string): void => {
    for (const { title, answer, classifications } of list) {
      const path = above + title;
      const row = rows.byPath.get(path);
      if (row && !Object.hasOwn(skipped, path)) {
        const value = attributeValue(answer, (text) => row.answers.get(text) ?? text);
        if (attributes.has(row.attribute)) leftOut(`"${path}" is answered a second time; the first answer is kept.`);
        else attributes.set(row.attribute, value);
      }
      add(classifications, path + separator);
    }
  };
  add(answers, "");
  return Object.fromEntries(attributes);
}

const none: Attributes = {};

function attributeValue(answer: unknown, worded: (text: string) => string): AttributeValue {
  if (Array.isArray(answer)) return answer.map((text) => worded(String(text)));
  return typeof answer === "boolean" ? answer : worded(String(answer));
}
