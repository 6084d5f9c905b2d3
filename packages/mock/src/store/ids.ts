import type { Random } from "./random.ts";

/** Makes the ids of a hub, each one once. */
export interface Ids {
  /** 24 hexadecimal digits: seconds since 1970, then random ones, then a counter. */
  objectId(): string;
  /** 23 hexadecimal digits, as parts of a label set and annotated objects have. */
  schemaId(): string;
  /** How many ids were made. */
  count(): number;
  /** Does what may throw at once. Where it does, no id was made: the next ones are those that would have come without it. */
  unlessItThrows<Result>(work: () => Result): Result;
}

/** Makes ids from the hub's random numbers and clock, going on after `count` earlier ones. */
export function createIds(random: Random, now: () => Date, count = 0): Ids {
  let made = count;
  const counter = (): string => (made++ & 0xffffff).toString(16).padStart(6, "0");
  return {
    // Joined, not added up: a sum keeps its pieces in memory beside it, which counts with 100 000 assets.
    objectId: () => [seconds(now()), hex(random, 10), counter()].join(""),
    schemaId: () => [hex(random, 17), counter()].join(""),
    count: () => made,
    unlessItThrows(work) {
      const [before, state] = [made, random.state()];
      try {
        return work();
      } catch (error) {
        made = before;
        random.goBack(state);
        throw error;
      }
    },
  };
}

/** As many random hexadecimal digits as asked for. */
export function hex(random: Random, digits: number): string {
  let text = "";
  while (text.length < digits) text += random.next().toString(16).padStart(8, "0");
  return text.slice(0, digits);
}

function seconds(time: Date): string {
  return (Math.floor(time.getTime() / 1000) >>> 0).toString(16).padStart(8, "0");
}
