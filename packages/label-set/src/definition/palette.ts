import { textOf } from "../shared/json.ts";

/** What a colour is given to. */
export interface Colourable {
  readonly schemaId: string;
  color?: string | null | undefined;
}

/**
 * Colours every part that was given none, so that no two parts of the list look alike. A part's colour depends on its
 * id, and on other parts only where two ask for the same colour.
 */
export function assignColors(parts: readonly Colourable[]): void {
  const taken = new Set(parts.map((part) => textOf(part.color).toUpperCase()));
  // A colour that is taken stays taken, so the search from each home goes on where it ended.
  const next = palette.map(() => 0);
  for (const part of parts) {
    part.color ??= freeColor(part.schemaId, taken, next);
    taken.add(textOf(part.color).toUpperCase());
  }
}

// Far apart in OKLab (0.12 and more), saturated and neither dark nor pale, so that lines stand out on photographs.
export const palette: readonly string[] = (
  "FF0000 00FF00 1E3CFF 1E7800 4BC3FF E100FF FFB40F 874B96 FF96D2 69B469 2DFFE1 0087C3 " +
  "A54B00 A587FF E12D96 8700F0 C38700 C3F069 FF7869 B40F5A 00D21E FF69FF B400B4 6969F0"
).split(" ");
const shades = 26;

function freeColor(id: string, taken: ReadonlySet<string>, next: number[]): string {
  const hash = [...textOf(id)].reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) % 65521, 7);
  const home = hash % palette.length;
  for (let slot = next[home] ?? 0; ; slot++) {
    const color = colorAt(home, slot);
    next[home] = slot;
    if (!taken.has(color)) return color;
  }
}

function colorAt(home: number, slot: number): string {
  const shade = Math.floor(slot / palette.length);
  return shade < shades ? darkened(palette[(home + slot) % palette.length] ?? "", shade) : hex(slot);
}

function darkened(color: string, shade: number): string {
  const channels = [0, 2, 4].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
  return hex(channels.reduce((sum, channel) => sum * 256 + Math.round((channel * (40 - shade)) / 40), 0));
}

function hex(color: number): string {
  return `#${color.toString(16).padStart(6, "0").toUpperCase()}`;
}
