import type { Row } from "@ango-hub/openapi";
import type { AngoHubError } from "../errors/ango-hub-error.ts";
import { apiErrorFor } from "../errors/status-errors.ts";
import { UnexpectedResponseError, type UnexpectedResponseReason } from "../errors/unexpected-response-error.ts";
import { discardBody, excerpt, readErrorBody } from "./body.ts";
import { hideKeys, mayHoldKeys } from "./hide-keys.ts";
import type { Redactor } from "./redact.ts";
import type { Sendable } from "./request.ts";
import { retryAfter } from "./retry-after.ts";

/** The error for an answer whose status reports a failure, or a redirect. */
export async function statusError(
  response: Response,
  { operation, presigned }: Sendable,
  redactor: Redactor,
  secrets: readonly string[],
): Promise<AngoHubError> {
  const { status } = response;
  if (response.type === "opaqueredirect" || (status >= 300 && status < 400)) {
    discardBody(response);
    return new UnexpectedResponseError({ operation, status, reason: "redirect" });
  }
  const text = await readErrorBody(response);
  const serviceMessage = excerpt(presigned ? reasonOf(text) : messageOf(parse(text)), redactor, secrets);
  return apiErrorFor({
    operation,
    status,
    serviceMessage,
    body: excerpt(text, redactor, secrets),
    retryAfter: retryAfter(response.headers),
    // What could be done about the service would not help with a storage.
    message: presigned
      ? `The storage answered ${operation} with status ${status}: ${serviceMessage ?? "it gave no reason"}.`
      : undefined,
  });
}

/** Takes the envelope off an answer's text, and returns its `data`, or what stands in it under the row's key. */
export function openEnvelope(
  text: string,
  { status }: Response,
  { operation, dataKey, paginated }: Row,
  redactor: Redactor,
  secrets: readonly string[],
): unknown {
  const body = () => excerpt(text, redactor, secrets);
  const fail = (reason: UnexpectedResponseReason, detail?: string): never => {
    throw new UnexpectedResponseError({ operation, status, reason, detail, body: body() });
  };

  const envelope = parse(text) as Envelope | null | undefined;
  if (envelope === undefined) return fail(reasonFor(text));
  const outcome = envelope?.status;
  // Some failures say their status in the body alone.
  const stated = (envelope?.error as { statusCode?: unknown } | undefined)?.statusCode;
  if (outcome === "fail" || outcome === "error" || typeof stated === "number") {
    const serviceMessage = excerpt(messageOf(envelope), redactor, secrets);
    throw apiErrorFor({
      operation,
      status: typeof stated === "number" ? stated : status,
      serviceMessage,
      body: body(),
    });
  }
  if (outcome !== "success") return fail("wrong-envelope", 'Its "status" is neither "success" nor "fail".');
  const data = envelope?.data;
  if (mayHoldKeys(text)) hideKeys(data);
  // A page is more than its items.
  if (dataKey === undefined || paginated) return data;
  return data?.[dataKey] ?? fail("wrong-envelope", `It has no data.${dataKey}.`);
}

interface Envelope {
  status?: unknown;
  data?: Record<string, unknown>;
  error?: unknown;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function reasonFor(text: string): UnexpectedResponseReason {
  if (text.trim() === "") return "empty";
  return text.trimStart().startsWith("<") ? "html" : "invalid-json";
}

/** The service's own words, or nothing. They are looked at for secrets once they are decoded. */
function messageOf(envelope: unknown): string {
  const message = (envelope as { message?: unknown } | null | undefined)?.message;
  return typeof message === "string" ? message : "";
}

/** Code and reason of a refusal of S3, Google Cloud Storage or Azure, which write them in XML alike. */
function reasonOf(text: string): string {
  const element = (name: string) =>
    new RegExp(`<${name}>([^<]{1,500})</${name}>`).exec(text)?.[1]?.replace(/[.\s]+$/, "");
  const detail = element("AuthenticationErrorDetail") ?? element("Details");
  const said = [element("Code"), element("Message")].filter((part) => part !== undefined).join(": ");
  return detail === undefined ? said : `${said}. ${detail}`;
}
