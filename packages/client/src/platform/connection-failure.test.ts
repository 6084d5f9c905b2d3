import { expect, test } from "vitest";
import { connectionFailure } from "./connection-failure.ts";

test.for([
  ["ENOTFOUND", "dns"],
  ["EAI_AGAIN", "dns"],
  ["ECONNREFUSED", "refused"],
  ["ConnectionRefused", "refused"],
  ["EHOSTUNREACH", "unreachable"],
  ["UND_ERR_CONNECT_TIMEOUT", "unreachable"],
  ["ECONNRESET", "reset"],
  ["UND_ERR_HEADERS_TIMEOUT", "idle"],
  // A proxy that looks into TLS has a certificate of its company.
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "tls"],
  ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "tls"],
  ["SELF_SIGNED_CERT_IN_CHAIN", "tls"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "tls"],
  ["CERT_HAS_EXPIRED", "tls"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "tls"],
  ["INVALID_CA", "tls"],
  ["INVALID_PURPOSE", "tls"],
  ["HOSTNAME_MISMATCH", "tls"],
  ["ESOMETHING", "unknown"],
] as const)("the code %s, of an error or of its cause, means %s", ([code, failure]) => {
  const error = Object.assign(new Error("It failed."), { code });
  expect(connectionFailure(error)).toBe(failure);
  expect(connectionFailure(new TypeError("fetch failed", { cause: error }))).toBe(failure);
});
