/** A file on a disk that is to be sent. */
export interface LocalFile {
  /** Its name without folders. */
  name: string;
  /** Its size in bytes. */
  size: number;
  /** When it was changed last, in milliseconds since 1970. */
  lastModified: number;
  /** Its content, for `fetch`. Nothing is read before the content is sent. */
  body(): Promise<Blob>;
  /**
   * Sends its content, where this runtime's own `fetch` would read the whole file into memory.
   */
  send?(url: string, init: RequestInit): Promise<Response>;
}
