import type { Header } from "../items/header.ts";
import type { Item } from "../items/item.ts";

/** A file of answers about assets that was looked through once. */
export interface AnswersFile {
  /** Its questions in their order, with their possible answers as far as they occur. It has no classes. */
  readonly header: Header;
  /** Reads the assets with their answers, in the order of the file, one at a time. */
  items(): AsyncGenerator<Item, void, void>;
}
