import { globSync, readFileSync } from "node:fs";

/** As many columns as a page shows without scrolling. */
export const widest = 84;

/** A block of code that the documentation shows. */
export interface ShownBlock {
  file: string;
  /** Where its code begins in its file, and ends. */
  start: number;
  end: number;
  /** What stands before each of its lines: nothing, or the star of a docstring. */
  prefix: string;
  /** As a file would be called that has it. */
  extension: string;
  code: string;
}

const guides = [
  "README.md",
  "docs/*.md",
  "docs/guides/*.md",
  "docs/examples/*/*.md",
  "packages/*/README.md",
  "generated/README.md",
];
const programs = ["docs/examples/*/*.{ts,html}"];
const sources = ["packages/*/src/**/*.ts", "generated/src/**/*.ts"];

/** Every block of code of the guides, every program of the examples, and every example of a docstring. What is printed wraps, and is none. */
export function shownBlocks(root: string): ShownBlock[] {
  return [
    ...globSync(guides, { cwd: root }).flatMap((file) => blocksOfGuide(file, readFileSync(root + file, "utf8"))),
    ...globSync(programs, { cwd: root }).map((file) => wholeFile(file, readFileSync(root + file, "utf8"))),
    ...globSync(sources, { cwd: root }).flatMap((file) => examplesOf(file, readFileSync(root + file, "utf8"))),
  ];
}

/** The lines of a block that are too long. */
export function longLines({ code }: ShownBlock): string[] {
  return code.split("\n").filter((line) => line.length > widest);
}

function blocksOfGuide(file: string, text: string): ShownBlock[] {
  return [...text.matchAll(/^( *)```(\w+).*\n([\s\S]*?)^ *```$/gm)]
    .filter(([, , language]) => language !== "text")
    .map(({ 0: whole, 1: prefix = "", 2: extension = "", 3: lines = "", index }) => {
      const end = index + whole.lastIndexOf("```") - prefix.length;
      return block(file, end - lines.length, end, prefix, extension, lines);
    });
}

function wholeFile(file: string, text: string): ShownBlock {
  return block(file, 0, text.length, "", file.split(".").at(-1) ?? "", text);
}

function examplesOf(file: string, text: string): ShownBlock[] {
  return [...text.matchAll(/^( *\*) @example\n((?: *\* (?!@|```).*\n| *\*\n)+)/gm)].map(
    ({ 0: whole, 1: star = "", 2: lines = "", index }) => {
      const end = index + whole.length;
      return block(file, end - lines.length, end, `${star} `, "ts", lines);
    },
  );
}

function block(file: string, start: number, end: number, prefix: string, extension: string, lines: string): ShownBlock {
  const code = lines.split("\n").map((line) => line.slice(prefix.length));
  return { file, start, end, prefix, extension, code: code.join("\n") };
}
