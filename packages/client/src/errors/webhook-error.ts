import { AngoHubError } from "./ango-hub-error.ts";

/** Why a webhook event was refused. */
export type WebhookRefusal =
  | "missing-signature"
  | "wrong-signature"
  | "missing-token"
  | "wrong-token"
  | "oversized-body"
  | "invalid-json"
  | "parsed-body"
  | "wrong-method";

const refusals: Record<WebhookRefusal, { status: number; message: string }> = {
  "missing-signature": { status: 401, message: "The event has no signature, so anyone could have sent it." },
  "wrong-signature": {
    status: 401,
    message: "The signature fits none of the secrets: the event is forged or altered, or the secret is another one.",
  },
  "missing-token": {
    status: 401,
    message: "The event names no bearer token in its header Authorization, so anyone could have sent it.",
  },
  "wrong-token": { status: 401, message: "The token of the event is none of those that are expected." },
  "oversized-body": { status: 413, message: "The event is larger than maxBytes." },
  "invalid-json": { status: 400, message: "The event is no JSON object." },
  "parsed-body": {
    status: 500,
    message:
      "The body was read or parsed before, and a signature holds for the raw bytes only. Take the webhook out of body parsing.",
  },
  "wrong-method": { status: 405, message: "Events arrive by POST." },
};

/** A webhook event was refused. `status` is what to answer. */
export class WebhookError extends AngoHubError {
  override readonly name = "WebhookError";
  override readonly code = "webhook_refused";
  /** Why the event was refused. */
  readonly refusal: WebhookRefusal;
  /** HTTP status to answer with. */
  readonly status: number;

  constructor(refusal: WebhookRefusal) {
    super(refusals[refusal].message);
    this.refusal = refusal;
    this.status = refusals[refusal].status;
  }
}
