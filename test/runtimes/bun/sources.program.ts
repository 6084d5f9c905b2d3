/// <reference types="bun-types/bun.d.ts" />
import { uploadAll } from "../programs/upload-all.ts";

// From Bun's module alone: its globals would change what the other programs see.
declare const Bun: typeof import("bun");

// What Bun has files as.
const [path = "", ...client] = process.argv.slice(2);
await uploadAll(client, [
  { data: Bun.file(path), externalId: "file" },
  { data: await Bun.file(path).bytes(), externalId: "bytes" },
]);
