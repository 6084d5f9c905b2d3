import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Coordinates, PixelMask, RunLengths } from "@ango-hub/label-set/masks";
import {
  compressRle,
  decompressRle,
  maskFromRle,
  rleArea,
  rleBox,
  rleFromMask,
  rleFromPolygons,
  rleIou,
  uniteRles,
} from "@ango-hub/label-set/masks";
import { afterAll, describe, expect, test } from "vitest";
import { Choices, withSeed } from "./seed.ts";
import { hasPython, installPython, remove, run, temporaryFolder } from "./tools.ts";

const notFound = hasPython ? "" : " (not run: python3 with venv is not found)";
const program = fileURLToPath(new URL("python/coco_masks.py", import.meta.url));

interface PolygonCase {
  width: number;
  height: number;
  polygons: Coordinates[][];
}

interface FoundPolygons {
  rle: RunLengths<string>;
  area: number;
  box: number[];
}

interface FoundPixels {
  rles: RunLengths<string>[];
  read: string[];
  same: RunLengths<string>[];
  areas: number[];
  boxes: number[][];
  united: RunLengths<string>;
  overlaps: number[][];
  in_crowds: number[][];
}

const boxOf = (rle: RunLengths): number[] => {
  const { x, y, width, height } = rleBox(rle);
  return [x, y, width, height];
};

describe.skipIf(!hasPython)(`pycocotools 2.0.11${notFound}`, () => {
  const folder = temporaryFolder();
  afterAll(() => remove(folder));

  test("makes the same run lengths, areas, boxes and overlaps of the same polygons and pixels", async () => {
    const python = join(await installPython(folder, "pycocotools==2.0.11", "numpy==2.3.5"), "python");
    const polygons = Array.from({ length: 3000 }, (_, at) => polygonCase(new Choices("polygons", at)));
    const masks = Array.from({ length: 300 }, (_, at) => pixelCase(new Choices("pixels", at)));
    const pixels = masks.map((own) => ({
      ...{ width: own[0]?.width, height: own[0]?.height },
      pixels: own.map(({ data }) => Buffer.from(data).toString("base64")),
      compressed: own.map((mask) => compressRle(rleFromMask(mask))),
      uncompressed: own.map((mask) => rleFromMask(mask)),
    }));
    const file = join(folder, "cases.json");
    writeFileSync(file, JSON.stringify({ polygons, pixels }));
    const { code, output } = await run(folder, python, program, file);
    expect(code, output).toBe(0);
    const found: { polygons: FoundPolygons[]; pixels: FoundPixels[] } = JSON.parse(output);
    for (const [at, own] of polygons.entries()) {
      const rle = rleFromPolygons(own.polygons, own);
      const ours = { rle: compressRle(rle), area: rleArea(rle), box: boxOf(rle) };
      expect(ours, withSeed(JSON.stringify(own))).toEqual(found.polygons[at]);
    }
    for (const [at, own] of masks.entries()) {
      const theirs = found.pixels[at] as FoundPixels;
      const rles = own.map((mask) => rleFromMask(mask));
      const ours = {
        rles: rles.map(compressRle),
        read: own.map((mask) => Buffer.from(mask.data).toString("base64")),
        same: rles.map(compressRle),
        areas: rles.map(rleArea),
        boxes: rles.map(boxOf),
        united: compressRle(uniteRles(rles)),
        overlaps: rles.map((a) => rles.map((b) => rleIou(a, b))),
        in_crowds: rles.map((a) => rles.map((b) => rleIou(a, b, { isCrowd: true }))),
      };
      // Where there are no pixels at all, they divide nothing by nothing.
      expect(ours, withSeed(`masks ${at}`)).toEqual(theirs);
      for (const [index, rle] of theirs.rles.entries()) {
        expect(maskFromRle(rle)).toEqual(own[index]);
        expect(decompressRle(rle)).toEqual(rles[index]);
      }
    }
  });
});

/** Stars, slivers and whole squares, some of which reach over the edges of the picture or come to a point twice. */
function polygonCase(choices: Choices): PolygonCase {
  const [width, height] = [choices.integer(1, 60), choices.integer(1, 60)];
  const digits = choices.of([0, 1, 3, 15]);
  const coordinate = (length: number) => Number((choices.fraction() * length * 1.6 - length * 0.3).toFixed(digits));
  const polygon = () => {
    const corners = Array.from(
      { length: choices.integer(3, 9) },
      () => [coordinate(width), coordinate(height)] as const,
    );
    return choices.happens(0.2) ? [...corners, corners.at(-1) as Coordinates] : corners;
  };
  return { width, height, polygons: Array.from({ length: choices.integer(1, 3) }, polygon) };
}

/** Some masks of one size: of single pixels, of whole stretches, or empty. */
function pixelCase(choices: Choices): PixelMask<Uint8Array<ArrayBuffer>>[] {
  const [width, height] = [choices.integer(1, 60), choices.integer(1, 60)];
  return Array.from({ length: choices.integer(1, 4) }, () => {
    const [changing, first] = [choices.of([0, 0.01, 0.5]), choices.of([0, 1])];
    let value = first;
    const data = Uint8Array.from({ length: width * height }, () => {
      if (choices.happens(changing)) value = 1 - value;
      return value;
    });
    return { width, height, data };
  });
}
