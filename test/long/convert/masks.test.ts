import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Item, Report } from "@ango-hub/convert";
import { vocPalette, writeMasks } from "@ango-hub/convert/masks";
import { decodePng, maskFromSegmentation } from "@ango-hub/label-set/masks";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { zonesOf } from "../../../packages/convert/src/geometry/convert-shape.ts";
import { arbitraryItems, itemsHeader } from "../../../packages/convert/testing/arbitrary-items.ts";
import { writtenFiles } from "../../../packages/convert/testing/files.ts";
import { seed } from "../seed.ts";
import { hasPython, installPython, remove, run, temporaryFolder } from "../tools.ts";

const notFound = hasPython ? "" : " (not run: python3 with venv is not found)";
const program = fileURLToPath(new URL("../python/mask_pictures.py", import.meta.url));

interface Found {
  pictures: Record<string, { mode: string; pixels: number[][]; colors: number[][] }>;
  names: string[];
  items: Record<string, { split: string; areas: [string, number][] }>;
}

describe.skipIf(!hasPython)(`Pillow, and datumaro 1.13.12${notFound}`, () => {
  const folder = temporaryFolder();
  afterAll(() => remove(folder));

  test("read the numbers, colours and objects of masks", async () => {
    const python = join(await installPython(folder, "datumaro==1.13.12"), "python");
    const items = fc
      .sample(arbitraryItems, { numRuns: 200, seed })
      .flat()
      // Objects alone, too, of which nothing is covered.
      .flatMap((item) => [item, ...item.objects.map((object) => ({ ...item, objects: [object] }))])
      .map((item, at) => ({ ...item, externalId: `${at}.jpg`, split: at % 5 === 0 ? "val" : "train" }));
    const many: Item = { ...itemOfMany, externalId: "many.jpg", split: "train" };
    const root = join(folder, "masks");
    const report = new Report({ keep: Infinity });
    const files = await writtenFiles(writeMasks([...items, many], { header: itemsHeader, report }));
    for (const [path, content] of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    const { code, output } = await run(folder, python, program, root);
    expect(code, output).toBe(0);
    const found: Found = JSON.parse(readFileSync(join(root, "found.json"), "utf8"));
    expect(found.names).toEqual(["background", "person", "car", "café"]);
    const colors = vocPalette().map((color) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)));
    for (const [path, { mode, pixels, colors: own }] of Object.entries(found.pictures)) {
      const { data } = await decodePng(files.get(path) ?? new Uint8Array());
      expect(pixels.flat()).toEqual([...data]);
      expect(mode).toBe(path === "SegmentationObject/many.png" ? "I;16" : "P");
      if (mode === "P") expect(own).toEqual(colors);
    }
    expect(Object.keys(found.pictures)).toHaveLength((items.length + 1) * 2);
    let compared = 0;
    for (const item of items) {
      const theirs = found.items[item.externalId.replace(".jpg", "")];
      expect(theirs?.split).toBe(item.split);
      if (report.problems.some(({ kind, item: own }) => kind === "pixels-covered" && own === item.externalId)) continue;
      compared += item.objects.length;
      expect(theirs?.areas).toEqual(areasOf(item));
    }
    expect(compared).toBeGreaterThan(50);
  });
});

/** Classes and areas of the objects, as they are sorted in Python. */
function areasOf({ objects, size }: Item): [string, number][] {
  const areas = objects.map((object): [string, number] => {
    const zones = zonesOf(object) ?? [];
    return [object.class, size ? maskFromSegmentation({ zones }, size).data.reduce((sum, value) => sum + value, 0) : 0];
  });
  return areas.toSorted(([a, x], [b, y]) => (a === b ? x - y : a < b ? -1 : 1));
}

/** More objects than a mask of eight bits has numbers for. */
const itemOfMany: Omit<Item, "externalId"> = {
  size: { width: 60, height: 60 },
  isLabelled: true,
  objects: Array.from({ length: 400 }, (_, at) => {
    const [x, y] = [(at % 20) * 3, Math.floor(at / 20) * 3];
    return { class: "car", kind: "bounding-box", shape: { x, y, width: 2, height: 2 }, attributes: {} };
  }),
  attributes: {},
  relations: [],
  place: {},
};
