import { describe, expect, test } from "vitest";
import { read, trickyFile } from "../../testing/coco.ts";
import { all } from "../../testing/exports.ts";
import { ConversionError, Report } from "../index.ts";
import { imageGroups } from "./image-groups.ts";
import { openCoco } from "./index.ts";

const image = { id: 1, file_name: "a.jpg", width: 40, height: 30 };
const category = { id: 1, name: "car" };

/** A file with one picture and one class. */
function fileWith(annotation: object, rest: object = {}): object {
  return {
    images: [image],
    categories: [category],
    annotations: [{ id: 5, image_id: 1, category_id: 1, ...annotation }],
    ...rest,
  };
}

const triangle = [2, 2, 12, 2, 2, 12];
const points = [
  [2, 2],
  [12, 2],
  [2, 12],
];

describe("a COCO file is read", () => {
  test("whatever the order of its sections", async () => {
    const { annotations, images, categories } = trickyFile;
    const orders = [
      { annotations, images, categories },
      { categories, annotations, images },
      { info: { year: 2026 }, licenses: [{ id: 1 }], images, categories, annotations },
    ];
    const [first, ...others] = await Promise.all(orders.map((order) => read(order)));
    expect(first?.report.total).toBe(0);
    for (const other of others) expect(other.items).toEqual(first?.items);
  });

  test("with annotations in any order, in groups of pictures", async () => {
    const images = Array.from({ length: 9 }, (_, id) => ({ id, file_name: `${id}.jpg` }));
    const annotations = Array.from({ length: 90 }, (_, id) => ({
      id,
      image_id: (id * 7) % 9,
      category_id: 1,
      bbox: [id, 1, 2, 3],
    }));
    const { items, report } = await read({ annotations, images, categories: [category] });
    expect(report.total).toBe(0);
    expect(items.map(({ externalId }) => externalId)).toEqual(images.map(({ file_name }) => file_name));
    expect(items.map(({ objects }) => objects.map(({ id }) => Number(id)))).toEqual(
      images.map(({ id }) =>
        annotations.filter((annotation) => annotation.image_id === id).map((annotation) => annotation.id),
      ),
    );
  });

  test.each([
    ["none", {}, "bounding-box", { x: 1, y: 2, width: 3, height: 4 }],
    ["null", { segmentation: null }, "bounding-box", { x: 1, y: 2, width: 3, height: 4 }],
    ["an empty list", { segmentation: [] }, "bounding-box", { x: 1, y: 2, width: 3, height: 4 }],
    ["an empty list in a list", { segmentation: [[]] }, "bounding-box", { x: 1, y: 2, width: 3, height: 4 }],
    ["a polygon", { segmentation: [triangle] }, "polygon", points],
    ["a polygon without a list around it", { segmentation: triangle }, "polygon", points],
    [
      "the same polygon doubled",
      { segmentation: [triangle, triangle] },
      "segmentation",
      { zones: [{ region: points }, { region: points }] },
    ],
  ])("with %s as segmentation", async (_, annotation, kind, shape) => {
    const { items, report } = await read(fileWith({ bbox: [1, 2, 3, 4], ...annotation }));
    expect(items[0]?.objects).toMatchObject([{ class: "car", kind, shape }]);
    expect(report.total).toBe(0);
  });

  test.each([
    ["numbers", [0, 3, 3]],
    ["text", "033"],
  ])("with run lengths as %s", async (_, counts) => {
    const { items, report } = await read(fileWith({ bbox: [0, 0, 2, 2], segmentation: { size: [2, 3], counts } }));
    expect(report.total).toBe(0);
    const [object] = items[0]?.objects ?? [];
    expect(object).toMatchObject({ kind: "segmentation", box: { x: 0, y: 0, width: 2, height: 2 } });
    expect(object?.kind === "segmentation" && object.shape.zones.length).toBe(1);
  });

  test("with ids that are texts, have gaps or are 0", async () => {
    const { items, header, report } = await read({
      images: [
        { id: "x-1", file_name: "a.jpg" },
        { id: 0, file_name: "b.jpg" },
      ],
      categories: [
        { id: "k", name: "car" },
        { id: 0, name: "dog" },
        { id: 90, name: "cow" },
      ],
      annotations: [
        { id: "n", image_id: "x-1", category_id: "k", bbox: [1, 1, 2, 2] },
        { id: 0, image_id: 0, category_id: 0, bbox: [1, 1, 2, 2] },
        { image_id: "0", category_id: "90", bbox: [1, 1, 2, 2] },
      ],
    });
    expect(report.total).toBe(0);
    expect(header.classes.map(({ id }) => id)).toEqual([undefined, 0, 90]);
    expect(items.map(({ objects }) => objects.map((object) => [object.class, object.id]))).toEqual([
      [["car", "n"]],
      [
        ["dog", "0"],
        ["cow", undefined],
      ],
    ]);
  });

  test("with boxes from any corner, crowds, attributes and captions", async () => {
    const { items, report } = await read({
      ...fileWith({
        bbox: [12, 9, -10, -4],
        iscrowd: 1,
        occluded: true,
        attributes: { Type: "Car", Lights: ["Front"] },
      }),
      images: [{ ...image, attributes: { Weather: "Rain" } }],
    });
    expect(report.total).toBe(0);
    expect(items).toMatchObject([
      {
        attributes: { Weather: "Rain" },
        objects: [
          {
            shape: { x: 2, y: 5, width: 10, height: 4 },
            attributes: { iscrowd: true, occluded: true, Type: "Car", Lights: ["Front"] },
          },
        ],
      },
    ]);
    const captions = await read({ images: [image], annotations: [{ id: 1, image_id: 1, caption: "A car." }] });
    expect(captions.items[0]?.attributes).toEqual({ caption: "A car." });
    expect(captions.report.total).toBe(0);
  });

  test("with keypoints, those that are not labelled left out", async () => {
    const { items, header } = await read({
      ...fileWith({ bbox: [1, 1, 9, 9], keypoints: [3, 4, 2, 0, 0, 0, 5, 6, 1], num_keypoints: 2 }),
      categories: [{ ...category, keypoints: ["nose", "left_eye", "right_eye"], skeleton: [[1, 2]] }],
    });
    expect(items[0]?.objects[0]?.keypoints).toEqual([
      { name: "nose", x: 3, y: 4 },
      { name: "right_eye", x: 5, y: 6, isHidden: true },
    ]);
    expect(header.classes[0]).toMatchObject({ keypoints: ["nose", "left_eye", "right_eye"], skeleton: [[0, 1]] });
  });

  test.each([
    ["fewer than three points", { segmentation: [[1, 1, 2, 2]] }, { invalid: 2 }, []],
    ["a bad polygon and a box", { bbox: [1, 1, 2, 2], segmentation: [[1, 1, 2, 2]] }, { invalid: 1 }, ["bounding-box"]],
    ["a box of three numbers", { bbox: [1, 2, 3] }, { invalid: 2 }, []],
    ["a box of no width", { bbox: [1, 2, 0, 3] }, { invalid: 2 }, []],
    ["a category that is not there", { category_id: 9, bbox: [1, 1, 2, 2] }, { "missing-reference": 1 }, []],
    ["an image that is not there", { image_id: 9, bbox: [1, 1, 2, 2] }, { "missing-reference": 1 }, []],
    ["no image", { image_id: undefined, bbox: [1, 1, 2, 2] }, { invalid: 1 }, []],
    ["run lengths of another sum", { segmentation: { size: [2, 3], counts: [1] } }, { invalid: 2 }, []],
    ["keypoints of a class without", { bbox: [1, 1, 2, 2], keypoints: [1, 1, 2] }, { invalid: 1 }, ["bounding-box"]],
  ])("but for an annotation with %s, which is reported", async (_, annotation, counts, kinds) => {
    const { items, report } = await read(fileWith(annotation), { file: "coco.json" });
    expect(Object.fromEntries(report.counts)).toEqual(counts);
    expect(report.problems[0]).toMatchObject({ file: "coco.json", object: "5" });
    expect(items[0]?.objects.map(({ kind }) => kind)).toEqual(kinds);
    await expect(read(fileWith(annotation), { strict: true })).rejects.toBeInstanceOf(ConversionError);
  });

  test("with ids that are doubled, which is reported", async () => {
    const { items, kinds } = await read({
      images: [image, { ...image, file_name: "b.jpg" }],
      categories: [category, { id: 1, name: "dog" }],
      annotations: [1, 2].map((x) => ({ id: 5, image_id: 1, category_id: 1, bbox: [x, 1, 2, 2] })),
    });
    expect(kinds).toEqual({ doubled: 3 });
    expect(items.map(({ objects }) => objects.map((object) => [object.class, object.id]))).toEqual([
      [
        ["car", "5"],
        ["car", undefined],
      ],
    ]);
  });

  test("with folders, Windows' paths and accents in its names as they are", async () => {
    const names = ["a/1.jpg", "C:\\photos\\1.jpg", "e\u0301.jpg", "100%25.jpg"];
    const { items } = await read({ images: names.map((file_name, id) => ({ id, file_name })), annotations: [] });
    expect(items.map(({ externalId }) => externalId)).toEqual(names);
  });

  test.each([
    ["no JSON", "{", "cut off"],
    ["another document", '{"type":"FeatureCollection","features":[]}', "neither images nor annotations"],
    ["a text", '"images"', "neither an object nor an array"],
    ["a document that goes on", '{"images":[]} x', "goes on after its end"],
  ])("unless it is %s", async (_, text, message) => {
    await expect(openCoco(text, { report: new Report() })).rejects.toThrow(message);
  });
});

