import { type OperationId, operations } from "@ango-hub/openapi";
import { Router } from "../route.ts";

/** The operations of the current generation. */
export const router: Router<OperationId> = new Router(operations);

/** Paths with slashes too many are those with as many as there should be: the Python package sends such. */
export function withoutDoubleSlashes(path: string): string {
  return path.replaceAll(/\/{2,}/g, "/");
}
