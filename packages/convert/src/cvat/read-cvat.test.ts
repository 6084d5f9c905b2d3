import { describe, expect, test } from "vitest";
import { readCvat } from "../../testing/cvat.ts";
import { ConversionError, importLabelsOf, labelSetFrom, mapLabelSet, Report } from "../index.ts";
import { openCvat } from "./index.ts";

const attribute = (name: string, input: string, values: string, initial = "") =>
  `<attribute><name>${name}</name><mutable>False</mutable><input_type>${input}</input_type>
<default_value>${initial}</default_value><values>${values}</values></attribute>`;
const label = (name: string, attributes = "", more = "") =>
  `<label><name>${name}</name>${more}<attributes>${attributes}</attributes></label>`;
const labels = `<labels>${label(
  "car",
  [
    attribute("Type", "select", "1\n2"),
    attribute("Parked", "checkbox", "false"),
    attribute("Seats", "number", "0\n9\n1"),
    attribute("Note", "text", ""),
    attribute("Colours", "text", "red\nblue", "[]"),
  ].join(""),
  "<color>#ff00aa</color><type>any</type>",
)}${label("person", "", '<svg>&lt;line data-node-to="3" data-node-from="7"&gt;&lt;/line&gt;&lt;circle data-node-id="7" data-label-name="eye"&gt;&lt;circle data-node-id="3" data-label-name="nose"/&gt;</svg>')}
${label("nose", "", "<parent>person</parent>")}${label("eye", "", "<parent>person</parent>")}
${label("Night", "", "<type>tag</type>")}${label("Weather", attribute("answer", "radio", "sun\nrain"), "<type>tag</type>")}</labels>`;
const meta = `<meta><task><id>7</id><name>Roads</name><mode>annotation</mode>${labels}</task><dumped>today</dumped></meta>`;
const file = (inside: string) => `<annotations><version>1.1</version>${inside}</annotations>`;
const image = (inside: string, attributes = 'id="0" name="a.jpg" width="40" height="30"') =>
  file(`${meta}<image ${attributes}>${inside}</image>`);
const box = (more = "", inside = "") =>
  `<box label="car" xtl="1.50" ytl="2.00" xbr="11.50" ybr="6.00" occluded="0" ${more}>${inside}</box>`;