describe("results are read", () => {
  const results = [
    { image_id: 1, category_id: 1, bbox: [1, 1, 2, 2], score: 0.9 },
    { image_id: 1, category_id: 1, bbox: [1, 1, 2, 2], score: 0.2 },
  ];

  test("with their ground truth", async () => {
    const groundTruth = JSON.stringify({ images: [image], categories: [category] });
    const { items, report } = await read(results, { groundTruth });
    expect(items).toMatchObject([
      { externalId: "a.jpg", objects: [{ class: "car", attributes: { score: 0.9 } }, { attributes: { score: 0.2 } }] },
    ]);
    expect(report.total).toBe(0);
  });

  test("from a threshold on", async () => {
    const { items } = await read(results, { threshold: 0.5 });
    expect(items).toMatchObject([{ externalId: "1", objects: [{ class: "1", attributes: { score: 0.9 } }] }]);
    expect(items[0]?.objects.length).toBe(1);
  });

  test("where there are none", async () => {
    const { items } = await read([]);
    expect(items).toEqual([]);
  });
});

describe("pictures are read together", () => {
  const image = {};
  const at = (first: number, last: number) => ({ image, count: 2, length: 10, first, last });

  test("where few annotations wait for others", () => {
    const images = new Map([
      ["a", at(0, 1)],
      ["b", at(2, 4)],
      ["c", at(3, 5)],
      ["d", { image, count: 0, length: 0, first: 0, last: 0 }],
    ]);
    expect(imageGroups(images, 20)).toEqual([["a", "b", "c", "d"]]);
  });

  test("in groups where annotations of all are everywhere", () => {
    const images = new Map(["a", "b", "c", "d", "e"].map((id, place) => [id, at(place, 10 + place)]));
    expect(imageGroups(images, 20)).toEqual([["a", "b"], ["c", "d"], ["e"]]);
  });

  test("whose items come before the file is read to its end", async () => {
    let pieces = 0;
    const open = async function* () {
      yield '{"images":[{"id":1,"file_name":"a.jpg"},{"id":2,"file_name":"b.jpg"}],"categories":[{"id":1,"name":"car"}],"annotations":[';
      for (let id = 1; id <= 2000; id += 1) {
        pieces += 1;
        yield `${id > 1 ? "," : ""}{"id":${id},"image_id":${id > 1000 ? 2 : 1},"category_id":1,"bbox":[1,1,20,20],"note":"${"x".repeat(500)}"}`;
      }
      yield "]}";
    };
    const coco = await openCoco(open, { report: new Report() });
    pieces = 0;
    const items = coco.items();
    expect((await items.next()).value?.objects.length).toBe(1000);
    expect(pieces).toBeLessThan(1500);
    expect((await all(items))[0]?.objects.length).toBe(1000);
  });
});
