import type { Row } from "@ango-hub/openapi";
import type { Fetch } from "../platform/fetch.ts";
import type { Job } from "./job.ts";

/** A request to a presigned URL. */
export interface PresignedRequest<T> {
  headers?: Readonly<Record<string, string>>;
  body?: BodyInit | (() => BodyInit) | undefined;
  defaultTimeout?: number;
  /** Sends it in place of the client's `fetch`. */
  send?: Fetch;
  /** Gets the answer once its status is good. What it waits for counts towards `timeout`. */
  read: (response: Response) => T | Promise<T>;
}

/** Sends a request to a presigned URL, without the key. */
export function sendPresigned<T>(job: Job, row: Row, url: string, request: PresignedRequest<T>): Promise<T> {
  const { headers = {}, body, defaultTimeout, send } = request;
  return job.send<T>({
    row,
    url,
    headers,
    body,
    defaultTimeout,
    send,
    read: (response, reading) => reading(Promise.resolve(request.read(response))),
  });
}
