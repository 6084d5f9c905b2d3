import { join } from "node:path";
import process from "node:process";
import { AngoHub } from "@ango-hub/client";

// An upload in a process of its own, to be killed.
const [apiKey = "", baseUrl = "", projectId = "", folder = "", count = "", journal = ""] = process.argv.slice(2);
const paths = Array.from({ length: Number(count) }, (_, index) => join(folder, `${index}.jpg`));
await new AngoHub({ apiKey, baseUrl }).assets.upload(projectId, paths, { journal });
