import type { Row } from "@ango-hub/openapi";
import type { ApiPromise } from "../core/api-promise.ts";
import type { RequestOptions } from "../core/options.ts";
import type { Transport } from "../core/transport.ts";

/** What all resources of a client share. */
export abstract class Resource {
  /** @internal */
  protected readonly transport: Transport;

  /** @internal */
  constructor(transport: Transport) {
    this.transport = transport;
  }

  /**
   * Checks an input by its row, sends it, and takes the envelope off the answer.
   *
   * @internal
   */
  protected call<Input extends object, Output>(
    row: Row<Input, Output>,
    input: Input | (() => Input | Promise<Input>),
    options: RequestOptions = {},
  ): ApiPromise<Output> {
    return this.transport.call(row, input, options);
  }
}
