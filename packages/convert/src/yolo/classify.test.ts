import { describe, expect, test } from "vitest";
import { all } from "../../testing/exports.ts";
import { inputFiles, textAt, writtenFiles } from "../../testing/files.ts";
import { itemWith } from "../../testing/items.ts";
import { type Item, Report } from "../index.ts";
import { openYoloClassify, writeYoloClassify } from "./index.ts";

async function write(items: readonly Item[]) {
  const report = new Report();
  const picture = ({ externalId }: Item) => `picture of ${externalId}`;
  const files = await writtenFiles(writeYoloClassify(items, { attribute: "Weather", report, picture }));
  return { files, kinds: Object.fromEntries(report.counts) };
}

async function read(files: Iterable<readonly [string, string | Uint8Array]>) {
  const report = new Report();
  const { header, items } = await openYoloClassify(inputFiles(files), { attribute: "Weather", report });
  return { header, items: await all(items()), kinds: Object.fromEntries(report.counts) };
}

const answered = (externalId: string, Weather: string | string[], rest: Partial<Item> = {}) =>
  itemWith([], { externalId, attributes: { Weather }, ...rest });

describe("pictures in folders of their classes", () => {
  test("are written, and read as they were", async () => {
    const items = [answered("a/1.jpg", "Sun"), answered("b/1.jpg", "Sun"), answered("c.png", "Rain", { split: "val" })];
    const { files, kinds } = await write(items);
    expect([...files.keys()]).toEqual(["train/Sun/1.jpg", "train/Sun/1 (2).jpg", "val/Rain/c.png", "pictures.ndjson"]);
    expect(textAt(files, "train/Sun/1 (2).jpg")).toBe("picture of b/1.jpg");
    expect(kinds).toEqual({ renamed: 1 });
    const again = await read(files);
    expect(again.kinds).toEqual({});
    expect(again.header.attributes).toEqual([{ name: "Weather", type: "option", options: ["Rain", "Sun"] }]);
    expect(again.items.map(({ externalId, attributes, size, split }) => [externalId, attributes, size, split])).toEqual(
      items.map(({ externalId, attributes, size, split = "train" }) => [externalId, attributes, size, split]),
    );
  });

  test("are read without a table, from whichever folder", async () => {
    const { items, kinds } = await read([
      ["set/test/Sun/a.jpg", ""],
      ["set/data.csv", ""],
      ["b.jpg", ""],
    ]);
    expect(items).toMatchObject([{ externalId: "a.jpg", split: "test", attributes: { Weather: "Sun" } }]);
    expect(kinds).toEqual({ invalid: 1 });
  });

  test("have one class each", async () => {
    const { files, kinds } = await write([
      answered("a.jpg", ["Sun", "Rain"]),
      answered("b.jpg", ["Rain / Snow"]),
      itemWith([], { externalId: "c.jpg" }),
      itemWith([], { externalId: "d.jpg", isLabelled: false }),
      itemWith([{ kind: "point", shape: [1, 1] }], {
        externalId: "e.jpg",
        attributes: { Weather: "Sun", Sky: "blue" },
      }),
    ]);
    expect([...files.keys()]).toEqual(["train/Rain _ Snow/b.jpg", "train/Sun/e.jpg", "pictures.ndjson"]);
    expect(kinds).toEqual({
      "unmapped-value": 2,
      unlabelled: 1,
      "shape-left-out": 1,
      "attribute-left-out": 1,
      renamed: 1,
    });
  });
});
