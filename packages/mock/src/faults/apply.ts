import { bytes, failure } from "../http/answer.ts";
import { expired } from "../storage/storage.ts";
import { brokenBody, ConnectionCut, stalledBody, unlessAborted, untilAborted, wait, whole } from "./connection.ts";
import type { Fault } from "./fault.ts";

/** A fault in force. */
export interface ActiveFault {
  fault: Fault;
  hits: number;
  windowStart: number;
  windowCount: number;
}

/** A request on its way through the faults to the service. */
export interface Incoming {
  request: Request;
  /** Lists leave out what was made after this time, ISO 8601. */
  listedUntil?: string | undefined;
}

/** Passes a request on to the next fault, and at last to the service. */
export type Next = (incoming: Incoming) => Promise<Response>;

interface Exchange {
  incoming: Incoming;
  now: Date;
  next: Next;
  hit: (kind: string) => void;
}

/** Whether a fault has hit as many requests as it was to. */
export function isOver({ fault, hits }: ActiveFault): boolean {
  return hits >= (fault.times ?? Number.POSITIVE_INFINITY);
}

/** Answers a request with a fault. */
export async function applyFault(active: ActiveFault, exchange: Exchange): Promise<Response> {
  const { fault } = active;
  const { incoming, now } = exchange;
  const { request } = incoming;
  const next = () => exchange.next(incoming);
  // Other requests may have used it up while this one was on its way through the faults before it.
  if (isOver(active)) return next();
  if (fault.kind === "rate-limit") return limit(active, fault, exchange);
  active.hits++;
  exchange.hit(fault.kind);
  switch (fault.kind) {
    case "status":
      return refuse(fault.status, fault.message ?? `Answered with ${fault.status} on demand.`, fault.retryAfter);
    case "delay":
      await wait(fault.milliseconds, request.signal);
      return next();
    case "late-effect": {
      const kept = { ...incoming, request: await whole(request) };
      return unlessAborted(
        wait(fault.milliseconds).then(() => exchange.next(kept)),
        request.signal,
      );
    }
    case "lag":
      return exchange.next({ ...incoming, listedUntil: new Date(now.getTime() - fault.milliseconds).toISOString() });
    case "cut":
      if (fault.bytes === undefined) throw new ConnectionCut();
      return brokenBody(await next(), fault.bytes);
    case "stall":
      if (fault.bytes === undefined) return untilAborted(request.signal);
      return stalledBody(await next(), fault.bytes, request.signal);
    case "lost-answer":
      await next();
      throw new ConnectionCut();
    case "invalid-json":
      return shortened(await next());
    case "html":
      return bytes(fault.status ?? 502, errorPage(fault.status ?? 502), "text/html; charset=utf-8");
    case "empty":
      return bytes(fault.status ?? 200, "", "application/json");
    case "expired-url":
      return expired();
    case "truncated":
      return shortened(await next(), fault.bytes);
  }
}

async function limit(
  active: ActiveFault,
  { requests, seconds }: Extract<Fault, { kind: "rate-limit" }>,
  { incoming, now, next, hit }: Exchange,
): Promise<Response> {
  const time = now.getTime();
  if (time >= active.windowStart + seconds * 1000) {
    active.windowStart = time;
    active.windowCount = 0;
  }
  active.windowCount++;
  if (active.windowCount <= requests) return next(incoming);
  active.hits++;
  hit("rate-limit");
  const wait = Math.ceil((active.windowStart + seconds * 1000 - time) / 1000);
  return refuse(429, "Too many requests.", wait);
}

function refuse(status: number, message: string, retryAfter: number | string | undefined): Response {
  // These statuses forbid a body.
  const answer = status === 204 || status === 304 ? new Response(null, { status }) : failure(status, message);
  if (retryAfter !== undefined) answer.headers.set("retry-after", `${retryAfter}`);
  return answer;
}

async function shortened(answer: Response, length?: number): Promise<Response> {
  const whole = new Uint8Array(await answer.arrayBuffer());
  const part = whole.slice(0, length ?? Math.floor(whole.length / 2));
  const headers = new Headers(answer.headers);
  headers.set("content-length", `${part.length}`);
  return new Response(part, { status: answer.status, headers });
}

function errorPage(status: number): string {
  const title = status === 502 ? "502 Bad Gateway" : `${status} Error`;
  return `<html>\r\n<head><title>${title}</title></head>\r\n<body><h1>${title}</h1></body>\r\n</html>\r\n`;
}
