import type { Row } from "@ango-hub/openapi";
import type { Fetch } from "../platform/fetch.ts";

/** Id of an operation of either description, or `fetch` for a request of one's own. */
export type OperationName = Row["operation"] | "fetch";

/** What sending must know of an operation. */
export interface Sendable extends Pick<Row, "idempotent" | "longRunning" | "presigned"> {
  readonly operation: OperationName;
  readonly method: string;
}

/** A request that can be sent as often as needed. */
export interface PreparedRequest<T> {
  row: Sendable;
  url: string;
  headers: Readonly<Record<string, string>>;
  /** What is sent, or what makes it anew for each attempt. */
  body: RequestInit["body"] | (() => RequestInit["body"]);
  /** What it holds that may be in no error, besides the key and the signature of a presigned URL. */
  secrets?: readonly string[] | undefined;
  /** How long an attempt may take, in milliseconds, unless the call or the client says. */
  defaultTimeout?: number | undefined;
  /** Sends it in place of the client's `fetch`. */
  send?: Fetch | undefined;
  /** Reads a good answer to its end, each wait for a part of its body wrapped in `reading`. */
  read: (response: Response, reading: Reading) => Promise<T>;
  /** Is told of an answer with another status, and may give back another one to read its failure from. */
  refused?: (response: Response, reading: Reading) => Promise<Response | undefined>;
}

/** Waits for a part of a body, and turns a broken connection into a `ConnectionError`. */
export type Reading = <T>(part: Promise<T>) => Promise<T>;
