import { styleText } from "node:util";

/** Ways in which a text stands out. */
export type Emphasis = "bold" | "dim" | "red" | "green" | "yellow" | "cyan";

/** Makes a text stand out, where there are colours. */
export type Style = (emphasis: Emphasis, text: string) => string;

/** A style for a stream with or without colours. */
export function styleFor(isColoured: boolean): Style {
  // Whether there are colours is our affair: Node would look at its own standard output.
  return isColoured ? (emphasis, text) => styleText(emphasis, text, { validateStream: false }) : (_, text) => text;
}
