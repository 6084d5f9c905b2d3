import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";

const programs = fileURLToPath(new URL("../runtimes/", import.meta.url));

/** Bundles a program of the runtimes' tests with the sources as JSR has them, and returns its file. */
export async function bundleFromJsr(stage: string, program: string): Promise<string> {
  const outfile = join(stage, "programs", `${program.replaceAll("/", "-")}.js`);
  await build({
    entryPoints: [join(programs, `${program}.ts`)],
    outfile,
    bundle: true,
    format: "esm",
    target: "es2022",
    // Libraries lie beside the packages, and runtimes have their own modules.
    nodePaths: [join(stage, "node_modules")],
    external: ["node:*"],
    plugins: [importMaps(stage)],
    logLevel: "error",
  });
  return outfile;
}

/** Finds modules as the `deno.json` of each package says, and in no other way. */
function importMaps(stage: string): Plugin {
  const { workspace }: { workspace: string[] } = readJson(join(stage, "deno.json"));
  const folders = workspace.map((folder) => join(stage, folder));
  const modules = new Map(
    folders.flatMap((folder) => {
      const { name, exports }: DenoJson = readJson(join(folder, "deno.json"));
      return Object.entries(exports).map(([path, file]): [string, string] => [join(name, path), join(folder, file)]);
    }),
  );
  return {
    name: "import-maps",
    setup({ onResolve }) {
      onResolve({ filter: /^@ango-hub\// }, ({ path }) => ({ path: modules.get(path) ?? `no module ${path}` }));
      onResolve({ filter: /^#/ }, ({ path, importer }) => {
        const folder = folders.find((folder) => importer.startsWith(folder)) ?? dirname(importer);
        const { imports }: DenoJson = readJson(join(folder, "deno.json"));
        return { path: join(folder, imports[path] ?? `no import ${path}`) };
      });
    },
  };
}

interface DenoJson {
  name: string;
  exports: Record<string, string>;
  imports: Record<string, string>;
}

function readJson<Content>(file: string): Content {
  return JSON.parse(readFileSync(file, "utf8"));
}
