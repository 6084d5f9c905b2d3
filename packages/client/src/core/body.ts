import { shorten } from "./shorten.ts";

const longestExcerpt = 500;
const longestErrorBody = 65_536;

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

/** The start of a text, for an error. */
export function excerpt(text: string): string | undefined {
  return text === "" ? undefined : shorten(text, longestExcerpt);
}
