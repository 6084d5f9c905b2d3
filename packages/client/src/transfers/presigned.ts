import { operations } from "@ango-hub/openapi";
import type { Fetch, RequestOptions } from "../pipeline/options.ts";
import type { Transport } from "../pipeline/transport.ts";
import type { PresignedOperationId } from "../pipeline/wire.ts";

/** A request to a presigned URL. */
export interface PresignedRequest<T> {
  headers?: Readonly<Record<string, string>>;
  /** Sends it, with a body that it brings along. */
  send?: Fetch;
  /** Gets the answer once its status is good. What it waits for counts towards `timeout`. */
  read: (response: Response) => T | Promise<T>;
}

/** Sends a request to a presigned URL, without the key. */
export function sendPresigned<T>(
  transport: Transport,
  id: PresignedOperationId,
  url: string,
  request: PresignedRequest<T>,
  options: RequestOptions,
): Promise<T> {
  const { headers = {}, send } = request;
  return transport.during(id, options, (lifetime, settings) =>
    transport.send<T>(
      {
        ...{ id, operation: operations[id], url, headers, body: undefined, send },
        read: (response, reading) => reading(Promise.resolve(request.read(response))),
      },
      settings,
      lifetime,
    ),
  );
}
