/** A flag with a value, which may be left out. */
export interface ValueFlag<Value> {
  readonly kind: "parsed";
  readonly parse: (given: string) => Value;
  readonly brief: string;
  readonly placeholder: string;
  readonly optional: true;
}

/** A flag that is given or not. */
export interface Switch {
  readonly kind: "boolean";
  readonly brief: string;
  readonly optional: true;
  readonly withNegated: false;
}

/** A flag with a text. */
export function text(brief: string, placeholder: string): ValueFlag<string> {
  return { kind: "parsed", parse: String, brief, placeholder, optional: true };
}

/** A flag with a whole number. */
export function number(brief: string): ValueFlag<number> {
  return { kind: "parsed", parse: wholeNumber, brief, placeholder: "n", optional: true };
}

/** A flag that is given or not. */
export function flag(brief: string): Switch {
  return { kind: "boolean", brief, optional: true, withNegated: false };
}

/** The flag of what can't be undone: without it, somebody is asked. */
export const yesFlag: Switch = flag("Do it without a question");

/** A word of a command that must be given. */
export interface Word {
  readonly placeholder: string;
  readonly brief: string;
  readonly parse: (given: string) => string;
}

/** The word that names a project. */
export const projectWord: Word = { placeholder: "project", brief: "Id or name of the project", parse: String };

/** Reads a whole number of a flag. */
export function wholeNumber(given: string): number {
  if (!/^\d+$/.test(given)) throw new SyntaxError(`must be a whole number, but is ${JSON.stringify(given)}`);
  return Number(given);
}
