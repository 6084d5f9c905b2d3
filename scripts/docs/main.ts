import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { buildSite } from "./build-site.ts";
import { serve } from "./serve.ts";

const { values } = parseArgs({ options: { serve: { type: "boolean", default: false } } });
const root = fileURLToPath(new URL("../../", import.meta.url));
const site = `${root}docs/dist`;

if (values.serve) {
  console.log(`The documentation is at ${await serve(root, site)} and follows what you write. Stop with Ctrl+C.`);
} else {
  await buildSite(root, site);
  console.log(`The documentation is in ${pathToFileURL(`${site}/index.html`)}`);
}
