import { openAsBlob } from "node:fs";
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { uploadAll } from "../programs/upload-all.ts";

// What Node has files as.
const [path = "", ...client] = process.argv.slice(2);
await uploadAll(client, [
  pathToFileURL(path),
  { data: await openAsBlob(path), externalId: "blob" },
  { data: await readFile(path), externalId: "buffer" },
]);
