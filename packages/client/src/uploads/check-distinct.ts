import { ValidationError } from "../errors/validation-error.ts";

/** A file of a call, as far as it is known before it is opened. */
export interface NamedFile {
  externalId: string | undefined;
  /** Its path or name, where it has one. */
  source: string | undefined;
}

/**
 * Checks that no two files of a list have one external id, before the first of them is sent.
 *
 * @throws {ValidationError} that names both.
 */
export function checkDistinct(argument: string, files: readonly NamedFile[]): void {
  const indexes = new Map<string, number>();
  for (const [index, { externalId, source }] of files.entries()) {
    if (!externalId) continue;
    const other = indexes.get(externalId);
    if (other !== undefined) {
      refuseClash(`${argument}[${index}]`, source, externalId, `${argument}[${other}]`, files[other]?.source);
    }
    indexes.set(externalId, index);
  }
}

/** Throws that two files have one external id. */
export function refuseClash(
  place: string,
  source: string | undefined,
  externalId: string,
  otherPlace: string,
  otherSource: string | undefined,
): never {
  const received = JSON.stringify(externalId);
  throw new ValidationError(
    `${named(place, source)} has the external id ${received}, which ${named(otherPlace, otherSource)} has already. Give { data, externalId } with one of its own.`,
    { argument: "externalId", expected: "an external id that no other file of the call has", received },
  );
}

function named(place: string, source: string | undefined): string {
  return source === undefined ? place : `${place} (${source})`;
}
