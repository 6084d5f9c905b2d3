import { constraints, type WebhookResponse, type WebhookType } from "@ango-hub/openapi";
import { checkId, checkOneOf, checkText, checkUrl } from "../arguments.ts";
import { ValidationError } from "../errors/validation-error.ts";
import type { ApiPromise } from "../pipeline/api-promise.ts";
import type { RequestOptions } from "../pipeline/options.ts";
import type { Transport } from "../pipeline/transport.ts";

/** A webhook to create. */
export interface NewWebhook {
  /** Where the calls go. It must be reachable from the internet. */
  url: string;
  /** Key of the signature that each call carries. */
  secret: string;
  /** What triggers a call: a task that is completed, updated or accepted. */
  types: readonly WebhookType[];
}

/** Webhooks are calls from Ango Hub to your server. */
export class Webhooks {
  readonly #transport: Transport;

  /** @internal */
  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Adds a webhook to a project, and returns all integration data of the project. Sent once. Operation `createWebhook`. */
  create(
    projectId: string,
    { url, secret, types }: NewWebhook,
    options: RequestOptions = {},
  ): ApiPromise<WebhookResponse["data"]> {
    return this.#transport.call("createWebhook", options, () => {
      if (types.length === 0) throw new ValidationError("types", "a list with at least one type", "empty");
      return {
        body: {
          url: checkUrl("url", url),
          project: checkId("projectId", projectId),
          secret: checkText("secret", secret),
          types: [...new Set(types)].map((type) => checkOneOf("types", type, constraints.WebhookType.enum)),
        },
      };
    });
  }
}
