import { join } from "node:path";
import process from "node:process";
import { connect, type Generation } from "../clients.ts";

// An upload in a process of its own, to be killed.
const [generation, apiKey, baseUrl, projectId = "", folder = "", count = "", journal = ""] = process.argv.slice(2);
const paths = Array.from({ length: Number(count) }, (_, index) => join(folder, `${index}.jpg`));
await connect(generation as Generation, { apiKey, baseUrl }).assets.upload(projectId, paths, { journal });
