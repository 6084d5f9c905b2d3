import type { OperationId, operations, paths } from "@ango-hub/openapi";

type Table = typeof operations;

type Wire<Id extends OperationId> = paths[Table[Id]["path"]] extends infer Path
  ? Lowercase<Table[Id]["method"]> extends keyof Path
    ? NonNullable<Path[Lowercase<Table[Id]["method"]>]>
    : never
  : never;

type Parameters<Id extends OperationId, In extends string> =
  Wire<Id> extends { parameters: { [Key in In]?: infer Values } } ? NonNullable<Values> : never;

type PathInput<Id extends OperationId> = [Parameters<Id, "path">] extends [never]
  ? { path?: undefined }
  : { path: Parameters<Id, "path"> };

type QueryInput<Id extends OperationId> = [Parameters<Id, "query">] extends [never]
  ? { query?: undefined }
  : { query?: Parameters<Id, "query"> };

type BodyInput<Id extends OperationId> =
  Wire<Id> extends { requestBody: { content: { "application/json": infer Body } } }
    ? { body: Body }
    : { body?: undefined };

/** What an operation is sent: path and query parameters and a JSON body, as `openapi.yaml` has them. */
export type Input<Id extends OperationId> = PathInput<Id> & QueryInput<Id> & BodyInput<Id>;

type Envelope<Id extends OperationId> =
  Wire<Id> extends { responses: { 200: { content: { "application/json": infer Body } } } } ? Body : never;

type EnvelopeData<Id extends OperationId> = Envelope<Id> extends { data: infer Data } ? Data : unknown;

/** What an operation returns: the payload under its key, or all of the envelope's `data` for lists in pages. */
export type Output<Id extends OperationId> = Table[Id] extends { paginated: true }
  ? EnvelopeData<Id>
  : Table[Id] extends { dataKey: infer Key extends string }
    ? EnvelopeData<Id> extends { [Name in Key]: infer Payload }
      ? Payload
      : unknown
    : EnvelopeData<Id>;

/** An operation that goes to a presigned URL. */
export type PresignedOperationId = {
  [Id in OperationId]: Table[Id] extends { presigned: true } ? Id : never;
}[OperationId];
