import type { AnyClassification, Choice } from "./part.ts";

/** What a choice is called in an answer: its text, or in a tree the path to it, joined with ` / `. */
export type TextOf<C> = C extends string
  ? C
  : C extends { readonly value: infer Value extends string; readonly children: readonly (infer Child)[] }
    ? Value | Below<Value, TextOf<Child>>
    : C extends { readonly value: infer Value extends string }
      ? Value
      : never;

type Below<Above extends string, Text> = Text extends string ? `${Above} / ${Text}` : never;

/** The classifications that some choices reveal, in no order: a list by position would make the compiler count options. */
export type RevealedBy<Choices extends readonly Choice[]> = readonly Revealed<Choices[number]>[];

type Revealed<C> = Choice extends C
  ? AnyClassification
  : C extends { readonly reveals: readonly (infer Shown extends AnyClassification)[] }
    ? Shown | (C extends { readonly children: readonly (infer Child)[] } ? Revealed<Child> : never)
    : never;
