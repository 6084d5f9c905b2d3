import { reopenable, type Source } from "../files/source.ts";
import type { Item, ItemObject } from "../items/item.ts";
import { aFunction, aText, checkReading, oneOf, wholeFrom } from "../problems/check-arguments.ts";
import type { Place, ProblemKind } from "../problems/problem.ts";
import { Report } from "../problems/report.ts";
import { headerOfItems } from "../survey/header-of-items.ts";
import { type ConllDocument, conllDocuments } from "./conll-documents.ts";
import type { OpenConllOptions } from "./conll-options.ts";
import { foundTokens, joinedTokens } from "./placed-tokens.ts";
import { taggedSpans } from "./tagged-spans.ts";
import type { TextFile } from "./text-file.ts";

/**
 * Opens a CoNLL file: a token a line with its tag in the last column, in IOB1, IOB2, BIOES or BILOU. Each item has its `text`: the
 * one that `text` gives, in which the tokens are found again, or else the tokens with spaces between them.
 *
 * @param source The file. It is read twice, so a large one is best a `Blob` or a function that opens it.
 * @param options The report.
 * @throws {ConversionError} when the report is strict and something can't be read.
 * @throws {ArgumentError} when an argument is none of these.
 * @example
 * const conll = await openConll(file, { report });
 * for await (const label of importLabelsOf(conll.items(), { mapping, report }))
 *   console.log(label.externalId);
 */
export async function openConll(source: Source, options: OpenConllOptions): Promise<TextFile> {
  checkReading(source, options, optional);
  const open = await reopenable(source);
  // What is wrong is reported when the items are read, with their own texts.
  const quiet = { ...options, text: undefined, report: new Report({ keep: 0 }) };
  const header = await headerOfItems(itemsOf(open, quiet), "ner");
  return { header, items: () => itemsOf(open, options) };
}

async function* itemsOf(source: Source, options: OpenConllOptions): AsyncGenerator<Item, void, void> {
  let number = 0;
  for await (const document of conllDocuments(source, options)) {
    number += 1;
    const externalId = options.externalId?.(number, document.id) ?? document.id ?? String(number);
    yield itemOf(document, externalId, await options.text?.(externalId), options);
  }
}

function itemOf(
  document: ConllDocument,
  externalId: string,
  given: string | undefined,
  { report, file }: OpenConllOptions,
): Item {
  const place: Place = { file, line: document.line, item: externalId };
  const add = (kind: ProblemKind, message: string, own: Place) => report.add({ kind, message, ...place, ...own });
  const { text, places } = given === undefined ? joinedTokens(document) : foundTokens(document, given, add);
  const objects = document.sentences.flatMap((tokens, sentence) => {
    return taggedSpans(tokens, add).flatMap((span): ItemObject[] => {
      const [start, end] = [places[sentence]?.[span.first]?.start, places[sentence]?.[span.last - 1]?.end];
      // A token that does not stand in the text was reported.
      if (start === undefined || end === undefined) return [];
      return [{ class: span.class, kind: "ner", shape: { start, end }, attributes: {} }];
    });
  });
  return { externalId, text, isLabelled: true, objects, attributes: {}, relations: [], place };
}

const optional = {
  ...{ file: aText, items: oneOf("documents", "sentences"), externalId: aFunction },
  ...{ text: aFunction, column: wholeFrom(0) },
};
