import { classicRoundTrip } from "./classic.ts";
import { currentRoundTrip } from "./current.ts";

/** What comes of the hub of each generation. */
export async function roundTrips(): Promise<unknown> {
  return { current: await currentRoundTrip(), classic: await classicRoundTrip() };
}
