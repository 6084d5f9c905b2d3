import { globSync, readFileSync } from "node:fs";
import { examplesIn } from "../../scripts/docs/examples.ts";
import { takenForGranted } from "../../scripts/docs/program.ts";
import type { Generation } from "../../scripts/generate/spec.ts";
import * as classicContext from "./context.ts";
import * as currentContext from "./context-current.ts";

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
      name: /^\/\/ ([\w-]+\.m?ts)\n/.exec(code)?.[1] ?? `line-${line}.ts`,
      code: info.includes("excerpt") ? withContext(code, isClassicPage(file) ? "context" : "context-current") : code,
      runs: !info.includes("no-run"),
      output: isOutput ? next?.[3] : undefined,
    };
  });
}

/** Whether excerpts of a page are of the classic generation. */
function isClassicPage(file: string): boolean {
  return file.includes("classic");
}

/** Types that examples of docstrings use. */
const contextTypes = ["Middleware"];

/** The `@example`s of the docstrings of all packages that speak of a generation. */
export function docstringBlocks(root: string, generation: Generation): Block[] {
  const files = globSync(["packages/*/src/**/*.ts", "generated/src/**/*.ts"], { cwd: root, exclude: ["**/*.test.ts"] });
  const context = generation === "classic" ? "context" : "context-current";
  return files
    .filter((file) => isClassic(file) === (generation === "classic"))
    .sort()
    .flatMap((file) =>
      examplesIn(readFileSync(root + file, "utf8")).map(({ code, line }) => ({
        source: `${file}:${line}`,
        name: `${file.replace(/\W+/g, "-")}-${line}.ts`,
        code: withContext(code, context),
        // A server on a port of its own would wait for ever, or find the port taken. The methods of today's client run with
        // its contract, each beside a service of its own: some delete what others need.
        runs: !/\.listen\(|port: [1-9]/.test(code) && !/^packages\/client\/src\/(resources|exports)\//.test(file),
        output: undefined,
      })),
    );
}

/** Whether a source speaks of the classic generation. */
function isClassic(file: string): boolean {
  return /\/classic[/.-]/.test(file);
}

const contexts = { context: classicContext, "context-current": currentContext };

/** An example of a docstring, or an excerpt, with the imports that its reader takes for granted. */
function withContext(code: string, name: keyof typeof contexts): string {
  const context = contexts[name];
  const taken = takenForGranted(code).filter((name) => name in context || contextTypes.includes(name));
  const imports = taken.map((name) => (name in context ? name : `type ${name}`)).join(", ");
  return `import { ${imports} } from "../../${name}.ts";\n${code}`;
}
