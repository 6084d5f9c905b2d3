import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type OutputChunk, rolldown } from "rolldown";

/** How a program is bundled: into files, of which only those count that it loads at once, or all of it into one. */
export type Form = "split" | "one file";

/** Bytes that a browser downloads for a program, bundled by Vite's bundler, minified and compressed. */
export async function bundleSize(folder: string, program: string, form: Form): Promise<number> {
  const entry = join(folder, "entry.ts");
  writeFileSync(entry, program);
  const bundler = await rolldown({ input: entry, platform: "browser" });
  const { output } = await bundler.generate({ format: "esm", minify: true, codeSplitting: form === "split" });
  await bundler.close();
  const chunks = output.filter((file) => file.type === "chunk");
  const sizes = [...loadedAtOnce(chunks)].map(({ code }) => gzipSync(code).length);
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The file of the program, and all that it imports other than by `import()`. */
function loadedAtOnce(chunks: OutputChunk[]): Set<OutputChunk> {
  const loaded = new Set<OutputChunk>();
  const load = (chunk: OutputChunk): void => {
    if (loaded.has(chunk)) return;
    loaded.add(chunk);
    for (const imported of chunks) if (chunk.imports.includes(imported.fileName)) load(imported);
  };
  for (const chunk of chunks) if (chunk.isEntry) load(chunk);
  return loaded;
}
