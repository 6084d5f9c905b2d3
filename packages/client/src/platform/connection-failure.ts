import type { ConnectionFailure } from "../errors/connection-error.ts";

/**
 * Reads from a runtime's error what broke the connection. Only codes count: runtimes word their messages differently and
 * change them. Node has codes on causes, Bun on the error itself, Deno on some; without a code nothing is claimed.
 */
export function connectionFailure(error: unknown): ConnectionFailure {
  for (let link = error, depth = 0; link instanceof Error && depth < 5; link = link.cause, depth++) {
    const { code } = link as { code?: unknown };
    const failure = typeof code === "string" && failures.find(([pattern]) => pattern.test(code));
    if (failure) return failure[1];
  }
  return "unknown";
}

const failures: readonly (readonly [RegExp, ConnectionFailure])[] = [
  [/^(ENOTFOUND|EAI_)/, "dns"],
  [/refused$/i, "refused"],
  [/UNREACH|HOSTDOWN|CONNECT_TIMEOUT/, "unreachable"],
  [/RESET|EPIPE|ERR_SOCKET|ConnectionClosed/, "reset"],
  [/(HEADERS|BODY)_TIMEOUT/, "idle"],
  [/CERT|SSL|TLS|EPROTO|ISSUER|SELF_SIGNED|VERIFY|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH/, "tls"],
];
