import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

/** Styles, and the script of the search and the theme: a classic one, as a page on a disk may load no modules. */
export async function buildAssets(root: string, site: string): Promise<void> {
  const folder = `${site}/assets`;
  mkdirSync(folder, { recursive: true });
  for (const name of ["http.css", "try.css"]) {
    cpSync(`${root}docs/site/${name}`, `${folder}/${name}`);
  }
  // One request for what every page needs.
  const parts = ["theme", "header", "layout", "content", "code", "api", "search"];
  const styles = parts.map((name) => readFileSync(`${root}docs/site/${name}.css`, "utf8"));
  writeFileSync(`${folder}/site.css`, styles.join("\n"));
  await build({
    entryPoints: ["site", "http", "try"].map((name) => `${root}docs/site/${name}.ts`),
    outdir: folder,
    bundle: true,
    format: "iife",
    minify: true,
    target: "es2022",
  });
}
