import type { Fetch } from "./fetch.ts";

/** What a runtime gives: files, where it has them, and inflating. Each runtime's module is held against it. */
export interface Platform {
  /** Finds a file and what is known about it, without reading it. */
  openFile(path: string | URL): Promise<LocalFile>;
  /** Size of a file in bytes, or 0 when there is none. */
  fileSize(path: string | URL): Promise<number>;
  /** The text of a file, or nothing when there is no such file. */
  readTextFile(path: string | URL): Promise<string | undefined>;
  /** Opens a file to add to its end, and makes it where it is missing. */
  openForAppending(path: string | URL): Promise<AppendableFile>;
  /** Opens a file to write. What is written goes next to it first, and takes its place at the end. */
  openForWriting(path: string | URL): Promise<WritableFile>;
  /** Whether a stream can be sent whose length is said beforehand, as storages want it. */
  sendsStreams: boolean;
  /**
   * Sends the content of a file without holding it in memory, with the runtime's own `fetch` unless another one is given. A
   * redirect is handed back wherever the runtime lets it be seen.
   */
  sendContent(url: string, init: RequestInit, options: SendOptions): Promise<Response>;
  /** Decompresses raw deflate data. */
  inflate(compressed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, void>;
  /** CRC-32 of `bytes`, going on from the checksum of what came before them. */
  crc32(bytes: Uint8Array, before?: number): number;
}

/** How a content is sent. */
export interface SendOptions {
  /** The `fetch` that the user gave. */
  fetch: Fetch | undefined;
  /** How many bytes a stream has, where that is known. */
  size?: number | undefined;
  /** The same stream anew, where it can be read again. */
  again?: (() => ReadableStream<Uint8Array>) | undefined;
}

/** What a folder is called where a file was meant. */
export const folder = "a folder";

/** Size of contents, in bytes, that are better sent at once: a stream of their own would take more time and memory. */
export const smallContent = 262_144;

/** A file that is to be sent. */
export interface LocalFile {
  /** Its name without folders. */
  name: string;
  /** Its size in bytes. */
  size: number;
  /** When it was changed last, in milliseconds since 1970. */
  lastModified: number;
  /** Its media type, where it knows that itself. */
  type?: string;
  /** Its content, to be given to a `fetch`. */
  content(): Promise<Blob | Uint8Array<ArrayBuffer>>;
  /** Its content as a stream, anew at each call, where a `Blob` of it would have to be in memory. */
  stream?(): ReadableStream<Uint8Array>;
  /** Whether it can be read but once. The checksum of its content is known then when it was. */
  isOnce?: boolean;
  checksum?(): string;
  /** Whether it is still as it was found. What is in memory always is. */
  unchanged?(): Promise<boolean>;
}

/** A file that grows. */
export interface AppendableFile {
  /** Adds text, and returns once it would survive a power cut. */
  append(text: string): Promise<void>;
  close(): Promise<void>;
}

/** A file that is there whole or not at all. */
export interface WritableFile {
  write(bytes: Uint8Array): Promise<void>;
  /** Starts again from nothing. */
  clear(): Promise<void>;
  /** Puts the file in its place. */
  commit(): Promise<void>;
  /** Removes what was written. */
  discard(): Promise<void>;
}
