import type { AnyClassification, Branch, Choice, Option } from "./part.ts";

/** What a choice is called in an answer: its text, or in a tree the path to it, joined with ` / `. */
export type TextOf<C> = C extends string
  ? C
  : C extends { readonly value: infer Value extends string; readonly children: readonly (infer Child)[] }
    ? Value | Below<Value, TextOf<Child>>
    : C extends { readonly value: infer Value extends string }
      ? Value
      : never;

type Below<Above extends string, Text> = Text extends string ? `${Above} / ${Text}` : never;

/** The classifications that some choices reveal. */
export type RevealedBy<Choices extends readonly Choice[]> = Choices extends readonly [
  infer First extends Choice,
  ...infer Rest extends readonly Choice[],
]
  ? readonly [...RevealedByOne<First>, ...RevealedBy<Rest>]
  : number extends Choices["length"]
    ? readonly AnyClassification[]
    : readonly [];

type RevealedByOne<C extends Choice> =
  C extends Branch<string, infer Children, infer Reveals>
    ? readonly [...Reveals, ...RevealedBy<Children>]
    : C extends Option<string, infer Reveals>
      ? Reveals
      : readonly [];
