import { ValidationError } from "../errors/validation-error.ts";
import { checkOneOf, shown } from "./check.ts";
import { environment } from "./environment.ts";
import type { Generation } from "./generation.ts";
import type { AngoHubOptions, RegionOption } from "./options.ts";

/** Where to send: as the options say, or else the environment, or else the public service. */
export function serverAddress({ baseUrl, region }: AngoHubOptions & RegionOption, generation: Generation): string {
  const { regions, defaultServer } = generation;
  if (baseUrl !== undefined && region !== undefined) {
    const expected = "one of them";
    throw new ValidationError("baseUrl and region both say where the service is. Give one of them.", {
      argument: "region",
      expected,
      received: "both",
    });
  }
  const ofRegion = (name: string) => regions[checkOneOf("region", name, Object.keys(regions))] as string;
  if (baseUrl !== undefined) return ofGeneration(readBaseUrl(baseUrl), generation);
  if (region !== undefined) return ofRegion(region);
  const named = Object.keys(regions).length > 0 ? environment("ANGO_REGION") : undefined;
  const given = environment("ANGO_BASE_URL");
  if (given !== undefined) return ofGeneration(readBaseUrl(given), generation);
  return named === undefined ? defaultServer : ofRegion(named);
}

/** The address, unless it is known to speak the other generation, whose answers would make no sense. */
function ofGeneration(baseUrl: string, { otherServers, otherAdvice }: Generation): string {
  const { origin } = new URL(baseUrl);
  if (!otherServers.includes(origin)) return baseUrl;
  throw new ValidationError(`${origin} speaks another generation of the service. ${otherAdvice}`, {
    argument: "baseUrl",
    expected: "an address of this generation",
    received: origin,
  });
}

function readBaseUrl(baseUrl: string): string {
  const ok = /^\s*https?:\/*[^@/?#]+(\/[^?#]*)?$/i.test(baseUrl) && URL.canParse(baseUrl);
  if (ok) return new URL(baseUrl).href.replace(/\/+$/, "");
  // The received text stays out of the error: it may hold a password.
  throw new ValidationError("baseUrl must be an http or https URL without user name, query and fragment.", {
    argument: "baseUrl",
    expected: "an http or https URL without user name, query and fragment",
    received: typeof baseUrl === "string" ? "something else" : shown(baseUrl),
  });
}
