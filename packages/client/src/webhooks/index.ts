export type { WebhookEvent } from "@ango-hub/openapi";
export { ValidationError } from "../errors/validation-error.ts";
export { WebhookError, type WebhookRefusal } from "../errors/webhook-error.ts";
export {
  type NodeRequest,
  type NodeResponse,
  nodeWebhookHandler,
  type WebhookOptions,
  webhookHandler,
} from "./handler.ts";
export type { Secrets } from "./secrets.ts";
export { signWebhook, type VerifyOptions, verifyWebhook } from "./verify.ts";
