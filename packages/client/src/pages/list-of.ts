import { type Operation, type OperationId, operations } from "@ango-hub/openapi";
import * as constraints from "@ango-hub/openapi/constraints";
import { checkInteger } from "../arguments.ts";
import { UnexpectedResponseError } from "../errors/unexpected-response-error.ts";
import { underEither } from "../pipeline/link-signals.ts";
import type { RequestOptions } from "../pipeline/options.ts";
import type { Transport } from "../pipeline/transport.ts";
import type { Input } from "../pipeline/wire.ts";
import { List } from "./list.ts";
import type { PageOptions } from "./page.ts";

/**
 * The list that an operation with pages answers with. `prepare` checks the arguments and makes the input for a page.
 */
export function listOf<T, Id extends OperationId>(
  transport: Transport,
  id: Id,
  options: PageOptions & RequestOptions,
  prepare: (query: { page: number; limit: number }) => Input<Id> | Promise<Input<Id>>,
): List<T> {
  const fetchPage = async (page: number, limit: number, signal: AbortSignal | undefined) => {
    const call = transport.call(id, { ...options, signal }, () =>
      prepare({
        page: checkInteger("page", page, constraints.PageNumber),
        limit: checkInteger("limit", limit, constraints.PageLimit),
      }),
    );
    const { data, response } = await call.withResponse();
    return pageOf<T>(id, data, response.status);
  };
  return new List<T>(options, {
    load: (page, limit, stop) =>
      stop
        ? underEither(options.signal, stop, (signal) => fetchPage(page, limit, signal))
        : fetchPage(page, limit, options.signal),
    repeated: () => new UnexpectedResponseError({ operation: id, status: 200, reason: "repeated-page" }),
  });
}

function pageOf<T>(id: OperationId, data: unknown, status: number): { items: T[]; total: number } {
  const { dataKey = "" }: Operation = operations[id];
  const { [dataKey]: items, total } = (data ?? {}) as Record<string, unknown>;
  if (Array.isArray(items) && typeof total === "number") return { items, total };
  const detail = `data.${dataKey} is no list, or data.total no number.`;
  throw new UnexpectedResponseError({ operation: id, status, reason: "wrong-envelope", detail });
}
