import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { commandLines, runProgram } from "../runtimes/command-line.ts";

const consumer = inject("consumer");
const program = join(consumer, "two-copies.mjs");

// A program that imports and another that requires may be one process, as where a test runner or a plugin loads the other.
beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), "ango-hub-copies-"));
  writeFileSync(program, source(join(folder, "journal")));
  return () => rmSync(folder, { recursive: true });
});

describe.for(["Node 20", "Node 24", "Deno", "Bun"] as const)("%s", (version) => {
  const options = version === "Deno" ? (["--allow-write"] as const) : [];

  test("two copies of the packages in one process work with each other", async () => {
    expect(await runProgram([...commandLines[version], ...options], program, [])).toEqual({
      classes: { client: true, labelSet: true, convert: true },
      recognised: ["invalid_argument", "invalid_argument"],
      renamed: [
        ["Car is Vehicle", "Road is Street"],
        ["Car is Vehicle", "Road is Street"],
      ],
      sent: ["Vehicle", "Vehicle"],
      reported: [1, 1],
      journals: ["in use", "in use"],
    });
  });
});

function source(journal: string): string {
  return `
import { createRequire } from "node:module";
import * as esmClient from "@ango-hub/client";
import * as esmConvert from "@ango-hub/convert";
import * as esmLabelSet from "@ango-hub/label-set";

const require = createRequire(import.meta.url);
const esm = { client: esmClient, labelSet: esmLabelSet, convert: esmConvert };
const cjs = {
  client: require("@ango-hub/client"),
  labelSet: require("@ango-hub/label-set"),
  convert: require("@ango-hub/convert"),
};
const pairs = [[esm, cjs], [cjs, esm]];
const id = "0123456789abcdef01234567";

const classes = {
  client: esm.client.AngoHub !== cjs.client.AngoHub,
  labelSet: esm.labelSet.LabelSetError !== cjs.labelSet.LabelSetError,
  convert: esm.convert.Report !== cjs.convert.Report,
};

const recognised = pairs.map(([one, other]) => {
  try {
    new one.client.AngoHub({ apiKey: "" });
  } catch (error) {
    return other.client.isAngoHubError(error) && error.code;
  }
});

// Which title a part had before is known to the label set alone, and stands not in its wire form.
const renamed = pairs.map(([one, other]) => {
  const { boundingBox, defineLabelSet } = one.labelSet;
  const before = defineLabelSet({ tools: [boundingBox("Car"), boundingBox("Road")] }).toJSON();
  for (const tool of before.tools) tool.schemaId += "0";
  const tools = [boundingBox("Street", { renamedFrom: ["Way", "Road"] }), boundingBox("Vehicle", { renamedFrom: ["Auto", "Car"] })];
  const changes = other.labelSet.diff(before, defineLabelSet({ tools }));
  return changes.filter(({ field }) => field === "title").map(({ before, after }) => before + " is " + after).sort();
});

const sent = [];
for (const [one, other] of pairs) {
  const labelSet = one.labelSet.defineLabelSet({ tools: [one.labelSet.boundingBox("Vehicle")] });
  const fetch = async (_, { body }) => {
    sent.push(JSON.parse(body).categorySchema.tools[0].title);
    return Response.json({ status: "success", data: { project: { _id: id, categorySchema: labelSet.toJSON() } } });
  };
  const ango = new other.client.AngoHub({ apiKey: "key", fetch });
  await ango.labelSets.set(id, labelSet);
}

// The label set refuses what is no asset, and its refusal goes into the report of the other copy.
const reported = [];
for (const [one, other] of pairs) {
  const labelSet = one.labelSet.defineLabelSet({ tools: [one.labelSet.boundingBox("Vehicle")] });
  const report = new one.convert.Report();
  const mapping = other.convert.mapLabelSet(labelSet);
  for await (const item of other.convert.itemsOf([5], { mapping, report })) console.log(item);
  reported.push(report.total);
}

// The lock of a journal names the process, which is the same for both copies.
const journals = [];
for (const [at, [one, other]] of pairs.entries()) {
  const journal = ${JSON.stringify(journal)} + at;
  const hold = new AbortController();
  const ango = (copy, fetch) => new copy.client.AngoHub({ apiKey: "key", fetch, maxRetries: 0 });
  let sending;
  const isSending = new Promise((resolve) => (sending = resolve));
  const none = (url) => url.includes("/assets?") && Response.json({ status: "success", data: { assets: [], total: 0 } });
  const refusing = async (url) => none(url) || new Response("", { status: 400 });
  const waiting = async (url, { signal }) => {
    if (none(url)) return none(url);
    sending();
    return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  };
  const files = [{ data: new Blob(["a"]), externalId: "a.txt" }];
  const first = ango(one, waiting).assets.upload(id, files, { journal, signal: hold.signal }).catch(() => {});
  await isSending;
  const second = await ango(other, refusing).assets.upload(id, files, { journal }).catch((error) => error);
  journals.push(/in use by another upload/.test(second.message) ? "in use" : String(second));
  hold.abort();
  await first;
}

console.log(JSON.stringify({ classes, recognised, renamed, sent, reported, journals }));
`;
}
