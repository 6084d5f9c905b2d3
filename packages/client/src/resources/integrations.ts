import type { ApiPromise } from "../pipeline/api-promise.ts";
import type { RequestOptions } from "../pipeline/options.ts";
import type { IntegrationId } from "../types/ids.ts";
import type { Integration } from "../types/models.ts";
import { Resource } from "./resource.ts";

/** Integrations connect your organization to private cloud storage. */
export class Integrations extends Resource {
  /** Lists all integrations of your organization. Operation `listIntegrations`. */
  list(options: RequestOptions = {}): ApiPromise<Integration[]> {
    return this.transport
      .call("listIntegrations", options, () => ({}))
      .transform((integrations) =>
        // The documentation has the id under `id`; other clients read it from `_id`.
        integrations.map((integration) => ({ ...integration, id: integration.id ?? integration._id ?? "" })),
      );
  }

  /**
   * Returns one integration. Operation `listIntegrations`.
   *
   * @throws {ValidationError} when your organization has none with this id.
   */
  async get(integrationId: IntegrationId, options: RequestOptions = {}): Promise<Integration> {
    const { findIntegration } = await import("./on-demand/find-integration.ts");
    return findIntegration(integrationId, () => this.list(options));
  }
}
