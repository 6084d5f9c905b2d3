import type { Redactor } from "./redact.ts";
import type { Reading } from "./request.ts";
import { shorten } from "./shorten.ts";

const longestExcerpt = 500;
const longestErrorBody = 65_536;
/** Longer than any secret is, however it is written. */
const longestSecret = 4096;

/** An answer is larger than it may be. */
export class TooLarge extends Error {}

/**
 * Reads a body to its end.
 *
 * @throws {TooLarge} when it is larger than `longest` bytes, before it fills the memory.
 */
export async function readBody(response: Response, longest: number, reading: Reading): Promise<Blob> {
  if (isKnownToFit(response, longest)) return new Blob([await reading(response.arrayBuffer())]);
  const chunks: BlobPart[] = [];
  await readChunks(response, longest, reading, (chunk) => chunks.push(chunk as BlobPart));
  return new Blob(chunks);
}

/** Reads a body to its end as text. @throws {TooLarge} as `readBody` does. */
export async function readText(response: Response, longest: number, reading: Reading): Promise<string> {
  if (isKnownToFit(response, longest)) return reading(response.text());
  const decoder = new TextDecoder();
  let text = "";
  await readChunks(response, longest, reading, (chunk) => {
    text += decoder.decode(chunk, { stream: true });
  });
  return text + decoder.decode();
}

/** Whether a body says beforehand that it is not too large, or gives itself as a whole only. */
function isKnownToFit({ headers, body }: Response, longest: number): boolean {
  if (typeof body?.getReader !== "function") return true;
  const length = headers.get("content-length");
  return length !== null && !headers.has("content-encoding") && Number(length) <= longest;
}

async function readChunks(
  { body }: Response,
  longest: number,
  reading: Reading,
  take: (chunk: Uint8Array) => void,
): Promise<void> {
  const reader = (body as ReadableStream<Uint8Array>).getReader();
  let length = 0;
  for (;;) {
    const { done, value } = await reading(reader.read());
    if (done) return;
    length += value.length;
    if (length > longest) {
      reader.cancel().catch(() => {});
      throw new TooLarge();
    }
    take(value);
  }
}

/**
 * Reads the body of an answer that reports a failure: all of it when it is short, or else its start. What is not needed
 * is cancelled, and a body that breaks off is no new failure.
 */
export async function readErrorBody(response: Response): Promise<string> {
  try {
    if (typeof response.body?.getReader !== "function") return await response.text();
    return await readStart(response.body.getReader());
  } catch {
    return "";
  }
}

async function readStart(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (text.length < longestErrorBody) continue;
    // Nobody waits for the rest to be let go: where the body is read twice, that is once both have let go of it.
    reader.cancel().catch(() => {});
    return text;
  }
}

/** Lets go of a body that nobody will read, so that its connection is free again. */
export function discardBody(response: Response): void {
  // A foreign implementation may have a Node stream here, or nothing to cancel.
  response.body?.cancel?.().catch(() => {});
}

/** The start of a text without secrets, for an error. */
export function excerpt(text: string, redactor: Redactor, secrets: readonly string[]): string | undefined {
  if (text === "") return undefined;
  const clean = redactor.text(text.slice(0, longestErrorBody), secrets);
  // Half of a secret at the cut would not be recognised.
  const whole = text.length > longestErrorBody ? clean.slice(0, -longestSecret) : clean;
  return shorten(whole, longestExcerpt);
}
