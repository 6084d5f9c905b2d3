import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { longLines, type ShownBlock, shownBlocks, widest } from "./blocks.ts";

/** Breaks the code of guides and docstrings where a line is longer than a page is wide. */
const root = fileURLToPath(new URL("../../../", import.meta.url));
const long = shownBlocks(root).filter((block) => longLines(block).length > 0);
const work = mkdtempSync(`${tmpdir()}/columns-`);
try {
  const format = { formatter: { lineWidth: widest, indentStyle: "space" }, linter: { enabled: false } };
  writeFileSync(`${work}/biome.json`, JSON.stringify(format));
  const files = long.map(({ extension, code }, index) => {
    const file = `${work}/${index}.${extension}`;
    writeFileSync(file, code);
    return file;
  });
  const biome = `${root}node_modules/@biomejs/biome/bin/biome`;
  execFileSync(process.execPath, [biome, "format", "--write", "--files-ignore-unknown=true", "."], {
    cwd: work,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const broken = long.map((block, index) => ({ ...block, code: readFileSync(files[index] ?? "", "utf8") }));
  // From the end, so that what comes before stays where it is.
  for (const block of broken.sort((a, b) => b.start - a.start)) replace(block);
  for (const block of broken) {
    for (const line of longLines(block)) console.log(`${block.file} has ${line.length} columns: ${line.trim()}`);
  }
} finally {
  rmSync(work, { recursive: true });
}

function replace({ file, start, end, prefix, code }: ShownBlock): void {
  const text = readFileSync(root + file, "utf8");
  const lines = code.trimEnd().split("\n");
  const indented = lines.map((line) => `${(prefix + line).trimEnd()}\n`);
  writeFileSync(root + file, text.slice(0, start) + indented.join("") + text.slice(end));
}
