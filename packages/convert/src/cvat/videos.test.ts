import { boundingBox, defineLabelSet, radio } from "@ango-hub/label-set";
import { describe, expect, test } from "vitest";
import { readCvat, writtenCvat } from "../../testing/cvat.ts";
import { all, exportedAsset } from "../../testing/exports.ts";
import { type Header, type Item, type ItemObject, importLabelsOf, itemsOf, mapLabelSet, Report } from "../index.ts";
import { type WriteCvatVideosOptions, writeCvatVideos } from "./index.ts";

const header: Header = {
  classes: [
    { name: "car", kinds: [], attributes: [{ name: "Type", type: "text" }] },
    { name: "person", kinds: [], attributes: [], keypoints: ["nose"] },
  ],
  attributes: [],
};

const box = (x: number, rest: object = {}) => ({
  id: "c",
  kind: "bounding-box",
  shape: { x, y: 5, width: 4, height: 3 },
  ...rest,
});

function video(objects: readonly object[], rest: Partial<Item> = {}): Item {
  return {
    externalId: "street.mp4",
    size: { width: 40, height: 30 },
    isLabelled: true,
    objects: objects.map((object) => ({ class: "car", attributes: {}, ...object }) as unknown as ItemObject),
    attributes: {},
    relations: [],
    video: { frames: 20 },
    place: {},
    ...rest,
  };
}

const write = (items: Item[], options: Partial<WriteCvatVideosOptions> = {}) =>
  writtenCvat((report) => writeCvatVideos(items, { header, report, ...options }));

/** The rows of all tracks: frame, left edge, and whether it is a key frame or outside. */
function rows(text: string): string[][] {
  const tracks = text.match(/<track .*?<\/track>/gs) ?? [];
  return tracks.map((track) =>
    [...track.matchAll(/ frame="(\d+)" outside="(.)" keyframe="(.)".*? xtl="(.*?)"/g)].map(
      ([, frame, outside, key, x]) => {
        return `${frame}: ${x}${key === "1" ? " key" : ""}${outside === "1" ? " outside" : ""}`;
      },
    ),
  );
}

