import { type Item, type SplitShares, splitOf } from "@ango-hub/convert";

/** Items that say to which part they belong; of one part alone, where that is written by itself. */
export async function* inParts(
  items: AsyncIterable<Item>,
  shares: SplitShares | undefined,
  only: string | undefined,
): AsyncGenerator<Item, void, void> {
  for await (const item of items) {
    const split = shares ? splitOf(item.externalId, shares) : item.split;
    if (only === undefined || split === only) yield { ...item, split };
  }
}
