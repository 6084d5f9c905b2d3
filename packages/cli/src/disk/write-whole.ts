import { createWriteStream } from "node:fs";
import { mkdir, rename, rm, writeFile as writeAtOnce } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** What a file is made of. */
export type Content = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

const small = 64 * 1024;

/** Writes a file, and makes its folder. */
export async function writeFile(path: string, content: Content, mode = 0o666): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const pieces = piecesOf(content);
  const begun: Uint8Array[] = [];
  let length = 0;
  // A data set may have a file for each asset, which a stream for each would slow down.
  for (;;) {
    const { value, done } = await pieces.next();
    if (done) return writeAtOnce(path, Buffer.concat(begun), { mode });
    begun.push(value);
    length += value.length;
    if (length > small) break;
  }
  const whole = async function* () {
    yield* begun;
    yield* pieces;
  };
  await pipeline(Readable.from(whole()), createWriteStream(path, { mode }));
}

/**
 * Writes a file under another name, and gives it its own once it is whole.
 *
 * @param mode Rights of the file, such as `0o600` for the owner alone.
 */
export async function writeWhole(path: string, content: Content, mode = 0o666): Promise<void> {
  const unfinished = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(unfinished, content, mode);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function* piecesOf(content: Content): AsyncGenerator<Uint8Array, void, void> {
  for await (const piece of content) yield typeof piece === "string" ? Buffer.from(piece) : piece;
}
