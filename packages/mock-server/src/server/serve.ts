import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { bodyOf, understandPython } from "./compatibility.ts";
import { failure } from "./failure.ts";

/** Sends what `answer` gives for each request. A request whose client went away is aborted. */
export function serve(answer: (request: Request) => Promise<Response>): RequestListener {
  return async (incoming, response) => {
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    try {
      // `fetch` knows no such request.
      const isTrace = incoming.method === "TRACE";
      await send(isTrace ? notAllowed() : await answer(await requestOf(incoming, gone.signal)), response);
    } catch (error) {
      if (isCut(error) || gone.signal.aborted || response.headersSent) incoming.socket.destroy();
      else await send(failure(500, `The hub failed: ${(error as Error).message}`), response);
    }
  };
}

function notAllowed(): Response {
  const answer = failure(405, "TRACE is not allowed here.");
  answer.headers.set("allow", "GET, POST, PUT");
  return answer;
}

/** Whether a fault cut the connection. The hub may come from another copy of its package, so its class says nothing. */
function isCut(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === "connection_cut";
}

async function requestOf(incoming: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const given = new URL(incoming.url ?? "/", `http://${incoming.headers.host ?? "127.0.0.1"}`);
  const sent = { method: incoming.method ?? "GET", url: given, body: await bodyOf(incoming) };
  const { method, url, body } = understandPython(sent);
  return new Request(url, { method, headers: headersOf(incoming), body: body ?? null, signal });
}

async function send(answer: Response, response: ServerResponse): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  if (answer.body) for await (const part of answer.body) await write(response, part);
  response.end();
}

/** Waits until the bytes are on their way, so that a connection that is cut after them has delivered them. */
function write(response: ServerResponse, part: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => response.write(part, (error) => (error ? reject(error) : resolve())));
}

function headersOf({ headers }: IncomingMessage): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((one): [string, string] => [name, one]),
  );
}
