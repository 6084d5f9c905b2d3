import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type OutputOptions, rolldown } from "rolldown";
import { bundlePage } from "./bundle-page.ts";
import { bundlePrism } from "./bundle-prism.ts";
import { commonJs, describeCommonJs } from "./common-js.ts";
import { type Generation, generations, readSpec, toYaml } from "./generate/spec.ts";

const root = new URL("../", import.meta.url);
const bundled = [
  "generated/",
  "packages/label-set/",
  "packages/client/",
  "packages/convert/",
  "packages/cli/",
  "packages/mcp/",
];
const folders = bundled.map((path) => new URL(path, root));

const output: OutputOptions = {
  entryFileNames: "[name].js",
  chunkFileNames: "[name].js",
  codeSplitting: { includeDependenciesRecursively: false, groups: [{ debugName: "client", name: chunkOfClient }] },
};

const compiledOnly = ["packages/mock/", "packages/mock-server/"].map((path) => new URL(path, root));
for (const folder of [...folders, ...compiledOnly]) removeLeftovers(folder);

// What programs import is bundled into few files: importing sixty small ones takes several times as long. Declarations
// come from the compiler.
await Promise.all(folders.map((folder) => bundle(folder, output)));

const required = ["generated/", "packages/label-set/", "packages/client/", "packages/convert/", "packages/mock/"];
await Promise.all(
  required.map(async (path) => {
    const folder = new URL(path, root);
    await bundle(folder, commonJs);
    describeCommonJs(folder);
  }),
);

await bundlePrism(new URL("packages/mock-server/", root));
await bundlePage(new URL("packages/mock-server/", root));

// The published package carries each description in one file; the repository holds them in pieces.
for (const [generation, file] of Object.entries(generations)) {
  writeFileSync(new URL(`generated/${file}`, root), toYaml(await readSpec(generation as Generation)));
}

/** Removes what the compiler made of sources that are gone, so that it is not published. */
function removeLeftovers(folder: URL): void {
  for (const file of globSync("**/*.{js,cjs,d.{ts,cts}{,.map}}", { cwd: new URL("dist/", folder) })) {
    const source = new URL(`src/${file.replace(/(\.c?js|\.d\.c?ts(\.map)?)$/, ".ts")}`, folder);
    if (!existsSync(source)) rmSync(new URL(`dist/${file}`, folder));
  }
}

async function bundle(folder: URL, options: OutputOptions): Promise<void> {
  const { bin, exports, imports, dependencies, optionalDependencies, peerDependencies } = JSON.parse(
    readFileSync(new URL("package.json", folder), "utf8"),
  );
  const input = Object.fromEntries(
    [bin, exports, imports].flatMap(modulesOf).map((name) => [name, fileURLToPath(new URL(`src/${name}.ts`, folder))]),
  );
  const libraries = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
  const program = await rolldown({
    input,
    platform: "neutral",
    // What programs require has the names of its declarations alone; an import takes by name what it wants.
    preserveEntrySignatures: options.format === "cjs" ? "strict" : "allow-extension",
    external: [/^(@ango-hub\/|#|node:)/, ...libraries.map((name) => new RegExp(`^${name}(/|$)`))],
  });
  const dir = fileURLToPath(new URL("dist/", folder));
  for (const file of globSync(`${dir}**/*.${options.format === "cjs" ? "cjs" : "js"}`)) rmSync(file);
  await program.write({ ...options, dir });
  await program.close();
}

/** Names of the modules that a map of `package.json` leads to, without folder and ending. */
function modulesOf(map: unknown): string[] {
  if (typeof map === "string") return /^(?:\.\/)?dist\/(.*)\.js$/.exec(map)?.slice(1) ?? [];
  return typeof map === "object" && map !== null ? Object.values(map).flatMap(modulesOf) : [];
}

interface Graph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/**
 * What the clients of both generations need at once is one file, which what they load later leans on: otherwise there would
 * be a dozen tiny ones. What the receiver of webhooks shares with it stands apart, so that it need not load the client.
 */
function chunkOfClient(id: string, graph: Graph): string | null {
  const isReachedFrom = (entry: string) => reached(sourceOfClient(entry), graph).has(id);
  const isShared = isReachedFrom("ango-hub.ts") && isReachedFrom("classic/ango-hub.ts");
  return isShared && !isReachedFrom("webhooks/index.ts") ? "core" : null;
}

function sourceOfClient(path: string): string {
  return fileURLToPath(new URL(`packages/client/src/${path}`, root));
}

/** A module and all that it imports, other than by `import()`. */
function reached(start: string, graph: Graph): Set<string> {
  const modules = new Set([start]);
  for (const id of modules) for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) modules.add(imported);
  return modules;
}
