import type { AngoHubError } from "../errors/ango-hub-error.ts";
import type { OperationName } from "./request.ts";

/** An attempt is being sent. */
export interface RequestEvent {
  type: "request";
  operation: OperationName;
  /** Which attempt of the call this is, counted from 1. */
  attempt: number;
  method: string;
  /** Where it goes. The query of a presigned URL is left out. */
  url: string;
}

/** An attempt was answered in full. */
export interface ResponseEvent {
  type: "response";
  operation: OperationName;
  attempt: number;
  status: number;
  /** Milliseconds from sending the request to the end of the answer's body. */
  duration: number;
}

/** An attempt failed. */
export interface FailureEvent {
  type: "failure";
  operation: OperationName;
  attempt: number;
  error: AngoHubError;
  /** Milliseconds from sending the request to the failure. */
  duration: number;
}

/** A failed attempt will be repeated. */
export interface RetryEvent {
  type: "retry";
  operation: OperationName;
  /** The attempt that failed. */
  attempt: number;
  error: AngoHubError;
  /** Milliseconds until the next attempt, as far as known. */
  delay: number;
}

/** A request waits before it is sent. */
export interface WaitEvent {
  type: "wait";
  operation: OperationName;
  /** `retry-after`: the service asked all requests to wait. `requests-per-minute`: the client's own limit is reached. */
  reason: "retry-after" | "requests-per-minute";
  /** Milliseconds to wait. */
  delay: number;
}

/** Something that happened to a request. */
export type ClientEvent = RequestEvent | ResponseEvent | FailureEvent | RetryEvent | WaitEvent;

/** Is told what happens to requests. What it throws is dropped, so that a broken logger breaks no request. */
export type Observer = (event: ClientEvent) => void;
