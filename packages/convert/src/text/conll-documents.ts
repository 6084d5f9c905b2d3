import { type Line, linesOf } from "../files/lines.ts";
import type { Source } from "../files/source.ts";
import type { OpenConllOptions } from "./conll-options.ts";

/** A token of a CoNLL file. */
export interface ConllToken {
  readonly token: string;
  readonly tag: string;
  readonly line: number;
}

/** A document of a CoNLL file: its sentences, and the id that stands before it. */
export interface ConllDocument {
  readonly id: string | undefined;
  /** Its first line. */
  readonly line: number;
  readonly sentences: ConllToken[][];
}

const newDocument = /^# newdoc id = (.*)$/;

/** The documents of a CoNLL file, or its sentences, one at a time. */
export async function* conllDocuments(
  source: Source,
  options: OpenConllOptions,
): AsyncGenerator<ConllDocument, void, void> {
  const isBySentence = options.items === "sentences";
  let document: ConllDocument | undefined;
  let [isBetween, awaitsStart] = [true, false];
  for await (const line of linesOf(source)) {
    const { number, text } = line;
    const [, id] = newDocument.exec(text) ?? [];
    const isStart = id !== undefined || text.startsWith("-DOCSTART-");
    if (isStart && !isBySentence) {
      // An id stands in the line before the one that begins its document.
      if (!awaitsStart || id !== undefined) {
        if (document) yield document;
        document = { id, line: number, sentences: [] };
      }
      awaitsStart = id !== undefined;
    }
    const token = isStart ? undefined : tokenOf(line, options);
    if (isStart || text.trim() === "") isBetween = true;
    if (!token) continue;
    if (isBetween && isBySentence && document) {
      yield document;
      document = undefined;
    }
    document ??= { id: undefined, line: number, sentences: [] };
    if (isBetween) document.sentences.push([]);
    document.sentences.at(-1)?.push(token);
    [isBetween, awaitsStart] = [false, false];
  }
  if (document) yield document;
}

function tokenOf({ number, text }: Line, { report, file, column }: OpenConllOptions): ConllToken | undefined {
  if (text.trim() === "") return undefined;
  const cells = text.includes("\t") ? text.split("\t") : text.trim().split(/ +/);
  const [token = ""] = cells;
  const tag = column === undefined ? cells.at(-1) : cells[column];
  if (cells.length > 1 && token !== "" && tag) return { token, tag, line: number };
  const where = column === undefined ? "the last column" : `column ${column}`;
  const message = `A line has a token first and its tag in ${where}; this one is ${JSON.stringify(text)}.`;
  report.add({ kind: "invalid", message, file, line: number });
  return undefined;
}
