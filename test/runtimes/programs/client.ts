import { AngoHub, type AngoHubOptions } from "@ango-hub/client";
import { AngoHub as ClassicAngoHub } from "@ango-hub/client/classic";

/** What a program that serves both generations is told of a hub. */
export interface Place {
  generation: string;
  apiKey: AngoHubOptions["apiKey"];
  baseUrl: string;
}

/** The client of a generation. */
export function clientOf({ generation, ...options }: Place): AngoHub | ClassicAngoHub {
  return generation === "classic" ? new ClassicAngoHub(options) : new AngoHub(options);
}
