/** The fields of a zip archive's records that a reader needs, by the ZIP application note (APPNOTE 6.3). */

export const signatures = {
  localHeader: 0x04034b50,
  centralHeader: 0x02014b50,
  endOfCentralDirectory: 0x06054b50,
  zip64EndOfCentralDirectory: 0x06064b50,
  zip64Locator: 0x07064b50,
  dataDescriptor: 0x08074b50,
} as const;

const methods: { [code: number]: "stored" | "deflated" } = { 0: "stored", 8: "deflated" };

/** Length of a local header without its name and extra field. */
export const localHeaderLength = 30;

export interface LocalHeader {
  /** How the data is compressed; nothing for a method that is not supported. */
  method: "stored" | "deflated" | undefined;
  methodCode: number;
  encrypted: boolean;
  /** Whether checksum and sizes follow the data instead of standing here. */
  hasDescriptor: boolean;
  crc32: number;
  compressedSize: number;
  size: number;
  nameLength: number;
  extraLength: number;
}

/** Checksum and sizes of an entry's data. */
export interface Descriptor {
  crc32: number;
  compressedSize: number;
  size: number;
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function readLocalHeader(bytes: Uint8Array): LocalHeader {
  const view = viewOf(bytes);
  const flags = view.getUint16(6, true);
  const methodCode = view.getUint16(8, true);
  return {
    method: methods[methodCode],
    methodCode,
    encrypted: (flags & 1) !== 0,
    hasDescriptor: (flags & 8) !== 0,
    crc32: view.getUint32(14, true),
    compressedSize: view.getUint32(18, true),
    size: view.getUint32(22, true),
    nameLength: view.getUint16(26, true),
    extraLength: view.getUint16(28, true),
  };
}

/** Replaces sizes that did not fit into 32 bits by those of the zip64 extra field. */
export function withZip64Sizes(header: LocalHeader, extra: Uint8Array): LocalHeader {
  return { ...header, ...wideSizes(extra, header.size, header.compressedSize) };
}

const wide = 0xffffffff;

/** Sizes as the zip64 extra field has them, which holds those alone that did not fit. */
function wideSizes(
  extra: Uint8Array,
  size: number,
  compressedSize: number,
): Pick<Descriptor, "size" | "compressedSize"> {
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1 && end <= extra.length) {
      let field = at + 4;
      const next = () => {
        field += 8;
        return readUint64(view, field - 8);
      };
      return {
        size: size === wide && field + 8 <= end ? next() : size,
        compressedSize: compressedSize === wide && field + 8 <= end ? next() : compressedSize,
      };
    }
    at = end;
  }
  return { size, compressedSize };
}

export function readUint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

/**
 * Forms of a data descriptor: with 32- or 64-bit sizes, with its optional signature or without. The longer a form, the more
 * of it must be right by chance where it is none: its end may well look like a shorter one, but hardly the other way round.
 */
const descriptorForms = [
  { length: 24, crcAt: 4, wide: true },
  { length: 20, crcAt: 0, wide: true },
  { length: 16, crcAt: 4, wide: false },
  { length: 12, crcAt: 0, wide: false },
] as const;

/** How many times as long as before deflated data can be at most. */
const longestRatio = 1032;

/** The most bytes that the search for the end of an entry needs to see at once: a descriptor and the next signature. */
export const longestEnd = 28;

/**
 * Looks for the end of an entry whose length is not known beforehand: a descriptor that tells exactly the number of
 * bytes before it, right in front of the next record. Compressed data can look like a signature, but not also tell its
 * own position.
 *
 * @param bytes Bytes of the entry and what follows it.
 * @param from Where to start looking.
 * @param before How many bytes of the entry came before `bytes`.
 */
export function findEnd(
  bytes: Uint8Array,
  from: number,
  before: number,
  method: LocalHeader["method"],
): { length: number; descriptor: Descriptor; descriptorLength: number } | undefined {
  const view = viewOf(bytes);
  for (let at = bytes.indexOf(0x50, from); at !== -1 && at + 4 <= bytes.length; at = bytes.indexOf(0x50, at + 1)) {
    const signature = view.getUint32(at, true);
    if (signature !== signatures.centralHeader && signature !== signatures.localHeader) continue;
    for (const { length, crcAt, wide } of descriptorForms) {
      const start = at - length;
      if (start < 0) continue;
      if (crcAt === 4 && view.getUint32(start, true) !== signatures.dataDescriptor) continue;
      const sizes = start + crcAt + 4;
      const compressedSize = wide ? readUint64(view, sizes) : view.getUint32(sizes, true);
      if (compressedSize !== before + start) continue;
      const size = wide ? readUint64(view, sizes + 8) : view.getUint32(sizes + 4, true);
      if (!canBeSizeOf(size, compressedSize, method)) continue;
      const crc32 = view.getUint32(start + crcAt, true);
      return { length: start, descriptor: { crc32, compressedSize, size }, descriptorLength: length };
    }
  }
  return undefined;
}

function canBeSizeOf(size: number, compressedSize: number, method: LocalHeader["method"]): boolean {
  return method === "stored" ? size === compressedSize : size <= compressedSize * longestRatio;
}

/** Length of a directory's record without its name, extra field and comment. */
export const directoryEntryLength = 46;

/** How long a record of the directory is, by its first bytes. */
export function lengthOfDirectoryEntry(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  return directoryEntryLength + view.getUint16(28, true) + view.getUint16(30, true) + view.getUint16(32, true);
}

/** What the directory says of an entry. */
export interface DirectoryEntry extends Descriptor {
  name: string;
}

/** Reads a whole record of the directory. */
export function readDirectoryEntry(record: Uint8Array): DirectoryEntry {
  const view = viewOf(record);
  const nameLength = view.getUint16(28, true);
  const extraLength = view.getUint16(30, true);
  const nameEnd = directoryEntryLength + nameLength;
  const name = new TextDecoder().decode(record.subarray(directoryEntryLength, nameEnd));
  const extra = record.subarray(nameEnd, nameEnd + extraLength);
  const size = view.getUint32(24, true);
  const compressedSize = view.getUint32(20, true);
  return { name, crc32: view.getUint32(16, true), ...wideSizes(extra, size, compressedSize) };
}
