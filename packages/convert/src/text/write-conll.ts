import type { Span } from "@ango-hub/label-set";
import type { OutputFile } from "../files/source.ts";
import { written } from "../files/written.ts";
import type { Item } from "../items/item.ts";
import {
  aFlag,
  aFunction,
  aList,
  aReport,
  aText,
  checkArgument,
  checkOptions,
  oneOf,
} from "../problems/check-arguments.ts";
import { leaveOutRest } from "../problems/leave-out-rest.ts";
import { alignedSpan } from "./aligned-spans.ts";
import type { WriteConllOptions } from "./conll-options.ts";
import { spansOf } from "./spans-of.ts";
import { TagNames } from "./tag-names.ts";
import { textFor } from "./text-options.ts";
import { tokensOf } from "./tokens-of.ts";
import { withoutOverlaps } from "./without-overlaps.ts";

/**
 * Writes texts as CoNLL: a line for each token, with tags in IOB2, an empty line after each sentence, and a line with `-DOCSTART-`
 * before each text. Spans that overlap others, cut a token or go beyond a sentence can't be said so, and are reported.
 *
 * @param items The items, such as those of an export.
 * @param options The texts, and what tokens are.
 * @throws {ConversionError} when the report is strict and something is left out.
 * @throws {ArgumentError} when an argument is none of these, or `tokenize` gives what is no token.
 * @example
 * const texts = new Map([["letter.txt", "Dear Ada, …"]]);
 * const text = ({ externalId }: { externalId: string }) => texts.get(externalId);
 * for await (const { path, content } of writeConll(items, { report, text })) {
 *   for await (const piece of content) console.log(path, piece.length);
 * }
 */
export async function* writeConll(
  items: AsyncIterable<Item> | Iterable<Item>,
  options: WriteConllOptions,
): AsyncGenerator<OutputFile, void, void> {
  checkArgument("items", items, aList);
  checkOptions(options, { report: aReport }, optional);
  yield { path: options.path ?? "annotations.conll", content: written(documentsOf(items, options)) };
}

async function* documentsOf(
  items: AsyncIterable<Item> | Iterable<Item>,
  options: WriteConllOptions,
): AsyncGenerator<string, void, void> {
  const names = new TagNames(options);
  for await (const item of items) {
    const text = await textFor(item, options);
    if (text === undefined) continue;
    const { externalId, attributes, relations, strokes, isLabelled } = item;
    leaveOutRest({ externalId, attributes, relations, strokes }, options.report);
    if (!isLabelled) {
      const message = "Nobody has labelled it, and so it looks like a text without spans.";
      options.report.add({ kind: "unlabelled", message, item: externalId });
    }
    yield documentOf(item, text, names, options);
  }
}

function documentOf(item: Item, text: string, names: TagNames, options: WriteConllOptions): string {
  const { columns = 4, separator = " ", ids = false } = options;
  const line = (token: string, tag: string) =>
    `${[token, ...(columns === 4 ? ["-X-", "O"] : []), tag].join(separator)}\n`;
  const sentences = tokensOf(text, options);
  const tags = tagsOf(item, text, sentences, names, options);
  let at = 0;
  const blocks = sentences.map((tokens) =>
    tokens.map(({ start, end }) => line(text.slice(start, end), tags[at++] ?? "O")),
  );
  const id = ids ? `# newdoc id = ${item.externalId.replace(/[\r\n]+/g, " ")}\n` : "";
  return `${id}${line("-DOCSTART-", "O")}\n${blocks.map((lines) => `${lines.join("")}\n`).join("")}`;
}

function tagsOf(
  item: Item,
  text: string,
  sentences: readonly (readonly Span[])[],
  names: TagNames,
  options: WriteConllOptions,
): string[] {
  const tokens = sentences.flat();
  const sentenceByToken = sentences.flatMap((sentence, number) => sentence.map(() => number));
  const sentenceOf = (token: number) => sentenceByToken[token] ?? -1;
  const aligned = spansOf(item, text, options.report).flatMap(
    (span) => alignedSpan(span, tokens, sentenceOf, options) ?? [],
  );
  const tags = tokens.map(() => "O");
  for (const { object, first, last, leaveOut } of withoutOverlaps(aligned)) {
    for (const name of Object.keys(object.attributes))
      leaveOut("attribute-left-out", `The answer to "${name}" has no place in a tag.`);
    const tag = names.of(object.class);
    for (let at = first; at < last; at += 1) tags[at] = `${at === first ? "B" : "I"}-${tag}`;
  }
  return tags;
}

const optional = {
  ...{ text: aFunction, path: aText, columns: oneOf(2, 4), separator: oneOf(" ", "\t"), ids: aFlag },
  ...{ alignment: oneOf("strict", "expand", "contract"), tokenize: aFunction, sentences: aFunction },
};
