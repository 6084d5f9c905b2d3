import { platform } from "#platform";
import type { ByteSource } from "./byte-source.ts";
import {
  type Descriptor,
  findEnd,
  type LocalHeader,
  localHeaderLength,
  longestEnd,
  readLocalHeader,
  signatures,
  viewOf,
  withZip64Sizes,
} from "./zip-format.ts";

/** A damaged archive, and at which of its bytes that showed. */
export class ZipError extends Error {
  readonly position: number;

  constructor(message: string, position: number, options?: ErrorOptions) {
    super(message, options);
    this.position = position;
  }
}

/** A file of an archive. Its data must be read to the end before the next entry is asked for. */
export type ZipEntry = { name: string; data: AsyncIterable<Uint8Array> };

/**
 * Reads an archive from front to end, as it arrives. Checksum and length of each entry are checked once its data was
 * read, and that the archive is complete once the last entry was.
 */
export async function* readZip(source: ByteSource): AsyncGenerator<ZipEntry, void, void> {
  let entries = 0;
  for (;;) {
    const bytes = await source.peek(localHeaderLength);
    const signature = bytes.length >= 4 ? viewOf(bytes).getUint32(0, true) : undefined;
    if (signature !== signatures.localHeader) {
      if (signature === undefined || !isDirectory(signature)) throw notAnEntry(source, bytes, entries);
      break;
    }
    const header = await takeHeader(source);
    const name = new TextDecoder().decode(await takeAll(source, header.nameLength, "an entry's name"));
    const extra = await takeAll(source, header.extraLength, "an entry's header");
    entries += 1;
    yield { name, data: readData(source, withZip64Sizes(header, extra), name) };
  }
  await checkDirectory(source, entries);
}

function isDirectory(signature: number): boolean {
  const { centralHeader, zip64EndOfCentralDirectory, endOfCentralDirectory } = signatures;
  return [centralHeader, zip64EndOfCentralDirectory, endOfCentralDirectory].some((known) => known === signature);
}

function notAnEntry(source: ByteSource, bytes: Uint8Array, entries: number): ZipError {
  if (source.position === 0 && bytes.length === 0) return new ZipError("the archive is empty: it has no bytes", 0);
  if (source.position === 0 && bytes.length >= 4) return new ZipError("this is not a zip archive", 0);
  const what = bytes.length < 4 ? "the archive is cut off" : "the archive is damaged";
  return new ZipError(`${what} after ${entries} entries`, source.position + (bytes.length < 4 ? bytes.length : 0));
}

async function takeAll(source: ByteSource, length: number, what: string): Promise<Uint8Array> {
  const bytes = await source.take(length);
  if (bytes.length < length) throw new ZipError(`the archive is cut off inside ${what}`, source.position);
  return bytes;
}

async function takeHeader(source: ByteSource): Promise<LocalHeader> {
  const at = source.position;
  const header = readLocalHeader(await takeAll(source, localHeaderLength, "an entry's header"));
  if (header.encrypted) throw new ZipError("the archive is encrypted, which is not supported", at);
  if (!header.method) throw new ZipError(`compression method ${header.methodCode} is not supported`, at);
  return header;
}

async function* readData(
  source: ByteSource,
  header: LocalHeader,
  name: string,
): AsyncGenerator<Uint8Array, void, void> {
  const start = source.position;
  const expected: { descriptor?: Descriptor } = {};
  const compressed = header.hasDescriptor ? untilDescriptor(source, expected) : exactly(source, header, expected);
  let size = 0;
  let checksum = 0;
  try {
    for await (const chunk of header.method === "stored" ? compressed : platform.inflate(compressed)) {
      size += chunk.length;
      checksum = platform.crc32(chunk, checksum);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof ZipError || source.failure === error) throw error;
    throw new ZipError(`${name} is damaged: its compressed data makes no sense`, source.position, { cause: error });
  }
  const { descriptor } = expected;
  if (!descriptor) throw new ZipError(`${name} is damaged: its compressed data ends early`, source.position);
  if (descriptor.size !== size) {
    throw new ZipError(`${name} is damaged: it has ${size} bytes instead of ${descriptor.size}`, start);
  }
  if (descriptor.crc32 !== checksum) throw new ZipError(`${name} is damaged: its checksum is wrong`, start);
}

async function* exactly(
  source: ByteSource,
  header: LocalHeader,
  expected: { descriptor?: Descriptor },
): AsyncGenerator<Uint8Array, void, void> {
  for (let left = header.compressedSize; left > 0; ) {
    const chunk = await source.takeSome(left);
    if (!chunk) throw new ZipError(`the archive is cut off, ${left} bytes before the end of an entry`, source.position);
    left -= chunk.length;
    yield chunk;
  }
  expected.descriptor = header;
}

/** The data of an entry whose descriptor comes after it. A few bytes are held back, because the descriptor may be among them. */
async function* untilDescriptor(
  source: ByteSource,
  expected: { descriptor?: Descriptor },
): AsyncGenerator<Uint8Array, void, void> {
  const start = source.position;
  let bytes = source.buffered;
  let searched = 0;
  for (;;) {
    const end = findEnd(bytes, searched, source.position - start);
    if (end) {
      if (end.length > 0) yield await source.take(end.length);
      await source.take(end.descriptorLength);
      expected.descriptor = end.descriptor;
      return;
    }
    const ready = bytes.length - longestEnd;
    if (ready > 0) yield await source.take(ready);
    searched = Math.max(0, source.buffered.length - 3);
    const more = await source.peekMore();
    if (!more) throw new ZipError("the archive is cut off inside an entry", source.position + source.buffered.length);
    bytes = more;
  }
}

/** Reads the central directory, which tells a complete archive from one that was cut off between two entries. */
async function checkDirectory(source: ByteSource, entries: number): Promise<void> {
  let listed = 0;
  for (;;) {
    const bytes = await source.peek(46);
    const signature = bytes.length >= 4 ? viewOf(bytes).getUint32(0, true) : undefined;
    if (signature === signatures.centralHeader && bytes.length === 46) {
      const view = viewOf(bytes);
      const length = 46 + view.getUint16(28, true) + view.getUint16(30, true) + view.getUint16(32, true);
      await takeAll(source, length, "its directory");
      listed += 1;
    } else if (signature === signatures.zip64EndOfCentralDirectory && bytes.length >= 12) {
      const length = viewOf(bytes).getUint32(4, true) + 12;
      await takeAll(source, length, "its directory");
    } else if (signature === signatures.zip64Locator) {
      await takeAll(source, 20, "its directory");
    } else if (signature === signatures.endOfCentralDirectory) {
      await takeAll(source, 22, "its directory");
      break;
    } else {
      throw new ZipError("the archive is cut off inside its directory", source.position + bytes.length);
    }
  }
  if (listed !== entries) {
    throw new ZipError(`the archive is damaged: it lists ${listed} entries and holds ${entries}`, source.position);
  }
}
