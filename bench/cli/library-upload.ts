// Uploads the files of a folder as a script does that calls the client.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { AngoHub } from "@ango-hub/client";

const [projectId = "", folder = ""] = process.argv.slice(2);
const files = readdirSync(folder).map((name) => join(folder, name));
const journal = join(folder, `.ango-upload-${projectId}.ndjson`);
const { registered } = await new AngoHub().assets.upload(projectId, files, { journal });
if (registered.length !== files.length) throw new Error(`${registered.length} of ${files.length} files`);
