import { AngoHub, type AngoHubOptions } from "@ango-hub/client";
import { AngoHub as ClassicAngoHub } from "@ango-hub/client/classic";

/** A generation of the service. */
export type Generation = "current" | "classic";

export const generations: readonly Generation[] = ["current", "classic"];

/** A client of either generation: what can be done with it can be done with both. */
export type AnyAngoHub = AngoHub | ClassicAngoHub;

/** Makes a client of a generation. */
export function connect(generation: Generation, options: AngoHubOptions): AnyAngoHub {
  return generation === "classic" ? new ClassicAngoHub(options) : new AngoHub(options);
}
