import { MaskError } from "./errors.ts";

/** Red, green, blue and alpha of `#RRGGBB` or `#RRGGBBAA`. */
export function channelsOf(color: string): [red: number, green: number, blue: number, alpha: number] {
  const at = (start: number) => Number.parseInt(color.slice(start, start + 2), 16);
  return [at(1), at(3), at(5), color.length > 7 ? at(7) : 255];
}

/** A colour as one number, with red in its highest bits and alpha in its lowest. */
export function packed([red, green, blue, alpha]: readonly [number, number, number, number]): number {
  return ((red << 24) | (green << 16) | (blue << 8) | alpha) >>> 0;
}

/** A colour as one number whose four bytes lie in memory as red, green, blue and alpha, whatever order the machine has them in. */
export function wordOf(channels: readonly [number, number, number, number]): number {
  return new Uint32Array(Uint8Array.from(channels).buffer)[0] as number;
}

/** The colour of a number as `wordOf` gives it. */
export function channelsOfWord(word: number): [red: number, green: number, blue: number, alpha: number] {
  return [...new Uint8Array(Uint32Array.of(word).buffer)] as [number, number, number, number];
}

/** The text of a colour that is one number: `#RRGGBB`, with its alpha behind where it is not opaque. */
export function colorText(color: number): string {
  const text = `#${color.toString(16).padStart(8, "0").toUpperCase()}`;
  return text.endsWith("FF") ? text.slice(0, 7) : text;
}

/** Refuses what is no colour. */
export function checkColor(what: string, color: unknown): void {
  if (typeof color === "string" && /^#([0-9a-f]{6}|[0-9a-f]{8})$/i.test(color)) return;
  throw new MaskError(`${what} must be a colour such as #9C27B0; it is ${JSON.stringify(color)}.`);
}
