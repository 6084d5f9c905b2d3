import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Item, Report } from "@ango-hub/convert";
import { openCoco, writeCoco } from "@ango-hub/convert/coco";
import type { RunLengths } from "@ango-hub/label-set/masks";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { arbitraryItems, itemsHeader } from "../../../packages/convert/testing/arbitrary-items.ts";
import { trickyFile } from "../../../packages/convert/testing/coco.ts";
import { seed } from "../seed.ts";
import { hasPython, installPython, remove, run, temporaryFolder } from "../tools.ts";

const notFound = hasPython ? "" : " (not run: python3 with venv is not found)";
const program = fileURLToPath(new URL("../python/coco_files.py", import.meta.url));

interface Written {
  images: object[];
  categories: { id: number; name: string }[];
  annotations: { area: number; segmentation: number[][] | RunLengths<string>; image_id: number; iscrowd: number }[];
}

interface Found {
  annotations: ({ area: number; rle: string } | null)[];
  images: number;
  categories: Record<string, number>;
  precision: number | null;
}

describe.skipIf(!hasPython)(`pycocotools 2.0.11${notFound}`, () => {
  const folder = temporaryFolder();
  afterAll(() => remove(folder));

  test("reads what is written, and finds the areas and pixels that it says", async () => {
    const python = join(await installPython(folder, "pycocotools==2.0.11", "numpy==2.3.5"), "python");
    const samples = fc.sample(arbitraryItems, { numRuns: 200, seed });
    const files: Written[] = [];
    const paths: string[] = [];
    const tricky = await openCoco(JSON.stringify(trickyFile), { report: new Report({ strict: true }) });
    for (const [items, header] of [
      [tricky.items(), tricky.header] as const,
      ...samples.map((items) => [items, itemsHeader] as const),
    ]) {
      const segmentation = (["auto", "polygons", "rle"] as const)[files.length % 3];
      const text = await textOf(items, { header, report: new Report(), segmentation });
      paths.push(join(folder, `${files.length}.json`));
      files.push(JSON.parse(text));
      writeFileSync(paths.at(-1) as string, text);
    }
    const { code, output } = await run(folder, python, program, ...paths);
    expect(code, output).toBe(0);
    const found: Found[] = JSON.parse(output);
    for (const [at, file] of files.entries()) {
      const theirs = found[at] as Found;
      expect(theirs.images).toBe(file.images.length);
      expect(theirs.categories).toEqual(Object.fromEntries(file.categories.map(({ name, id }) => [name, id])));
      expect(theirs.annotations.length).toBe(file.annotations.length);
      for (const [index, { area, segmentation }] of file.annotations.entries()) {
        const own = theirs.annotations[index];
        if (!Array.isArray(segmentation)) expect(own).toMatchObject({ area, rle: segmentation.counts });
        else if (segmentation.length > 0) expect(own?.area).toBe(area);
        else expect(own).toBe(null);
      }
      expect([null, 1]).toContain(theirs.precision);
    }
    expect(found.flatMap(({ annotations }) => annotations).filter((own) => own !== null).length).toBeGreaterThan(200);
    expect(found.filter(({ precision }) => precision === 1).length).toBeGreaterThan(10);
  });
});

async function textOf(
  items: AsyncIterable<Item> | Iterable<Item>,
  options: Parameters<typeof writeCoco>[1],
): Promise<string> {
  const pieces: BlobPart[] = [];
  for await (const { content } of writeCoco(items, options)) {
    for await (const piece of content) pieces.push(piece as BlobPart);
  }
  return new Blob(pieces).text();
}
