import type { WebhookType } from "@ango-hub/openapi";
import type { ApiPromise } from "../pipeline/api-promise.ts";
import type { RequestOptions } from "../pipeline/options.ts";
import type { ProjectId } from "../types/ids.ts";
import { Resource } from "./resource.ts";

/** A webhook to create. */
export interface NewWebhook {
  /** Where the calls go. It must be reachable from the internet. */
  url: string;
  /** Key of the signature that each call carries. */
  secret: string;
  /** What triggers a call, at least one: a task that is completed, updated or accepted. */
  types: readonly WebhookType[];
}

/** Webhooks are calls from Ango Hub to your server. `@ango-hub/client/webhooks` receives them. */
export class Webhooks extends Resource {
  /**
   * Adds a webhook to a project, and returns all integration data of the project. Sent once: after a lost answer it is
   * not known whether the webhook exists. Operation `createWebhook`.
   */
  create(projectId: ProjectId, webhook: NewWebhook, options: RequestOptions = {}): ApiPromise<Record<string, unknown>> {
    return this.transport.call("createWebhook", options, async () =>
      (await this.inputs()).webhookInput(projectId, webhook),
    );
  }
}
