import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
// Inside the repository, so that the packages are found.
const folder = `${root}test/docs/.blocks`;

const pages = [
  "README.md",
  "generated/README.md",
  "packages/client/README.md",
  "packages/label-set/README.md",
  "packages/mock/README.md",
];

test("every TypeScript block of the READMEs compiles", () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let blocks = 0;
  for (const page of pages) {
    for (const [, code = ""] of readFileSync(root + page, "utf8").matchAll(/^```ts\n(.*?)^```$/gms)) {
      blocks += 1;
      const pageFolder = `${folder}/${page.replaceAll(/[/.]/g, "-")}`;
      mkdirSync(pageFolder, { recursive: true });
      // A block that starts with the name of a file is that file, for later blocks of the page to import.
      const name = /^\/\/ ([\w-]+\.ts)\n/.exec(code)?.[1] ?? `block-${blocks}.ts`;
      // A block that imports nothing is still a module of its own.
      writeFileSync(`${pageFolder}/${name}`, `${code}\nexport {};\n`);
    }
  }
  writeFileSync(
    `${folder}/tsconfig.json`,
    JSON.stringify({
      extends: "../../../tsconfig.base.json",
      compilerOptions: {
        noEmit: true,
        allowImportingTsExtensions: true,
        types: ["node"],
        noUnusedLocals: false,
        noUnusedParameters: false,
      },
      include: ["**/*.ts"],
    }),
  );
  expect(blocks).toBeGreaterThan(8);
  const tsc = `${root}node_modules/typescript/bin/tsc`;
  let report = "";
  try {
    execFileSync(process.execPath, [tsc, "--project", folder], { encoding: "utf8" });
  } catch (error) {
    report = (error as { stdout: string }).stdout;
  }
  expect(report).toBe("");
});
