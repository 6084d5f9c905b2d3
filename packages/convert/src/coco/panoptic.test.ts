import { decodePng, toRgba } from "@ango-hub/label-set/masks";
import { describe, expect, test } from "vitest";
import { read } from "../../testing/coco.ts";
import { all } from "../../testing/exports.ts";
import { joined } from "../../testing/joined.ts";
import { type Item, type ItemObject, Report } from "../index.ts";
import { openCoco, writePanoptic } from "./index.ts";

const header = {
  classes: [
    { name: "car", color: "#FF0080", kinds: [], attributes: [] },
    { name: "sky", kinds: [], attributes: [] },
  ],
  attributes: [],
};
const square = (x: number, y: number, side: number) => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
];

function itemWith(objects: readonly object[], rest: Partial<Item> = {}): Item {
  return {
    externalId: "folder/a.jpg",
    size: { width: 20, height: 10 },
    isLabelled: true,
    objects: objects.map(
      (object) => ({ class: "car", kind: "polygon", attributes: {}, ...object }) as unknown as ItemObject,
    ),
    attributes: {},
    relations: [],
    place: {},
    ...rest,
  };
}

async function write(items: readonly Item[], stuff: string[] = []) {
  const report = new Report();
  const files = new Map<string, Uint8Array>();
  for await (const { path, content } of writePanoptic(items, { header, report, stuff }))
    files.set(path, joined(await all(content)));
  const json = new TextDecoder().decode(files.get("panoptic.json"));
  return { files, json, coco: JSON.parse(json), kinds: Object.fromEntries(report.counts) };
}

const picture = itemWith([
  { shape: square(0, 0, 4) },
  { shape: square(10, 0, 4), attributes: { iscrowd: "true" } },
  { class: "sky", shape: square(0, 6, 2) },
  { class: "sky", kind: "segmentation", shape: { zones: [{ region: square(10, 6, 4), holes: [square(11, 7, 2)] }] } },
]);

describe("panoptic files", () => {
  test("have the segments of each picture in the colours of a PNG, those of stuff as one", async () => {
    const { files, coco, kinds } = await write([picture], ["sky"]);
    expect(kinds).toEqual({});
    expect([...files.keys()]).toEqual(["panoptic/folder/a.png", "panoptic.json"]);
    expect(coco.categories).toEqual([
      { id: 1, name: "car", supercategory: "", isthing: 1, color: [255, 0, 128] },
      { id: 2, name: "sky", supercategory: "", isthing: 0, color: [0, 0, 0] },
    ]);
    expect(coco.annotations).toEqual([
      {
        image_id: 1,
        file_name: "folder/a.png",
        segments_info: [
          { id: 1, category_id: 1, area: 16, bbox: [0, 0, 4, 4], iscrowd: 0 },
          { id: 2, category_id: 1, area: 16, bbox: [10, 0, 4, 4], iscrowd: 1 },
          { id: 3, category_id: 2, area: 16, bbox: [0, 6, 14, 4], iscrowd: 0 },
        ],
      },
    ]);
    const png = await decodePng(files.get("panoptic/folder/a.png") ?? new Uint8Array());
    expect(png.channels).toBe(3);
    expect([...toRgba(png).slice(0, 4), ...toRgba(png).slice(40, 44)]).toEqual([1, 0, 0, 255, 2, 0, 0, 255]);
  });

  test("are read as they were written", async () => {
    const { files, json } = await write([picture, itemWith([], { externalId: "b.jpg" })]);
    const report = new Report();
    const coco = await openCoco(json, { report, picture: (name) => files.get(`panoptic/${name}`) ?? new Uint8Array() });
    const [item, empty] = await all(coco.items());
    expect(report.total).toBe(0);
    expect(item?.objects.map((object) => [object.class, object.id, object.attributes])).toEqual([
      ["car", "1", {}],
      ["car", "2", { iscrowd: true }],
      ["sky", "3", {}],
      ["sky", "4", {}],
    ]);
    expect(item?.objects[3]).toMatchObject({ shape: { zones: [{ holes: [expect.any(Array)] }] } });
    expect(empty?.objects).toEqual([]);
  });

  test("say what is covered, and leave out what has no area", async () => {
    const covered = itemWith([
      { shape: square(0, 0, 2) },
      { shape: square(0, 0, 4) },
      { kind: "point", shape: [1, 1] },
      { class: "cow", shape: square(0, 0, 4) },
      { shape: square(6, 0, 2), page: 2 },
      { shape: square(6, 6, 2), attributes: { Type: "Van" } },
    ]);
    const { coco, kinds } = await write([covered, itemWith([{ shape: square(0, 0, 2) }], { size: undefined })]);
    expect(kinds).toEqual({
      "pixels-covered": 2,
      "shape-left-out": 1,
      "unmapped-class": 1,
      "page-left-out": 1,
      "attribute-left-out": 1,
      doubled: 1,
      "size-missing": 1,
    });
    expect(coco.annotations[0].segments_info.map(({ id }: { id: number }) => id)).toEqual([2, 3]);
  });

  test("need their pictures to be read", async () => {
    const { json } = await write([picture]);
    await expect(openCoco(json, { report: new Report() })).rejects.toThrow("give `picture`, which opens them");
    const { kinds } = await read(JSON.parse(json), { picture: () => new Uint8Array([1, 2, 3]) });
    expect(kinds).toEqual({ invalid: 1, "missing-reference": 4 });
  });
});