describe("a CVAT file of pictures is read", () => {
  test("with its labels as classes and questions", async () => {
    const { header, kind, items } = await readCvat(image(box()));
    expect(kind).toBe("images");
    expect(items).toMatchObject([
      { externalId: "a.jpg", size: { width: 40, height: 30 }, isLabelled: true, split: undefined },
    ]);
    expect(header).toEqual({
      classes: [
        {
          name: "car",
          color: "#FF00AA",
          kinds: ["bounding-box"],
          attributes: [
            { name: "Type", type: "option", options: ["1", "2"] },
            { name: "Parked", type: "boolean" },
            { name: "Seats", type: "number" },
            { name: "Note", type: "text" },
            { name: "Colours", type: "options", options: ["red", "blue"] },
          ],
        },
        { name: "person", kinds: [], attributes: [], keypoints: ["nose", "eye"], skeleton: [[1, 0]] },
      ],
      attributes: [
        { name: "Night", type: "boolean" },
        { name: "Weather", type: "option", options: ["sun", "rain"] },
      ],
    });
  });

  test("with the labels of a job and of a project, and parts of the data set", async () => {
    for (const owner of ["job", "project"]) {
      const text = file(
        `<meta><${owner}>${labels}</${owner}></meta><image id="4" name="b\\a.jpg" width="4" height="3" subset="val" task_id="3"/><image id="5"/>`,
      );
      const { header, items } = await readCvat(text);
      expect(header.classes.map(({ name }) => name)).toEqual(["car", "person"]);
      expect(items.map(({ externalId, split, size }) => [externalId, split, size?.width])).toEqual([
        ["b\\a.jpg", "val", 4],
        ["5", undefined, undefined],
      ]);
    }
  });

  test("with the part that its task belongs to", async () => {
    const task = (id: number, subset: string) => `<task><id>${id}</id><subset>${subset}</subset></task>`;
    const splits = async (text: string) => (await readCvat(file(text))).items.map(({ split }) => split);
    expect(
      await splits(`<meta>${task(1, "Train")}</meta><image id="0" name="a"/><image id="1" name="b" subset=""/>`),
    ).toEqual(["Train", undefined]);
    const tasks = `<meta><project><tasks>${task(1, "Train")}${task(2, "")}</tasks></project></meta>`;
    expect(await splits(`${tasks}<image id="0" name="a" task_id="1"/><image id="1" name="b" task_id="2"/>`)).toEqual([
      "Train",
      undefined,
    ]);
  });

  test("with rotation about the centre", async () => {
    const { items, header } = await readCvat(
      image(box('rotation="90.00"') + box('rotation="359.5"') + box('rotation="0.00"')),
    );
    const [first, second, third] = items[0]?.objects ?? [];
    expect(first?.kind).toBe("rotated-bounding-box");
    // The centre is (6.5, 4), and what was the left top corner is at the right top.
    expect(first?.shape).toMatchObject({ width: 10, height: 4, rotation: 90 });
    expect(first?.shape).toHaveProperty("x", expect.closeTo(8.5, 9));
    expect(first?.shape).toHaveProperty("y", expect.closeTo(-1, 9));
    expect(second?.shape).toMatchObject({ rotation: -0.5 });
    expect(third).toMatchObject({ kind: "bounding-box", shape: { x: 1.5, y: 2, width: 10, height: 4 } });
    expect(header.classes[0]?.kinds).toEqual(["rotated-bounding-box", "bounding-box"]);
  });

  test("with attributes by their declared types, never by guess", async () => {
    const values = { Type: "1", Parked: "true", Seats: "4", Note: "true", Colours: "[&quot;red&quot;]", Other: "5" };
    const inside = Object.entries(values).map(([name, value]) => `<attribute name="${name}">${value}</attribute>`);
    const { items } = await readCvat(
      image(box('occluded2="1"', inside.join("")).replace('occluded="0"', 'occluded="1"')),
    );
    expect(items[0]?.objects[0]?.attributes).toEqual({
      Type: "1",
      Parked: true,
      Seats: 4,
      Note: "true",
      Colours: ["red"],
      Other: "5",
      occluded: true,
    });
  });

  test("with tags as answers about the picture", async () => {
    const tags = `<tag label="Night" source="manual"></tag><tag label="Weather"><attribute name="answer">rain</attribute></tag>
<tag label="car"><attribute name="Seats">3</attribute></tag><tag label="Night"/><tag/>`;
    const { items, kinds } = await readCvat(image(tags));
    expect(items[0]?.attributes).toEqual({ Night: true, Weather: "rain", car: true, "car › Seats": 3 });
    expect(kinds).toEqual({ doubled: 1, invalid: 1 });
  });

  test("with labels that only tags have as no classes, whatever the file says of them", async () => {
    const text = file(`<meta><task><labels>${label("car")}${label("Night")}</labels></task></meta>
<image id="0" name="a.jpg"><tag label="Night"/></image>`);
    const { header } = await readCvat(text);
    expect(header.classes.map(({ name }) => name)).toEqual(["car"]);
    expect(header.attributes).toEqual([{ name: "Night", type: "boolean" }]);
  });

  test("with masks row by row, outlines, lines, points, ellipses and cuboids", async () => {
    const cuboid = ["tl", "bl", "tr", "br"].flatMap((corner, at) =>
      [1, 2].map((side) => `x${corner}${side}="${at * side}" y${corner}${side}="${side}"`),
    );
    const { items, kinds } = await readCvat(
      image(
        `<mask label="car" rle="0, 4, 1, 2, 2,1,2,1,2, 1, 2, 4, 2" left="2" top="3" width="6" height="4"/>
<polygon label="car" points="0.00,0.00;4.50,0.00;4.50,3.00"/><polyline label="car" points="1,1;2,2"/>
<points label="car" points="1,1;2,2.5"/><ellipse label="car" cx="20" cy="10" rx="8" ry="4" rotation="90"/>
<cuboid label="car" ${cuboid.join(" ")}/>`,
      ),
    );
    const objects = items[0]?.objects ?? [];
    expect(objects.map(({ kind }) => kind)).toEqual([
      "segmentation",
      "polygon",
      "polyline",
      "point",
      "point",
      "polygon",
      "bounding-box",
    ]);
    expect(objects[0]?.shape).toEqual({
      zones: [
        {
          region: expect.arrayContaining([
            [2, 3],
            [6, 7],
          ]),
          holes: [
            expect.arrayContaining([
              [3, 4],
              [5, 6],
            ]),
          ],
        },
        {
          region: expect.arrayContaining([
            [7, 3],
            [8, 4],
          ]),
          holes: [],
        },
      ],
    });
    const ellipse = objects[5]?.shape as [number, number][];
    expect(Math.max(...ellipse.map(([, y]) => y))).toBeCloseTo(18, 1);
    expect(Math.max(...ellipse.map(([x]) => x))).toBeCloseTo(24, 1);
    expect(objects[6]?.shape).toEqual({ x: 0, y: 1, width: 6, height: 1 });
    expect(kinds).toEqual({ "parts-split": 1, "shape-changed": 2 });
  });

  test("with skeletons as keypoints", async () => {
    const skeleton = (...points: string[]) => `<skeleton label="person">${points.join("")}</skeleton>`;
    const point = (name: string, outside: number, occluded: number, at: string) =>
      `<points label="${name}" outside="${outside}" occluded="${occluded}" points="${at}"></points>`;
    const { items, kinds } = await readCvat(
      image(
        skeleton(point("nose", 0, 0, "1,2"), point("eye", 0, 1, "4,6")) +
          skeleton(point("nose", 1, 0, "1,2"), point("eye", 0, 0, "4,6")) +
          skeleton(point("nose", 1, 0, "1,2")) +
          skeleton(point("nose", 0, 0, "1,2").replace("></", '><attribute name="a">b</attribute></')),
      ),
    );
    expect(items[0]?.objects).toEqual([
      {
        class: "person",
        attributes: {},
        kind: "bounding-box",
        shape: { x: 1, y: 2, width: 3, height: 4 },
        keypoints: [
          { name: "nose", x: 1, y: 2 },
          { name: "eye", x: 4, y: 6, isHidden: true },
        ],
      },
      { class: "person", attributes: {}, kind: "point", shape: [4, 6], keypoints: [{ name: "eye", x: 4, y: 6 }] },
      { class: "person", attributes: {}, kind: "point", shape: [1, 2], keypoints: [{ name: "nose", x: 1, y: 2 }] },
    ]);
    expect(kinds).toEqual({ invalid: 1, "attribute-left-out": 1 });
  });

  test("with groups, ids, and what lies above others after them", async () => {
    const { items, kinds } = await readCvat(
      image(
        box('z_order="2" group_id="5"') +
          box('z_order="-1" group_id="5" object_id="x"') +
          box('group_id="6"') +
          box('object_id="x"') +
          box('group_id="0"'),
      ),
    );
    expect(items[0]?.objects.map(({ id }) => id)).toEqual(["x", "3", undefined, undefined, "1"]);
    expect(items[0]?.relations).toEqual([{ name: "group", group: ["1", "x"], attributes: {} }]);
    expect(kinds).toEqual({ doubled: 1 });
  });

  test("without what is wrong with an object, at its line", async () => {
    const wrong = [
      '<box label="car" xtl="1" ytl="2" xbr="1" ybr="6"/>',
      '<box label="car" xtl="1" ytl="2" xbr="x" ybr="6"/>',
      '<box xtl="1" ytl="2" xbr="2" ybr="6"/>',
      '<polygon label="car" points="1,1;2,2"/>',
      '<polyline label="car" points="1,1;2"/>',
      '<points label="car"/>',
      '<mask label="car" rle="1, 2" left="0" top="0" width="2" height="2"/>',
      '<mask label="car" rle="4" left="0" top="0" width="2" height="2"/>',
      '<mask label="car" left="0.5" top="0" width="2" height="2"/>',
      '<mask label="car" left="0" top="0" width="2"/>',
      '<ellipse label="car" cx="1" cy="1" rx="0" ry="1"/>',
      '<cuboid label="car" xtl1="1"/>',
      '<polygon3d label="car"/>',
    ];
    const { items, report, kinds } = await readCvat(image(`\n${wrong.join("\n")}\n${box()}`), { file: "a.xml" });
    expect(items[0]?.objects).toHaveLength(1);
    expect(kinds).toEqual({ invalid: 12, "shape-left-out": 1 });
    const first = report.problems[0]?.line ?? 0;
    expect(report.problems.map(({ line, file, item }) => [line, file, item])).toEqual(
      wrong.map((_, at) => [first + at, "a.xml", "a.jpg"]),
    );
    await expect(readCvat(image(wrong[0] ?? ""), { strict: ["invalid"] })).rejects.toThrow(ConversionError);
  });

  test("unless it is none, or is cut off", async () => {
    for (const [text, message] of [
      ["<annotation/>", "its root is <annotation>"],
      ["<annotations></annotations>", "neither <meta> nor <image> nor <track>"],
      [image(box()).slice(0, -20), "no well-formed XML"],
      ["{}", "no well-formed XML"],
    ] as const) {
      await expect(readCvat(text)).rejects.toThrow(message);
    }
  });

  test("as labels of a project", async () => {
    const report = new Report();
    const inside = '<attribute name="Type">2</attribute><attribute name="Parked">false</attribute>';
    const cvat = await openCvat(image(`${box("", inside)}<tag label="Night"/>`), { report });
    const mapping = mapLabelSet(labelSetFrom(cvat.header), { header: cvat.header });
    for await (const { objects, classifications } of importLabelsOf(cvat.items(), { mapping, report })) {
      expect(objects?.[0]?.classifications).toMatchObject([
        { title: "Type", answer: "2" },
        { title: "Parked", answer: "false" },
      ]);
      expect(classifications).toMatchObject([{ title: "Night", answer: "true" }]);
    }
    expect(report.total).toBe(0);
  });
});
