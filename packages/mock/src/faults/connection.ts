/** A connection that the hub broke on purpose. A caller of `fetch` sees a `TypeError`, as for every broken connection. */
export class ConnectionCut extends TypeError {
  override readonly name = "TypeError";
  readonly code = "connection_cut";

  constructor() {
    super("fetch failed", { cause: new Error("The connection was cut by a fault of the hub.") });
  }
}

/** Waits, or throws the signal's reason as soon as it is aborted. */
export function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", abort);
      resolve();
    }, milliseconds);
    if (signal?.aborted) abort();
    else signal?.addEventListener("abort", abort, { once: true });
  });
}

/** What comes of some work, which goes on when nobody waits for it any more. */
export function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort, { once: true });
  });
}

/** A request that has arrived in full, and no longer needs its caller. */
export async function whole(request: Request): Promise<Request> {
  const { method, headers, url } = request;
  const hasBody = method !== "GET" && method !== "HEAD";
  return new Request(url, { method, headers, body: hasBody ? await request.arrayBuffer() : null });
}

/** Never answers; throws the signal's reason when it is aborted. */
export function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

/** The answer, with a body that breaks after some bytes. */
export function brokenBody(answer: Response, bytes: number): Promise<Response> {
  return ending(answer, bytes, (controller) => controller.error(new ConnectionCut()));
}

/** The answer, with a body of which nothing more comes after some bytes, until the caller gives up. */
export function stalledBody(answer: Response, bytes: number, signal: AbortSignal): Promise<Response> {
  return ending(answer, bytes, (controller) => {
    untilAborted(signal).catch((reason) => controller.error(reason));
  });
}

async function ending(
  answer: Response,
  bytes: number,
  end: (controller: ReadableStreamDefaultController) => void,
): Promise<Response> {
  const start = new Uint8Array(await answer.arrayBuffer()).slice(0, bytes);
  let sent = false;
  // An error throws away what was queued before it, so it waits until the first bytes were taken.
  const body = new ReadableStream(
    {
      pull(controller) {
        if (start.length > 0 && !sent) {
          sent = true;
          controller.enqueue(start);
        } else end(controller);
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, { status: answer.status, headers: answer.headers });
}
