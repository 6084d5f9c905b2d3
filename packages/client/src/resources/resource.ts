import type { Transport } from "../pipeline/transport.ts";

type WriteInputs = typeof import("./on-demand/write-inputs.ts");

/** What all resources of a client share. */
export abstract class Resource {
  /** @internal */
  protected readonly transport: Transport;

  /** @internal */
  constructor(transport: Transport) {
    this.transport = transport;
  }

  /**
   * Checks of what is created or changed. Loaded when they are needed, as programs that only read need none of them.
   *
   * @internal
   */
  protected inputs(): Promise<WriteInputs> {
    return import("./on-demand/write-inputs.ts");
  }
}
