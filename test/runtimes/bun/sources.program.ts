import { uploadAll } from "../programs/upload-all.ts";

declare const Bun: { file(path: string): Blob & { bytes(): Promise<Uint8Array<ArrayBuffer>> } };

// What Bun has files as.
const [apiKey = "", baseUrl = "", path = ""] = process.argv.slice(2);
await uploadAll(apiKey, baseUrl, [
  { data: Bun.file(path), externalId: "file" },
  { data: await Bun.file(path).bytes(), externalId: "bytes" },
]);