describe("a CVAT file of a video is written", () => {
  test("with the shapes between key frames, up to where the object disappears", async () => {
    const objects = [
      box(0, { page: 2, attributes: { Type: "van" } }),
      box(3, { page: 5 }),
      box(4, { page: 7, isGone: true }),
    ];
    const { text, files, kinds } = await write([video(objects)]);
    expect(files.map(({ path }) => path)).toEqual(["street.xml"]);
    expect(rows(text)).toEqual([["2: 0 key", "3: 1", "4: 2", "5: 3 key", "6: 3.5", "7: 4 key outside"]]);
    expect(text).toContain('<track id="0" label="car" source="manual">');
    expect(text).toMatch(
      /<size>20<\/size>\n<mode>interpolation<\/mode>\n<start_frame>0<\/start_frame>\n<stop_frame>19</,
    );
    expect(text).toContain("<width>40</width>");
    expect(text).toContain("<source>street.mp4</source>");
    expect(text).toContain('ybr="8">\n<attribute name="Type">van</attribute>\n</box>');
    expect(kinds).toEqual({});
    const keys = await write([video(objects)], { frames: "key", ids: true });
    expect(rows(keys.text)).toEqual([["2: 0 key", "5: 3 key", "7: 4 key outside"]]);
    expect(keys.text).toContain('object_id="c"');
  });

  test("up to the end of the video, where nothing says that an object disappears", async () => {
    expect(rows((await write([video([box(1, { page: 17 })])])).text)).toEqual([["17: 1 key", "18: 1", "19: 1"]]);
    const unknown = video([box(1, { page: 17 })], { video: undefined, size: undefined });
    expect(rows((await write([unknown])).text)).toEqual([["17: 1 key"]]);
    expect(rows((await write([video([box(1, { page: 25 })])])).text)).toEqual([["25: 1 key"]]);
  });

  test("with what belongs to no track at its own frame alone, and appearing again", async () => {
    const lone = box(1, { id: undefined, page: 3 });
    const again = [
      box(0, { page: 0 }),
      box(0, { page: 1, isGone: true }),
      box(2, { page: 3 }),
      box(2, { page: 4, isGone: true }),
    ];
    const { text, kinds } = await write([video([lone, ...again, box(9, { page: 3 })])]);
    expect(rows(text)).toEqual([
      ["0: 0 key", "1: 0 key outside", "3: 2 key", "4: 2 key outside"],
      ["3: 1 key", "4: 1 key outside"],
      ["3: 9 key", "4: 9 key outside"],
    ]);
    expect(kinds).toEqual({ doubled: 1 });
  });

  test("in steps, with an object of one frame outside one step later", async () => {
    const objects = [
      box(0, { page: 10 }),
      box(10, { page: 20 }),
      box(5, { page: 12 }),
      box(1, { id: undefined, page: 15 }),
    ];
    const { text, kinds } = await write([video(objects, { video: { frames: 31 } })], { start: 5, step: 5 });
    expect(rows(text)).toEqual([
      ["10: 0 key", "15: 5", "20: 10 key", "25: 10", "30: 10"],
      ["15: 1 key", "20: 1 key outside"],
    ]);
    expect(text).toMatch(/<size>6<\/size>.*<start_frame>5<\/start_frame>.*<frame_filter>step=5</s);
    expect(kinds).toEqual({ "page-left-out": 1 });
    await expect(write([], { step: 0 })).rejects.toThrow("options.step must be a whole number from 1 on, but is 0.");
    await expect(write([], { start: -1 })).rejects.toThrow(
      "options.start must be a whole number from 0 on, but is -1.",
    );
  });

  test("with masks, skeletons and groups, each loss told once", async () => {
    const zones = (x: number) => ({
      zones: [
        {
          region: [
            [x, 0],
            [x + 2.5, 0],
            [x + 2.5, 2],
            [x, 2],
          ],
        },
      ],
    });
    const area = (page: number) => ({ id: "m", kind: "segmentation", shape: zones(page), page });
    const nose = (page: number) => ({
      id: "n",
      class: "person",
      kind: "point",
      shape: [page, 2],
      page,
      keypoints: [{ name: "nose", x: page, y: 2 }],
    });
    const item = video(
      [
        area(0),
        area(4),
        nose(0),
        nose(4),
        box(1),
        { kind: "ner", shape: { start: 0, end: 1 } },
        box(1, { class: "dog" }),
      ],
      {
        relations: [{ name: "group", group: ["m", "n"], attributes: {} }],
        attributes: { Weather: "sun" },
        isLabelled: false,
        strokes: { brush: "https://example.com/a.png" },
        video: undefined,
      },
    );
    const { text, kinds } = await write([item]);
    // CVAT takes one mask of a track alone: each frame is a track, with a row where it ends.
    expect(text.match(/<mask frame="." outside="0" keyframe="1"/g)).toHaveLength(5);
    expect(text.match(/<mask frame="." outside="1" keyframe="1"/g)).toHaveLength(5);
    expect(text.match(/<skeleton /g)).toHaveLength(2);
    expect(text.match(/group_id="1"/g)).toHaveLength(2);
    expect(kinds).toEqual({
      unlabelled: 1,
      "strokes-left-out": 1,
      "attribute-left-out": 1,
      "unmapped-class": 1,
      "parts-split": 1,
      rounded: 2,
      "shape-left-out": 1,
    });
    const parts = { zones: [...zones(0).zones, ...zones(8).zones] };
    const polygons = await write([video([area(0), { ...area(1), id: "p", shape: parts }], { video: { frames: 2 } })], {
      areas: "polygons",
    });
    expect([polygons.text.match(/<polygon /g)?.length, polygons.text.match(/<mask /g)?.length]).toEqual([2, 1]);
  });
});

const row = (frame: number, x: number, more = 'keyframe="1" outside="0"', inside = "") =>
  `<box frame="${frame}" ${more} occluded="0" xtl="${x}.00" ytl="5.00" xbr="${x + 4}.00" ybr="8.00" z_order="0">${inside}</box>`;
const meta = (
  task: string,
  source = "<source>street.mp4</source>",
) => `<meta><task><id>1</id><name>Task</name><mode>interpolation</mode>
<labels><label><name>car</name><attributes>
<attribute><name>Fixed</name><mutable>False</mutable><input_type>text</input_type></attribute>
<attribute><name>Lights</name><mutable>True</mutable><input_type>checkbox</input_type></attribute>
</attributes></label></labels>${task}</task>${source}</meta>`;
const file = (inside: string) => `<annotations>${inside}</annotations>`;

