/** A file in the hub's storage. */
export interface FileRecord {
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
  expiresAt?: number;
}
