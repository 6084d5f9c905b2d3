import { isRecord, type JsonLine, jsonLines } from "../files/json-lines.ts";
import { reopenable, type Source } from "../files/source.ts";
import type { Header } from "../items/header.ts";
import type { Item } from "../items/item.ts";
import { readAttributes } from "../items/read-attributes.ts";
import { SurveyedQuestions } from "../items/surveyed-question.ts";
import { aFunction, aText, checkReading } from "../problems/check-arguments.ts";
import { Report } from "../problems/report.ts";
import type { AnswersFile } from "./answers-file.ts";
import type { OpenJsonlOptions } from "./jsonl-options.ts";

/**
 * Opens JSON lines of answers: `externalId`, and either `answers`, as `writeJsonl` writes them, or the answers beside it, by the names of
 * their questions. `null` is no answer.
 *
 * @param source The file. It is read twice, so a large one is best a `Blob` or a function that opens it.
 * @param options The report.
 * @throws {ConversionError} when these are no JSON lines.
 * @throws {ArgumentError} when an argument is none of these.
 * @example
 * const lines = await openJsonl(file, { report });
 * for await (const label of importLabelsOf(lines.items(), { mapping, report }))
 *   console.log(label.externalId);
 */
export async function openJsonl(source: Source, options: OpenJsonlOptions): Promise<AnswersFile> {
  checkReading(source, options, { file: aText, externalId: aFunction });
  const open = await reopenable(source);
  // What is wrong is reported when the items are read.
  const header = await headerOf(itemsOf(open, { ...options, report: new Report({ keep: 0 }) }));
  return { header, items: () => itemsOf(open, options) };
}

async function* itemsOf(source: Source, options: OpenJsonlOptions): AsyncGenerator<Item, void, void> {
  for await (const line of jsonLines(source, options)) {
    const item = itemOf(line, options);
    if (item) yield item;
  }
}

function itemOf({ value, number }: JsonLine, { report, file, externalId }: OpenJsonlOptions): Item | undefined {
  const { externalId: own, isLabelled, answers, ...rest } = value;
  const id = externalId ? externalId(value) : own;
  const place = { file, line: number, ...(typeof id === "string" && { item: id }) };
  if (typeof id !== "string" || id === "") {
    report.add({ kind: "invalid", message: `It has no external id, which is a text; it is left out.`, ...place });
    return undefined;
  }
  const attributes = readAttributes(isRecord(answers) ? answers : rest, (kind, message) => {
    report.add({ kind, message, ...place });
  });
  return { externalId: id, isLabelled: isLabelled !== false, objects: [], attributes, relations: [], place };
}

async function headerOf(items: AsyncIterable<Item>): Promise<Header> {
  const questions = new SurveyedQuestions();
  for await (const { attributes } of items) questions.add(attributes);
  return { classes: [], attributes: questions.toAttributes() };
}
