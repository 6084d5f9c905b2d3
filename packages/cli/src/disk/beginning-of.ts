import { open } from "node:fs/promises";

const length = 64 * 1024;

/** The beginning of a file as text, from which its format can be told. */
export async function beginningOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(new Uint8Array(length), 0, length, 0);
    return new TextDecoder().decode(buffer.subarray(0, bytesRead)).replace(/^\ufeff/, "");
  } finally {
    await file.close();
  }
}
