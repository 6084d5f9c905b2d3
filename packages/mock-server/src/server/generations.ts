import { operations } from "@ango-hub/openapi";
import { operations as classicOperations } from "@ango-hub/openapi/classic";

/** A generation of the service. */
export type Generation = "current" | "classic";

/** The operations of each generation. */
export const tables: Readonly<Record<Generation, Readonly<Record<string, { path: string }>>>> = {
  current: operations,
  classic: classicOperations,
};

/** The description of each generation, as `@ango-hub/openapi` has it. */
export const descriptions: Readonly<Record<Generation, string>> = {
  current: "@ango-hub/openapi/openapi.yaml",
  classic: "@ango-hub/openapi/openapi.classic.yaml",
};