describe("a CVAT file of a video is read", () => {
  test("with the key frames alone, and where objects disappear", async () => {
    const rowsOfTrack = [
      row(
        2,
        0,
        'keyframe="1" outside="0"',
        '<attribute name="Fixed">a</attribute><attribute name="Lights">true</attribute>',
      ),
      row(3, 1, 'keyframe="0" outside="0"'),
      row(4, 2, 'keyframe="1" outside="0"', '<attribute name="Lights">false</attribute>'),
      row(5, 2, 'keyframe="1" outside="1"'),
    ];
    const { items, kind, kinds } = await readCvat(
      file(
        `${meta("<size>20</size><original_size><width>40</width><height>30</height></original_size>")}
<track id="7" label="car" source="manual">${rowsOfTrack.join("")}</track>`,
      ),
    );
    expect(kind).toBe("videos");
    expect(items).toMatchObject([{ externalId: "street.mp4", size: { width: 40, height: 30 }, video: { frames: 20 } }]);
    expect(items[0]?.objects.map(({ id, page, isGone, attributes }) => ({ id, page, isGone, attributes }))).toEqual([
      { id: "7", page: 2, isGone: undefined, attributes: { Fixed: "a", Lights: true } },
      { id: "7", page: 4, isGone: undefined, attributes: { Fixed: "a", Lights: false } },
      { id: "7", page: 5, isGone: true, attributes: { Fixed: "a" } },
    ]);
    expect(kinds).toEqual({});
  });

  test("at the frames of the video, or of the task", async () => {
    const text = file(
      `${meta("<size>4</size><start_frame>10</start_frame><frame_filter>step=5</frame_filter>", "")}
<track id="0" label="car">${row(10, 0)}${row(20, 0)}${row(21, 0)}</track>`,
    );
    const pages = (items: Item[]) => items[0]?.objects.map(({ page }) => page);
    const whole = await readCvat(text);
    expect(whole.items[0]).toMatchObject({ externalId: "Task", video: { frames: undefined } });
    expect(pages(whole.items)).toEqual([10, 20, 21]);
    const task = await readCvat(text, { frames: "task" });
    expect(pages(task.items)).toEqual([0, 2]);
    expect(task.kinds).toEqual({ invalid: 1 });
  });

  test("with the videos of a project, also those that show nothing", async () => {
    const task = (id: number, mode = "interpolation") =>
      `<task><id>${id}</id><name>${id}.mp4</name><mode>${mode}</mode><subset>Train</subset></task>`;
    const { items, kinds } = await readCvat(
      file(
        `<meta><project><labels/><tasks>${task(1)}${task(2)}${task(3, "annotation")}</tasks></project></meta>
<track id="0" label="car" task_id="2">${row(0, 0)}</track><track id="0" label="car" task_id="2">${row(0, 0)}</track><image id="0" name="x.jpg"/>`,
      ),
    );
    expect(items.map(({ externalId, split, objects }) => [externalId, split, objects.length])).toEqual([
      ["1.mp4", "Train", 0],
      ["2.mp4", "Train", 2],
    ]);
    expect(new Set(items[1]?.objects.map(({ id }) => id)).size).toBe(2);
    expect(kinds).toEqual({ doubled: 1, "shape-left-out": 1 });
  });

  test("with skeletons whose points have tracks of their own", async () => {
    const skeleton = (frame: number, key: number) =>
      `<skeleton frame="${frame}" outside="0" keyframe="${key}" points="1,2"></skeleton>`;
    const point = (frame: number, key: number, outside: number, at: string) =>
      `<points frame="${frame}" outside="${outside}" occluded="0" keyframe="${key}" points="${at}"></points>`;
    const nose = `<track id="0" label="nose">${point(0, 1, 0, "1,2")}${point(3, 0, 0, "1,2")}${point(6, 1, 1, "3,2")}</track>`;
    const eye = `<track id="1" label="eye">${point(0, 1, 1, "5,6")}${point(3, 0, 1, "5,6")}${point(6, 0, 1, "5,6")}</track>`;
    const { items, kinds } = await readCvat(
      file(
        `${meta("")}<track id="3" label="person">${skeleton(0, 1)}${skeleton(3, 0)}${skeleton(6, 0)}${nose}${eye}</track>`,
      ),
    );
    expect(items[0]?.objects.map(({ page, isGone, keypoints }) => [page, isGone, keypoints])).toEqual([
      [0, undefined, [{ name: "nose", x: 1, y: 2 }]],
      [
        6,
        true,
        [
          { name: "nose", x: 3, y: 2 },
          { name: "eye", x: 5, y: 6 },
        ],
      ],
    ]);
    expect(kinds).toEqual({});
  });

  test("without what is wrong with a row, and with skeletons that disappear", async () => {
    const skeleton = (frame: number, outside: number) =>
      `<skeleton frame="${frame}" keyframe="1"><points label="nose" outside="${outside}" occluded="0" points="1,2"/></skeleton>`;
    const { items, header, kinds } = await readCvat(
      file(
        `${meta("")}<track id="0" label="car">${row(0, 0)}${row(0, 1)}${row(-1, 1)}${row(0.5, 1)}</track>
<track id="1" label="person">${skeleton(0, 0)}${skeleton(3, 1)}</track><track id="2">${row(0, 0)}</track>`,
      ),
    );
    expect(items[0]?.objects.map(({ id, page, isGone }) => [id, page, isGone])).toEqual([
      ["0", 0, undefined],
      ["1", 0, undefined],
      ["1", 3, true],
    ]);
    expect(header.classes.map(({ name }) => name)).toEqual(["car", "person"]);
    expect(kinds).toEqual({ doubled: 1, invalid: 3 });
  });
});

