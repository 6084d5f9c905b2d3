import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hubExport, labelSet } from "../../testing/hub-export.ts";
import { type Ended, runAngo } from "../../testing/run-ango.ts";
import { statisticsOf } from "./statistics-of.ts";

const folder = mkdtempSync(join(tmpdir(), "ango-stats-"));
const ango = (args: readonly string[], stdin?: string): Promise<Ended> => {
  return runAngo(["stats", ...args], { cwd: folder, ...(stdin !== undefined && { stdin }) });
};
let lines: string;
let expected: unknown;

beforeAll(async () => {
  const [{ archive, assets }, whole] = [await hubExport(), await hubExport("json")];
  lines = assets.map((asset) => JSON.stringify(asset)).join("\n");
  writeFileSync(join(folder, "export.zip"), Buffer.from(await archive.arrayBuffer()));
  writeFileSync(join(folder, "whole.zip"), Buffer.from(await whole.archive.arrayBuffer()));
  writeFileSync(join(folder, "export.json"), JSON.stringify(assets));
  writeFileSync(join(folder, "export.ndjson"), lines);
  writeFileSync(join(folder, "labels.json"), JSON.stringify(labelSet));
  expected = JSON.parse(JSON.stringify(await statisticsOf(assets)));
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(["export.zip", "whole.zip", "export.json", "export.ndjson", "-"])("%s is counted", async (file) => {
  const { code, stdout, stderr } = await ango([file, "--json"], file === "-" ? lines : undefined);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(JSON.parse(stdout)).toEqual(expected);
});

test("rows go into pipes with the title of their table before them", async () => {
  const { code, stdout } = await ango(["export.zip", "--label-set", "labels.json", "--agreement", "none"]);
  expect(code).toBe(0);
  const rows = stdout
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"));
  expect(rows.filter(([title]) => title === "Classes")).toEqual([
    ["Classes", "Vehicle", "bounding-box", "3", "2", ""],
    ["Classes", "Road", "polygon", "1", "1", ""],
    ["Classes", "Sign", "point", "0", "0", "never occurs"],
  ]);
  expect(stdout).not.toContain("Agreement");
});

test("a report is written beside what is printed", async () => {
  const { code, stderr } = await ango([
    "export.zip",
    "--html",
    "report.html",
    "--stage",
    "Review",
    "--stage",
    "Complete",
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "The report is in report.html.\n" });
  expect(readFileSync(join(folder, "report.html"), "utf8")).toMatch(/^<!doctype html>.*export\.zip.*<\/html>\n$/s);
});

test("assets that are no JSON are left out with a word, and the command ends as done in part", async () => {
  const { code, stdout, stderr } = await ango(["-", "--json"], lines.replace('"duration":0', '"duration":NaN'));
  expect(code).toBe(4);
  expect(JSON.parse(stdout).totals.assets).toBe(2);
  expect(stderr).toMatch(
    /^Warning: The export can't be read: asset \d, "[abc]\.jpg", holds NaN[^\n]*\nWarning: Not counted/,
  );
});

test.each([
  [["missing.zip"], 2, "missing.zip can't be read: there is no such file."],
  [["."], 2, ". is a folder; an export is a file: its zip archive, or the JSON in it."],
  [["labels.json"], 1, "has neither a task nor tasks"],
  [["export.zip", "--label-set", "export.json"], 2, "export.json holds no label set"],
  [["export.zip", "--html", "no/such/report.html"], 2, "The report can't be written to no/such/report.html"],
  [["export.zip", "--threshold", "2"], 2, 'must be a number above 0, up to 1, but is "2"'],
  [["export.zip", "--readers", "1"], 2, 'must be 2 or more, but is "1"'],
  [["export.zip", "--time-zone", "Mars"], 2, "must be the name of a time zone, as in Europe/Istanbul"],
  [["export.zip", "--label-sett", "labels.json"], 2, "No flag registered for --label-sett"],
])("%j is refused with %d", async (args, code, message) => {
  const ended = await ango(args);
  expect(ended).toMatchObject({ code, stdout: "" });
  expect(ended.stderr).toContain(message);
});
