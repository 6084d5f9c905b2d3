import type { Header, HeaderClass } from "../items/header.ts";
import type { Item } from "../items/item.ts";
import { SurveyedQuestions } from "../items/surveyed-question.ts";

/**
 * The classes of items whose objects are all of one kind, and the answers about them: those that are known beforehand, and others
 * in the order in which they first occur.
 */
export async function headerOfItems(
  items: AsyncIterable<Item>,
  kind: HeaderClass["kinds"][number],
  known: readonly string[] = [],
): Promise<Header> {
  const classes = new Map(known.map((name) => [name, new SurveyedQuestions()]));
  const questions = new SurveyedQuestions();
  for await (const { objects, attributes } of items) {
    questions.add(attributes);
    for (const object of objects) {
      const own = classes.get(object.class) ?? new SurveyedQuestions();
      classes.set(object.class, own);
      own.add(object.attributes);
    }
  }
  return {
    classes: [...classes].map(([name, own]) => ({ name, kinds: [kind], attributes: own.toAttributes() })),
    attributes: questions.toAttributes(),
  };
}
