import { operations } from "@ango-hub/openapi";
import type { Fetch, RequestOptions } from "../pipeline/options.ts";
import type { Transport } from "../pipeline/transport.ts";
import type { PresignedOperationId } from "../pipeline/wire.ts";

/** A request to a presigned URL. */
export interface PresignedRequest<T> {
  headers?: Readonly<Record<string, string>>;
  /** Makes the body, unless `send` brings it along. */
  body?: () => Promise<Blob | Uint8Array<ArrayBuffer>>;
  /** Sends it instead of the runtime's own `fetch`. A `fetch` that the user chose always wins. */
  send?: Fetch | undefined;
  /** What becomes of a redirect, which is handed back unless this is given. */
  redirect?: RequestRedirect;
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
  const { headers = {}, redirect } = request;
  const send = transport.ownFetch ? request.send : undefined;
  return transport.during(id, options, async (lifetime, settings) => {
    const body = send || !request.body ? undefined : await lifetime.race(request.body());
    return transport.send<T>(
      {
        ...{ id, operation: operations[id], url, headers, body, send, redirect },
        read: (response, reading) => reading(Promise.resolve(request.read(response))),
      },
      settings,
      lifetime,
    );
  });
}
