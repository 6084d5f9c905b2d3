import type { CategorySchema } from "@ango-hub/client";
import { type Mapping, type MappingSettings, mapLabelSet } from "@ango-hub/convert";
import { readJson } from "../disk/read-json.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { UsageError } from "../terminal/usage-error.ts";

const errors = new Set(["MappingError", "ArgumentError"]);

/** Reads the settings of a mapping from a file of JSON. @throws UsageError when they are none. */
export async function readMapSettings(path: string | undefined, terminal: Terminal): Promise<MappingSettings> {
  if (path === undefined) return {};
  const settings = await readJson(path, terminal.streams.stdin);
  if (typeof settings === "object" && settings !== null && !Array.isArray(settings)) return settings;
  throw new UsageError(`${path} must hold an object with classes, attributes, relations or leaveOut.`);
}

/**
 * Maps a label set by the settings of a file.
 *
 * @throws UsageError when the settings do not fit the label set.
 */
export function mappingOf(labelSet: CategorySchema, settings: MappingSettings, path: string | undefined): Mapping {
  try {
    return mapLabelSet(labelSet, settings);
  } catch (error) {
    if (path === undefined || !(error instanceof Error) || !errors.has(error.name)) throw error;
    throw new UsageError(`${path}: ${error.message}`, { cause: error });
  }
}
