import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { request as httpRequest, type IncomingMessage, type RequestOptions } from "node:http";
import { request as httpsRequest } from "node:https";
import { pipeline } from "node:stream";
import { text as textOf } from "node:stream/consumers";

/** A part of a file, to be sent as it is read. */
export interface FilePart {
  path: string;
  start: number;
  size: number;
  /** Told of how many bytes are on their way, from nothing at each attempt. */
  told(sent: number): void;
}

/** What a server answered. */
export interface Answer {
  status: number;
  headers: Readonly<Record<string, string>>;
  text: string;
  /** MD5 of the part that was sent, in hexadecimal. */
  md5?: string;
}

/** What is sent once. */
export interface Message {
  method: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  body?: string | FilePart | undefined;
  signal: AbortSignal;
}

const silence = 60_000;

/** Sends a request, of which the storage is told beforehand how long it is. A `fetch` would not say it of a stream. */
export async function sendOnce({ method, url, headers, body, signal }: Message): Promise<Answer> {
  signal.throwIfAborted();
  const length = body === undefined ? 0 : typeof body === "string" ? Buffer.byteLength(body) : body.size;
  const settings = { method, signal, headers: { ...headers, "content-length": String(length) } };
  const hash = createHash("md5");
  const message = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = open(url, settings, resolve);
    request.on("error", reject);
    request.setTimeout(silence, () => request.destroy(new Error(`nothing came for ${silence / 1000} s`)));
    if (typeof body !== "object") request.end(body);
    else {
      const { path, start, size, told } = body;
      let sent = 0;
      const measured = async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          sent += chunk.length;
          told(sent);
          yield chunk;
        }
        if (sent !== size) throw new Error(`${path} is shorter than it was`);
      };
      // A failure of reading ends the request, which tells of it.
      pipeline(createReadStream(path, { start, end: start + size - 1 }), measured, request, (error) => {
        if (error) request.destroy(error);
      });
    }
  });
  const text = method === "HEAD" ? "" : await textOf(message);
  message.resume();
  const answered = Object.entries(message.headers).map(([name, value]) => [name, String(value)]);
  const md5 = typeof body === "object" ? { md5: hash.digest("hex") } : {};
  return { status: message.statusCode ?? 0, headers: Object.fromEntries(answered), text, ...md5 };
}

function open(url: string, settings: RequestOptions, answered: (message: IncomingMessage) => void) {
  return url.startsWith("https:") ? httpsRequest(url, settings, answered) : httpRequest(url, settings, answered);
}
