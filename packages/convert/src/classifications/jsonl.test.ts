import { expect, test } from "vitest";
import { all } from "../../testing/exports.ts";
import { itemWith, jsonLinesOf, outputText } from "../../testing/output.ts";
import { Report } from "../index.ts";
import { openJsonl, writeJsonl } from "./index.ts";

async function read(source: string, options: Partial<Parameters<typeof openJsonl>[1]> = {}) {
  const report = new Report();
  const file = await openJsonl(source, { report, ...options });
  return { header: file.header, items: await all(file.items()), report };
}

test("answers are written as JSON lines, and all else is reported", async () => {
  const report = new Report();
  const items = [
    itemWith("a.jpg", [], { attributes: { Weather: "Sun", Tags: ["a", "b"], Night: false } }),
    itemWith("b.jpg", [{ class: "Car", kind: "point", shape: [1, 2] }], { isLabelled: false }),
  ];
  expect(jsonLinesOf(await outputText(writeJsonl(items, { report })))).toEqual([
    { externalId: "a.jpg", isLabelled: true, answers: { Weather: "Sun", Tags: ["a", "b"], Night: false } },
    { externalId: "b.jpg", isLabelled: false, answers: {} },
  ]);
  expect(Object.fromEntries(report.counts)).toEqual({ "shape-left-out": 1 });
});

test("JSON lines are read, with answers below or beside the id", async () => {
  const lines = [
    { externalId: "a", answers: { Weather: "Sun", Tags: ["a"], Count: 3, Night: true, Note: "x" } },
    { externalId: "b", isLabelled: false, Weather: "Sun", Count: 1.5, Note: null },
  ];
  const { items, header, report } = await read(lines.map((line) => JSON.stringify(line)).join("\n"));
  expect(report.total).toBe(0);
  expect(items.map(({ externalId, isLabelled, attributes }) => [externalId, isLabelled, attributes])).toEqual([
    ["a", true, lines[0]?.answers],
    ["b", false, { Weather: "Sun", Count: 1.5 }],
  ]);
  expect(header.attributes).toEqual([
    { name: "Weather", type: "option", options: ["Sun"] },
    { name: "Tags", type: "options", options: ["a"] },
    { name: "Count", type: "number" },
    { name: "Night", type: "boolean" },
    { name: "Note", type: "text" },
  ]);
});

test("what is wrong with a line is reported, and leaves out that line", async () => {
  const source = '{"externalId":"a","Box":{"x":1}}\n{"id":"b"}\n[]\n{"externalId":""}\n';
  const { items, report } = await read(source, { file: "x.jsonl" });
  expect(items.map(({ externalId }) => externalId)).toEqual(["a"]);
  expect(report.problems.map(({ kind, line }) => [kind, line])).toEqual([
    ["attribute-left-out", 1],
    ["invalid", 2],
    ["invalid", 3],
    ["invalid", 4],
  ]);
  const named = await read('{"id":"b"}', { externalId: ({ id }) => id });
  expect(named.items.map(({ externalId }) => externalId)).toEqual(["b"]);
  await expect(read("externalId,answers\n", { file: "x.csv" })).rejects.toThrow("x.csv:1: The line is no JSON object");
});
