import type { Item } from "../items/item.ts";
import type { Report } from "../problems/report.ts";

/** Where the texts come from that spans are about. */
export interface TextOptions {
  /** Takes what can't be held. */
  readonly report: Report;
  /**
   * The text of an item's asset, to the letter: neither normalised nor with other line breaks. An export has its URL alone.
   *
   * @default the text that the item has, as one that was read from spaCy's lines does
   */
  readonly text?: ((item: Item) => string | undefined | Promise<string | undefined>) | undefined;
}

/** The text of an item; nothing where nobody knows it, which is reported. */
export async function textFor(item: Item, { text, report }: TextOptions): Promise<string | undefined> {
  const found = (await text?.(item)) ?? item.text;
  if (found !== undefined) return found;
  const message = "Its text is not known, and so it is left out; give `text`, which finds texts by external ids.";
  report.add({ kind: "missing-reference", message, item: item.externalId });
  return undefined;
}
