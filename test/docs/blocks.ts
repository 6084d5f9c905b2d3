import { globSync, readFileSync } from "node:fs";
import { examplesIn } from "../../scripts/docs/examples.ts";
import { takenForGranted } from "../../scripts/docs/program.ts";
import * as context from "./context.ts";

/** A block of code in the documentation. */
export interface Block {
  /** File and line, to find it. */
  source: string;
  /** Name of the module that it becomes. A block whose first line is the comment of a name is that file. */
  name: string;
  code: string;
  /** Whether it can run. A block that can't says `no-run` after its language. */
  runs: boolean;
  /** What it prints: the block of text right after it. */
  output: string | undefined;
}

/** The TypeScript blocks of a Markdown file, in their order. */
export function markdownBlocks(root: string, file: string): Block[] {
  const text = readFileSync(root + file, "utf8");
  const fences = [...text.matchAll(/^```(\S*)([^\n]*)\n(.*?)^```$/gms)];
  return fences.flatMap((fence, index) => {
    const [whole, language, info = "", code = ""] = fence;
    if (language !== "ts") return [];
    const line = text.slice(0, fence.index).split("\n").length;
    const next = fences[index + 1];
    const isOutput = next?.[1] === "text" && text.slice(fence.index + whole.length, next.index).trim() === "";
    return {
      source: `${file}:${line}`,
      name: /^\/\/ ([\w-]+\.ts)\n/.exec(code)?.[1] ?? `line-${line}.ts`,
      code: info.includes("excerpt") ? withContext(code) : code,
      runs: !info.includes("no-run"),
      output: isOutput ? next?.[3] : undefined,
    };
  });
}

/** Types that examples of docstrings use. */
const contextTypes = ["Middleware"];

/** The `@example`s of the docstrings of all packages. */
export function docstringBlocks(root: string): Block[] {
  const files = globSync(["packages/*/src/**/*.ts", "generated/src/*.ts"], { cwd: root, exclude: ["**/*.test.ts"] });
  return files.sort().flatMap((file) => {
    return examplesIn(readFileSync(root + file, "utf8")).map(({ code, line }) => ({
      source: `${file}:${line}`,
      name: `${file.replace(/\W+/g, "-")}-${line}.ts`,
      code: withContext(code),
      // A server on a port of its own would wait for ever, or find the port taken.
      runs: !/\.listen\(|port: [1-9]/.test(code),
      output: undefined,
    }));
  });
}

/** An example of a docstring, or an excerpt, with the imports that its reader takes for granted. */
function withContext(code: string): string {
  const taken = takenForGranted(code).filter((name) => name in context || contextTypes.includes(name));
  const imports = taken.map((name) => (name in context ? name : `type ${name}`)).join(", ");
  return `import { ${imports} } from "../../context.ts";\n${code}`;
}
