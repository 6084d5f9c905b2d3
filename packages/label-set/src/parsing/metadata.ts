import { isObject } from "../shared/json.ts";

/**
 * Who made and who changed an annotation, when, and in which stage. Exports have it where it was asked for, in ISO 8601, and
 * stored tasks in milliseconds; here both are a `Date`.
 */
export interface ParsedMetadata {
  /** When it was made. */
  readonly createdAt?: Date;
  /** Who made it: by e-mail address, in the classic generation by user id or by name; `import` where it was imported. */
  readonly createdBy?: string;
  /** Id of the stage in which it was made. */
  readonly createdIn?: string;
  /** When it was changed last. */
  readonly updatedAt?: Date;
  /** Who changed it last. */
  readonly updatedBy?: string;
  /** Id of the stage in which it was changed last. */
  readonly updatedIn?: string;
  /** What somebody wrote about it. */
  readonly description?: string;
  /** What stands beside these on the wire, and what of these is in no form that is known. */
  readonly other: Readonly<Record<string, unknown>>;
}

/** Reads the metadata of an annotation, where it has some. */
export function readMetadata(wire: unknown): ParsedMetadata | undefined {
  if (!isObject(wire)) return undefined;
  const known: Record<string, unknown> = {};
  const other: [string, unknown][] = [];
  for (const key of Object.keys(wire)) {
    const value = wire[key];
    const read = readers.get(key)?.(value);
    if (read !== undefined) known[key] = read;
    // What has nothing to say may be null as well as missing.
    else if (value !== null || !readers.has(key)) other.push([key, value]);
  }
  return { ...known, other: Object.fromEntries(other) };
}

function timeOf(value: unknown): Date | undefined {
  if (typeof value !== "number" && typeof value !== "string") return undefined;
  // Without a zone it is UTC on every machine, as it is with the service.
  const isLocal = typeof value === "string" && !value.endsWith("Z") && /T[\d:.]+$/.test(value);
  const time = new Date(isLocal ? `${value}Z` : value);
  return Number.isNaN(time.getTime()) ? undefined : time;
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

const readers: ReadonlyMap<string, (value: unknown) => unknown> = new Map<string, (value: unknown) => unknown>([
  ["createdAt", timeOf],
  ["createdBy", textOf],
  ["createdIn", textOf],
  ["updatedAt", timeOf],
  ["updatedBy", textOf],
  ["updatedIn", textOf],
  ["description", textOf],
]);
