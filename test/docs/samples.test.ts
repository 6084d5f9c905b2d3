import { execFile } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { type Sample, samplesOf } from "../../scripts/docs/http/samples.ts";
import { readSpec } from "../../scripts/generate/spec.ts";
import { startPrism } from "../contract/prism.ts";
import { writePhotographs } from "./photographs.ts";
import type { SampleOutcome, Sent } from "./run-samples.ts";

const folder = fileURLToPath(new URL(".samples/", import.meta.url));
const samples = samplesOf(await readSpec());
let outcomes: SampleOutcome[];

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writePhotographs(folder);
  const files = samples.map(({ operation, client }) => {
    const file = `${folder}${operation.id}.ts`;
    writeFileSync(file, client);
    return file;
  });
  const runner = fileURLToPath(new URL("run-samples.ts", import.meta.url));
  const prism = await startPrism();
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [runner, prism.url, ...files], { cwd: folder });
    outcomes = JSON.parse(stdout);
  } finally {
    await prism.close();
  }
});

describe("the TypeScript sample of the HTTP reference sends what the curl sample sends", () => {
  test.each(samples.map((sample, index) => ({ id: sample.operation.id, sample, index })))(
    "$id",
    ({ sample, index }) => {
      const { sent, error } = outcomes[index] ?? { sent: [], error: "did not run" };
      // Prism makes up text for an archive.
      if (!error?.startsWith("ExportError")) expect(error).toBeUndefined();
      expect(sent.filter((request) => isSame(request, sample))).not.toEqual([]);
    },
  );
});

/** Whether a request has all that the example has. */
function isSame(request: Sent, { request: example, operation }: Sample): boolean {
  // Names of files and their URLs are made up anew for every upload, and how much to download is the storage's affair.
  const isStorage = Array.isArray(operation.node.security);
  if (request.method !== example.method || (request.path !== example.path && !isStorage)) return false;
  if (isStorage || operation.id === "getUploadUrl") return true;
  const query = new URLSearchParams(request.query);
  if (!example.query.every(([name, value]) => query.get(name) === value)) return false;
  return example.bodyType !== "application/json" || contains(read(request.body), read(JSON.stringify(example.body)));
}

/** JSON, with the JSON in its strings read too: a position is one, with or without spaces. */
function read(json: string): unknown {
  return JSON.parse(json, (_, value) =>
    typeof value === "string" && value.startsWith("[") ? JSON.parse(value) : value,
  );
}

function contains(value: unknown, part: unknown): boolean {
  try {
    expect(value).toMatchObject(part as object);
    return true;
  } catch {
    return false;
  }
}
