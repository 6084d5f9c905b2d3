/** The beginning of a JPEG that is stored with this size, and asks to be turned; enough of it to know its size. */
export function jpeg(
  width: number,
  height: number,
  orientation?: number,
  littleEndian = false,
): Uint8Array<ArrayBuffer> {
  const number = (value: number, bytes: number): number[] => {
    const digits = Array.from({ length: bytes }, (_, i) => (value >> (8 * i)) & 0xff);
    return littleEndian ? digits : digits.reverse();
  };
  const order = littleEndian ? [0x49, 0x49] : [0x4d, 0x4d];
  const entry = [...number(0x112, 2), ...number(3, 2), ...number(1, 4), ...number(orientation ?? 1, 2), 0, 0];
  const tiff = [...order, ...number(42, 2), ...number(8, 4), ...number(1, 2), ...entry, ...number(0, 4)];
  const exif = [0xff, 0xe1, 0, 8 + tiff.length, 0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  const jfif = [0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0];
  const frame = [0xff, 0xc0, 0, 11, 8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0];
  return new Uint8Array([0xff, 0xd8, ...jfif, ...(orientation === undefined ? [] : exif), ...frame, 0xff, 0xd9]);
}
