import type { OperationId } from "@ango-hub/openapi";
import type { OperationId as ClassicOperationId } from "@ango-hub/openapi/classic";

/** Id of an operation of either generation. */
export type AnyOperationId = OperationId | ClassicOperationId;

/** Where a request or an answer is not as the specification says. */
export interface Violation {
  /** Place in the exchange, such as `request.body.priority` or `response.body.data`. */
  at: string;
  message: string;
}

/** One request that the hub was sent, and how it was answered. */
export interface RequestRecord {
  number: number;
  /** When it came, ISO 8601. */
  time: string;
  method: string;
  /** Path and query; the query of a presigned URL is left out. */
  path: string;
  operation?: AnyOperationId;
  /** Status of the answer; none while there is no answer yet, or when the connection broke. */
  status?: number;
  /** How long the answer took, in milliseconds. */
  duration?: number;
  /** Where the exchange broke the specification. Only a validating server looks for that. */
  violations: Violation[];
  /** Whether the exchange was held against the specification. */
  validated: boolean;
  /** Kinds of the faults that had a part in the answer. */
  faults: string[];
}

const kept = 200;

/** The last 200 requests, oldest first. */
export class RequestLog {
  readonly list: RequestRecord[] = [];
  #count = 0;

  /** Notes a request that just came. */
  add(method: string, url: URL, operation: AnyOperationId | undefined, time: Date): RequestRecord {
    const path = url.searchParams.has("X-Amz-Signature") ? url.pathname : url.pathname + url.search;
    const record: RequestRecord = {
      number: ++this.#count,
      time: time.toISOString(),
      method,
      path,
      ...(operation ? { operation } : {}),
      violations: [],
      validated: false,
      faults: [],
    };
    this.list.push(record);
    if (this.list.length > kept) this.list.shift();
    return record;
  }
}
