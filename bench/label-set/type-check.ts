import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// How long the compiler takes over label sets of some sizes, used in both directions:
// `node bench/label-set/type-check.ts`, after a build.
const folder = fileURLToPath(new URL("../../packages/label-set/", import.meta.url));
const runs = 5;

for (const parts of [3, 30, 300, 1000]) {
  const workplace = mkdtempSync(join(folder, "bench-"));
  try {
    writeFileSync(join(workplace, "use.ts"), source(parts));
    const compiler = {
      strict: true,
      noEmit: true,
      module: "nodenext",
      target: "es2023",
      types: [],
      skipLibCheck: true,
    };
    writeFileSync(join(workplace, "tsconfig.json"), JSON.stringify({ compilerOptions: compiler, files: ["use.ts"] }));
    const results = Array.from({ length: runs }, () => measure(workplace)).sort((a, b) => a.seconds - b.seconds);
    const median = results[Math.floor(runs / 2)];
    console.log(`${parts} parts: ${median?.seconds.toFixed(3)} s to check, ${median?.types} types`);
  } finally {
    rmSync(workplace, { recursive: true });
  }
}

function measure(workplace: string): { seconds: number; types: number } {
  const tsc = fileURLToPath(new URL("../../node_modules/.bin/tsc", import.meta.url));
  const report = execFileSync(tsc, ["--project", workplace, "--extendedDiagnostics", "--singleThreaded"], {
    encoding: "utf8",
  });
  const value = (name: string): number => Number(new RegExp(`${name}:\\s+([\\d.]+)`).exec(report)?.[1]);
  return { seconds: value("Check time"), types: value("Types") };
}

/** A third of the parts are tools, a third questions about them, and a third questions about the asset. */
function source(parts: number): string {
  const numbers = Array.from({ length: Math.round(parts / 3) }, (_, i) => i);
  const tool = (i: number) =>
    `    boundingBox("tool ${i}", { classifications: [radio("type ${i}", ["a", "b", option("c", { reveals: [text("why")] })])] }),`;
  const question = (i: number) => `    checkbox("question ${i}", ["yes ${i}", "no ${i}"]),`;
  const add = (i: number) =>
    `label.addObject("tool ${i}", { x: 0, y: 0, width: 1, height: 1 }, { classifications: { "type ${i}": { answer: "c", classifications: { why: "so" } } } });`;
  return `import { boundingBox, checkbox, defineLabelSet, option, radio, text } from "@ango-hub/label-set";
const labelSet = defineLabelSet({
  tools: [
${numbers.map(tool).join("\n")}
  ],
  classifications: [
${numbers.map(question).join("\n")}
  ],
});
const label = labelSet.label("a.jpg");
${numbers.map(add).join("\n")}
${numbers.map((i) => `label.addClassification("question ${i}", ["no ${i}"]);`).join("\n")}
for (const object of labelSet.parseLabel(label).objects) {
${numbers
  .slice(0, 20)
  .map(
    (i) =>
      `  if (object.title === "tool ${i}") console.log(object.shape.width, object.classifications[0]?.answer === "b");`,
  )
  .join("\n")}
}
`;
}
