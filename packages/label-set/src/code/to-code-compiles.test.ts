import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { documentedLabelSets } from "../../testing/documented-label-sets.ts";
import { toCode } from "../index.ts";

const packageFolder = fileURLToPath(new URL("../..", import.meta.url));
const tsc = fileURLToPath(new URL("../../../../node_modules/.bin/tsc", import.meta.url));
let folder: string;

// Inside the package, so that its own name is found.
beforeAll(() => {
  folder = mkdtempSync(join(packageFolder, "code-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function compile(files: readonly string[]): string {
  const compilerOptions = { strict: true, noEmit: true, module: "nodenext", target: "es2023", skipLibCheck: true };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
  try {
    return execFileSync(tsc, ["--project", folder], { encoding: "utf8" });
  } catch (error) {
    return String((error as { stdout: unknown }).stdout);
  }
}

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
