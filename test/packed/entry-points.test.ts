import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { installPackages } from "../../scripts/release/install.ts";
import { packLibraries, packLibrary } from "../../scripts/release/libraries.ts";
import { commandLines, runProgram } from "../runtimes/command-line.ts";
import { compile, compilers, forNode } from "./compilers.ts";

const packed = inject("packed");
const names = ["openapi", "client", "label-set", "convert", "mock"].map((name) => `@ango-hub/${name}`);

/** How programs find packages, as options of the compiler, and the programs that it is to read. */
const resolutions: Readonly<Record<string, { module: string; moduleResolution: string; include: string[] }>> = {
  bundler: { module: "esnext", moduleResolution: "bundler", include: ["types.ts"] },
  node16: { module: "node16", moduleResolution: "node16", include: ["types.mts", "types.cts"] },
  nodenext: { module: "nodenext", moduleResolution: "nodenext", include: ["types.mts", "types.cts"] },
  node10: { module: "commonjs", moduleResolution: "node10", include: ["types.ts"] },
};

let consumer: string;
let entries: string[];

// Beside the packages and their libraries is only what the typed fetch clients need.
beforeAll(() => {
  consumer = mkdtempSync(join(tmpdir(), "ango-hub-entries-"));
  const ours = names.map((name) => packed[name]?.tarball ?? name);
  const libraries = ["label-set", "convert", "mock"].flatMap((name) => packLibraries(`packages/${name}`, consumer));
  installPackages(consumer, [...ours, ...libraries, ...packLibrary("openapi-fetch", consumer)]);
  entries = names.flatMap(entriesOf);
  const imports = entries.map(
    (entry) => `${JSON.stringify(entry)}: Object.keys(await import(${JSON.stringify(entry)})).sort(),`,
  );
  writeFileSync(join(consumer, "imported.mjs"), `console.log(JSON.stringify({\n${imports.join("\n")}\n}));`);
  const requires = entries.map(
    (entry) => `${JSON.stringify(entry)}: Object.keys(require(${JSON.stringify(entry)})).sort(),`,
  );
  writeFileSync(join(consumer, "required.cjs"), `console.log(JSON.stringify({\n${requires.join("\n")}\n}));`);
  const types = entries.map((entry, index) => `import * as entry${index} from ${JSON.stringify(entry)};`);
  const uses = entries.map((_, index) => `entry${index},`);
  for (const file of ["types.ts", "types.mts", "types.cts"]) {
    writeFileSync(join(consumer, file), `${types.join("\n")}\nexport const all = [\n${uses.join("\n")}\n];\n`);
  }
  return () => rmSync(consumer, { recursive: true });
});

test("both generations have entry points of their own, today's without a name", () => {
  expect(entries).toEqual(
    expect.arrayContaining([
      "@ango-hub/client",
      "@ango-hub/client/classic",
      "@ango-hub/openapi",
      "@ango-hub/openapi/fetch",
      "@ango-hub/openapi/rows",
      "@ango-hub/openapi/classic",
      "@ango-hub/openapi/classic/fetch",
      "@ango-hub/openapi/classic/rows",
    ]),
  );
});

describe.for(["Node 20", "Node 22", "Node 24", "Node 26"] as const)("%s", (version) => {
  test("imports and requires every entry point, with the same names", async () => {
    const imported = await runProgram(commandLines[version], join(consumer, "imported.mjs"), []);
    const required = (await runProgram(commandLines[version], join(consumer, "required.cjs"), [])) as Record<
      string,
      string[]
    >;
    for (const [entry, names] of Object.entries(imported as Record<string, string[]>)) {
      // What the modules of a package hand to each other has short names.
      expect([entry, required[entry]]).toEqual([entry, names.filter((name) => name.length > 2)]);
      expect(required[entry]).not.toEqual([]);
    }
  });
});

describe.for(Object.keys(compilers))("TypeScript %s", (version) => {
  // The last one has no node10, and the one before is asked to have it.
  const known = Object.entries(resolutions).filter(([name]) => version < "7" || name !== "node10");
  const old = version === "6.0" ? { ignoreDeprecations: "6.0" } : {};

  test.concurrent.for(known)(
    "finds the types of every entry point, resolving as %s",
    async ([name, { include, ...resolution }]) => {
      const host = name === "bundler" ? {} : { ...forNode(version), ...old };
      const output = await compile(consumer, version, name, { compilerOptions: { ...resolution, ...host }, include });
      expect(errorsOf(output)).toEqual([]);
    },
  );
});

/** What is said of the packages. The library of the typed fetch clients says things that TypeScript 5.0 can't read. */
function errorsOf(output: string): string[] {
  return output.split(/^(?=\S)/m).filter((error) => error !== "" && !/node_modules\/openapi-/.test(error));
}

/** What programs import of a package. */
function entriesOf(name: string): string[] {
  const text = readFileSync(join(consumer, "node_modules", name, "package.json"), "utf8");
  const { exports } = JSON.parse(text) as { exports: Record<string, unknown> };
  return Object.keys(exports)
    .filter((path) => !/\.(json|yaml)$/.test(path))
    .map((path) => name + path.slice(1));
}
