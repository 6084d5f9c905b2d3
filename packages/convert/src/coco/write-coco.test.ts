import {
  boundingBox,
  boxCorners,
  defineLabelSet,
  groupRelation,
  point,
  polygon,
  polyline,
  radio,
  rotatedBoundingBox,
  segmentation,
} from "@ango-hub/label-set";
import { type RunLengths, rleArea } from "@ango-hub/label-set/masks";
import { describe, expect, test } from "vitest";
import { read, written } from "../../testing/coco.ts";
import { all, exportedAsset } from "../../testing/exports.ts";
import { itemsOfSize, square } from "../../testing/items.ts";
import { type Item, importLabelsOf, itemsOf, mapLabelSet, Report } from "../index.ts";

const header = { classes: ["car", "dog"].map((name) => ({ name, kinds: [], attributes: [] })), attributes: [] };

const itemWith = itemsOfSize(40, 30);

const box = { kind: "bounding-box", shape: { x: 1.25, y: 2.5, width: 3.125, height: 4 } };
const holed = { kind: "segmentation", shape: { zones: [{ region: square(2, 2, 16), holes: [square(6, 6, 8)] }] } };

async function write(items: Item[], options: Partial<Parameters<typeof written>[1]> = {}) {
  const report = new Report();
  const coco = await written(items, { header, report, ...options });
  return { ...coco, kinds: Object.fromEntries(report.counts), report };
}

describe("a COCO file is written", () => {
  test("with numbers from 1 on, classes in their order, and pictures without objects", async () => {
    const { images, annotations, categories, kinds } = await write([
      itemWith([box]),
      itemWith([], { externalId: "folder/b.jpg" }),
      itemWith([{ ...box, class: "dog" }, box], { externalId: "c.jpg" }),
    ]);
    expect(kinds).toEqual({});
    expect(images.map(({ id, file_name }) => [id, file_name])).toEqual([
      [1, "a.jpg"],
      [2, "folder/b.jpg"],
      [3, "c.jpg"],
    ]);
    expect(categories).toEqual([
      { id: 1, name: "car", supercategory: "" },
      { id: 2, name: "dog", supercategory: "" },
    ]);
    expect(annotations.map(({ id, image_id, category_id }) => [id, image_id, category_id])).toEqual([
      [1, 1, 1],
      [2, 3, 2],
      [3, 3, 1],
    ]);
    expect(annotations[0]).toMatchObject({ bbox: [1.25, 2.5, 3.125, 4], area: 12.5, iscrowd: 0, segmentation: [] });
  });

  test("with the numbers that classes were given", async () => {
    const pinned = { ...header, classes: header.classes.map((entry, at) => (at === 1 ? { ...entry, id: 1 } : entry)) };
    const { categories, annotations } = await write([itemWith([box, { ...box, class: "dog" }])], { header: pinned });
    expect(categories.map(({ id }) => id)).toEqual([2, 1]);
    expect(annotations.map(({ category_id }) => category_id)).toEqual([2, 1]);
  });

  test("with holes in run lengths that are no crowd, and crowds in run lengths", async () => {
    const crowd = { kind: "polygon", shape: square(2, 2, 10), attributes: { iscrowd: true } };
    const { annotations, kinds } = await write([itemWith([holed, crowd])]);
    expect(kinds).toEqual({});
    expect(
      annotations.map(({ iscrowd, area, segmentation }) => [iscrowd, area, rleArea(segmentation as RunLengths)]),
    ).toEqual([
      [0, 192, 192],
      [1, 100, 100],
    ]);
    expect(annotations[1]).not.toHaveProperty("attributes");
  });

  test("with polygons on request, whose holes are bridged and reported", async () => {
    const { annotations, kinds } = await write([itemWith([holed])], { segmentation: "polygons" });
    expect(kinds).toEqual({ "holes-bridged": 1 });
    expect(annotations[0]).toMatchObject({ area: 192 });
    expect(annotations[0]?.segmentation).toEqual([expect.arrayContaining([2, 18, 6, 14])]);
  });

  test("with run lengths on request, and polygons where the size is not known", async () => {
    const area = { kind: "polygon", shape: square(2, 2, 10) };
    const { annotations } = await write([itemWith([area])], { segmentation: "rle" });
    expect(annotations[0]?.segmentation).toMatchObject({ size: [30, 40] });
    const unsized = await write([itemWith([area, holed], { size: undefined })], { segmentation: "rle" });
    expect(unsized.kinds).toEqual({ "size-missing": 3, "holes-bridged": 1 });
    expect(unsized.annotations.map((annotation) => annotation.area)).toEqual([100, 192]);
    expect(unsized.images[0]).toEqual({ id: 1, file_name: "a.jpg" });
  });

  test("in no time where an outline is far larger than any picture", async () => {
    const far = {
      kind: "polygon",
      shape: [
        [0, 0],
        [1e300, 0],
        [0, 4],
      ],
    };
    const { annotations, kinds } = await write([itemWith([far])]);
    expect([annotations[0]?.area, kinds]).toEqual([2e300, {}]);
  });

  test("with several parts as several polygons", async () => {
    const parts = {
      kind: "segmentation",
      shape: { zones: [{ region: square(0, 0, 4) }, { region: square(10, 10, 4) }] },
    };
    const { annotations, kinds } = await write([itemWith([parts])]);
    expect(kinds).toEqual({});
    expect(annotations[0]).toMatchObject({ area: 32, bbox: [0, 0, 14, 14] });
    expect(annotations[0]?.segmentation).toHaveLength(2);
  });

  test("with the corners of boxes that are turned", async () => {
    const shape = { x: 20, y: 4, width: 8, height: 6, rotation: 30 };
    const { annotations } = await write([itemWith([{ kind: "rotated-bounding-box", shape }])]);
    expect(annotations[0]?.segmentation).toEqual([boxCorners(shape).flat()]);
  });

  test("with ids of objects on request", async () => {
    const { annotations } = await write([itemWith([{ ...box, id: "v" }])], { ids: true });
    expect(annotations[0]).toMatchObject({ id: 1, object_id: "v" });
    const without = await write([itemWith([{ ...box, id: "v" }])]);
    expect(without.annotations[0]).not.toHaveProperty("object_id");
  });

  test.each<[string, Item, string]>([
    ["a line", itemWith([{ kind: "polyline", shape: square(1, 1, 2) }]), "shape-left-out"],
    ["a class that it has not", itemWith([{ ...box, class: "cow" }]), "unmapped-class"],
    ["a frame", itemWith([{ ...box, page: 3 }]), "page-left-out"],
    [
      "a relation",
      itemWith([], { relations: [{ name: "tows", from: "a", to: ["b"], attributes: {} }] }),
      "relation-left-out",
    ],
    ["strokes", itemWith([], { strokes: { brush: "https://example.com/a.png" } }), "strokes-left-out"],
    ["an asset that nobody labelled", itemWith([], { isLabelled: false }), "unlabelled"],
    [
      "keypoints of a class without",
      itemWith([{ ...box, keypoints: [{ name: "nose", x: 1, y: 1 }] }]),
      "keypoints-left-out",
    ],
    ["an outline of two points", itemWith([{ kind: "polygon", shape: square(1, 1, 2).slice(2) }]), "invalid"],
  ])("and %s is reported, or ends it", async (_, item, kind) => {
    expect((await write([item])).kinds).toEqual({ [kind]: 1 });
    const report = new Report({ strict: true });
    await expect(written([item], { header, report })).rejects.toMatchObject({
      name: "ConversionError",
      problem: { kind, item: "a.jpg" },
    });
  });

  test("and two pictures of one name are reported", async () => {
    expect((await write([itemWith([]), itemWith([])])).kinds).toEqual({ doubled: 1 });
    expect((await write([itemWith([]), itemWith([], { externalId: "b/a.jpg" })])).kinds).toEqual({});
  });
});

