import type { Row } from "@ango-hub/openapi/classic";
import { checkObject } from "../core/check.ts";
import { underEither } from "../core/link-signals.ts";
import type { RequestOptions } from "../core/options.ts";
import type { Transport } from "../core/transport.ts";
import { BadRequestError } from "../errors/status-errors.ts";
import { UnexpectedResponseError } from "../errors/unexpected-response-error.ts";
import { List } from "./list.ts";
import type { Loaded, PageOptions } from "./page.ts";

/**
 * The list that an operation with pages answers with.
 *
 * @param input What the row takes, page and limit aside, or a function that finds it out; it is asked once.
 */
export function listOf<T, Input extends PageOptions>(
  transport: Transport,
  row: Row<Input, unknown>,
  filters: PageOptions,
  input: () => Omit<Input, "page" | "limit"> | Promise<Omit<Input, "page" | "limit">>,
  options: RequestOptions,
): List<T> {
  let found: Omit<Input, "page" | "limit"> | undefined;
  const fetchPage = async (page: number, limit: number, signal: AbortSignal | undefined): Promise<Loaded<T>> => {
    const find = async () => {
      checkObject("filters", filters);
      found ??= await input();
      return { ...found, page, limit } as unknown as Input;
    };
    const { data, response } = await transport.call(row, find, options && { ...options, signal }).withResponse();
    return { ...itemsOf<T>(row, data, response.status), response };
  };
  return new List<T>(filters, {
    load: (page, limit, stop) =>
      stop
        ? underEither(options?.signal, stop, (signal) => fetchPage(page, limit, signal))
        : fetchPage(page, limit, options?.signal),
    get knownLimit() {
      return transport.refusesLargePages ? transport.smallPageLimit : undefined;
    },
    smallerLimit: (error) => (error instanceof BadRequestError ? transport.smallPageLimit : undefined),
    learnLimit: () => transport.learnSmallPages(),
    repeated: () => new UnexpectedResponseError({ operation: row.operation, status: 200, reason: "repeated-page" }),
  });
}

/** The items of a page, and how many there are in all. @throws {UnexpectedResponseError} when it is no page. */
export function itemsOf<T>(
  { operation, dataKey = "" }: Row,
  data: unknown,
  status: number,
): { items: T[]; total: number } {
  const { [dataKey]: items, total } = (data ?? {}) as Record<string, unknown>;
  if (Array.isArray(items) && typeof total === "number") return { items, total };
  const detail = `data.${dataKey} is no list, or data.total no number.`;
  throw new UnexpectedResponseError({ operation, status, reason: "wrong-envelope", detail });
}
