import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { classic } from "../spec/spec.ts";
import { openapiGenerator, type Reader, readers } from "./generators.ts";
import { installNode, installPython, isFound, remove, run, temporaryFolder } from "./tools.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const rows = readFileSync(join(root, "docs/generators.md"), "utf8").split("\n");
const folder = temporaryFolder();
afterAll(() => remove(folder));

describe("docs/generators.md says what becomes of the description with", () => {
  for (const reader of readers) {
    const missing = reader.needs.find((program) => !isFound(program));
    test.skipIf(missing)(`${reader.name}${missing ? ` (not run: ${missing} is not found)` : ""}`, async () => {
      const row = rows.find((line) => line.startsWith(`| ${reader.name} |`));
      expect(row?.split(" | ").slice(1, 3)).toEqual(await outcomeOf(reader));
    });
  }
});

/** How many operations there are in what the program makes, and whether that compiles. */
async function outcomeOf(reader: Reader): Promise<string[]> {
  const { registry, command, codeOf, compile } = reader;
  const place = join(folder, reader.name.replaceAll(/\W+/g, "-"));
  mkdirSync(place);
  const bin =
    registry === "npm" ? await installNode(place, ...reader.packages) : await installPython(place, ...reader.packages);
  cpSync(join(root, "generated/openapi.classic.yaml"), join(place, "openapi.yaml"));
  writeFileSync(join(place, "openapitools.json"), `{"generator-cli":{"version":"${openapiGenerator}"}}`);
  writeFileSync(join(place, "ruleset.json"), '{"extends":["spectral:oas"]}');
  const path = [bin, process.env.PATH].join(delimiter);
  const { code, output } = await run(place, "env", `PATH=${path}`, ...command);
  expect(code, output).toBe(0);
  if (!codeOf || !compile) return [output.includes("warning") ? "warns" : "takes all", "–"];
  const files = globSync("out/**/*.{py,go,ts}", { cwd: place }).map(
    (file) => file + readFileSync(join(place, file), "utf8"),
  );
  const kept = classic.operations.filter(({ id }) => files.some((text) => text.includes(codeOf(id))));
  const compiled = await run(place, "env", `PATH=${path}`, ...compile);
  if (compiled.code !== 0) console.log(compiled.output.split("\n").slice(0, 10).join("\n"));
  return [`${kept.length} of ${classic.operations.length}`, compiled.code === 0 ? "yes" : "no"];
}
