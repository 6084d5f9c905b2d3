import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { documentedLabelSets } from "../testing/documented-label-sets.ts";
import { toCode } from "./index.ts";

const packageFolder = fileURLToPath(new URL("..", import.meta.url));
const bin = fileURLToPath(new URL("../../../node_modules/.bin/", import.meta.url));
const readme = readFileSync(join(packageFolder, "README.md"), "utf8");

/** The code blocks of the README; one that begins with a file name is known to the others by it. */
const blocks = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ""], i) => {
  return { code, file: /^\/\/ (\S+\.ts)\n/.exec(code)?.[1] ?? `block-${i}.ts` };
});
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(packageFolder, "documented-code-"));
  for (const { code, file } of blocks) writeFileSync(join(folder, file), code);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function compile(files: readonly string[]): string {
  const compilerOptions = {
    ...{ strict: true, noEmit: true, module: "nodenext", target: "es2023", skipLibCheck: true },
    ...{ allowImportingTsExtensions: true, types: ["node"] },
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
  try {
    return execFileSync(join(bin, "tsc"), ["--project", folder], { encoding: "utf8" });
  } catch (error) {
    return String((error as { stdout: unknown }).stdout);
  }
}

test("every code block of the README compiles", () => {
  expect(blocks.length).toBeGreaterThan(8);
  expect(compile(blocks.map(({ file }) => file))).toBe("");
});

// A client needs a service to talk to.
const runnable = blocks.filter(({ code }) => !code.includes("new AngoHub"));

test.each(runnable)("prints what it says: $file", ({ code, file }) => {
  const printed = execFileSync(join(bin, "node"), [join(folder, file)], { encoding: "utf8" });
  const lines = printed.split("\n").map((line) => line.trim());
  const claimed = [...code.matchAll(/^(?:.*console\.log.*; )?\/\/ (?!label-set\.ts|await |type\?)(.*)$/gm)].map(
    ([, text]) => text,
  );
  expect(code.includes("console.log") ? claimed.length : 1).toBeGreaterThan(0);
  for (const text of claimed) expect(lines).toContain(text?.trim());
});

test("the code that label sets are printed as compiles", () => {
  const files = Object.entries(documentedLabelSets).map(([name, labelSet]) => {
    writeFileSync(join(folder, `${name}.ts`), toCode(labelSet));
    return `${name}.ts`;
  });
  const tool = { tool: "brush", title: "", schemaId: "a", color: "red", shortcutKey: "z", size: 4 };
  const question = { tool: "text", title: "q", richText: true, options: [{ value: "a" }], parentOptionId: "gone" };
  writeFileSync(join(folder, "damaged.ts"), toCode({ tools: [tool, tool], classifications: [question] }));
  expect(compile([...files, "damaged.ts"])).toBe("");
});