describe("keypoints", () => {
  const people = defineLabelSet({
    tools: [boundingBox("Person"), point("Nose", { classifications: [radio("Seen", ["Yes", "No"])] }), point("Eye")],
    relations: [groupRelation("Body")],
  });
  const { tools = [], relations = [] } = people.toJSON();
  const [person, nose, eye] = tools;
  const object = (tool: typeof person, objectId: string, key: string, shape: unknown, rest: object = {}) => {
    return { schemaId: tool?.schemaId, title: tool?.title, objectId, [key]: shape, ...rest };
  };
  const figure = (id: string, x: number) => [
    object(person, id, "bounding-box", { x, y: 1, width: 9, height: 9 }),
    object(nose, `${id}-nose`, "point", [x + 2, 3], {
      classifications: [{ schemaId: nose?.classifications?.[0]?.schemaId, title: "Seen", answer: "No" }],
    }),
    object(eye, `${id}-eye`, "point", [x + 3, 4]),
  ];
  const mapping = mapLabelSet(people, {
    classes: {
      person: {
        title: "Person",
        keypoints: { nose: "Nose", mouth: "Eye", eye: "Eye" },
        hidden: { title: "Seen", answer: "No" },
        skeleton: [[0, 2]],
      },
    },
  });
  const body = (...group: string[]) => ({ schemaId: relations[0]?.schemaId, title: "Body", group });

  test("are the points that a relation holds together with their object", async () => {
    const report = new Report();
    const three = mapLabelSet(people, {
      classes: {
        person: {
          title: "Person",
          keypoints: { nose: "Nose", eye: "Eye" },
          hidden: { title: "Seen", answer: "No" },
          skeleton: [[0, 1]],
        },
      },
    });
    const task = { relations: [body("a", "a-nose", "a-eye"), body("b", "b-nose", "b-eye")] };
    const asset = exportedAsset("a.jpg", [...figure("a", 1), ...figure("b", 20)], { task });
    const items = await all(itemsOf([asset], { mapping: three, report }));
    const { annotations, categories } = await written(items, { header: three.header, report });
    expect(report.total).toBe(0);
    expect(categories).toEqual([
      { id: 1, name: "person", supercategory: "", keypoints: ["nose", "eye"], skeleton: [[1, 2]] },
    ]);
    expect(annotations.map(({ keypoints, num_keypoints }) => [keypoints, num_keypoints])).toEqual([
      [[3, 3, 1, 4, 4, 2], 2],
      [[22, 3, 1, 23, 4, 2], 2],
    ]);
    const { items: again } = await read({ images: [{ id: 1, file_name: "a.jpg" }], categories, annotations });
    const labels = await all(importLabelsOf(again, { mapping: three, report }));
    expect(labels[0]?.relations).toMatchObject([
      { title: "Body", group: ["1", "object-1-point-1", "object-1-point-2"] },
      { title: "Body", group: ["2", "object-2-point-1", "object-2-point-2"] },
    ]);
    const back = labels.map((label) =>
      exportedAsset("a.jpg", label.objects ?? [], { task: { relations: label.relations } }),
    );
    const last = await written(await all(itemsOf(back, { mapping: three, report })), { header: three.header, report });
    expect(last.annotations).toEqual(annotations);
    expect(report.total).toBe(0);
  });

  test("are all points where there is one object, and reported where they belong to none", async () => {
    const report = new Report();
    const one = await all(itemsOf([exportedAsset("a.jpg", figure("a", 1))], { mapping, report }));
    expect(one[0]?.objects).toHaveLength(1);
    expect(report.total).toBe(0);
    await all(itemsOf([exportedAsset("a.jpg", [...figure("a", 1), ...figure("b", 20)])], { mapping, report }));
    expect(Object.fromEntries(report.counts)).toEqual({ "keypoints-left-out": 4 });
  });
});

