import type { AnyHub } from "@ango-hub/mock";
import { strToU8, zipSync } from "fflate";
import { wait } from "../promised.ts";

/** A GET that the storage received. */
export interface ReceivedGet {
  range: string | null;
  ifRange: string | null;
  /** Milliseconds since the process started. */
  at: number;
}

/** Answers a GET. `attempt` counts them from 1. */
export type StorageAnswer = (attempt: number) => Response;

/** Stands in place of a hub's storage for downloads of exports. */
export class Storage {
  /** What it received since it was told how to answer. */
  received: ReceivedGet[] = [];
  #answer: StorageAnswer = () => new Response(null, { status: 404 });

  constructor(hub: AnyHub) {
    hub.use(async ({ operation, request }, next) => {
      if (operation !== "downloadExport") return next(request);
      const { headers } = request;
      this.received.push({ range: headers.get("range"), ifRange: headers.get("if-range"), at: performance.now() });
      return this.#answer(this.received.length);
    });
  }

  /** Answers in this way from now on. */
  answerWith(answer: StorageAnswer): void {
    this.received = [];
    this.#answer = answer;
  }
}

/** An export of assets with these external ids, which hardly gets shorter by being compressed. */
export function archiveOf(externalIds: readonly string[]): Uint8Array<ArrayBuffer> {
  const assets = externalIds.map((externalId) => ({ externalId, tasks: [] }));
  return zipSync({ "export.json": strToU8(JSON.stringify(assets)) }, { level: 0 }) as Uint8Array<ArrayBuffer>;
}

/** How a file is given out. */
export interface Given {
  headers?: Readonly<Record<string, string>>;
  /** After how many bytes of the body the connection breaks. */
  breaksAfter?: number;
  /** Whether the length is not said beforehand. */
  chunked?: boolean;
}

/** The whole file. */
export function whole(file: Uint8Array<ArrayBuffer>, given: Given = {}): Response {
  return fileAnswer(200, file, given);
}

/** A part of the file, from a byte up to another, which it leaves out. */
export function part(
  file: Uint8Array<ArrayBuffer>,
  from: number,
  given: Given = {},
  to: number = file.length,
): Response {
  const range = { "content-range": `bytes ${from}-${to - 1}/${file.length}` };
  return fileAnswer(206, file.subarray(from, to), { ...given, headers: { ...range, ...given.headers } });
}

/** The word that a file of this length has no such part. */
export function behindEnd(length: number): Response {
  return new Response("<Error/>", { status: 416, headers: { "content-range": `bytes */${length}` } });
}

function fileAnswer(status: number, bytes: Uint8Array<ArrayBuffer>, given: Given): Response {
  const { headers, breaksAfter, chunked } = given;
  const answer = new Response(breaksAfter === undefined ? bytes : brokenOff(bytes.subarray(0, breaksAfter)), {
    status,
    headers: { ...headers },
  });
  if (!chunked) answer.headers.set("content-length", `${bytes.length}`);
  return answer;
}

function brokenOff(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async start(controller) {
      controller.enqueue(bytes);
      // What is still on its way would be lost with the connection.
      await wait(30);
      controller.error(new Error("the connection breaks here"));
    },
  });
}
