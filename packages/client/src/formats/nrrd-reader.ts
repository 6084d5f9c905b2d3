import { crc32 } from "../platform/crc32.ts";
import { decompress } from "./decompress.ts";
import { checkSize, type Raster, Unreadable } from "./raster.ts";

/** Headers have a few hundred bytes; what goes on longer without its end is none. */
const longestHeader = 65_536;

const bytesByAnyName = ["uint8", "uint8_t", "uchar", "unsigned char"];
const newline = 0x0a;

/**
 * Opens an NRRD file of a volume of bytes, raw or gzip-compressed. Comments and fields that say nothing about the bytes are
 * passed over.
 *
 * @throws {Unreadable} when it is damaged, or of a form that is not supported.
 */
export function openNrrd(bytes: Uint8Array<ArrayBuffer>): Raster {
  const start = dataStart(bytes);
  const fields = fieldsOf(new TextDecoder().decode(bytes.subarray(0, start)));
  checkForm(fields);
  const size = sizesOf(fields.get("sizes") ?? "");
  const length = size.reduce((product, axis) => product * axis, 1);
  const data = bytes.subarray(start);
  const read = readers.get(fields.get("encoding") ?? "");
  if (!read) throw new Unreadable("has an encoding other than raw and gzip, which is not supported");
  return { size, read: () => read(data, length) };
}

/** Where the data begins: after an empty line. */
function dataStart(bytes: Uint8Array): number {
  const magic = new TextDecoder().decode(bytes.subarray(0, 8));
  if (!/^NRRD000[1-5]$/.test(magic)) throw new Unreadable("is not an NRRD volume");
  for (let at = magic.length; at < Math.min(bytes.length, longestHeader); at += 1) {
    if (bytes[at] !== newline) continue;
    const next = bytes[at + 1] === 0x0d ? at + 2 : at + 1;
    if (bytes[next] === newline) return next + 1;
  }
  throw new Unreadable("is cut short: its header has no end");
}

/** The fields of a header by their names in small letters. Comments begin with `#`, and pairs of keys and values have `:=`. */
function fieldsOf(header: string): Map<string, string> {
  const lines = header.split(/\r?\n/).filter((line) => !line.startsWith("#"));
  return new Map(
    lines.flatMap((line) => {
      const [, name, value] = /^([^:]+):(?!=)(.*)$/.exec(line) ?? [];
      return name === undefined ? [] : [[name.trim().toLowerCase(), (value as string).trim().toLowerCase()] as const];
    }),
  );
}

function checkForm(fields: ReadonlyMap<string, string>): void {
  const isElsewhere = fields.has("data file") || fields.has("datafile");
  if (isElsewhere) throw new Unreadable("has its data in another file, which is not supported");
  if (!bytesByAnyName.includes(fields.get("type") ?? "")) {
    throw new Unreadable("has voxels of another type than uint8, which is not supported");
  }
  if (fields.get("dimension") !== "3") throw new Unreadable("has no three dimensions, and others are not supported");
  const skips = ["line skip", "lineskip", "byte skip", "byteskip"].map((name) => fields.get(name) ?? "0");
  if (skips.some((skip) => skip !== "0")) throw new Unreadable("has a gap before its data, which is not supported");
}

function sizesOf(text: string): number[] {
  if (!/^\d+\s+\d+\s+\d+$/.test(text)) throw new Unreadable("is damaged: its sizes are not three numbers");
  const size = text.split(/\s+/).map(Number);
  checkSize(size);
  return size;
}

type Read = (data: Uint8Array<ArrayBuffer>, length: number) => Promise<Uint8Array<ArrayBuffer>>;

const readers: ReadonlyMap<string, Read> = new Map([
  ["raw", readRaw],
  ["gzip", readGzip],
  ["gz", readGzip],
]);

async function readRaw(data: Uint8Array<ArrayBuffer>, length: number): Promise<Uint8Array<ArrayBuffer>> {
  if (data.length < length) throw new Unreadable("is cut short: it has less data than its size says");
  if (data.length > length) throw new Unreadable("has more data than its size says");
  return data.slice();
}

async function readGzip(data: Uint8Array<ArrayBuffer>, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const voxels = await decompress([data], "gzip", length);
  // Some runtimes miss neither checksum nor length at the end of data that is cut short.
  const end = new DataView(data.buffer, data.byteOffset + data.length - 8);
  const isWhole = end.getUint32(0, true) === crc32(voxels) && end.getUint32(4, true) === voxels.length;
  if (!isWhole) throw new Unreadable("is damaged or cut short: its checksum is wrong");
  return voxels;
}
