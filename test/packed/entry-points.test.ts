import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { installPackages } from "../../scripts/release/install.ts";
import { packLibraries, packLibrary } from "../../scripts/release/libraries.ts";
import { commandLines, runProgram } from "../runtimes/command-line.ts";
import { compile, compilers, resolutions } from "./compilers.ts";

const packed = inject("packed");
const names = ["openapi", "client", "label-set", "convert"].map((name) => `@ango-hub/${name}`);
let consumer: string;
let entries: string[];

// Beside the packages and the library of one of them is only what the typed fetch clients need.
beforeAll(() => {
  consumer = mkdtempSync(join(tmpdir(), "ango-hub-entries-"));
  const ours = names.map((name) => packed[name]?.tarball ?? name);
  const libraries = [...packLibraries("packages/label-set", consumer), ...packLibrary("openapi-fetch", consumer)];
  installPackages(consumer, [...ours, ...libraries]);
  entries = names.flatMap(entriesOf);
  const imports = entries.map(
    (entry) => `${JSON.stringify(entry)}: Object.keys(await import(${JSON.stringify(entry)})),`,
  );
  writeFileSync(join(consumer, "imported.mjs"), `console.log(JSON.stringify({\n${imports.join("\n")}\n}));`);
  const requires = entries.map((entry) => `${JSON.stringify(entry)}: Object.keys(require(${JSON.stringify(entry)})),`);
  writeFileSync(join(consumer, "required.cjs"), `console.log(JSON.stringify({\n${requires.join("\n")}\n}));`);
  const types = entries.map((entry, index) => `import * as entry${index} from ${JSON.stringify(entry)};`);
  const uses = entries.map((_, index) => `entry${index},`);
  writeFileSync(join(consumer, "types.ts"), `${types.join("\n")}\nexport const all = [\n${uses.join("\n")}\n];\n`);
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
    const required = (await runProgram(commandLines[version], join(consumer, "required.cjs"), [])) as typeof imported;
    expect(required).toEqual(imported);
    for (const [entry, exported] of Object.entries(imported as Record<string, string[]>)) {
      expect([entry, exported]).toEqual([entry, expect.arrayContaining([expect.any(String)])]);
    }
  });
});

describe.for(Object.keys(compilers))("TypeScript %s", (version) => {
  test.concurrent.for(Object.entries(resolutions))(
    "finds the types of every entry point, resolving as %s",
    async ([name, compilerOptions]) => {
      expect(await compile(consumer, version, name, { compilerOptions, include: ["types.ts"] })).toBe("");
    },
  );
});

/** What programs import of a package. */
function entriesOf(name: string): string[] {
  const text = readFileSync(join(consumer, "node_modules", name, "package.json"), "utf8");
  const { exports } = JSON.parse(text) as { exports: Record<string, unknown> };
  return Object.keys(exports)
    .filter((path) => !/\.(json|yaml)$/.test(path))
    .map((path) => name + path.slice(1));
}
