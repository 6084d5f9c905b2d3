import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";

// What an application's bundle grows by, minified and compressed: `node bench/label-set/size.ts`, after a build.
const folder = fileURLToPath(new URL("../../packages/label-set/", import.meta.url));

for (const [what, code] of Object.entries({
  "the builder": 'export * from "@ango-hub/label-set/builder";',
  "defineLabelSet and its label sets":
    'export * from "@ango-hub/label-set/builder"; export { defineLabelSet } from "@ango-hub/label-set";',
  everything: 'export * from "@ango-hub/label-set";',
})) {
  const { outputFiles } = buildSync({
    stdin: { contents: code, resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  const bytes = outputFiles[0]?.contents ?? new Uint8Array();
  console.log(`${what}: ${kB(bytes.length)} minified, ${kB(gzipSync(bytes).length)} compressed`);
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
