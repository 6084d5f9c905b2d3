import type { IHttpMockConfig, PrismHttpComponents } from "@stoplight/prism-http";
import type { Generation } from "./generations.ts";
import { type PrismOperations, readSpecification } from "./specification.ts";

/** Prism with the specification that it holds requests and answers against. */
export interface Prism {
  createInstance: typeof import("@stoplight/prism-http")["createInstance"];
  logger: PrismHttpComponents["logger"];
  operations: PrismOperations;
}

/** What Prism checks. It answers with examples unless it is told to be a proxy. */
export const prismConfig: IHttpMockConfig = {
  isProxy: false,
  upstreamProxy: undefined,
  errors: true,
  checkSecurity: true,
  validateRequest: true,
  validateResponse: true,
  mock: { dynamic: false },
};

/**
 * Loads Prism and the specification.
 *
 * @throws Error when the specification cannot be read.
 */
export async function loadPrism(generation: Generation, specification: string | undefined): Promise<Prism> {
  const operations = await readSpecification(generation, specification);
  const { createInstance, createLogger } = await import("./prism-library.ts");
  return { createInstance, logger: createLogger("hub", { enabled: false }), operations };
}
