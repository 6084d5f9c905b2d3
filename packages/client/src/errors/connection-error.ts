import { AngoHubError, type ErrorFamily } from "./ango-hub-error.ts";

/** What broke a connection, as far as the runtime tells. */
export type ConnectionFailure = "dns" | "refused" | "unreachable" | "tls" | "reset" | "idle" | "unknown";

/** When a connection failed: before an answer began, or while its body was read. */
export type ConnectionPhase = "request" | "body";

const explanations: Record<ConnectionFailure, string> = {
  dns: "the host name could not be resolved. Check the base URL and your network.",
  refused: "the connection was refused. Check the host and port of the base URL.",
  unreachable: "the host could not be reached. Check your network.",
  tls: "no secure connection could be made. Check the certificate and the base URL.",
  reset: "the connection was closed by the other side.",
  idle: "the runtime's own fetch gave up, which Node's does after 5 minutes without a byte. Pass a fetch that waits longer.",
  unknown: "the connection failed.",
};

/** No answer arrived, or it broke off: DNS, refused, reset and TLS failures. `cause` is the runtime's own error. */
export class ConnectionError extends AngoHubError {
  override get name(): "ConnectionError" {
    return "ConnectionError";
  }
  override get code(): "connection_failed" {
    return "connection_failed";
  }
  /** @internal */
  override get family(): ErrorFamily {
    return "ConnectionError";
  }

  /** Operation that was sent, by its id in `openapi.yaml`. */
  readonly operation: string;
  /** What broke the connection. */
  readonly failure: ConnectionFailure;
  /** When it broke. */
  readonly phase: ConnectionPhase;
  /** `true` when the service provably never got the request, so that it is safe to send again. */
  readonly neverSent: boolean;

  constructor(details: {
    operation: string;
    failure: ConnectionFailure;
    phase: ConnectionPhase;
    host: string;
    cause: unknown;
  }) {
    const { operation, failure, phase, host, cause } = details;
    const when = phase === "body" ? " while the answer was being read" : "";
    super(`${operation} to ${host} got no complete answer${when}: ${explanations[failure]}`, { cause });
    this.operation = operation;
    this.failure = failure;
    this.phase = phase;
    this.neverSent = phase === "request" && ["dns", "refused", "unreachable", "tls"].includes(failure);
  }
}
