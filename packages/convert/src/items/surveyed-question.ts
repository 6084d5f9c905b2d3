import type { HeaderAttribute } from "./header.ts";
import type { Attributes, AttributeValue } from "./item.ts";

/** How many different answers a question may have whose answers are options. */
const mostOptions = 100;

/** Finds out what a question takes from the answers that it has. */
export class SurveyedQuestion {
  readonly #name: string;
  readonly #texts = new Set<string>();
  #count = 0;
  #isList = false;
  #isBoolean = true;
  #isNumber = true;

  constructor(name: string) {
    this.#name = name;
  }

  add(value: AttributeValue): void {
    this.#count += 1;
    if (typeof value === "object") this.#isList = true;
    if (value !== true && value !== false && value !== "true" && value !== "false") this.#isBoolean = false;
    if (typeof value !== "number") this.#isNumber = false;
    for (const text of typeof value === "object" ? value : [String(value)]) {
      if (this.#texts.size <= mostOptions) this.#texts.add(text);
    }
  }

  /** Options are what is answered more than once on average, or several at a time. */
  toAttribute(): HeaderAttribute {
    const [name, options] = [this.#name, [...this.#texts]];
    if (this.#isList) return { name, type: "options", options };
    if (this.#count === 0) return { name, type: "text" };
    if (this.#isBoolean) return { name, type: "boolean" };
    if (this.#isNumber) return { name, type: "number" };
    const isFew = options.length <= mostOptions && options.length * 2 <= this.#count;
    return isFew ? { name, type: "option", options } : { name, type: "text" };
  }
}

/** Questions by their names, in the order in which they first occur. */
export class SurveyedQuestions {
  readonly #questions = new Map<string, SurveyedQuestion>();

  add(answers: Attributes): void {
    for (const [name, value] of Object.entries(answers)) {
      const question = this.#questions.get(name) ?? new SurveyedQuestion(name);
      this.#questions.set(name, question);
      question.add(value);
    }
  }

  toAttributes(): HeaderAttribute[] {
    return [...this.#questions.values()].map((question) => question.toAttribute());
  }
}
