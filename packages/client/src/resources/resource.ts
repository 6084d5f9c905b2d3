import type { Transport } from "../pipeline/transport.ts";

/** What all resources of a client share: the way their requests take. */
export abstract class Resource {
  /** @internal */
  protected readonly transport: Transport;

  /** @internal */
  constructor(transport: Transport) {
    this.transport = transport;
  }
}
