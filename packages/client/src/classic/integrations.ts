import * as rows from "@ango-hub/openapi/classic/rows";
import type { ApiPromise } from "../core/api-promise.ts";
import { checkId } from "../core/check.ts";
import type { RequestOptions } from "../core/options.ts";
import { NotFoundError } from "../errors/status-errors.ts";
import { Resource } from "../resources/resource.ts";
import type { IntegrationId } from "../types/ids.ts";
import type { Integration } from "./models.ts";

/** Integrations connect your organization to private cloud storage. */
export class Integrations extends Resource {
  /**
   * Lists all integrations of your organization. Operation `listIntegrations`.
   *
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * for (const { id, name } of await ango.integrations.list()) console.log(id, name);
   */
  list(options?: RequestOptions): ApiPromise<Integration[]> {
    return this.call(rows.integrationsList, {}, options).transform((integrations) =>
      // The documentation has the id under `id`; other clients read it from `_id`.
      integrations.map((integration) => ({ ...integration, id: integration.id ?? integration._id ?? "" })),
    );
  }

  /**
   * Returns one integration, which is looked up in the list of all. Operation `listIntegrations`.
   *
   * @param integrationId Id of the integration, as `list` has it.
   * @param options Signal, timeouts, retries and headers of this call.
   * @throws {NotFoundError} when your organization has none with this id. Its message says which there are.
   * @example
   * const { provider } = await ango.integrations.get(integrationId);
   */
  get(integrationId: IntegrationId, options: RequestOptions = {}): ApiPromise<Integration> {
    return this.transport.composite("listIntegrations", options, async () => {
      checkId("integrationId", integrationId);
      const { data, response } = await this.list(options).withResponse();
      return { data: data.find(({ id }) => id === integrationId) ?? notFound(integrationId, data), response };
    });
  }
}

function notFound(integrationId: string, integrations: readonly Integration[]): never {
  const known = integrations.map(({ id, name }) => `${id} (${name})`).join(", ");
  const others = known ? `It has ${known}.` : "It has none at all.";
  const message = `Your organization has no integration with the id ${integrationId}. ${others}`;
  throw new NotFoundError({ operation: "listIntegrations", status: 404, message });
}
