import { AngoHubError } from "./ango-hub-error.ts";

/** What broke a connection, as far as the runtime tells. */
export type ConnectionFailure = "dns" | "refused" | "unreachable" | "tls" | "reset" | "idle" | "unknown";

/** When a connection failed: before an answer began, or while its body was read. */
export type ConnectionPhase = "request" | "body";

const explanations: Record<ConnectionFailure, string> = {
  dns: "the host name is unknown. Check the base URL and your network.",
  refused: "the connection was refused. Check the base URL.",
  unreachable: "the host is out of reach. Check your network.",
  tls: "no secure connection was made. Check the certificate and the base URL.",
  reset: "the other side closed the connection.",
  idle: "fetch gave up waiting.",
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

  /** Operation that was sent, by its id in `openapi.yaml`. */
  declare readonly operation: string;
  /** What broke the connection. */
  declare readonly failure: ConnectionFailure;
  /** When it broke. */
  declare readonly phase: ConnectionPhase;
  /** `true` when the service provably never got the request, so that it is safe to send again. */
  declare readonly neverSent: boolean;

  constructor({
    host,
    cause,
    ...details
  }: {
    operation: string;
    failure: ConnectionFailure;
    phase: ConnectionPhase;
    host: string;
    cause: unknown;
  }) {
    const { operation, failure, phase } = details;
    const when = phase === "body" ? " while the answer was being read" : "";
    super(`${operation} to ${host} got no complete answer${when}: ${explanations[failure]}`, { cause });
    const neverSent = phase === "request" && ["dns", "refused", "unreachable", "tls"].includes(failure);
    Object.assign(this, details, { neverSent });
  }
}
