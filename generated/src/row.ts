// Written by `npm run generate`. Do not edit.

import type { Limits } from "./limits.ts";
import type { OperationId as ClassicOperationId } from "./classic/operations.ts";
import type { OperationId } from "./operations.ts";

/** Where an argument goes, and what it must be. */
export interface Field {
  readonly in: "path" | "query" | "body";
  /** Its name on the wire, where that is another one. */
  readonly name?: string;
  readonly check: Limits;
  readonly required?: true;
  /** Whether it travels as JSON inside the query. */
  readonly json?: true;
}

/** How a method calls its operation: all that a client needs to check, place and send its input. A flag that is not there is false. */
export interface Row<Input = unknown, Output = unknown> {
  /** Id of the operation. */
  readonly operation: OperationId | ClassicOperationId;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Path template, with `{name}` for each path parameter. */
  readonly path: string;
  /** Whether it is safe to send twice. */
  readonly idempotent?: true;
  /** Whether it takes `page` and `limit` and answers with a `total`. */
  readonly paginated?: true;
  /** Whether it answers only when the work is done, which can take minutes. */
  readonly longRunning?: true;
  /** Whether it goes to a presigned URL, which must not be sent the API key. */
  readonly presigned?: true;
  /** Key of the payload inside the envelope's `data`. */
  readonly dataKey?: string;
  /** Whether it answers with a file. */
  readonly answersFile?: true;
  /** Whether its answer says only that it worked. */
  readonly answersNothing?: true;
  /** Arguments with a place of their own, in their order. All others are fields of the method's input. */
  readonly args: readonly string[];
  /** Arguments of which exactly one is given. */
  readonly exactlyOne?: readonly (readonly string[])[];
  /** What it takes, by public name. */
  readonly fields: Readonly<Record<string, Field>>;
  /** Only a type: what goes in and what comes out. */
  readonly types?: { readonly input: Input; readonly output: Output };
}
