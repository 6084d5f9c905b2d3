import { check } from "../core/check.ts";

/** By what to sort: a field, or several; a `-` before one turns its order round. */
export type Sorting = string | readonly string[];

/** A sorting as the service takes it. */
export function sortText(sort: Sorting | undefined): string | undefined {
  if (sort === undefined || typeof sort === "string") return sort;
  check("sort", sort, { type: "array", minItems: 1, items: { type: "string", minLength: 1 } });
  return sort.join(",");
}
