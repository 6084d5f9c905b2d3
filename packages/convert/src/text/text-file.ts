import type { Header } from "../items/header.ts";
import type { Item } from "../items/item.ts";

/** A file of texts with spans that was looked through once. */
export interface TextFile {
  /** Its classes, in the order in which they first occur. */
  readonly header: Header;
  /** Reads the texts with their spans, in the order of the file, one at a time. */
  items(): AsyncGenerator<Item, void, void>;
}
