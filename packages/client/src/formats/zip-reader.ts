import { platform } from "#platform";
import type { ByteSource } from "./byte-source.ts";
import { checkDirectory, type ReadEntry } from "./zip-directory.ts";
import { takeAll, ZipError } from "./zip-error.ts";
import {
  findEnd,
  type LocalHeader,
  localHeaderLength,
  longestEnd,
  readLocalHeader,
  signatures,
  viewOf,
  withZip64Sizes,
} from "./zip-format.ts";

/** A file of an archive. Its data must be read to the end before the next entry is asked for. */
export interface ZipEntry {
  name: string;
  data: AsyncIterable<Uint8Array>;
}

/**
 * Reads an archive from front to end, as it arrives. That the archive is complete, and that length and checksum of each
 * entry are those of its directory, is known once the last entry was read.
 */
export async function* readZip(source: ByteSource): AsyncGenerator<ZipEntry, void, void> {
  const read: ReadEntry[] = [];
  for (;;) {
    const bytes = await source.peek(localHeaderLength);
    const signature = bytes.length >= 4 ? viewOf(bytes).getUint32(0, true) : undefined;
    if (signature !== signatures.localHeader) {
      if (signature === undefined || !isDirectory(signature)) throw notAnEntry(source, bytes, read.length);
      break;
    }
    const header = await takeHeader(source);
    const name = new TextDecoder().decode(await takeAll(source, header.nameLength, "an entry's name"));
    const extra = await takeAll(source, header.extraLength, "an entry's header");
    const entry: ReadEntry = { name, start: source.position, size: 0, crc32: 0, said: undefined };
    read.push(entry);
    yield { name, data: readData(source, withZip64Sizes(header, extra), entry) };
  }
  await checkDirectory(source, read);
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
  entry: ReadEntry,
): AsyncGenerator<Uint8Array, void, void> {
  const compressed = header.hasDescriptor ? untilDescriptor(source, header, entry) : exactly(source, header, entry);
  try {
    for await (const chunk of header.method === "stored" ? compressed : platform.inflate(compressed)) {
      entry.size += chunk.length;
      entry.crc32 = platform.crc32(chunk, entry.crc32);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof ZipError || source.failure === error) throw error;
    throw new ZipError(`${entry.name} is damaged: its compressed data makes no sense`, source.position, {
      cause: error,
    });
  }
}

async function* exactly(
  source: ByteSource,
  header: LocalHeader,
  entry: ReadEntry,
): AsyncGenerator<Uint8Array, void, void> {
  for (let left = header.compressedSize; left > 0; ) {
    const chunk = await source.takeSome(left);
    if (!chunk) throw new ZipError(`the archive is cut off, ${left} bytes before the end of an entry`, source.position);
    left -= chunk.length;
    yield chunk;
  }
  entry.said = header;
}

/** The data of an entry whose descriptor comes after it. A few bytes are held back, because the descriptor may be among them. */
async function* untilDescriptor(
  source: ByteSource,
  { method }: LocalHeader,
  entry: ReadEntry,
): AsyncGenerator<Uint8Array, void, void> {
  const start = source.position;
  let bytes = source.buffered;
  let searched = 0;
  for (;;) {
    const end = findEnd(bytes, searched, source.position - start, method);
    if (end) {
      if (end.length > 0) yield await source.take(end.length);
      await source.take(end.descriptorLength);
      entry.said = end.descriptor;
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
