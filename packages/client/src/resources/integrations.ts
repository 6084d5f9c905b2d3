import type { Integration as WireIntegration } from "@ango-hub/openapi";
import { checkId } from "../arguments.ts";
import { ValidationError } from "../errors/validation-error.ts";
import type { RequestOptions } from "../pipeline/options.ts";
import type { Transport } from "../pipeline/transport.ts";

/** A connection of your organization to a private cloud storage. */
export interface Integration extends WireIntegration {
  id: string;
}

/** Integrations connect your organization to private cloud storage. */
export class Integrations {
  readonly #transport: Transport;

  /** @internal */
  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Lists all integrations of your organization. Operation `listIntegrations`. */
  async list(options: RequestOptions = {}): Promise<Integration[]> {
    const integrations = await this.#transport.call("listIntegrations", options, () => ({}));
    // The documentation has the id under `id`; other clients read it from `_id`.
    return integrations.map((integration) => ({ ...integration, id: integration.id ?? integration._id ?? "" }));
  }

  /**
   * Returns one integration. Operation `listIntegrations`.
   *
   * @throws {ValidationError} when your organization has none with this id.
   */
  async get(integrationId: string, options: RequestOptions = {}): Promise<Integration> {
    checkId("integrationId", integrationId);
    const integrations = await this.list(options);
    const found = integrations.find(({ id }) => id === integrationId);
    if (found) return found;
    const known = integrations.map(({ id, name }) => `${id} (${name})`).join(", ") || "there is none";
    throw new ValidationError("integrationId", `that of an integration: ${known}`, JSON.stringify(integrationId));
  }
}
