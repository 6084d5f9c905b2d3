import { ConversionError } from "../problems/conversion-error.ts";

/**
 * The content of a file: a text, bytes, a `Blob` or `File`, a stream of texts or bytes, or a function that opens one. What is read
 * twice, such as a large COCO file, is best a function or a `Blob`, which can be opened again; a stream is kept in memory then.
 */
export type Source = string | Uint8Array | Blob | Chunks | (() => Chunks | Promise<Chunks>);

/** Pieces of texts or bytes (UTF-8), as files, responses and generators give them. */
export type Chunks = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** A file to be written, whose content is made while it is read. */
export interface OutputFile {
  /** Path within the data set, with `/` between folders. */
  readonly path: string;
  /** Texts, to be written as UTF-8, or bytes, piece by piece. It is read once. */
  readonly content: AsyncIterable<string | Uint8Array>;
}

/** A file to be read. */
export interface InputFile {
  /** Path within the data set; `\` between folders counts as `/`. */
  readonly path: string;
  /** What the file holds. */
  readonly content: Source;
}

/**
 * The text of a source, in pieces. A byte order mark is left out.
 *
 * @throws {ConversionError} when bytes are no UTF-8.
 */
export async function* textOf(source: Source): AsyncGenerator<string, void, void> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let isStart = true;
  for await (const chunk of await chunksOf(source)) {
    const text = typeof chunk === "string" ? chunk : decoded(decoder, chunk);
    if (text === "") continue;
    yield isStart ? text.replace(/^\ufeff/, "") : text;
    isStart = false;
  }
  const rest = decoded(decoder);
  if (rest !== "") yield rest;
}

/** The whole text of a source, which is small. */
export async function wholeText(source: Source): Promise<string> {
  let text = "";
  for await (const piece of textOf(source)) text += piece;
  return text;
}

function decoded(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch (cause) {
    const message = chunk ? "The file is not valid UTF-8." : "The file is cut off inside a character.";
    throw new ConversionError({ kind: "invalid", message }, { cause });
  }
}

/** A source that can be opened any number of times. */
export async function reopenable(source: Source): Promise<() => Chunks | Promise<Chunks>> {
  if (typeof source === "function") return source;
  if (typeof source === "string" || isBytes(source) || isBlob(source)) return () => chunksOf(source);
  const chunks: (string | Uint8Array)[] = [];
  // Some streams use the same memory for each piece.
  for await (const chunk of source) chunks.push(typeof chunk === "string" ? chunk : chunk.slice());
  return () => chunks;
}

/** The content of a file that is written: the pieces of a source, from when it is read on. */
export async function* contentOf(source: Source): AsyncGenerator<string | Uint8Array, void, void> {
  yield* await chunksOf(source);
}

/** The pieces of a source, as it gives them. */
export function chunksOf(source: Source): Chunks | Promise<Chunks> {
  if (typeof source === "function") return source();
  if (typeof source === "string" || isBytes(source)) return [source];
  return isBlob(source) ? piecesOf(source.stream()) : source;
}

/** The pieces of a stream. Safari reads one with its reader alone. */
export async function* piecesOf<Piece>(stream: ReadableStream<Piece>): AsyncGenerator<Piece, void, void> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}

// By what they are, so that values of another realm count too.
function isBlob(source: object): source is Blob {
  return "stream" in source && "size" in source;
}

function isBytes(source: object): source is Uint8Array {
  return ArrayBuffer.isView(source);
}
