import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { readClientMethods } from "../../scripts/docs/examples.ts";
import { exampleRequest } from "../../scripts/docs/http/example-request.ts";
import { fetchExample } from "../../scripts/docs/http/fetch-sample.ts";
import { idConstants, labelSetImport } from "../../scripts/docs/program.ts";
import { sdkMethods } from "../../scripts/generate/rows.ts";
import type { Description } from "../spec/spec.ts";

/** What an example runs with. */
export interface Scope<Ango extends object = object> {
  ango: Ango;
  api: object;
  console: Pick<Console, "log">;
}

/** An example as a function. */
export interface RunnableExample {
  /** Method of the client, or the operation that none of them sends. */
  name: string;
  /** Ids of the operations that the description lets it send. */
  operations: string[];
  run: (scope: Scope) => Promise<void>;
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const examplesFolder = fileURLToPath(new URL(".examples/", import.meta.url));

/**
 * The examples of the methods of a generation's client, and of the operations that no method sends.
 *
 * @param caller Who runs them, beside others.
 */
export async function loadExamples(
  { generation, spec, operations, operationsOf }: Description,
  caller: string,
): Promise<RunnableExample[]> {
  const folder = `${examplesFolder}${caller}-${generation}/`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const ofMethods = [...readClientMethods(root, generation).values()].map(async ({ name, example }) => ({
    name,
    // Examples that read an export create it first.
    operations: [...operationsOf(name), ...(/^[A-Z]/.test(name) ? operationsOf("exports.create") : [])],
    run: await load(folder, name, example),
  }));
  const withoutMethod = operations.filter((operation) => sdkMethods(operation).length === 0);
  const ofOperations = withoutMethod.map(async (operation) => ({
    name: operation.id,
    operations: [operation.id],
    run: await load(folder, operation.id, fetchExample(operation, exampleRequest(spec, operation))),
  }));
  return Promise.all([...ofMethods, ...ofOperations]);
}

async function load(folder: string, name: string, code: string): Promise<RunnableExample["run"]> {
  const file = `${folder}${name}.ts`;
  const before = [...labelSetImport(code), ...idConstants(code)].join("\n");
  writeFileSync(file, `${before}\nexport async function run({ ango, api, console }) {\n${code}\n}\n`);
  return (await import(pathToFileURL(file).href)).run;
}
