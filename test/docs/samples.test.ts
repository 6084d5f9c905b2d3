import { execFile } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { fetchSample } from "../../scripts/docs/http/fetch-sample.ts";
import { type Sample, samplesOf } from "../../scripts/docs/http/samples.ts";
import { type Generation, generations, readSpec } from "../../scripts/generate/spec.ts";
import { startPrism } from "../contract/prism.ts";
import { writePhotographs } from "./photographs.ts";
import type { SampleOutcome, Sent } from "./run-samples.ts";

describe.each(Object.keys(generations) as Generation[])(
  "the HTTP reference of the %s generation",
  async (generation) => {
    const folder = fileURLToPath(new URL(`.samples/${generation}/`, import.meta.url));
    /** What the reference shows, and what it would show for an operation that no method sends. */
    const programs = samplesOf(await readSpec(generation), generation).flatMap((sample) => {
      const { operation, request, client } = sample;
      const shown = { name: operation.id, sample, code: client };
      if (isStorage(sample)) return [shown];
      return [shown, { name: `${operation.id}-fetch`, sample, code: fetchSample(operation, request, generation) }];
    });
    let outcomes: SampleOutcome[];

    beforeAll(async () => {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      writePhotographs(folder);
      const files = programs.map(({ name, code }) => {
        const file = `${folder}${name}.ts`;
        writeFileSync(file, code);
        return file;
      });
      const runner = fileURLToPath(new URL("run-samples.ts", import.meta.url));
      const prism = await startPrism(generation);
      try {
        const { stdout } = await promisify(execFile)(process.execPath, [runner, prism.url, ...files], { cwd: folder });
        outcomes = JSON.parse(stdout);
      } finally {
        await prism.close();
      }
    });

    test.each(programs.map((program, index) => ({ ...program, index })))(
      "sends with the TypeScript sample of $name what the curl sample sends",
      ({ sample, index }) => {
        const { sent, error } = outcomes[index] ?? { sent: [], error: "did not run" };
        // Prism makes up text for an archive or a picture.
        if (!/^ExportError|is not a PNG picture/.test(error ?? "")) expect(error).toBeUndefined();
        expect(sent.filter((request) => isSame(request, sample))).not.toEqual([]);
      },
    );
  },
);

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
