/** Bytes of their own, as `Response` takes them. TypeScript before 5.7 knows the type without its parameter only. */
type Bytes = ReturnType<typeof Uint8Array.from>;

/** A file in the hub's storage. */
export interface FileRecord {
  bytes: Bytes;
  type: string;
  expiresAt?: number;
}
