import { zipSync } from "fflate";

/**
 * Makes a zip archive of deflated files.
 *
 * @param files The bytes of each file by its name inside the archive.
 * @param modified Written as UTC, so that the archive does not depend on where it was made.
 */
export function zip(files: Readonly<Record<string, Uint8Array>>, modified: Date): Uint8Array<ArrayBuffer> {
  const time = new Date(Math.min(Math.max(modified.getTime(), earliest), latest));
  // fflate writes the local reading of a time, which for a time without a zone is the time as it stands.
  const mtime = time.toISOString().slice(0, -1);
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, [content, { mtime }]])));
}

/** Archives know no other times. */
const earliest = Date.UTC(1980);
const latest = Date.UTC(2099, 11, 31);
