import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PackedPackage, packPackages } from "../../../scripts/release/pack.ts";
import { remove, temporaryFolder } from "../tools.ts";
import { consumers } from "./consumers.ts";
import { tryConsumer } from "./try-consumer.ts";

const folder = temporaryFolder();
const width = 36;
const table = readFileSync(new URL("table.txt", import.meta.url), "utf8")
  .trimEnd()
  .split("\n");
const expected = new Map(table.map((row) => [row.slice(0, width).trimEnd(), row.slice(width)]));
const rows: string[] = [];
let packed: Record<string, PackedPackage>;

beforeAll(() => {
  packed = packPackages(folder);
});
afterAll(() => {
  console.log(rows.join("\n"));
  remove(folder);
});

test("the table has a row for each consumer", () => {
  expect([...expected.keys()]).toEqual(consumers.map(({ name }) => name));
});

describe("a project with", () => {
  test.for(consumers)("$name comes to what the table says", async (consumer, { skip }) => {
    const { result, output } = await tryConsumer(consumer, packed, join(folder, consumer.name.replace(/\W+/g, "-")));
    rows.push(consumer.name.padEnd(width) + result);
    if (result === "can't be installed") skip(output);
    expect(result, output).toBe(expected.get(consumer.name));
  });
});
