// What a small program that uses the client costs the compiler, beyond an empty one. TSC may name another compiler.
//   node bench/client/type-check.ts
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const budget = 5000;
const tsc = process.env.TSC ?? fileURLToPath(new URL("../../node_modules/.bin/tsc", import.meta.url));
const folder = mkdtempSync(fileURLToPath(new URL("./type-check-", import.meta.url)));
const program = `
import { AngoHub, isAngoHubError } from "@ango-hub/client";
import { webhookHandler } from "@ango-hub/client/webhooks";
const ango = new AngoHub({ apiKey: "k" });
try {
  for await (const task of ango.tasks.list("61602b346ee9eb45e8273fbb", { status: "Completed" })) console.log(task._id);
  const exported = await ango.exports.create("61602b346ee9eb45e8273fbb");
  for await (const asset of exported.assets()) console.log(asset.externalId);
} catch (error) {
  if (isAngoHubError(error) && error.code === "rate_limited") console.log(error.retryAfter);
}
export const POST = webhookHandler({ secrets: "s", onEvent: (event) => console.log(event.externalId) });
`;

try {
  const used = check("program.ts", program);
  const empty = check("empty.ts", "export {};");
  const types = used.types - empty.types;
  console.log(
    `${types} types and ${used.instantiations - empty.instantiations} instantiations, of ${budget} types allowed`,
  );
  if (types > budget) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

function check(name: string, source: string): { types: number; instantiations: number } {
  writeFileSync(`${folder}/${name}`, source);
  const options =
    "--noEmit --strict --exactOptionalPropertyTypes --target es2022 --module nodenext --moduleResolution nodenext";
  const libraries = "--lib es2022,dom,dom.iterable --extendedDiagnostics --ignoreConfig";
  const args = `${options} ${libraries}`.split(" ").filter((option) => !process.env.TSC || option !== "--ignoreConfig");
  const output = execFileSync(tsc, [...args, `${folder}/${name}`], { encoding: "utf8", cwd: folder });
  const number = (label: string) => Number(new RegExp(`^${label}:\\s+(\\d+)`, "m").exec(output)?.[1]);
  return { types: number("Types"), instantiations: number("Instantiations") };
}
