import { isHeaderValue } from "../checks/problem.ts";
import { Failure } from "../http/failure.ts";
import { integer, number, object, oneOf, string, wrong } from "../http/input.ts";
import type { AnyOperationId } from "../requests.ts";

/**
 * What goes wrong:
 *
 * - `status`: the service answers with this status and does nothing, with `Retry-After` when `retryAfter` is given (a
 *   number of seconds or an HTTP date).
 * - `delay`: the answer comes this many milliseconds later.
 * - `late-effect`: the request has its effect, and is answered, this many milliseconds later, whether or not its caller
 *   still waits for it then.
 * - `lag`: the lists of projects, assets and tasks leave out what was made in the last `milliseconds`.
 * - `cut`: the connection breaks before the request has an effect; with `bytes`, after the effect and that many bytes of
 *   the answer's body.
 * - `stall`: nothing more comes until the caller gives up; with `bytes`, after the effect and that many bytes.
 * - `lost-answer`: the request has its effect, then the connection breaks without an answer.
 * - `invalid-json`: the request has its effect, and its answer is JSON that breaks off half-way.
 * - `html`: an error page of a gateway, with status 502 unless another is given.
 * - `empty`: an answer without a body, with status 200 unless another is given.
 * - `rate-limit`: at most `requests` in `seconds`; further ones get 429 and `Retry-After`.
 * - `expired-url`: the storage says that the presigned URL has expired.
 * - `truncated`: the answer's body ends after `bytes`, half-way unless given, as if it were whole.
 */
export type FaultEffect =
  | { kind: "status"; status: number; retryAfter?: number | string; message?: string }
  | { kind: "delay"; milliseconds: number }
  | { kind: "late-effect"; milliseconds: number }
  | { kind: "lag"; milliseconds: number }
  | { kind: "cut"; bytes?: number }
  | { kind: "stall"; bytes?: number }
  | { kind: "lost-answer" }
  | { kind: "invalid-json" }
  | { kind: "html"; status?: number }
  | { kind: "empty"; status?: number }
  | { kind: "rate-limit"; requests: number; seconds: number }
  | { kind: "expired-url" }
  | { kind: "truncated"; bytes?: number };

/** A fault: what goes wrong, where and how often. */
export type Fault = FaultEffect & {
  /**
   * The operation that is hit, or several of them.
   *
   * @default all operations; of kind `lag`, all lists
   */
  operation?: AnyOperationId | AnyOperationId[];
  /**
   * How likely a request is hit, from 0 to 1.
   *
   * @default 1
   */
  rate?: number;
  /**
   * How many requests are hit, after which the fault is over.
   *
   * @default no limit
   */
  times?: number;
};

/** The kinds of faults. */
export const faultKinds: readonly FaultEffect["kind"][] = [
  "status",
  "delay",
  "late-effect",
  "lag",
  "cut",
  "stall",
  "lost-answer",
  "invalid-json",
  "html",
  "empty",
  "rate-limit",
  "expired-url",
  "truncated",
];

/** Lists whose entries have a time at which they were made. */
export const listsThatLag: readonly AnyOperationId[] = ["listProjects", "listAssets", "listTasks"];

/** Checks a fault that was given as JSON or by a caller without types. */
export function readFault(value: unknown, operations: readonly string[]): Fault {
  const given = object(value, "The fault");
  const kind = oneOf(given.kind, faultKinds, "kind");
  const known = [...faultFields[kind].map((name) => name.replace("!", "")), "kind", "operation", "rate", "times"];
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new Failure(400, `A fault of kind ${kind} has no "${unknown}": ${known.join(", ")}.`);
  for (const name of faultFields[kind]) checkField(name, given[name.replace("!", "")]);
  const hit = kind === "lag" ? listsThatLag : operations;
  for (const id of [given.operation ?? []].flat()) oneOf(id, hit, "operation");
  if (given.rate !== undefined && number(given.rate, "rate", 0) > 1) throw new Failure(400, "rate must be at most 1.");
  if (given.times !== undefined) integer(given.times, "times", 1, Number.MAX_SAFE_INTEGER);
  return { ...given } as unknown as Fault;
}

/** Fields of each kind, beside those that all have; those with `!` are required. */
export const faultFields: Readonly<Record<FaultEffect["kind"], readonly string[]>> = {
  status: ["status!", "retryAfter", "message"],
  delay: ["milliseconds!"],
  "late-effect": ["milliseconds!"],
  lag: ["milliseconds!"],
  cut: ["bytes"],
  stall: ["bytes"],
  "lost-answer": [],
  "invalid-json": [],
  html: ["status"],
  empty: ["status"],
  "rate-limit": ["requests!", "seconds!"],
  "expired-url": [],
  truncated: ["bytes"],
};

function checkField(name: string, value: unknown): void {
  if (value === undefined && !name.endsWith("!")) return;
  const at = name.replace("!", "");
  if (at === "message") string(value, at);
  else if (at === "retryAfter") checkRetryAfter(value);
  else if (at === "status") integer(value, at, 200, 599);
  else if (at === "seconds") number(value, at, 0.001);
  else if (at === "milliseconds") integer(value, at, 0, longestTimer);
  else integer(value, at, at === "requests" ? 1 : 0, Number.MAX_SAFE_INTEGER);
}

/** A longer timer runs out at once. */
const longestTimer = 2 ** 31 - 1;

function checkRetryAfter(value: unknown): void {
  if (typeof value !== "string") number(value, "retryAfter", 0);
  else if (!isHeaderValue(value)) throw wrong("retryAfter", "must be a string that a header can hold");
}
