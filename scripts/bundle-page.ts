import { copyFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { licencesOf } from "./licences/of-bundle.ts";

/** Puts the page of the hub, with the libraries that it stands on, into one script and one style, and their licences beside. */
export async function bundlePage(folder: URL): Promise<void> {
  const root = fileURLToPath(new URL("../", import.meta.url));
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ["app.tsx", "app.css"].map((name) => fileURLToPath(new URL(`src/page/${name}`, folder))),
    outdir: fileURLToPath(new URL("dist/page/", folder)),
    bundle: true,
    metafile: true,
    format: "esm",
    target: "es2023",
    jsx: "automatic",
    jsxImportSource: "preact",
    minify: true,
    legalComments: "none",
  });
  copyFileSync(new URL("src/page/index.html", folder), new URL("dist/page/index.html", folder));
  writeFileSync(new URL("dist/page/app.LICENSES.txt", folder), licencesOf(Object.keys(metafile.inputs), root));
}
