// Time to import the package in a fresh process, and the Node built-ins that this loads.
//   node bench/client/import.ts [rounds]
import { execFileSync } from "node:child_process";
import { median } from "./median.ts";

const rounds = Number(process.argv[2] ?? 15);
const folder = process.env.PEERS;
const specifiers: Record<string, string> = {
  "@ango-hub/client": import.meta.resolve("@ango-hub/client"),
  "openapi-fetch": import.meta.resolve("openapi-fetch"),
  ...(folder && {
    ky: `file://${folder}/ky/distribution/index.js`,
    openai: `file://${folder}/openai/index.mjs`,
    stripe: `file://${folder}/stripe/esm/stripe.esm.node.js`,
  }),
};

const times = new Map<string, number[]>();
for (let round = 0; round < rounds; round += 1) {
  for (const [name, specifier] of Object.entries(specifiers)) {
    times.set(name, [...(times.get(name) ?? []), measure(specifier).time]);
  }
}
for (const [name, specifier] of Object.entries(specifiers)) {
  console.log(
    `${name.padEnd(20)} ${median(times.get(name) ?? [])
      .toFixed(1)
      .padStart(6)} ms  ${measure(specifier).builtins.join(" ")}`,
  );
}

function measure(specifier: string): { time: number; builtins: string[] } {
  const program = `
    const before = new Set(process.moduleLoadList);
    const start = performance.now();
    await import(${JSON.stringify(specifier)});
    const time = performance.now() - start;
    const builtins = process.moduleLoadList
      .filter((name) => !before.has(name) && /^NativeModule (?!internal)/.test(name))
      .map((name) => name.replace("NativeModule ", ""));
    console.log(JSON.stringify({ time, builtins }));`;
  return JSON.parse(execFileSync(process.execPath, ["--input-type=module", "--eval", program], { encoding: "utf8" }));
}
