import type { WebhookType } from "@ango-hub/openapi/classic";
import * as rows from "@ango-hub/openapi/classic/rows";
import type { ApiPromise } from "../core/api-promise.ts";
import { checkList } from "../core/check.ts";
import type { RequestOptions } from "../core/options.ts";
import { Resource } from "../resources/resource.ts";
import type { ProjectId } from "../types/ids.ts";

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
   *
   * @param projectId Id of the project.
   * @param webhook Where the calls go, what triggers them, and what they are signed with.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * await ango.webhooks.create(projectId, {
   *   url: "https://example.com/hook",
   *   secret: "a-long-random-secret",
   *   types: ["COMPLETED"],
   * });
   */
  create(projectId: ProjectId, webhook: NewWebhook, options?: RequestOptions): ApiPromise<Record<string, unknown>> {
    const input = () => {
      const types = checkList("types", webhook?.types) as WebhookType[];
      // The service takes each of them once.
      return { ...webhook, projectId, types: [...new Set(types)] };
    };
    return this.call(rows.webhooksCreate, input, options);
  }
}
