import type { RevealedBy, TextOf } from "../definition/choices.ts";
import type { AnyClassification, Choice, Classification, Option } from "../definition/part.ts";

/** Answers to some classifications, by title. */
export type Answers<Classifications extends readonly AnyClassification[]> = [Classifications[number]] extends [never]
  ? { readonly [title: string]: NotAsked<"Neither the part nor the chosen option reveals a classification."> }
  : { readonly [C in Classifications[number] as C["title"]]?: AnswerTo<C> };

declare const reason: unique symbol;

/** Stands where nothing is asked and so nothing can be given. Compilers show the reason in their errors. */
export interface NotAsked<Reason extends string> {
  readonly [reason]: Reason;
}

/**
 * The answer to a classification: a text, `true` or `false`, a list of texts where several can be chosen or ranked, or an
 * object that says more: `{ answer: "Truck", classifications: { Plate: "34 ABC 01" } }`.
 */
export type AnswerTo<C> =
  C extends Classification<infer Kind, string, infer Choices, infer Nested>
    ? string extends Kind
      ? AnyAnswer
      : Kind extends "radio" | "single-dropdown"
        ? // Spelled out, because errors would show an alias here instead of the texts.
            | Extract<Choices[number], string>
            | AnswerDetails<Extract<Choices[number], string>, Nested>
            | RevealingAnswer<Choices[number], Nested>
        : Kind extends "checkbox" | "multi-dropdown" | "tree-dropdown" | "rank"
          ?
              | readonly TextOf<Choices[number]>[]
              | AnswerDetails<readonly TextOf<Choices[number]>[], readonly [...Nested, ...RevealedBy<Choices>]>
          : Kind extends "boolean"
            ? boolean | AnswerDetails<boolean, Nested>
            : string | AnswerDetails<string, Nested>
    : AnyAnswer;

/** An answer to a classification that the compiler does not know. */
export type AnyAnswer =
  | string
  | boolean
  | readonly string[]
  | AnswerDetails<string | boolean | readonly string[], readonly AnyClassification[]>;

/** An answer with what belongs to it. */
export interface AnswerDetails<Answer, Nested extends readonly AnyClassification[]> {
  readonly answer: Answer;
  /** Answers to the classifications that this answer opens, by title. */
  readonly classifications?: Answers<Nested>;
  /** Your id for the answer. */
  readonly objectId?: string;
  /** Page or frame of the answer, counted from 0. */
  readonly page?: number;
  /** Whether the answer ends at this frame of a video. */
  readonly interpolationStopped?: boolean;
  /**
   * Whether annotators can't change the answer.
   *
   * @default false
   */
  readonly lock?: boolean;
}

type RevealingAnswer<C extends Choice, Nested extends readonly AnyClassification[]> =
  C extends Option<infer Value, infer Reveals> ? Value | AnswerDetails<Value, readonly [...Nested, ...Reveals]> : never;
