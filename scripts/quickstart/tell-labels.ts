import { line } from "./story.ts";

/** An answer, and what is nested in it. */
interface Answered {
  title?: string;
  answer?: unknown;
  classifications?: readonly Answered[] | null;
}

/** The labels of a photograph. */
interface Labels {
  objects?: readonly Answered[];
  classifications?: readonly Answered[];
  relations?: readonly { title?: string }[];
}

/** Prints the labels of a photograph, a line each. */
export function tellLabels({ objects = [], classifications = [], relations = [] }: Labels): void {
  for (const { title, classifications } of objects) {
    const answers = told(classifications ?? []);
    line(`${title}${answers && ` (${answers})`}`);
  }
  for (const { title, answer } of classifications) line(`${title} = ${answer}`);
  for (const { title } of relations) line(`a relation: ${title}`);
}

/** Answers with what is nested in them. */
function told(answers: readonly Answered[]): string {
  return answers
    .flatMap(({ title, answer, classifications }) => [`${title} = ${answer}`, told(classifications ?? [])])
    .filter((part) => part !== "")
    .join(", ");
}

/** The titles of some parts of a label set. */
export function titles(parts: readonly { title?: string }[] | undefined): string {
  return (parts ?? []).map(({ title }) => title).join(", ");
}
