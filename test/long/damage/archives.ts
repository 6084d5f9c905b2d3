import { crc32, deflateRawSync } from "node:zlib";
import { BlobWriter, TextReader, ZipWriter } from "@zip.js/zip.js";
import { strToU8, Zip, ZipDeflate, ZipPassThrough, zipSync } from "fflate";
import type { Choices } from "../seed.ts";
import { documentOf } from "./documents.ts";

/** An archive that is whole, and the assets that are in it. */
export interface Archive {
  bytes: Uint8Array;
  assets: unknown[];
}

type Files = Readonly<Record<string, string>>;

/** Archives of all forms: one document or several, beside other files, written in every way that a reader has to know. */
export async function makeArchives(choices: Choices, count: number): Promise<Archive[]> {
  const archives: Archive[] = [];
  for (let number = 0; number < count; number += 1) {
    const writer = writers[number % writers.length] as Writer;
    const most = number === 0 ? 12_000 : choices.of([0, 3, 12, 60]);
    const documents = Array.from({ length: number === 0 ? 1 : choices.integer(1, 4) }, () => documentOf(choices, most));
    const files = documents.map((text, index): [string, string] => [
      `${choices.of(["export", "höhe", "a"])}${index}.json`,
      text,
    ]);
    if (choices.happens(0.4))
      files.splice(choices.integer(0, files.length), 0, ["masks/1.png", "\u0089PNG".repeat(40)]);
    // The slices of a `Buffer` would be windows on it.
    const bytes = new Uint8Array(await writer(Object.fromEntries(files), choices));
    archives.push({ bytes, assets: documents.flatMap((text) => JSON.parse(text)) });
  }
  return archives;
}

type Writer = (files: Files, choices: Choices) => Uint8Array | Promise<Uint8Array>;

const writers: readonly Writer[] = [
  (files) => zipSync(encoded(files), { level: 6 }),
  (files) => zipSync(encoded(files), { level: 0 }),
  (files) => streamed(files, ZipDeflate),
  (files) => streamed(files, ZipPassThrough),
  (files, choices) => byZipJs(files, choices, true),
  (files, choices) => byZipJs(files, choices, false),
  (files, choices) => withDescriptors(files, choices),
];

function encoded(files: Files): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
}

/** Written as a stream: checksum and sizes follow each entry. */
function streamed(files: Files, kind: typeof ZipDeflate | typeof ZipPassThrough): Uint8Array {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    parts.push(chunk);
  });
  for (const [name, text] of Object.entries(files)) {
    const entry = new kind(name);
    zip.add(entry);
    entry.push(strToU8(text), true);
  }
  zip.end();
  return Buffer.concat(parts);
}

async function byZipJs(files: Files, choices: Choices, zip64: boolean): Promise<Uint8Array> {
  const dataDescriptor = choices.happens(0.5);
  const options = { zip64, dataDescriptor, dataDescriptorSignature: choices.happens(0.5), level: choices.of([0, 6]) };
  const zip = new ZipWriter(new BlobWriter(), options);
  for (const [name, text] of Object.entries(files)) await zip.add(name, new TextReader(text));
  return new Uint8Array(await (await zip.close(strToU8(choices.of(["", "a comment"])))).arrayBuffer());
}

/** Written by hand, with descriptors in each of their four forms. */
function withDescriptors(files: Files, choices: Choices): Uint8Array {
  const isWide = choices.happens(0.5);
  const isSigned = choices.happens(0.5);
  const isDeflated = choices.happens(0.5);
  const locals: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const raw = strToU8(text);
    const data = isDeflated ? deflateRawSync(raw) : raw;
    const nameBytes = strToU8(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0808, 2);
    common.writeUInt16LE(isDeflated ? 8 : 0, 4);
    common.writeUInt16LE(nameBytes.length, 22);
    const sizes = [crc32(raw), data.length, raw.length] as const;
    const descriptor = Buffer.alloc((isSigned ? 4 : 0) + 4 + (isWide ? 16 : 8));
    let end = isSigned ? descriptor.writeUInt32LE(0x08074b50) : 0;
    end = descriptor.writeUInt32LE(sizes[0], end);
    for (const size of sizes.slice(1)) {
      end = isWide ? descriptor.writeBigUInt64LE(BigInt(size), end) : descriptor.writeUInt32LE(size, end);
    }
    const local = Buffer.concat([signature(0x04034b50), common, nameBytes, data, descriptor]);
    for (const [index, size] of sizes.entries()) common.writeUInt32LE(size, 10 + 4 * index);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    records.push(Buffer.concat([signature(0x02014b50), signature(20).subarray(0, 2), common, rest, nameBytes]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(records);
  const last = Buffer.alloc(18);
  last.writeUInt16LE(records.length, 4);
  last.writeUInt16LE(records.length, 6);
  last.writeUInt32LE(directory.length, 8);
  last.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, directory, signature(0x06054b50), last]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
