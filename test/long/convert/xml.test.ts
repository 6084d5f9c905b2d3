import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type InputFile, type Item, type ItemObject, type OutputFile, Report } from "@ango-hub/convert";
import { openCvat, writeCvat, writeCvatVideos } from "@ango-hub/convert/cvat";
import { openVoc, writeVoc } from "@ango-hub/convert/voc";
import { type Box, boxCorners, type Coordinates } from "@ango-hub/label-set";
import { maskFromSegmentation } from "@ango-hub/label-set/masks";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cvatItems, size, xmlHeader } from "../../../packages/convert/testing/arbitrary-xml-items.ts";
import { seed } from "../seed.ts";
import { hasPython, installPython, remove, run, temporaryFolder } from "../tools.ts";

const notFound = hasPython ? "" : " (not run: python3 with venv is not found)";
const program = fileURLToPath(new URL("../python/xml_data_sets.py", import.meta.url));

interface Found {
  /** The same data set as datumaro writes it. */
  again: InputFile[];
  labels: string[];
  items: { id: string; subset: string; size: [number, number] | null; annotations: FoundAnnotation[] }[];
}

interface FoundAnnotation {
  type: string;
  group: number;
  label?: string;
  points?: number[];
  pixels?: string[];
  attributes: Record<string, unknown>;
}

