import { type OperationId, operations } from "@ango-hub/openapi/classic";
import { Router } from "../route.ts";

/** The operations of the classic generation. */
export const router: Router<OperationId> = new Router(operations);
