import { createClassicHub } from "./create-classic-hub.ts";
import { createCurrentHub } from "./create-current-hub.ts";
import { Failure } from "./http/failure.ts";
import type { AnyHub, ClassicHub, ClassicHubOptions, Hub, HubOptions } from "./hub.ts";

/**
 * Starts a stand-in for Ango Hub in this process, on any runtime that has `fetch`.
 *
 * @param options What is in it at first, its key, its clock, and which generation it stands in for.
 * @example
 * const hub = await createHub();
 * const answer = await hub.fetch("https://imeritapi.ango.ai/v2/listProjects", {
 *   headers: { apikey: hub.apiKey },
 * });
 * @throws TypeError when `options.state` is damaged, and Error when another option is wrong, saying where.
 */
export function createHub(options?: HubOptions): Promise<Hub>;
/** Starts a stand-in for the classic generation. */
export function createHub(options: ClassicHubOptions): Promise<ClassicHub>;
/** Starts a stand-in for the generation that `options` name. */
export function createHub(options: HubOptions | ClassicHubOptions): Promise<AnyHub>;
export async function createHub(options: HubOptions | ClassicHubOptions = {}): Promise<AnyHub> {
  if (options.generation === "classic") return createClassicHub(options);
  const generation: unknown = options.generation ?? "current";
  if (generation !== "current")
    throw new Failure(400, `generation must be "current" or "classic", not ${JSON.stringify(generation)}.`);
  return createCurrentHub(options);
}
