import { zipSync } from "fflate";

/**
 * Makes a zip archive of one deflated file.
 *
 * @param name Name of the file inside the archive.
 * @param content The file's bytes.
 * @param modified Written as UTC, so that the archive does not depend on where it was made.
 */
export function zip(name: string, content: Uint8Array, modified: Date): Uint8Array<ArrayBuffer> {
  const time = new Date(Math.min(Math.max(modified.getTime(), earliest), latest));
  // fflate writes the local reading of a time, which for a time without a zone is the time as it stands.
  return zipSync({ [name]: [content, { mtime: time.toISOString().slice(0, -1) }] });
}

/** Archives know no other times. */
const earliest = Date.UTC(1980);
const latest = Date.UTC(2099, 11, 31);
