// Size of `import { AngoHub }` plus one call, minified and compressed, for a browser.
//   node bench/client/bundle.ts
import { basename } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Metafile } from "esbuild";

const folder = process.env.PEERS;
const entries: Record<string, string> = {
  "@ango-hub/client": `import { AngoHub } from "@ango-hub/client";
    console.log(await new AngoHub({ apiKey: "k" }).tasks.get("640828dfd5f1a42cce03e46d"));`,
  "openapi-fetch": `import createClient from "openapi-fetch";
    console.log(await createClient({ baseUrl: "https://api.ango.ai" }).GET("/v2/task/x"));`,
  ...(folder && {
    ky: `import ky from "ky"; console.log(await ky.get("https://api.ango.ai/v2/task/x").json());`,
    openai: `import OpenAI from "openai"; console.log(await new OpenAI({ apiKey: "k" }).models.list());`,
    stripe: `import Stripe from "stripe"; console.log(await new Stripe("k").customers.list());`,
  }),
};

for (const [name, contents] of Object.entries(entries)) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: "ts" },
    nodePaths: folder ? [folder] : [],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    splitting: true,
    outdir: "out",
    format: "esm",
    platform: "browser",
    conditions: ["browser"],
    logLevel: "error",
  });
  const atOnce = reachable(metafile.outputs);
  const size = (now: boolean) =>
    outputFiles
      .filter(({ path }) => atOnce.has(basename(path)) === now)
      .reduce((sum, { contents }) => sum + gzipSync(contents).length, 0);
  const later = size(false) > 0 ? `, ${kilobytes(size(false))} more loaded when needed` : "";
  console.log(`${name.padEnd(20)} ${kilobytes(size(true)).padStart(8)}${later}`);
  if (process.argv.includes("--inputs")) printInputs(metafile.outputs);
}

/** File names of the entry and of everything that it imports at once. */
function reachable(outputs: Metafile["outputs"]): Set<string> {
  const found = new Set<string>();
  const visit = (path: string): void => {
    if (found.has(basename(path))) return;
    found.add(basename(path));
    for (const { kind, path: imported } of outputs[path]?.imports ?? [])
      if (kind === "import-statement") visit(imported);
  };
  for (const [path, { entryPoint }] of Object.entries(outputs)) if (entryPoint === "<stdin>") visit(path);
  return found;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function printInputs(outputs: Metafile["outputs"]): void {
  const inputs = Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs));
  for (const [path, { bytesInOutput }] of inputs.sort(
    ([, one], [, other]) => other.bytesInOutput - one.bytesInOutput,
  )) {
    console.log(`  ${String(bytesInOutput).padStart(6)} ${path}`);
  }
}
