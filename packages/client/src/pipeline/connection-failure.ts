import type { ConnectionFailure } from "../errors/connection-error.ts";

/**
 * Reads from a runtime's error what broke the connection. Only codes count: runtimes word their messages differently and
 * change them. Node has codes on causes, Bun on the error itself, Deno on some; without a code nothing is claimed.
 */
export function connectionFailure(error: unknown): ConnectionFailure {
  for (let link = error, depth = 0; link instanceof Error && depth < 5; link = link.cause, depth++) {
    const links = link instanceof AggregateError ? [link, ...link.errors] : [link];
    for (const { code } of links as { code?: unknown }[]) {
      const failure = typeof code === "string" ? classify(code) : undefined;
      if (failure) return failure;
    }
  }
  return "unknown";
}

const failures: Readonly<Record<string, ConnectionFailure>> = {
  ENOTFOUND: "dns",
  EAI_AGAIN: "dns",
  EAI_NODATA: "dns",
  EAI_NONAME: "dns",
  ECONNREFUSED: "refused",
  ConnectionRefused: "refused",
  EHOSTUNREACH: "unreachable",
  ENETUNREACH: "unreachable",
  EHOSTDOWN: "unreachable",
  UND_ERR_CONNECT_TIMEOUT: "unreachable",
  ECONNRESET: "reset",
  ConnectionClosed: "reset",
  EPIPE: "reset",
  UND_ERR_SOCKET: "reset",
  UND_ERR_HEADERS_TIMEOUT: "idle",
  UND_ERR_BODY_TIMEOUT: "idle",
};

function classify(code: string): ConnectionFailure | undefined {
  return failures[code] ?? (/CERT|SSL|TLS|EPROTO|ISSUER|SELF_SIGNED/.test(code) ? "tls" : undefined);
}
