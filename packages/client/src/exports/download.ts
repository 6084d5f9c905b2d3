import { downloadExport } from "@ango-hub/openapi/classic/rows";
import { discardBody } from "../core/body.ts";
import type { Job } from "../core/job.ts";
import { requestOptions } from "../core/options.ts";
import type { Reading } from "../core/request.ts";
import { startTimer } from "../core/timer.ts";
import type { Transport } from "../core/transport.ts";
import { AngoHubError } from "../errors/ango-hub-error.ts";
import { ApiError } from "../errors/api-error.ts";
import { ConnectionError } from "../errors/connection-error.ts";
import { ExportError } from "../errors/export-error.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import type { DownloadOptions, DownloadProgress } from "./options.ts";
import { Resumption } from "./resumption.ts";

const defaultTimeout = 60_000;
const defaultRetries = 5;

/**
 * The bytes of a file in the storage. When the connection breaks, the download goes on where it broke off, as long as
 * the file is still the same; `restart` is called where it has to begin again instead.
 */
export async function* downloadBytes(
  transport: Transport,
  url: string,
  options: DownloadOptions,
  restart?: () => Promise<void>,
): AsyncGenerator<Uint8Array, void, void> {
  const { onProgress } = options;
  const job = transport.open("downloadExport", requestOptions(options), { maxRetries: defaultRetries });
  const { timeout = defaultTimeout } = job.settings;
  const resumption = new Resumption();
  const report = onProgress && failingLater(onProgress);
  const received = (bytes: number) => {
    if (resumption.receive(bytes)) job.retries.progressed();
    report?.({ bytes: { done: resumption.position, total: resumption.total } });
  };
  try {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await ask(job, url, resumption);
      const content = resumption.contentOf(answer.response);
      if (content === "end") return;
      if (content !== "rest" && resumption.position > 0) await startOver(resumption, answer, restart);
      if (content === "whole") resumption.begin(answer.response);
      if (content === "rest") resumption.goOn(answer.response);
      const failure = content === "other" ? anotherPart(url, answer) : yield* readBody(answer, job, timeout, received);
      if (failure === undefined && resumption.isComplete) return;
      await tryAgain(job, failure ?? cutOff(url), attempt, resumption);
    }
  } finally {
    job.lifetime.close();
  }
}

/** Calls back, and throws what an earlier call failed with later, if it was an async function. */
function failingLater(onProgress: (progress: DownloadProgress) => unknown): (progress: DownloadProgress) => void {
  let failure: { error: unknown } | undefined;
  return (progress) => {
    if (failure) throw failure.error;
    const told = onProgress(progress);
    if (told instanceof Promise) {
      told.catch((error) => {
        failure ??= { error };
      });
    }
  };
}

/** An answer whose body is still to be read. */
interface Answer {
  response: Response;
  reading: Reading;
}

/** Asks for what is not there yet. That the storage has no such part is an answer, too. */
async function ask(job: Job, url: string, resumption: Resumption): Promise<Answer> {
  let refusal: Response | undefined;
  try {
    return await job.send<Answer>({
      row: downloadExport,
      url,
      headers: resumption.headers,
      body: undefined,
      read: async (response, reading) => ({ response, reading }),
      refused: async (response) => {
        refusal = response;
        return undefined;
      },
    });
  } catch (error) {
    job.lifetime.check();
    const isBehindEnd = error instanceof ApiError && error.status === 416 && resumption.position > 0;
    if (isBehindEnd && refusal) return { response: refusal, reading: (part) => part };
    // What a middleware throws is its own affair.
    const isOurs = error instanceof AngoHubError;
    throw isOurs && resumption.position > 0 ? brokenOff(error, resumption) : error;
  }
}

/** Begins again, where what was given out already can be taken back. */
async function startOver(
  resumption: Resumption,
  { response }: Answer,
  restart: (() => Promise<void>) | undefined,
): Promise<void> {
  if (!restart) {
    discardBody(response);
    throw new ExportError(
      `The download broke off at byte ${resumption.position}, and the storage can't go on with the same file from there. Read the export again from its start.`,
      { position: resumption.position },
    );
  }
  await restart();
  resumption.position = 0;
}

/** Gives out a body chunk by chunk, and returns what broke it off, if something did. */
async function* readBody(
  { response, reading }: Answer,
  job: Job,
  timeout: number,
  received: (bytes: number) => void,
): AsyncGenerator<Uint8Array, unknown, void> {
  const body = response.body?.getReader();
  if (!body) return undefined;
  try {
    for (;;) {
      const part = await readPart(body, reading, job, timeout);
      if (!part.chunk) return part.failure;
      received(part.chunk.length);
      yield part.chunk;
    }
  } finally {
    // Also reached when the reader stops early: the connection must not go on for nobody.
    await body.cancel().catch(() => {});
  }
}

/** The next part of a body, its end, or why it did not come. */
async function readPart(
  body: ReadableStreamDefaultReader<Uint8Array>,
  reading: Reading,
  job: Job,
  timeout: number,
): Promise<{ chunk?: Uint8Array | undefined; failure?: unknown }> {
  const stop = startTimer(timeout, () =>
    job.lifetime.interrupt(new TimeoutError("downloadExport", "timeout", timeout)),
  );
  try {
    const { value } = await job.lifetime.race(reading(body.read()));
    return { chunk: value };
  } catch (failure) {
    return { failure };
  } finally {
    stop();
  }
}

async function tryAgain(job: Job, failure: unknown, attempt: number, resumption: Resumption): Promise<void> {
  job.lifetime.check();
  try {
    await job.retries.afterFailure(failure, { row: downloadExport, attempt, othersSucceeded: false });
  } catch (error) {
    throw error === failure ? brokenOff(error, resumption) : error;
  }
}

function cutOff(url: string, cause?: unknown): ConnectionError {
  const { host } = new URL(url);
  return new ConnectionError({ operation: "downloadExport", failure: "reset", phase: "body", host, cause });
}

function anotherPart(url: string, { response }: Answer): ConnectionError {
  discardBody(response);
  return cutOff(url, new Error("the storage answered with another part of the file than was asked for"));
}

function brokenOff(cause: unknown, { position }: Resumption): ExportError {
  return new ExportError(
    `The download broke off for good at byte ${position}. Try again, or create the export anew if its URL has expired.`,
    { position, cause },
  );
}
