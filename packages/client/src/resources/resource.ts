import type { Transport } from "../pipeline/transport.ts";
import type * as writeInputs from "./on-demand/write-inputs.ts";

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
  protected inputs(): Promise<typeof writeInputs> {
    return import("./on-demand/write-inputs.ts");
  }
}
