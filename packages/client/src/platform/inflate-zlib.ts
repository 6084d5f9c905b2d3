/// <reference types="node" />
import type { InflateRaw } from "node:zlib";
import { crc32 as crc32InJavaScript } from "./crc32.ts";

type Zlib = typeof import("node:zlib");

let zlib: Zlib | undefined;

/** CRC-32 of `bytes`, going on from the checksum of what came before them. Native where this Node.js has it. */
export function crc32(bytes: Uint8Array, before = 0): number {
  return zlib?.crc32 ? zlib.crc32(bytes, before) : crc32InJavaScript(bytes, before);
}

/**
 * Decompresses raw deflate data with `node:zlib`, which is faster here than the web platform's stream and works on
 * another thread. It is loaded when it is first needed.
 */
export async function* inflate(compressed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, void> {
  zlib ??= await import("node:zlib");
  // Texts made of larger pieces live long enough to make V8 grow its heap, by 100 MB in the course of an export of 2 GB.
  const stream = zlib.createInflateRaw({ chunkSize: 32 * 1024 });
  // Where the data has ended already nobody listens any more, and an error that nobody hears would end the process.
  stream.on("error", () => {});
  const writing = write(compressed, stream);
  writing.catch((error) => stream.destroy(error));
  try {
    for await (const chunk of stream) yield chunk as Uint8Array;
    await writing;
  } finally {
    stream.destroy();
  }
}

async function write(chunks: AsyncIterable<Uint8Array>, stream: InflateRaw): Promise<void> {
  for await (const chunk of chunks) {
    if (stream.destroyed) return;
    if (!stream.write(chunk)) await drained(stream);
  }
  stream.end();
}

function drained(stream: InflateRaw): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stream.off("drain", done).off("close", done);
      resolve();
    };
    stream.on("drain", done).on("close", done);
  });
}
