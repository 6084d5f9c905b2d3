import { execFile, execFileSync } from "node:child_process";
import { globSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { fetchSample } from "../../scripts/docs/http/fetch-sample.ts";
import { samplesOf } from "../../scripts/docs/http/samples.ts";
import { webhookSamples } from "../../scripts/docs/http/webhook-sample.ts";
import { type Generation, generations, readSpec } from "../../scripts/generate/spec.ts";
import { type Block, docstringBlocks, markdownBlocks } from "./blocks.ts";
import type { Outcome } from "./run-page.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
// Inside the repository, so that the packages are found.
const folder = `${root}test/docs/.blocks`;

const pages = globSync(["README.md", "generated/README.md", "packages/*/README.md", "docs/**/*.md"], {
  cwd: root,
  exclude: ["docs/dist/**", "**/node_modules/**"],
}).sort();
const documents = new Map<string, Block[]>(pages.map((page) => [page, markdownBlocks(root, page)]));
documents.set("docstrings", docstringBlocks(root, "current"));
documents.set("classic docstrings", docstringBlocks(root, "classic"));

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  for (const [document, blocks] of documents) {
    mkdirSync(folderOf(document), { recursive: true });
    // A block that imports nothing is still a module of its own.
    for (const { name, code } of blocks) writeFileSync(`${folderOf(document)}/${name}`, `${code}\nexport {};\n`);
  }
  for (const generation of Object.keys(generations) as Generation[]) await writeSamples(generation);
  for (const [name, sample] of Object.entries(webhookSamples)) {
    mkdirSync(folderOf("webhooks"), { recursive: true });
    writeFileSync(`${folderOf("webhooks")}/${name}.ts`, sample);
  }
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(settings));
});

test("every block of the READMEs, the guides, the docstrings and the HTTP reference compiles", () => {
  const tsc = `${root}node_modules/typescript/bin/tsc`;
  let report = "";
  try {
    execFileSync(process.execPath, [tsc, "--project", folder], { encoding: "utf8" });
  } catch (error) {
    report = (error as { stdout: string }).stdout;
  }
  expect(report).toBe("");
  expect([...documents.values()].flat().length).toBeGreaterThan(100);
});

describe("every block that can run does, and prints what the page shows", () => {
  test.concurrent.each([...documents.keys()].filter((document) => runnable(document).length > 0))(
    "%s",
    async (document) => {
      const blocks = runnable(document);
      const outcomes = await run(document, blocks);
      for (const [index, { source, output }] of blocks.entries()) {
        const { error, printed } = outcomes[index] ?? { error: "did not run", printed: "" };
        expect(error, source).toBeUndefined();
        if (output !== undefined) expect(printed, source).toBe(output);
      }
    },
  );
});

async function writeSamples(generation: Generation): Promise<void> {
  const samples = folderOf(`samples-${generation}`);
  mkdirSync(samples);
  for (const { operation, request, client } of samplesOf(await readSpec(generation), generation)) {
    writeFileSync(`${samples}/${operation.id}.ts`, client);
    if (Array.isArray(operation.node.security)) continue;
    writeFileSync(`${samples}/${operation.id}-fetch.ts`, fetchSample(operation, request, generation));
  }
}

function runnable(document: string): Block[] {
  return (documents.get(document) ?? []).filter(({ runs }) => runs);
}

async function run(document: string, blocks: Block[]): Promise<Outcome[]> {
  const names = blocks.map(({ name }) => name);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [`${root}test/docs/run-page.ts`, generationOf(blocks), folderOf(document), ...names],
    { timeout: 50_000 },
  );
  return JSON.parse(stdout);
}

/** Blocks run in front of the service of today, unless all that is asked of a service there is asked of the classic one. */
function generationOf(blocks: readonly Block[]): Generation {
  const imports = (pattern: RegExp) => blocks.some(({ code }) => pattern.test(code));
  if (imports(/"@ango-hub\/(client|openapi)(\/fetch)?"|context-current/)) return "current";
  return imports(/"@ango-hub\/(client|openapi)\/classic|context\.ts/) ? "classic" : "current";
}

function folderOf(document: string): string {
  return `${folder}/${document.replaceAll(/[/. ]/g, "-")}`;
}

const settings = {
  extends: "../../../tsconfig.base.json",
  compilerOptions: {
    noEmit: true,
    allowImportingTsExtensions: true,
    types: ["node"],
    noUnusedLocals: false,
    noUnusedParameters: false,
  },
  include: ["**/*.ts", "**/*.mts"],
};