test("keypoints without a place are reported", async () => {
  const labelSet = defineLabelSet({ tools: [boundingBox("person"), point("nose")] });
  const keypoints = [
    { name: "nose", x: 1, y: 2, isHidden: true },
    { name: "eye", x: 2, y: 2 },
  ];
  const mapping = mapLabelSet(labelSet, { classes: { person: { title: "person", keypoints: { nose: "nose" } } } });
  const report = new Report();
  const [label] = await all(importLabelsOf([itemWith([{ ...box, class: "person", keypoints }])], { mapping, report }));
  expect(label?.objects).toMatchObject([{ title: "person" }, { title: "nose", point: [1, 2] }]);
  expect(Object.fromEntries(report.counts)).toEqual({
    "attribute-left-out": 1,
    "keypoints-left-out": 1,
    "relation-left-out": 1,
  });
  const named = mapLabelSet(labelSet, {
    header: { classes: [{ name: "person", kinds: [], attributes: [], keypoints: ["nose"] }], attributes: [] },
  });
  expect(named.header.classes).toMatchObject([{ name: "person", keypoints: ["nose"] }]);
});

describe("shapes of a label set", () => {
  const labelSet = defineLabelSet({
    tools: [
      boundingBox("Box"),
      rotatedBoundingBox("Turned"),
      polygon("Outline"),
      segmentation("Area"),
      polyline("Line"),
    ],
  });

  test("come back as they were", async () => {
    const report = new Report();
    const mapping = mapLabelSet(labelSet);
    const turned = { x: 20, y: 4, width: 8, height: 6, rotation: 30 };
    const shapes = {
      "bounding-box": box.shape,
      "rotated-bounding-box": turned,
      polygon: square(1, 1, 4),
      segmentation: holed.shape,
    };
    const tools = Object.entries(shapes).map(([key, shape], at) => {
      const { schemaId, title } = labelSet.toJSON().tools?.[at] ?? {};
      return { schemaId, title, objectId: `o${at}`, [key]: shape };
    });
    const items = await all(itemsOf([exportedAsset("a.jpg", tools)], { mapping, report }));
    const again = await read(await written(items, { header: mapping.header, report, ids: true }));
    expect(report.total + again.report.total).toBe(0);
    expect(again.items[0]?.objects.map((object) => object.id)).toEqual(["o0", "o1", "o2", "o3"]);
  });
});
