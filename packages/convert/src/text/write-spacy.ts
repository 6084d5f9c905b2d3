import { spansToCodePoints } from "@ango-hub/label-set/text";
import type { OutputFile } from "../files/source.ts";
import { written } from "../files/written.ts";
import type { Item } from "../items/item.ts";
import { aFunction, aList, aReport, aText, checkArgument, checkOptions, oneOf } from "../problems/check-arguments.ts";
import { leaveOutRest } from "../problems/leave-out-rest.ts";
import type { WriteSpacyOptions } from "./spacy-options.ts";
import { spansOf, type TextSpan } from "./spans-of.ts";
import { textFor } from "./text-options.ts";
import { withoutOverlaps } from "./without-overlaps.ts";

/**
 * Writes texts with their spans as JSON lines for spaCy: `text`, `entities` or `spans`, `id` with the external id, and answers about
 * the asset under `meta`. Offsets are counted in code points, as Python counts.
 *
 * @param items The items, such as those of an export.
 * @param options The texts.
 * @throws {ConversionError} when the report is strict and something is left out.
 * @throws {ArgumentError} when an argument is none of these.
 * @example
 * const texts = new Map([["letter.txt", "Dear Ada, …"]]);
 * const text = ({ externalId }: { externalId: string }) => texts.get(externalId);
 * for await (const { path, content } of writeSpacy(items, { report, text })) {
 *   for await (const piece of content) console.log(path, piece.length);
 * }
 */
export async function* writeSpacy(
  items: AsyncIterable<Item> | Iterable<Item>,
  options: WriteSpacyOptions,
): AsyncGenerator<OutputFile, void, void> {
  checkArgument("items", items, aList);
  checkOptions(options, { report: aReport }, optional);
  yield { path: options.path ?? "annotations.jsonl", content: written(linesOf(items, options)) };
}

async function* linesOf(
  items: AsyncIterable<Item> | Iterable<Item>,
  options: WriteSpacyOptions,
): AsyncGenerator<string, void, void> {
  for await (const item of items) {
    const text = await textFor(item, options);
    if (text === undefined) continue;
    const { externalId: id, attributes, relations, strokes, isLabelled } = item;
    leaveOutRest({ externalId: id, relations, strokes }, options.report);
    if (!isLabelled) {
      const message = "Nobody has labelled it, and so it looks like a text without spans.";
      options.report.add({ kind: "unlabelled", message, item: id });
    }
    const all = spansOf(item, text, options.report);
    const spans = spansToCodePoints(text, options.form === "spans" ? all : withoutOverlaps(all));
    const marked = options.form === "spans" ? { spans: spans.map(spanOf) } : { entities: entitiesOf(spans) };
    const meta = Object.keys(attributes).length > 0 ? { meta: attributes } : {};
    yield `${JSON.stringify({ id, text, ...marked, ...meta })}\n`;
  }
}

function spanOf({ start, end, object }: TextSpan): object {
  const { id, class: label, attributes } = object;
  return {
    start,
    end,
    label,
    ...(id !== undefined && { id }),
    ...(Object.keys(attributes).length > 0 && { attributes }),
  };
}

function entitiesOf(spans: readonly TextSpan[]): [start: number, end: number, label: string][] {
  return spans.map(({ start, end, object, leaveOut }) => {
    for (const name of Object.keys(object.attributes))
      leaveOut("attribute-left-out", `The answer to "${name}" has no place in an entity.`);
    return [start, end, object.class];
  });
}

const optional = { text: aFunction, path: aText, form: oneOf("entities", "spans") };
