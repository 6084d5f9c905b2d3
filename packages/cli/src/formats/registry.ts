import { kebab } from "../frame/names.ts";
import { UsageError } from "../terminal/usage-error.ts";
import type { Format } from "./format.ts";
import { type FormatOptions, type OptionName, optionFlags } from "./format-options.ts";
import { pictureFormats } from "./picture-formats.ts";
import { textFormats } from "./text-formats.ts";

/** Formats that have labels of their own. */
export const formats: Readonly<Record<string, Format>> = { ...pictureFormats, ...textFormats };

/** Names of formats of Ango Hub itself: an export as it is, and labels to import. */
export const ownFormats: Readonly<Record<string, string>> = {
  ango: "an export of Ango Hub, as it is: zip, JSON or NDJSON",
  "ango-labels": "labels to import into Ango Hub: JSON or NDJSON",
};

/** Options of reading an export: sizes of pictures that it does not know. */
const exportOptions: readonly OptionName[] = ["images"];

/** Names of the formats that can be written, and of those that can be read. */
export const writable: readonly string[] = namesOf("writes");
export const readable: readonly string[] = namesOf("reads");

function namesOf(way: "reads" | "writes"): string[] {
  return Object.keys(formats).filter((name) => formats[name]?.[way] !== undefined);
}

/** A format by its name. */
export function formatOf(name: string): Format {
  const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (!format) throw new UsageError(`There is no format ${JSON.stringify(name)}.`);
  return format;
}

/** What each format is, a line each, for help. */
export function formatLines(names: readonly string[]): string {
  const widest = Math.max(...names.map((name) => name.length));
  const titleOf = (name: string): string => ownFormats[name] ?? formats[name]?.title ?? "";
  return names.map((name) => `  ${name.padEnd(widest)}  ${titleOf(name)}`).join("\n");
}

/** Flags of the options that formats take when they are read or written, each with the formats in its help. */
export function flagsOf(...ways: readonly ("reads" | "writes")[]): Record<string, object> {
  const flags: Record<string, object> = {};
  for (const [name, flag] of Object.entries(optionFlags)) {
    const takers = takersOf(name as OptionName, ways);
    if (takers.length > 0) flags[name] = { ...flag, brief: `${flag.brief} [${takers.join(", ")}]` };
  }
  return flags;
}

/** Which options a format takes when it is read or written. */
export function optionsOf(name: string, way: "reads" | "writes"): readonly OptionName[] {
  if (Object.hasOwn(ownFormats, name)) return way === "reads" ? exportOptions : [];
  return (Object.hasOwn(formats, name) ? formats[name]?.[way] : undefined) ?? [];
}

/**
 * Takes the options of formats out of flags.
 *
 * @param taken The formats that are read and written.
 * @throws UsageError when one was given that none of them takes.
 */
export function takeOptions(
  flags: object,
  taken: readonly (readonly [name: string, way: "reads" | "writes"])[],
): FormatOptions {
  const options: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(flags)) {
    if (value === undefined || !Object.hasOwn(optionFlags, name)) continue;
    const option = name as OptionName;
    if (!taken.some(([format, way]) => optionsOf(format, way).includes(option))) {
      const takers = takersOf(option, ["reads", "writes"]);
      const names = [...new Set(taken.map(([format]) => format))].join(" or ");
      throw new UsageError(`--${kebab(name)} is no option of ${names}. It is one of ${takers.join(", ")}.`);
    }
    options[name] = value;
  }
  return options as FormatOptions;
}

function takersOf(option: OptionName, ways: readonly ("reads" | "writes")[]): string[] {
  return [...Object.keys(ownFormats), ...Object.keys(formats)].filter((name) =>
    ways.some((way) => optionsOf(name, way).includes(option)),
  );
}
