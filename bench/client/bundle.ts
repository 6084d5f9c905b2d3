// Size of `import { AngoHub }` plus one call, bundled for a browser by Rolldown, which is Vite's bundler, and compressed.
//   node bench/client/bundle.ts
import { gzipSync } from "node:zlib";
import { type OutputChunk, rolldown } from "rolldown";

const folder = process.env.PEERS;
const programs: Record<string, string> = {
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

for (const [name, program] of Object.entries(programs)) {
  const chunks = await bundle(program);
  const atOnce = reachable(chunks);
  const size = (now: boolean) =>
    chunks
      .filter(({ fileName }) => atOnce.has(fileName) === now)
      .reduce((sum, { code }) => sum + gzipSync(code).length, 0);
  const later = size(false) > 0 ? `, ${kilobytes(size(false))} more loaded when needed` : "";
  console.log(`${name.padEnd(20)} ${kilobytes(size(true)).padStart(8)}${later}`);
}

async function bundle(program: string): Promise<OutputChunk[]> {
  const entry = "\0program";
  const bundler = await rolldown({
    input: entry,
    platform: "browser",
    resolve: { modules: [...(folder ? [folder] : []), `${import.meta.dirname}/../../node_modules`] },
    plugins: [
      {
        name: "program",
        resolveId: (id) => (id === entry ? entry : null),
        load: (id) => (id === entry ? program : null),
      },
    ],
  });
  const { output } = await bundler.generate({ format: "esm", minify: true });
  await bundler.close();
  return output.filter((file) => file.type === "chunk");
}

/** File names of the entry and of everything that it imports at once. */
function reachable(chunks: OutputChunk[]): Set<string> {
  const found = new Set<string>();
  const visit = (fileName: string): void => {
    if (found.has(fileName)) return;
    found.add(fileName);
    for (const imported of chunks.find((chunk) => chunk.fileName === fileName)?.imports ?? []) visit(imported);
  };
  for (const { isEntry, fileName } of chunks) if (isEntry) visit(fileName);
  return found;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
