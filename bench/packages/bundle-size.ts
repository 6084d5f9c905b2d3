import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type OutputChunk, rolldown } from "rolldown";

/**
 * Bytes that a browser downloads for a program, bundled by Vite's bundler, minified and compressed.
 *
 * @param later Names of modules that the program loads when it needs them, and that are counted with it; or all of them, in
 * one file.
 */
export async function bundleSize(
  folder: string,
  program: string,
  later: readonly string[] | "all" = [],
): Promise<number> {
  const entry = join(folder, "entry.ts");
  writeFileSync(entry, program);
  const bundler = await rolldown({ input: entry, platform: "browser" });
  const { output } = await bundler.generate({ format: "esm", minify: true, codeSplitting: later !== "all" });
  await bundler.close();
  const chunks = output.filter((file) => file.type === "chunk");
  const loaded = later === "all" ? chunks : loadedBy(chunks, ["entry.ts", ...later]);
  return [...loaded].reduce((sum, { code }) => sum + gzipSync(code).length, 0);
}

/** The files of some modules, and all that these import at once. */
function loadedBy(chunks: OutputChunk[], modules: readonly string[]): Set<OutputChunk> {
  const loaded = new Set<OutputChunk>();
  const load = (chunk: OutputChunk): void => {
    if (loaded.has(chunk)) return;
    loaded.add(chunk);
    for (const imported of chunks) if (chunk.imports.includes(imported.fileName)) load(imported);
  };
  for (const name of modules) {
    const found = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${name}`));
    if (!found) throw new Error(`The bundle loads no module ${name}.`);
    load(found);
  }
  return loaded;
}
