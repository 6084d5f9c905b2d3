import { stripVTControlCharacters } from "node:util";

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what could drive the terminal.
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text of the service for the terminal: what could drive the terminal, or turn its writing round, is taken out. */
export function safeText(text: string): string {
  return stripVTControlCharacters(text).replace(controls, "�");
}

/** The same in one line. */
export function safeLine(text: string): string {
  return safeText(text.replace(/\s*[\r\n]+\s*/g, " ").replace(/\t/g, " "));
}