test("a skeleton of a video goes out as CVAT reads it, and comes back", async () => {
  const classes = [{ name: "person", kinds: [], attributes: [], keypoints: ["nose", "eye"] }];
  const nose = (page: number, rest: object = {}) => {
    return {
      id: "0",
      class: "person",
      kind: "point",
      shape: [page, 2],
      page,
      keypoints: [{ name: "nose", x: page, y: 2 }],
      ...rest,
    };
  };
  const item = video([nose(0), nose(4), nose(6, { isGone: true })]);
  const { text } = await write([item], { header: { classes, attributes: [] } });
  const points = [...text.matchAll(/<points label="(.*?)" keyframe="1" occluded="0" outside="(.)"/g)];
  expect(points.map(([, name, outside]) => `${name} ${outside}`)).toEqual([
    "nose 0",
    "eye 1",
    "nose 0",
    "eye 1",
    "nose 1",
  ]);
  const { items, kinds } = await readCvat(text);
  expect(items[0]?.objects).toEqual(item.objects);
  expect(kinds).toEqual({});
});

test("a video goes out and comes back through a project as it was", async () => {
  const labelSet = defineLabelSet({
    tools: [boundingBox("car", { classifications: [radio("Lights", ["true", "false"])] })],
  });
  const label = labelSet.label("street.mp4");
  const car = label.addObject(
    "car",
    { x: 1, y: 2, width: 3, height: 4 },
    { page: 3, classifications: { Lights: "true" } },
  );
  label.addFrame(car, 9, { x: 7, y: 2, width: 3, height: 4 });
  const { objects = [] } = JSON.parse(JSON.stringify(label));
  const report = new Report();
  const mapping = mapLabelSet(labelSet);
  const asset = exportedAsset("street.mp4", objects, {
    metadata: { width: 40, height: 30, frameTotal: 12, frameRate: 25 },
  });
  const items = await all(itemsOf([asset], { mapping, report }));
  const { text } = await writtenCvat((own) =>
    writeCvatVideos(items, { header: mapping.header, report: own, ids: true }),
  );
  expect(rows(text)[0]).toHaveLength(9);
  const again = await readCvat(text);
  const [back] = await all(importLabelsOf(again.items, { mapping, report }));
  expect(back?.externalId).toBe("street.mp4");
  expect(back?.objects).toMatchObject(
    objects.map(({ objectId, page, "bounding-box": shape }: Record<string, unknown>) => ({
      objectId,
      page,
      "bounding-box": shape,
    })),
  );
  expect(report.total + again.report.total).toBe(0);
});
