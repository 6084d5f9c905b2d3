import { compress, concat } from "./compress.ts";
import { crc32 } from "./crc32.ts";

const utf8Names = 0x0800;
const deflate = 8;
const version = 20;

/**
 * Makes a zip archive of one deflated file.
 *
 * @param name Name of the file inside the archive.
 * @param chunks The file's bytes, piece by piece.
 * @param modified Written as UTC, so that the archive does not depend on where it was made.
 */
export async function zip(
  name: string,
  chunks: Iterable<Uint8Array<ArrayBuffer>>,
  modified: Date,
): Promise<Uint8Array<ArrayBuffer>> {
  let crc = 0;
  let size = 0;
  function* counted(): Generator<Uint8Array<ArrayBuffer>> {
    for (const chunk of chunks) {
      crc = crc32(chunk, crc);
      size += chunk.length;
      yield chunk;
    }
  }
  const compressed = await compress(counted(), "deflate-raw");
  if (size > 0xffffffff) throw new RangeError("An export of more than 4 GiB is more than this zip archive can hold.");

  const file = new TextEncoder().encode(name);
  const [time, date] = dosTime(modified);
  const common = [u16(version), u16(utf8Names), u16(deflate), u16(time), u16(date), u32(crc), u32(compressed.length)];
  const described = [...common, u32(size), u16(file.length), u16(0)];
  const local = concat([u32(0x04034b50), ...described, file]);
  const central = concat([
    ...[u32(0x02014b50), u16(version), ...described, u16(0), u16(0), u16(0), u32(0), u32(0)],
    file,
  ]);
  const end = concat([
    ...[u32(0x06054b50), u16(0), u16(0), u16(1), u16(1)],
    ...[u32(central.length), u32(local.length + compressed.length), u16(0)],
  ]);
  return concat([local, compressed, central, end]);
}

function dosTime(time: Date): [time: number, date: number] {
  const year = Math.max(time.getUTCFullYear(), 1980) - 1980;
  return [
    (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1),
    (year << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate(),
  ];
}

function u16(value: number): Uint8Array {
  return new Uint8Array([value, value >>> 8]);
}

function u32(value: number): Uint8Array {
  return new Uint8Array([value, value >>> 8, value >>> 16, value >>> 24]);
}
