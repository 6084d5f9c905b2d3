import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, inject, onTestFinished, test } from "vitest";
import { packLibraries } from "../../scripts/release/libraries.ts";
import { commandLines } from "../runtimes/command-line.ts";

const page = readFileSync(fileURLToPath(new URL("../../docs/guides/first-steps.md", import.meta.url)), "utf8");
const [beforeRunning = "", afterwards = ""] = page.split("## Go on with the service");
const packed = inject("packed");

test.for(["Node 20", "Node 22", "Node 24"] as const)("the first steps are what the page says, on %s", (name) => {
  const folder = mkdtempSync(join(tmpdir(), "ango-hub-first-steps-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [node] = commandLines[name];
  const readsTypeScript = name !== "Node 20";
  const run = (line: string) =>
    execFileSync("sh", ["-c", line], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` },
    });
  const file = /^Save this as `([\w.]+)`:$/m.exec(beforeRunning)?.[1] ?? "";
  const otherName = /Node before 22\.18 reads no TypeScript: there, call the file `([\w.]+)`/.exec(beforeRunning)?.[1];
  const saved = readsTypeScript ? file : (otherName ?? "");
  writeFileSync(join(folder, saved), blocks("ts")[0] ?? "");

  const printed = blocks("sh")
    .flatMap((block) => block.trim().split("\n"))
    .map((line) => run(line.startsWith("npm install ") ? fromTarballs(line, folder) : line.replace(file, saved)));

  expect(printed.at(-1)).toBe(blocks("text")[0]);
  expect(printed).toHaveLength(3);
});

test("what changes for the service stands in the program", () => {
  const names = [...afterwards.matchAll(/^const (\w+) = /gm)].map(([line]) => line);
  expect(names).toEqual(["const ango = ", "const files = "]);
  for (const name of names) expect(blocks("ts")[0]).toContain(`\n${name}`);
});

/** The blocks of a language, up to where a key is needed. */
function blocks(language: string): string[] {
  const found = beforeRunning.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms"));
  return [...found].map(([, code = ""]) => code);
}

/** A line that installs packages of ours, as it is before they are published. */
function fromTarballs(line: string, folder: string): string {
  const named = line.split(" ").slice(2);
  const needed = [...new Set(["@ango-hub/openapi", ...named])].map((name) => packed[name]?.tarball ?? name);
  return ["npm install --offline --silent", ...needed, ...packLibraries("packages/mock", folder)].join(" ");
}
