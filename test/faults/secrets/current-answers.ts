import { strToU8, zipSync } from "fflate";
import { exampleIds } from "../../../scripts/docs/program.ts";
import { current } from "../../spec/spec.ts";
import { secrets } from "./canaries.ts";

const examples = new Map(
  current
    .listBodies()
    .flatMap(({ where, examples: [example] }) => (/ 2\d\d$/.test(where) ? [[where.split(" ")[0] ?? "", example]] : [])),
);

/** What today's service answers with, its secrets included: the examples of the description. */
export function currentAnswer(operation: string, signed: (name: string) => string): object {
  const { status, data } = structuredClone(examples.get(operation)) as { status: string; data: Data };
  const urls = { exportPath: signed("export.zip"), uploadUrl: signed("a.jpg"), signedUrl: signed("a.jpg") };
  for (const [name, url] of Object.entries(urls)) if (name in data) data[name] = url;
  const keys = { publicKey: "public", privateKey: secrets.storage, credentials: `{"key":"${secrets.storage}"}` };
  for (const storage of [data.storage, ...list(data.storages)]) if (storage) Object.assign(storage, keys);
  for (const llm of list(data.llms)) llm.configuration = { apiKey: secrets.storage };
  // What is uploaded is none of the assets that are there.
  if (operation === "listAssets") for (const asset of list(data.assets)) asset.externalId = `old ${asset.externalId}`;
  return { status, data };
}

type Data = Record<string, unknown>;

function list(value: unknown): Data[] {
  return (value ?? []) as Data[];
}

/** An export of tasks, whose lines can be taken for those of issues as well. */
export function currentExport(): Uint8Array {
  const line = { externalId: "a.jpg", task: { taskId: exampleIds.taskId, tools: [] }, content: "Look again." };
  return zipSync({ "export.ndjson": strToU8(`${JSON.stringify(line)}\n`) });
}
