import { AngoHub } from "@ango-hub/client";

/** A request as a service receives it. */
export interface Received {
  method: string;
  path: string;
  query: URLSearchParams;
  body: unknown;
}

/** What a service answers: the payload of an envelope, or a whole answer. */
export type Answering = (request: Received) => unknown;

/** A client with a service of its own, and what that received. */
export function clientOf(answering: Answering): { ango: AngoHub; received: Received[] } {
  const received: Received[] = [];
  const fetch = async (url: string, init?: RequestInit): Promise<Response> => {
    const { method, pathname, searchParams, body } = await read(new Request(url, init));
    const request = { method, path: pathname, query: searchParams, body };
    received.push(request);
    const answer = await answering(request);
    return answer instanceof Response ? answer : Response.json({ status: "success", data: answer });
  };
  return { ango: new AngoHub({ apiKey: "a-valid-key-of-a-test", fetch, maxRetries: 0 }), received };
}

async function read(request: Request) {
  const text = await request.text();
  const { pathname, searchParams } = new URL(request.url);
  const body = text.startsWith("{") ? JSON.parse(text) : text || undefined;
  return { method: request.method, pathname, searchParams, body };
}

/** An answer that refuses a request. */
export function refusal(status: number, message: string): Response {
  return Response.json({ status: "fail", message }, { status });
}

export const projectId = "61602b346ee9eb45e8273fbb";
export const taskId = "640828dfd5f1a42cce03e46d";
export const batchId = "61f7a5c06ee9eb45e8290c31";
