import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generateConstraints } from "./constraints.ts";
import { generateFetchClient } from "./fetch-client.ts";
import { generateMethods } from "./methods.ts";
import { generateExportFields, generateOperations } from "./operations.ts";
import { generateRequests } from "./requests.ts";
import { rowType } from "./row-type.ts";
import { generateRows } from "./rows.ts";
import { type Generation, generations, readService, readSpec } from "./spec.ts";
import { generateTypes } from "./types.ts";

const folder = fileURLToPath(new URL("../../generated/src/", import.meta.url));

/** What is made of the description of one generation, by its path. */
async function generate(generation: Generation): Promise<[path: string, text: string][]> {
  const spec = await readSpec(generation);
  const { server, servers, regions, apiKeyHeader } = readService(spec);
  const isClassic = generation === "classic";
  const shared = isClassic ? "../" : "./";
  const files: { [name: string]: string } = {
    "types.ts": await generateTypes(spec),
    "operations.ts": generateOperations(spec),
    "constraints.ts": generateConstraints(spec, shared),
    "rows.ts": generateRows(spec, shared),
    "service.ts": `/** Address of the public service. */
export const defaultServer: string = ${JSON.stringify(server)};
${isClassic ? "" : `\n/** Address of the public service in each of its regions. */\nexport const regions = ${JSON.stringify(regions)} as const;\n`}
/** Every known address of the public service. */
export const servers: readonly string[] = ${JSON.stringify(servers)};

/** Name of the header that carries the API key. */
export const apiKeyHeader: string = ${JSON.stringify(apiKeyHeader)};
`,
    "fetch.ts": generateFetchClient(spec),
    "index.ts": `export { type Operation, type OperationId, operations } from "./operations.ts";
export type { Limits } from "${shared}limits.ts";
export type { Field, Row } from "${shared}row.ts";
export { apiKeyHeader, defaultServer${isClassic ? "" : ", regions"}, servers } from "./service.ts";
export type * from "./types.ts";
${isClassic ? 'export { type ExportField, exportFields } from "./export-fields.ts";\n' : ""}`,
    ...(isClassic
      ? { "export-fields.ts": generateExportFields(spec) }
      : { "requests.ts": generateRequests(spec), "methods.ts": generateMethods(spec) }),
  };
  const banner = `// Written from ${generations[generation]} by \`npm run generate\`. Do not edit.\n\n`;
  return Object.entries(files).map(([name, text]) => [`${isClassic ? "classic/" : ""}${name}`, banner + text]);
}

const banner = "// Written by `npm run generate`. Do not edit.\n\n";
const files = [
  ...(await generate("current")),
  ...(await generate("classic")),
  ["limits.ts", banner + readFileSync(new URL("limits.ts", import.meta.url), "utf8")] as const,
  ["row.ts", banner + rowType] as const,
];

const stale = files
  .map(([name, text]) => ({ path: folder + name, text }))
  .filter(({ path, text }) => !existsSync(path) || readFileSync(path, "utf8") !== text);

if (process.argv.includes("--check")) {
  if (stale.length > 0) {
    console.error("These files differ from the descriptions. Run `npm run generate` and commit them:");
    for (const { path } of stale) console.error(`  generated/src/${path.slice(folder.length)}`);
    process.exit(1);
  }
  console.log("generated/ is up to date with the descriptions.");
} else {
  mkdirSync(`${folder}classic`, { recursive: true });
  for (const { path, text } of stale) writeFileSync(path, text);
  console.log(stale.length === 0 ? "Nothing changed." : `Wrote ${stale.length} of ${files.length} files.`);
}
