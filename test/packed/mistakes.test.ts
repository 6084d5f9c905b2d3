import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { compile, compilers } from "./compilers.ts";

const consumer = inject("consumer");

/** A line of a program with a mistake, and what the compiler must say of it. */
type Mistake = readonly [line: string, says: RegExp];

/** Mistakes in labels, which the clients of both generations take. */
const labels: readonly Mistake[] = [
  [
    'ango.labels.import("p", [{ externalId: "a.jpg", objets: [] }]);',
    /'objets' does not exist in type '(ImportLabel|LabelInput)'/,
  ],
  ['ango.labels.import("p", [{ externalId: 5 }]);', /Type 'number' is not assignable to type 'string'/],
  ['ango.labels.import("p", [box]);', /Property 'height' is missing in type '\{[^}]*hight: number; \}'/],
  ['ango.labels.import("p", images);', /Type 'number' is not assignable to type 'string'/],
];

/** Mistakes in what only today's client does. */
const current: readonly Mistake[] = [
  [
    'ango.workflows.set("p", [{ id: "Start", type: "Begin", name: "Start", next: ["Label"] }]);',
    /Type '"Begin"' is not assignable to type '"(Archive|Start)" \|/,
  ],
  [
    'ango.workflows.set("p", [{ id: "Check", type: "Review", name: "Check", next: ["Complete"] }]);',
    /Source has 1 element\(s\) but target requires 2/,
  ],
  ['ango.tasks.list("p", { filter: { priority: { regex: "1" } } });', /'regex' does not exist in type/],
  ['ango.tasks.list("p", { filter: { isDraft: { eq: true } } });', /is not assignable to type 'boolean \| undefined'/],
  ['ango.tasks.list("p", { filter: { stages: ["Label"] } });', /'stages' does not exist in type 'TaskFilter'/],
  ['ango.tasks.requeue("p", { to: "Label" });', /Property 'filter' is missing in type '\{ to: string; \}'/],
  ['ango.tasks.setPriority("p", 5, {});', /Property 'filter' is missing in type '\{\}'/],
  [
    'ango.members.add("p", ["ada@example.com"], { role: "Painter" });',
    /'"Painter"' is not assignable to type 'ProjectRole'/,
  ],
  ['ango.metrics.get("p", "TimePerTsk");', /'"TimePerTsk"' is not assignable to parameter of type/],
  ['ango.tasks.annotate("t", { tools: [] });', /'tools' does not exist in type 'NewAnswer'/],
  [
    'ango.tasks.annotate("t", { objects: [box], classifications: [], relations: [] });',
    /'\{ externalId: string; objects: .* has no properties in common with type 'NewObject'/,
  ],
  ['ango.tasks.review("t", "accepted");', /'"accepted"' is not assignable to parameter of type 'ReviewStatus'/],
  ['ango.tasks.assign("p", ["t"], { email: "ada@example.com" });', /Property 'stage' is missing in type/],
  ['ango.exports.create("p", { stage: ["Label"] });', /'stage' does not exist in type 'ExportOptions'/],
  ['ango.tasks.setStatus("t", "Completed");', /Property 'setStatus' does not exist on type 'Tasks'/],
];

const programs: Readonly<Record<string, { entry: string; mistakes: readonly Mistake[] }>> = {
  current: { entry: "@ango-hub/client", mistakes: [...labels, ...current] },
  classic: { entry: "@ango-hub/client/classic", mistakes: labels },
};

const beginning = (entry: string) => [
  `import { AngoHub } from "${entry}";`,
  "const ango = new AngoHub();",
  'const box = { externalId: "a", objects: [{ schemaId: "x", "bounding-box": { x: 1, y: 2, width: 3, hight: 4 } }] };',
  "const images = [{ externalId: 5, objects: [] }];",
];

describe.for(Object.entries(programs))("a program with the %s client", ([name, { entry, mistakes }]) => {
  test.concurrent.for(Object.keys(compilers))("is told by TypeScript %s what is wrong with it", async (version) => {
    const file = `mistakes-${name}-${version}.ts`;
    const lines = [...beginning(entry), ...mistakes.map(([line]) => line)];
    writeFileSync(join(consumer, file), lines.join("\n"));
    const compilerOptions = { module: "nodenext", moduleResolution: "nodenext" };
    const output = await compile(consumer, version, `mistakes-${name}`, { compilerOptions, include: [file] });
    const errors = output.split(/^(?=\S)/m);
    const wrong = mistakes.map((_, index) => beginning(entry).length + index + 1);
    expect(errors.map((error) => Number(/\((\d+),/.exec(error)?.[1]))).toEqual(wrong);
    for (const [index, [, says]] of mistakes.entries()) expect(errors[index]).toMatch(says);
  });
});
