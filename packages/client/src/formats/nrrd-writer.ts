import { compress } from "./compress.ts";
import { joinBytes } from "./join-bytes.ts";

/** An NRRD file of a volume of bytes, whose first axis is the fastest. */
export async function writeNrrd(
  [width, height, depth]: readonly [number, number, number],
  voxels: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const header = `NRRD0005\ntype: uint8\ndimension: 3\nsizes: ${width} ${height} ${depth}\nencoding: gzip\n\n`;
  const data = await compress(voxels, "gzip");
  return joinBytes(new TextEncoder().encode(header), data) as Uint8Array<ArrayBuffer>;
}
