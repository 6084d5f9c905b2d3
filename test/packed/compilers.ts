import { execFile } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Folders with versions of TypeScript: the oldest one that is supported, and the last of each major version. */
export const compilers: Readonly<Record<string, string>> = {
  "5.0": `${root}test/packed/typescript-5.0`,
  "5.4": `${root}test/packed/typescript-5.4`,
  "5.9": `${root}scripts`,
  "6.0": `${root}test/packed/typescript-6.0`,
  "7.0": root,
};

/** A program for Node alone: nothing of browsers, and the types of Node that a project of the compiler's time has. */
export function forNode(version: string): object {
  const own = `${compilers[version]}/node_modules/@types`;
  return { lib: ["es2022"], types: ["node"], typeRoots: [existsSync(own) ? own : `${root}node_modules/@types`] };
}

/** How programs find packages, as options of the compiler. */
export const resolutions: Readonly<Record<string, { module: string; moduleResolution: string }>> = {
  bundler: { module: "esnext", moduleResolution: "bundler" },
  node16: { module: "node16", moduleResolution: "node16" },
  nodenext: { module: "nodenext", moduleResolution: "nodenext" },
};

/** Compiles programs of the consumer's project by these options, strictly, and returns what the compiler says. */
export async function compile(
  consumer: string,
  version: string,
  project: string,
  { compilerOptions, ...files }: { compilerOptions: object; include: string[]; exclude?: string[] },
): Promise<string> {
  const options = {
    target: "es2022",
    lib: ["es2022", "dom", "dom.iterable"],
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    skipLibCheck: false,
    types: [],
    ...compilerOptions,
  };
  const path = join(consumer, `typescript-${version}-${project}.json`);
  writeFileSync(path, JSON.stringify({ compilerOptions: options, ...files }));
  const tsc = join(compilers[version] ?? "", "node_modules/typescript/bin/tsc");
  const { stdout } = await promisify(execFile)(process.execPath, [tsc, "--project", path]).catch((error) => error);
  return stdout;
}
