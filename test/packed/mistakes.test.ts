import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { compile, compilers } from "./compilers.ts";

const consumer = inject("consumer");

/** Mistakes in a call, and what the compiler must say of each. */
const mistakes: readonly [string, RegExp][] = [
  ['ango.labels.import("p", [{ externalId: "a.jpg", objets: [] }]);', /'objets' does not exist in type 'ImportLabel'/],
  ['ango.labels.import("p", [{ externalId: 5 }]);', /Type 'number' is not assignable to type 'string'/],
  ['ango.labels.import("p", [box]);', /Property 'height' is missing in type '\{[^}]*hight: number; \}'/],
  ['ango.labels.import("p", images);', /Type 'number' is not assignable to type 'string'/],
];

const beginning = [
  'import { AngoHub } from "@ango-hub/client";',
  "const ango = new AngoHub();",
  'const box = { externalId: "a", objects: [{ schemaId: "x", "bounding-box": { x: 1, y: 2, width: 3, hight: 4 } }] };',
  "const images = [{ externalId: 5, objects: [] }];",
];

test.concurrent.for(Object.keys(compilers))("TypeScript %s says what is wrong with a label", async (version) => {
  const file = `mistakes-${version}.ts`;
  writeFileSync(join(consumer, file), [...beginning, ...mistakes.map(([line]) => line)].join("\n"));
  const compilerOptions = { module: "nodenext", moduleResolution: "nodenext" };
  const output = await compile(consumer, version, "mistakes", { compilerOptions, include: [file] });
  const errors = output.split(/^(?=\S)/m);
  expect(errors.map((error) => Number(/\((\d+),/.exec(error)?.[1]))).toEqual([5, 6, 7, 8]);
  for (const [index, [, says]] of mistakes.entries()) expect(errors[index]).toMatch(says);
});