describe.skipIf(!hasPython)(`datumaro 1.13.12 and lxml${notFound}`, () => {
  const folder = temporaryFolder();
  let python = "";
  beforeAll(async () => {
    python = join(await installPython(folder, "datumaro==1.13.12", "lxml==6.1.3"), "python");
  });
  afterAll(() => remove(folder));

  /** What datumaro reads of some files; pictures need only be there. */
  async function readBack(
    format: "cvat" | "voc",
    files: AsyncIterable<OutputFile>,
    pictures: readonly string[] = [],
  ): Promise<Found> {
    const own = join(folder, `${format}-${Math.random()}`);
    const write = (path: string, bytes: Uint8Array) => {
      mkdirSync(dirname(join(own, path)), { recursive: true });
      writeFileSync(join(own, path), bytes);
    };
    for (const name of pictures) write(join("images", name), new Uint8Array());
    for await (const { path, content } of files) {
      const pieces: BlobPart[] = [];
      for await (const piece of content) pieces.push(piece as BlobPart);
      write(path, new Uint8Array(await new Blob(pieces).arrayBuffer()));
    }
    const { code, output } = await run(folder, python, "-W", "ignore", program, format, own, `${own}-again`);
    expect(code, output).toBe(0);
    const found: Omit<Found, "again"> = JSON.parse(/^\{"labels".*$/m.exec(output)?.[0] ?? "");
    const paths = globSync("**/*.{xml,txt}", { cwd: `${own}-again` });
    return { ...found, again: paths.map((path) => ({ path, content: readFileSync(join(`${own}-again`, path)) })) };
  }

  const items = fc
    .sample(cvatItems, { numRuns: 100, seed })
    .flat()
    // It knows no skeletons.
    .map(
      (item, at): Item => ({
        ...item,
        externalId: `a folder/é ${at}.jpg`,
        split: undefined,
        objects: item.objects.filter(({ keypoints }) => !keypoints),
      }),
    );

  test("read what is written for CVAT, of pictures", async () => {
    const report = new Report();
    const files = writeCvat(items, { header: xmlHeader, report });
    const found = await readBack(
      "cvat",
      files,
      items.map(({ externalId }) => externalId),
    );
    expect(found.labels.slice(0, 3)).toEqual(xmlHeader.classes.map(({ name }) => name));
    expect(found.items.map(({ id }) => `${id}.jpg`)).toEqual(items.map(({ externalId }) => externalId));
    for (const [at, { objects }] of items.entries()) {
      const { annotations = [], size: own } = found.items[at] ?? {};
      expect(own).toEqual([size.height, size.width]);
      const shapes = annotations.filter(({ type }) => type !== "label");
      expect(shapes.map(({ label }) => label)).toEqual(objects.map((object) => object.class));
      for (const [index, shape] of shapes.entries()) expectSame(shape, objects[index] as ItemObject);
    }
    expect(items.flatMap(({ objects }) => objects).length).toBeGreaterThan(200);

    const cvat = await openCvat(found.again[0]?.content ?? "", { report: new Report({ strict: true }) });
    expect(cvat.header.classes.slice(0, 3).map(({ name }) => name)).toEqual(xmlHeader.classes.map(({ name }) => name));
    const back = new Map<string, Item>();
    for await (const item of cvat.items()) back.set(item.externalId, item);
    for (const { externalId, objects } of items) {
      const own = back.get(externalId)?.objects ?? [];
      expect(own.map(classAndKind)).toEqual(objects.map(classAndKind));
      for (const [index, object] of objects.entries()) expectNear(own[index] as ItemObject, object);
    }
  });

  test("read what is written for CVAT, of a video", async () => {
    const frame = (page: number, x: number, rest: object = {}) =>
      ({
        class: "car",
        id: "a",
        kind: "bounding-box",
        shape: { x, y: 2, width: 5, height: 4 },
        page,
        attributes: {},
        ...rest,
      }) as ItemObject;
    const item: Item = {
      externalId: "a.mp4",
      size,
      isLabelled: true,
      objects: [frame(2, 0), frame(4, 4), frame(6, 4, { isGone: true })],
      attributes: {},
      relations: [],
      video: { frames: 9 },
      place: {},
    };
    const { items } = await readBack("cvat", writeCvatVideos([item], { header: xmlHeader, report: new Report() }));
    const rows = items.map(({ id, annotations: [shape] }) => [
      id,
      shape?.points?.[0],
      shape?.attributes.keyframe,
      shape?.attributes.outside,
    ]);
    expect(rows).toEqual([
      ["frame_000002", 0, true, false],
      ["frame_000003", 2, false, false],
      ["frame_000004", 4, true, false],
      ["frame_000005", 4, false, false],
      ["frame_000006", 4, true, true],
    ]);
  });

  test("read what is written as Pascal VOC, of its layout", async () => {
    const report = new Report();
    const split = items.map((item, at): Item => ({ ...item, split: at % 3 === 0 ? "val" : "train" }));
    const found = await readBack("voc", writeVoc(split, { header: xmlHeader, report }));
    expect(found.labels).toEqual(xmlHeader.classes.map(({ name }) => name));
    const byId = new Map(found.items.map((item) => [`${item.id}.jpg`, item]));
    expect(byId.size).toBe(split.length);
    let boxes = 0;
    for (const { externalId, split: part, objects } of split) {
      const { subset, size: own, annotations = [] } = byId.get(externalId) ?? {};
      expect([subset, own]).toEqual([part, [size.height, size.width]]);
      for (const { points = [] } of annotations) {
        expect(points.every((value) => Number.isInteger(value) && value >= 0)).toBe(true);
        boxes += 1;
      }
      const [first] = objects;
      if (first?.kind !== "bounding-box" || first.shape.x < 0 || first.shape.y < 0) continue;
      const { x, y } = first.shape;
      if (x >= size.width || y >= size.height) continue;
      expect(annotations[0]).toMatchObject({ type: "bbox", label: first.class });
      expect(annotations[0]?.points?.slice(0, 2)).toEqual([Math.floor(x), Math.floor(y)]);
    }
    expect(boxes).toBeGreaterThan(100);

    // It writes edges that count from 0, and no file of a picture that shows nothing.
    const own = new Report();
    const voc = await openVoc(found.again, { report: own, origin: 0 });
    let backBoxes = 0;
    for await (const { externalId, objects, split: part } of voc.items()) {
      const { annotations = [], subset } = byId.get(externalId) ?? {};
      expect(part).toBe(subset);
      expect(objects.map(({ shape }) => boxCorners(shape as Box)[0])).toEqual(
        annotations.map(({ points = [] }) => points.slice(0, 2)),
      );
      backBoxes += objects.length;
    }
    expect(backBoxes).toBe(boxes);
    expect([...own.counts.keys()]).toEqual(["missing-reference"]);
  });
});

const types = {
  "bounding-box": "bbox",
  "rotated-bounding-box": "rotated_bbox",
  polygon: "polygon",
  polyline: "polyline",
  point: "points",
  segmentation: "mask",
} as const;

function expectSame({ type, points = [], pixels, attributes }: FoundAnnotation, object: ItemObject): void {
  expect(type).toBe(types[object.kind as keyof typeof types]);
  expect(attributes.occluded).toBe(object.attributes.occluded === true);
  if (object.kind === "segmentation") {
    const { data, width } = maskFromSegmentation(object.shape, size);
    expect(pixels?.join("")).toBe([...data].join(""));
    expect(pixels?.[0]?.length).toBe(width);
    return;
  }
  const given = Array.from(
    { length: points.length / 2 },
    (_, at) => [points[2 * at], points[2 * at + 1]] as [number, number],
  );
  const own = cornersOf(object);
  expect(given.length).toBe(own.length);
  // It rounds to two decimals. A rectangle may begin at any corner.
  const near = ([x, y]: Coordinates, [a, b]: Coordinates) => Math.abs(a - x) < 0.02 && Math.abs(b - y) < 0.02;
  const isBox = object.kind === "bounding-box" || object.kind === "rotated-bounding-box";
  expect(
    own.every((corner, at) =>
      isBox ? given.some((one) => near(one, corner)) : near(given[at] as Coordinates, corner),
    ),
  ).toBe(true);
}

function cornersOf(object: ItemObject): readonly Coordinates[] {
  if (object.kind === "bounding-box" || object.kind === "rotated-bounding-box") return boxCorners(object.shape);
  return object.kind === "point" ? [object.shape] : (object.shape as readonly Coordinates[]);
}

function classAndKind({ class: name, kind }: ItemObject): string {
  return `${name}: ${kind}`;
}

/** Whether two objects are the same, but for the two decimals that datumaro keeps. */
function expectNear(object: ItemObject, other: ItemObject): void {
  if (object.kind === "segmentation" && other.kind === "segmentation") {
    expect(maskFromSegmentation(object.shape, size).data).toEqual(maskFromSegmentation(other.shape, size).data);
    return;
  }
  const [own, given] = [cornersOf(object).flat(), cornersOf(other).flat()];
  expect(own.length).toBe(given.length);
  expect(Math.max(...own.map((value, at) => Math.abs(value - (given[at] ?? 0))))).toBeLessThan(0.02);
}
