import { execFile } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { fetchSample } from "../../scripts/docs/http/fetch-sample.ts";
import { type Sample, samplesOf } from "../../scripts/docs/http/samples.ts";
import { readSpec } from "../../scripts/generate/spec.ts";
import { startPrism } from "../contract/prism.ts";
import { writePhotographs } from "./photographs.ts";
import type { SampleOutcome, Sent } from "./run-samples.ts";

const folder = fileURLToPath(new URL(".samples/", import.meta.url));
const samples = samplesOf(await readSpec());
/** What the reference shows, and what it would show for an operation that no method sends. */
const programs = samples.flatMap((sample) => {
  const { operation, request, client } = sample;
  const shown = { name: operation.id, sample, code: client };
  if (isStorage(sample)) return [shown];
  return [shown, { name: `${operation.id}-fetch`, sample, code: fetchSample(operation, request) }];
});
let outcomes: SampleOutcome[];

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writePhotographs(folder);
  const files = programs.map(({ name, code }) => {
    const file = `${folder}${name}.ts`;
    writeFileSync(file, code);
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
  test.each(programs.map((program, index) => ({ ...program, index })))("$name", ({ sample, index }) => {
    const { sent, error } = outcomes[index] ?? { sent: [], error: "did not run" };
    // Prism makes up text for an archive.
    if (!error?.startsWith("ExportError")) expect(error).toBeUndefined();
    expect(sent.filter((request) => isSame(request, sample))).not.toEqual([]);
  });
});

/** Names of files and their URLs are made up anew for every upload, and how much to download is the storage's affair. */
function isStorage({ operation }: Sample): boolean {
  return Array.isArray(operation.node.security);
}

/** Whether a request has all that the example has. */
function isSame(request: Sent, sample: Sample): boolean {
  const { request: example, operation } = sample;
  if (request.method !== example.method || (request.path !== example.path && !isStorage(sample))) return false;
  if (isStorage(sample) || operation.id === "getUploadUrl") return true;
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
