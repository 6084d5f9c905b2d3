import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildApiReference } from "./api-reference.ts";
import { homePage } from "./home-page.ts";
import { buildHttpReference } from "./http-reference.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const site = `${root}docs/dist`;

rmSync(site, { recursive: true, force: true });
mkdirSync(site, { recursive: true });
buildHttpReference(root, `${site}/http/index.html`);
await buildApiReference(root, `${site}/api`);
cpSync(`${root}openapi.yaml`, `${site}/openapi.yaml`);
writeFileSync(`${site}/index.html`, homePage());
console.log(`The documentation is in ${pathToFileURL(`${site}/index.html`)}`);
