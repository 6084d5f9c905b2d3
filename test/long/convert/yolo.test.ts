import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Item, type ItemObject, Report } from "@ango-hub/convert";
import { writeYolo, type YoloTask } from "@ango-hub/convert/yolo";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { arbitraryItems, itemsHeader } from "../../../packages/convert/testing/arbitrary-items.ts";
import { textAt, writtenFiles } from "../../../packages/convert/testing/files.ts";
import { seed } from "../seed.ts";
import { hasPython, installPython, remove, run, temporaryFolder } from "../tools.ts";

/** Ultralytics brings along several gigabytes, so that an environment that has it is named rather than made. */
const withUltralytics = process.env.PYTHON_WITH_ULTRALYTICS ?? "python3";
const hasUltralytics = spawnSync(withUltralytics, ["-c", "import ultralytics"]).status === 0;
const noUltralytics = hasUltralytics ? "" : " (not run: PYTHON_WITH_ULTRALYTICS names no Python that has ultralytics)";
const noPython = hasPython ? "" : " (not run: python3 with venv is not found)";

const program = (name: string) => fileURLToPath(new URL(`../python/${name}`, import.meta.url));
const tasks = ["detect", "segment", "obb", "pose"] as const;

const turned = fc.record({
  x: fc.double({ min: -4, max: 28, noNaN: true }),
  y: fc.double({ min: -4, max: 22, noNaN: true }),
  width: fc.double({ min: 0.5, max: 16, noNaN: true }),
  height: fc.double({ min: 0.5, max: 16, noNaN: true }),
  rotation: fc.double({ min: -180, max: 180, noNaN: true }),
});

/** Pictures with all kinds of shapes, inside and outside, some without objects, in two parts. */
function sampleItems(task: YoloTask): Item[] {
  const items = fc.sample(arbitraryItems, { numRuns: 120, seed }).flat();
  const boxes = fc.sample(turned, { numRuns: items.length * 2, seed });
  return items.map((item, at) => ({
    ...item,
    externalId: `${at} né/${item.externalId}`,
    split: at % 5 === 0 ? "val" : "train",
    objects:
      task === "obb"
        ? [...item.objects, ...boxes.slice(at * 2, at * 2 + 2).map((shape) => turnedObject(shape))]
        : item.objects,
  }));
}

function turnedObject(shape: ItemObject["shape"]): ItemObject {
  return { class: "café", kind: "rotated-bounding-box", shape, attributes: {} } as ItemObject;
}

/** Writes a data set into a folder, and gives the numbers of each line by the paths of the pictures. */
async function written(folder: string, items: readonly Item[], task: YoloTask): Promise<Map<string, number[][]>> {
  const files = await writtenFiles(writeYolo(items, { header: itemsHeader, report: new Report(), task }));
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const lists = `${textAt(files, "train.txt")}${textAt(files, "val.txt")}`.trim().split("\n");
  return new Map(
    lists.map((line) => {
      const picture = line.slice(2);
      const label = textAt(files, picture.replace("images/", "labels/").replace(/\.jpg$/, ".txt")) ?? "none";
      return [
        picture,
        label === ""
          ? []
          : label
              .trim()
              .split("\n")
              .map((row) => row.split(" ").map(Number)),
      ];
    }),
  );
}

interface Found {
  classes: number[];
  boxes: [number, number, number, number][];
  outlines: [number, number][][];
  keypoints: [number, number, number][][] | null;
}

function expectClose(found: readonly number[], expected: readonly number[]): void {
  expect(found.length).toBe(expected.length);
  for (const [at, value] of expected.entries()) expect(Math.abs((found[at] ?? Number.NaN) - value)).toBeLessThan(1e-6);
}

describe.skipIf(!hasUltralytics)(`Ultralytics' own reader${noUltralytics}`, () => {
  const folder = temporaryFolder();
  afterAll(() => remove(folder));

  test("takes every picture and every line", async () => {
    const rows = new Map<YoloTask, Map<string, number[][]>>();
    for (const task of tasks) rows.set(task, await written(join(folder, task), sampleItems(task), task));
    const { code, output } = await run(folder, withUltralytics, program("yolo_ultralytics.py"), folder, ...tasks);
    expect(code, output).toBe(0);
    const found: Record<YoloTask, { names: string[]; pictures: Record<string, Found> }> = JSON.parse(
      readFileSync(join(folder, "found.json"), "utf8"),
    );
    for (const [task, expected] of rows) {
      const { names, pictures } = found[task];
      expect(names).toEqual(["person", "car", "café"]);
      expect(Object.keys(pictures).toSorted()).toEqual([...expected.keys()].toSorted());
      let lines = 0;
      for (const [picture, own] of expected) {
        const { classes, boxes, outlines, keypoints } = pictures[picture] as Found;
        expect(classes).toEqual(own.map(([number]) => number));
        lines += own.length;
        for (const [at, [, ...numbers]] of own.entries()) {
          if (task === "segment" || task === "obb") expectClose((outlines[at] ?? []).flat(), numbers);
          else expectClose(boxes[at] ?? [], numbers.slice(0, 4));
          if (task === "pose") expectClose((keypoints?.[at] ?? []).flat(), numbers.slice(4));
        }
      }
      expect(lines).toBeGreaterThan(100);
    }
  });
});

describe.skipIf(!hasPython)(`supervision 0.31.2, and the rules that Ultralytics documents${noPython}`, () => {
  const folder = temporaryFolder();
  afterAll(() => remove(folder));

  test("find every picture, every line and every box", async () => {
    const python = join(await installPython(folder, "supervision==0.31.2", "pyyaml==6.0.3"), "python");
    const rows = new Map<YoloTask, Map<string, number[][]>>();
    for (const task of tasks) rows.set(task, await written(join(folder, task), sampleItems(task), task));
    const { code, output } = await run(folder, python, program("yolo_files.py"), folder, ...tasks);
    expect(code, output).toBe(0);
    const found: Record<YoloTask, FoundByRules> = JSON.parse(readFileSync(join(folder, "found.json"), "utf8"));
    for (const [task, expected] of rows) {
      const { names, lines, supervision } = found[task];
      expect(names).toEqual(["person", "car", "café"]);
      expect(lines).toEqual(Object.fromEntries(expected));
      if (task === "pose") continue;
      expect(Object.keys(supervision).toSorted()).toEqual([...expected.keys()].toSorted());
      for (const [picture, own] of expected) {
        const { classes, boxes } = supervision[picture] as FoundByRules["supervision"][string];
        expect(classes).toEqual(own.map(([number]) => number));
        for (const [at, [, ...numbers]] of own.entries()) {
          // These pictures have 24 × 18 pixels.
          const around = extentOf(task, numbers).map((value, axis) => value * (axis % 2 === 0 ? 24 : 18));
          for (const [edge, value] of around.entries()) {
            expect(Math.abs((boxes[at]?.[edge] ?? Number.NaN) - value)).toBeLessThan(1e-4);
          }
        }
      }
    }
  });
});

interface FoundByRules {
  names: string[];
  lines: Record<string, number[][]>;
  supervision: Record<string, { boxes: number[][]; classes: number[] }>;
}

/** Left, top, right and bottom of a line. */
function extentOf(task: YoloTask, numbers: readonly number[]): number[] {
  if (task === "detect") {
    const [x = 0, y = 0, width = 0, height = 0] = numbers;
    return [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
  }
  const axis = (first: number) => numbers.filter((_, at) => at % 2 === first);
  return [Math.min(...axis(0)), Math.min(...axis(1)), Math.max(...axis(0)), Math.max(...axis(1))];
}
