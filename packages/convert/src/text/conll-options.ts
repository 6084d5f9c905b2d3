import type { Span } from "@ango-hub/label-set";
import type { Report } from "../problems/report.ts";
import type { TextOptions } from "./text-options.ts";

/** How a CoNLL file is written. */
export interface WriteConllOptions extends TextOptions {
  /**
   * Path of the file.
   *
   * @default "annotations.conll"
   */
  readonly path?: string | undefined;
  /**
   * How many columns a line has: the token and its tag, or, as CoNLL-2003 has them, part of speech and chunk between, which are
   * `-X-` and `O`.
   *
   * @default 4
   */
  readonly columns?: 2 | 4 | undefined;
  /**
   * What stands between columns. Names of classes keep their spaces with a tab; otherwise they become `_`.
   *
   * @default " "
   */
  readonly separator?: " " | "\t" | undefined;
  /**
   * What becomes of a span that begins or ends inside a token: `strict` leaves it out, `expand` takes the whole token, and `contract`
   * leaves the token to no span.
   *
   * @default "strict"
   */
  readonly alignment?: "strict" | "expand" | "contract" | undefined;
  /**
   * Finds the tokens of a text, in their order, in UTF-16 code units; no white space may be in them.
   *
   * @default letters and digits that stand together, and each other character
   */
  readonly tokenize?: ((text: string) => readonly Span[]) | undefined;
  /**
   * Finds the sentences of a text, in their order, in UTF-16 code units.
   *
   * @default its lines
   */
  readonly sentences?: ((text: string) => readonly Span[]) | undefined;
  /**
   * Whether the external id of each text stands in a line before it, `# newdoc id = letter.txt`, which `openConll` reads and other
   * programs may take for a token.
   *
   * @default false
   */
  readonly ids?: boolean | undefined;
}

/** How a CoNLL file is read. */
export interface OpenConllOptions {
  /** Takes what can't be read. */
  readonly report: Report;
  /**
   * Path of the file, for the report.
   *
   * @default none
   */
  readonly file?: string | undefined;
  /**
   * What an item is: what follows a line that begins with `-DOCSTART-` or `# newdoc id =`, or each sentence, for files that have no
   * such lines.
   *
   * @default "documents"
   */
  readonly items?: "documents" | "sentences" | undefined;
  /**
   * The external id of an item, by its number, counted from 1, and the id that stands in the file.
   *
   * @default the id in the file, or else the number
   */
  readonly externalId?: ((number: number, id: string | undefined) => string) | undefined;
  /**
   * The text of an asset, in which the tokens are found again, so that spans are those of that very text.
   *
   * @default the tokens with a space between them, and a line break between sentences
   */
  readonly text?: ((externalId: string) => string | undefined | Promise<string | undefined>) | undefined;
  /**
   * Which column has the tags, counted from 0.
   *
   * @default the last one
   */
  readonly column?: number | undefined;
}

/** A text as tokens, of which each sentence has some. */
export type Tokenized = readonly (readonly Span[])[];
