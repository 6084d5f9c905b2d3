import type { ByteSource } from "./byte-source.ts";
import { takeAll, ZipError } from "./zip-error.ts";
import {
  type Descriptor,
  type DirectoryEntry,
  directoryEntryLength,
  lengthOfDirectoryEntry,
  readDirectoryEntry,
  readUint64,
  signatures,
  viewOf,
} from "./zip-format.ts";

/** An entry that was read, and what its data really is. */
export interface ReadEntry {
  name: string;
  /** At which byte its data begins. */
  start: number;
  size: number;
  crc32: number;
  /** What its header says of it, or the descriptor behind its data. */
  said: Descriptor | undefined;
}

/**
 * Reads the central directory. It tells a complete archive from one that was cut off between two entries, and its word on an
 * entry wins over a damaged header.
 */
export async function checkDirectory(source: ByteSource, entries: readonly ReadEntry[]): Promise<void> {
  let listed = 0;
  let counted: number | undefined;
  for (;;) {
    const bytes = await source.peek(directoryEntryLength);
    const signature = bytes.length >= 4 ? viewOf(bytes).getUint32(0, true) : undefined;
    if (signature === signatures.centralHeader && bytes.length === directoryEntryLength) {
      const record = await takeAll(source, lengthOfDirectoryEntry(bytes), "its directory");
      const entry = entries[listed];
      if (entry) checkEntry(entry, readDirectoryEntry(record));
      listed += 1;
    } else if (signature === signatures.zip64EndOfCentralDirectory && bytes.length >= zip64CountEnd) {
      const length = readUint64(viewOf(bytes), 4) + 12;
      if (length > longestZip64End) throw new ZipError("the archive is damaged: its end has no end", source.position);
      counted = readUint64(viewOf(bytes), zip64CountEnd - 8);
      await takeAll(source, length, "its directory");
    } else if (signature === signatures.zip64Locator) {
      await takeAll(source, 20, "its directory");
    } else if (signature === signatures.endOfCentralDirectory) {
      // Some writers of more entries than fit let the count begin again.
      const count = viewOf(await takeAll(source, 22, "its directory")).getUint16(10, true);
      if (count !== 0xffff || counted === undefined) counted = count + listed - (listed % 0x1_0000);
      break;
    } else {
      throw new ZipError("the archive is cut off inside its directory", source.position + bytes.length);
    }
  }
  // An end without a number was written by somebody who did not count.
  if (listed === entries.length && (listed === counted || counted === 0)) return;
  const counts = `it lists ${listed} entries of ${counted} and holds ${entries.length}`;
  throw new ZipError(`the archive is damaged: ${counts}`, source.position);
}

/** Up to where the number of entries stands in the end of a zip64 archive. */
const zip64CountEnd = 40;

/** Far more than any writer puts into that record. */
const longestZip64End = 1_000_000;

function checkEntry({ name, start, size, crc32, said }: ReadEntry, listed: DirectoryEntry): void {
  // By its name a file counts as one to be read, or is passed over.
  if (listed.name !== name) {
    throw new ZipError(`${name} is damaged: the archive's directory has another name for it`, start);
  }
  if (said?.size === size && said.crc32 === crc32) return;
  if (listed.size !== size) {
    throw new ZipError(`${name} is damaged: it has ${size} bytes instead of ${listed.size}`, start);
  }
  if (listed.crc32 !== crc32) throw new ZipError(`${name} is damaged: its checksum is wrong`, start);
}
