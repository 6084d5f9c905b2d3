import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build as esbuild } from "esbuild";
import { build } from "vite";

/** A folder of files that a page is made of, and the path of the page in it. */
export interface Site {
  folder: string;
  page: string;
}

/** The program bundled by Vite, with its defaults. */
export async function bundledSite(consumer: string, program: string): Promise<Site> {
  const root = join(consumer, "vite", program);
  writePage(root, `<script type="module" src="./main.js"></script>`);
  writeFileSync(join(root, "main.js"), `import ${JSON.stringify(join(consumer, "dist", `${program}.js`))};`);
  await build({ root, configFile: false, logLevel: "error" });
  return { folder: join(root, "dist"), page: "" };
}

/** The program and the packages as they are, with an import map as the client's README has it. */
export async function importMapSite(consumer: string, program: string): Promise<Site> {
  const map = /<script type="importmap">.*?<\/script>/s.exec(readFileSync(readme(consumer), "utf8"))?.[0];
  if (map === undefined) throw new Error("The README has no import map.");
  const page = join("pages", program);
  writePage(join(consumer, page), `${map}${mapOfConversions}<script type="module" src="/dist/${program}.js"></script>`);
  return { folder: consumer, page: `${page}/` };
}

/** What no client needs stands in a map of its own. */
const mapOfConversions = `<script type="importmap">${JSON.stringify({
  imports: {
    "@ango-hub/convert": "/node_modules/@ango-hub/convert/dist/index.js",
    "@ango-hub/convert/coco": "/node_modules/@ango-hub/convert/dist/coco/index.js",
    "@ango-hub/convert/masks": "/node_modules/@ango-hub/convert/dist/masks/index.js",
    "@ango-hub/convert/yolo": "/node_modules/@ango-hub/convert/dist/yolo/index.js",
    "@ango-hub/label-set/pictures": "/node_modules/@ango-hub/label-set/dist/pictures/index.js",
    "image-size": "/node_modules/image-size/dist/esm/index.js",
    "js-yaml": "/node_modules/js-yaml/dist/js-yaml.mjs",
  },
})}</script>`;

/** A page whose service worker is the program, bundled into one file by esbuild. The page passes questions on to it. */
export async function serviceWorkerSite(consumer: string, program: string): Promise<Site> {
  const folder = join(consumer, "service-worker", program);
  writePage(folder, `<script type="module">${askWorker}</script>`);
  await esbuild({
    entryPoints: [join(consumer, "dist", `${program}.js`)],
    bundle: true,
    platform: "browser",
    format: "iife",
    outfile: join(folder, "worker.js"),
    logLevel: "error",
  });
  return { folder, page: "" };
}

const askWorker = `
  globalThis.askWorker = async (question) => {
    await navigator.serviceWorker.register("worker.js");
    const { active } = await navigator.serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    active.postMessage(question, [port2]);
    return new Promise((resolve) => { port1.onmessage = ({ data }) => resolve(data); });
  };`;

function readme(consumer: string): string {
  return join(consumer, "node_modules/@ango-hub/client/README.md");
}

function writePage(folder: string, scripts: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "index.html"), `<!doctype html><meta charset="utf-8"><title>A page</title>${scripts}`);
}
