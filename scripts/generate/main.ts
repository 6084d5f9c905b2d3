import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generateConstraints } from "./constraints.ts";
import { generateFetchClient } from "./fetch-client.ts";
import { generateExportFields, generateOperations } from "./operations.ts";
import { rowType } from "./row-type.ts";
import { generateRows } from "./rows.ts";
import { readService, readSpec } from "./spec.ts";
import { generateTypes } from "./types.ts";

const folder = fileURLToPath(new URL("../../generated/src/", import.meta.url));
const banner = "// Written from openapi.yaml by `npm run generate`. Do not edit.\n\n";

const spec = await readSpec();
const { server, apiKeyHeader } = readService(spec);
const files: { [name: string]: string } = {
  "types.ts": await generateTypes(spec),
  "operations.ts": generateOperations(spec),
  "export-fields.ts": generateExportFields(spec),
  "limits.ts": readFileSync(new URL("limits.ts", import.meta.url), "utf8"),
  "constraints.ts": generateConstraints(spec),
  "row.ts": rowType,
  "rows.ts": generateRows(spec),
  "service.ts": `/** Address of the public service. */
export const defaultServer: string = ${JSON.stringify(server)};

/** Name of the header that carries the API key. */
export const apiKeyHeader: string = ${JSON.stringify(apiKeyHeader)};
`,
  "fetch.ts": generateFetchClient(spec),
  "index.ts": `export { type ExportField, exportFields } from "./export-fields.ts";
export { type Operation, type OperationId, operations } from "./operations.ts";
export type { Limits } from "./limits.ts";
export type { Field, Row } from "./row.ts";
export { apiKeyHeader, defaultServer } from "./service.ts";
export type * from "./types.ts";
`,
};

const stale = Object.entries(files)
  .map(([name, text]) => ({ path: folder + name, text: banner + text }))
  .filter(({ path, text }) => !existsSync(path) || readFileSync(path, "utf8") !== text);

if (process.argv.includes("--check")) {
  if (stale.length > 0) {
    console.error("These files differ from openapi.yaml. Run `npm run generate` and commit them:");
    for (const { path } of stale) console.error(`  generated/src/${path.slice(folder.length)}`);
    process.exit(1);
  }
  console.log("generated/ is up to date with openapi.yaml.");
} else {
  mkdirSync(folder, { recursive: true });
  for (const { path, text } of stale) writeFileSync(path, text);
  console.log(stale.length === 0 ? "Nothing changed." : `Wrote ${stale.length} of ${Object.keys(files).length} files.`);
}
