import process from "node:process";
import type { UploadError, UploadResult } from "@ango-hub/client";
import { connect, type Generation } from "../clients.ts";

// An upload by a user who may not read every file, as the superuser may.
const [generation, apiKey, baseUrl, projectId = "", first = "", ...paths] = process.argv.slice(2);
const ango = connect(generation as Generation, { apiKey, baseUrl });
// What is loaded when it is needed lies where only this user may read, perhaps.
await ango.assets.upload(projectId, [first]);
if (process.getuid?.() === 0) {
  process.setgid?.(65_534);
  process.setuid?.(65_534);
}
const { registered, failed }: UploadResult | UploadError = await Promise.resolve(
  ango.assets.upload(projectId, paths),
).catch((error: UploadError) => error);
const reasons = failed.map(({ index, error }) => [index, String(error)]);
console.log(JSON.stringify({ registered: registered.map(({ index }) => index), reasons }));
