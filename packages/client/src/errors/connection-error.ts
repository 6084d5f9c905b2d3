import { AngoHubError } from "./ango-hub-error.ts";

/** What broke a connection, as far as the runtime tells. */
export type ConnectionFailure = "dns" | "refused" | "unreachable" | "tls" | "reset" | "idle" | "unknown";

/** When a connection failed: before an answer began, or while its body was read. */
export type ConnectionPhase = "request" | "body";

/** What is known about a connection that failed. */
export interface ConnectionErrorDetails {
  /** Operation that was sent, by its id in `openapi.yaml`. */
  operation: string;
  /** What broke the connection. */
  failure: ConnectionFailure;
  /** When it broke. */
  phase: ConnectionPhase;
  /** Host that was to answer. */
  host: string;
  /** The runtime's own error. */
  cause: unknown;
}

const explanations: Record<ConnectionFailure, string> = {
  dns: "The host name is unknown. Check the base URL and your network.",
  refused: "The connection was refused. Check that the base URL is right and that the service is running.",
  unreachable: "The host is out of reach. Check your network, and the proxy or firewall if there is one.",
  tls: "No secure connection could be made. Check the certificate and that the base URL is right.",
  reset: "The other side closed the connection. Try again; if it happens often, something in between may cut it.",
  idle: "Nothing arrived for so long that the runtime's fetch gave up. Try again later, or give a fetch that waits longer.",
  unknown: "The connection failed. The cause says what the runtime knows.",
};

const beforeSending: readonly ConnectionFailure[] = ["dns", "refused", "unreachable", "tls"];

/** No answer arrived, or it broke off: DNS, refused, reset and TLS failures. `cause` is the runtime's own error. */
export class ConnectionError extends AngoHubError {
  override readonly name = "ConnectionError";
  override readonly code = "connection_failed";
  /** Operation that was sent, by its id in `openapi.yaml`. */
  readonly operation: string;
  /** What broke the connection. */
  readonly failure: ConnectionFailure;
  /** When it broke. */
  readonly phase: ConnectionPhase;
  /** `true` when the service provably never got the request, so that it is safe to send again. */
  readonly neverSent: boolean;

  constructor({ operation, failure, phase, host, cause }: ConnectionErrorDetails) {
    const when = phase === "body" ? " while it was being read" : "";
    super(`The answer to ${operation} from ${host} did not arrive whole${when}. ${explanations[failure]}`, { cause });
    this.operation = operation;
    this.failure = failure;
    this.phase = phase;
    this.neverSent = phase === "request" && beforeSending.includes(failure);
  }
}
