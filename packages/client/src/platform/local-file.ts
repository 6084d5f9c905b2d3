/** A file that is to be sent. */
export interface LocalFile {
  /** Its name without folders. */
  name: string;
  /** Its size in bytes. */
  size: number;
  /** When it was changed last, in milliseconds since 1970. */
  lastModified: number;
  /** Whether it is small enough to be read at once. */
  isSmall?: boolean;
  /** Its content, to be given to a `fetch`. */
  content(): Promise<Blob | Uint8Array<ArrayBuffer>>;
  /** Sends its content, where a `Blob` of it would have to be in memory. */
  send?(url: string, init: RequestInit): Promise<Response>;
  /** Whether it is still as it was found. What is in memory always is. */
  unchanged?(): Promise<boolean>;
}
