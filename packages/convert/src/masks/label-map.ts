import type { Header } from "../items/header.ts";
import { nameKey } from "../mapping/names.ts";
import type { Report } from "../problems/report.ts";
import { vocPalette, voidNumber } from "./voc-palette.ts";

/** The most classes that masks of eight bits have numbers for; 0 is none, and 255 void. */
export const mostClasses: number = voidNumber - 1;

/** The names and colours of the numbers of masks, from 0 on. */
export interface LabelMap {
  readonly names: readonly string[];
  readonly colors: readonly (string | undefined)[];
}

/** Name of the file that says which number is which class, as CVAT and datumaro read it. */
export const labelMapName = "labelmap.txt";

const background = "background";

/** The colours of all 256 numbers of masks of classes. */
export function classPalette(
  { classes }: Header,
  names: readonly string[],
  colors: "voc" | "label-set",
): readonly string[] {
  const palette = [...vocPalette()];
  if (colors === "voc") return palette;
  for (const [at, name] of names.entries()) {
    const { color = "" } = classes.find((entry) => nameKey(entry.name) === nameKey(name)) ?? {};
    if (/^#[0-9a-f]{6}$/i.test(color)) palette[at + 1] = color.toUpperCase();
  }
  return palette;
}

/** The file, with the class of number 0 first. A name that the file has no way to write gets another, which is reported. */
export function labelMapText(names: readonly string[], palette: readonly string[], report: Report): string {
  const taken = new Set([background]);
  const written = names.map((name) => {
    const plain = name
      .replace(/[:\r\n]/g, "_")
      .replace(/^#/, "_")
      .trim();
    let unique = plain;
    for (let number = 2; taken.has(unique.toLowerCase()); number += 1) unique = `${plain} (${number})`;
    taken.add(unique.toLowerCase());
    if (unique !== name) {
      const message = `${labelMapName} has no way to name the class "${name}", which is called "${unique}" there.`;
      report.add({ kind: "renamed", message });
    }
    return unique;
  });
  const lines = [background, ...written].map(
    (name, number) => `${name}:${channelsOf(palette[number] as string).join(",")}::`,
  );
  return `# label:color_rgb:parts:actions\n${lines.join("\n")}\n`;
}

/** Reads such a file: a line for each number, or only some of the four parts. */
export function readLabelMap(text: string): LabelMap {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const entries = lines.map((line) => {
    // A name may have colons itself.
    const [, name = line, color] = /^(.*?)(?::(\d+,\d+,\d+|)(?::[^:]*){0,2})$/.exec(line) ?? [];
    return { name, color: color ? colorOf(color.split(",").map(Number)) : undefined };
  });
  return { names: entries.map(({ name }) => name), colors: entries.map(({ color }) => color) };
}

/** Whether a name stands for no class. */
export function isBackground(name: string): boolean {
  return name.toLowerCase() === background;
}

function channelsOf(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

/** Red, green and blue as a colour. */
export function colorOf(channels: readonly number[]): string {
  return `#${channels.map((value) => value.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
