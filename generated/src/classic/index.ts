// Written from openapi.classic.yaml by `npm run generate`. Do not edit.

export { type Operation, type OperationId, operations } from "./operations.ts";
export type { Limits } from "../limits.ts";
export type { Field, Row } from "../row.ts";
export { apiKeyHeader, defaultServer, servers } from "./service.ts";
export type * from "./types.ts";
export { type ExportField, exportFields } from "./export-fields.ts";
