import type { CategorySchema } from "@ango-hub/client";

type Classification = NonNullable<CategorySchema["classifications"]>[number];

/** An answer as labels have it. */
export interface AnyAnswer {
  readonly schemaId?: string;
  readonly title?: string;
  readonly tool?: string;
  readonly answer?: unknown;
  readonly classifications?: readonly AnyAnswer[];
}

// With more different answers than a person would choose from, a question is one for texts.
const mostOptions = 100;

/** Questions by what answers say of them. */
export class SurveyedQuestions {
  readonly #questions = new Map<string, SurveyedQuestion>();

  add(answers: readonly AnyAnswer[] = []): void {
    for (const answer of answers) {
      const key = answer.schemaId || answer.title || "";
      const question = this.#questions.get(key) ?? new SurveyedQuestion(answer);
      this.#questions.set(key, question);
      question.add(answer);
    }
  }

  toJSON(): Classification[] {
    return [...this.#questions.values()].map((question) => question.toJSON());
  }
}

class SurveyedQuestion {
  readonly #first: AnyAnswer;
  readonly #options = new Set<string>();
  readonly #nested = new SurveyedQuestions();
  #isList = false;
  #isBoolean = true;

  constructor(first: AnyAnswer) {
    this.#first = first;
  }

  add({ answer, classifications }: AnyAnswer): void {
    this.#nested.add(classifications);
    if (Array.isArray(answer)) this.#isList = true;
    this.#isBoolean &&= typeof answer === "boolean";
    for (const option of [answer].flat()) if (this.#options.size <= mostOptions) this.#options.add(String(option));
  }

  toJSON(): Classification {
    const { title = "", schemaId = title } = this.#first;
    const tool = this.#kind();
    const isChoice = tool === "radio" || tool === "checkbox";
    const options = isChoice ? [...this.#options].map((value) => ({ value, schemaId: `${schemaId} ${value}` })) : [];
    return { tool, title, schemaId, options, classifications: this.#nested.toJSON() } as Classification;
  }

  #kind(): string {
    if (this.#isList) return "checkbox";
    if (this.#isBoolean) return "boolean";
    return this.#first.tool === "text" || this.#options.size > mostOptions ? "text" : "radio";
  }
}
