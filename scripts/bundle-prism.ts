import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { licencesOf } from "./licences/of-bundle.ts";

/**
 * Puts Prism, with all that it stands on, into the one module of the server's package that imports it, and the licences of it
 * all into a file beside.
 */
export async function bundlePrism(folder: URL): Promise<void> {
  const root = fileURLToPath(new URL("../", import.meta.url));
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [fileURLToPath(new URL("src/server/prism-library.ts", folder))],
    outfile: fileURLToPath(new URL("dist/server/prism-library.js", folder)),
    bundle: true,
    metafile: true,
    platform: "node",
    format: "esm",
    target: "node24",
    // Its main module finds the others in a way that no bundler follows.
    alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js", punycode: "punycode/punycode.js" },
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: "none",
    banner: { js: 'import { createRequire } from "node:module";const require = createRequire(import.meta.url);' },
  });
  writeFileSync(
    new URL("dist/server/prism-library.LICENSES.txt", folder),
    licencesOf(Object.keys(metafile.inputs), root),
  );
}
