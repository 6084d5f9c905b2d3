import {
  boundingBox,
  checkbox,
  defineLabelSet,
  groupRelation,
  option,
  point,
  polygon,
  radio,
  segmentation,
  singleRelation,
  text,
} from "@ango-hub/label-set";
import { describe, expect, test } from "vitest";
import { all, exportedAsset } from "../../testing/exports.ts";
import { assetsOf, importLabelsOf, itemsOf, mapLabelSet, Report } from "../index.ts";

const roads = defineLabelSet({
  tools: [
    boundingBox("Vehicle", {
      classifications: [
        radio("Type", ["Car", option("Truck", { reveals: [text("Load")] })]),
        checkbox("Lights", ["Front", "Rear"]),
      ],
    }),
    segmentation("Road"),
    polygon("Sign"),
    point("Nose"),
  ],
  classifications: [radio("Weather", ["Sun", "Rain"])],
  relations: [singleRelation("tows"), groupRelation("Convoy")],
});

/** An object of an export. */
function drawn(title: string, key: string, shape: unknown, rest: object = {}): object {
  const part = roads.toJSON().tools?.find((tool) => tool.title === title);
  return { schemaId: part?.schemaId, title, tool: key, [key]: shape, ...rest };
}

function answered(title: string, answer: unknown, classifications: object[] = []): object {
  return { title, answer, classifications, ...idOf(title) };
}

function idOf(title: string): { schemaId?: string } {
  const ids: Record<string, string> = {};
  const visit = (parts: readonly { title?: string; schemaId?: string; classifications?: unknown }[] = []): void => {
    for (const part of parts) {
      if (part.title && part.schemaId) ids[part.title] = part.schemaId;
      visit(part.classifications as never);
    }
  };
  visit(roads.toJSON().tools as never);
  visit(roads.toJSON().classifications as never);
  return ids[title] === undefined ? {} : { schemaId: ids[title] };
}

const box = { x: 4, y: 5, width: 10, height: 8 };

describe("labels of an export", () => {
  test("become items, and items labels again", async () => {
    const report = new Report();
    const mapping = mapLabelSet(roads);
    const truck = [answered("Type", "Truck", [answered("Load", "Sand")]), answered("Lights", ["Front", "Rear"])];
    const asset = exportedAsset(
      "a.jpg",
      [
        drawn(
          "Vehicle",
          "bounding-box",
          { x: 14, y: 13, width: -10, height: -8 },
          { objectId: "v", classifications: truck },
        ),
        drawn("Vehicle", "bounding-box", box, { objectId: "w" }),
      ],
      {
        task: {
          classifications: [answered("Weather", "Rain")],
          relations: [
            {
              title: "tows",
              schemaId: roads.toJSON().relations?.[0]?.schemaId,
              from: "v",
              to: "w",
              direction: "bidirectional",
            },
          ],
        },
      },
    );
    const items = await all(itemsOf([asset], { mapping, report }));
    expect(items).toMatchObject([
      {
        externalId: "a.jpg",
        size: { width: 40, height: 30 },
        isLabelled: true,
        objects: [
          {
            class: "Vehicle",
            kind: "bounding-box",
            shape: box,
            id: "v",
            attributes: { Type: "Truck", "Type › Load": "Sand", Lights: ["Front", "Rear"] },
          },
          { class: "Vehicle", id: "w", attributes: {} },
        ],
        attributes: { Weather: "Rain" },
        relations: [{ name: "tows", from: "v", to: ["w"], isMutual: true }],
      },
    ]);
    const [label] = await all(importLabelsOf(items, { mapping, report }));
    expect(report.total).toBe(0);
    expect(roads.parseLabel(label as never)).toMatchObject({
      externalId: "a.jpg",
      objects: [
        {
          title: "Vehicle",
          shape: box,
          objectId: "v",
          classifications: [
            { title: "Type", answer: "Truck", classifications: [{ title: "Load", answer: "Sand" }] },
            { answer: ["Front", "Rear"] },
          ],
        },
        { title: "Vehicle", objectId: "w" },
      ],
      classifications: [{ title: "Weather", answer: "Rain" }],
      relations: [{ title: "tows", from: "v", to: "w", direction: "bidirectional" }],
      unknown: [],
    });
  });

  test("are those of a stage of the history", async () => {
    const mapping = mapLabelSet(roads);
    const report = new Report();
    const stageHistory = [1, 2].map((x) => ({
      stage: "Label",
      stageId: "l",
      tools: [drawn("Vehicle", "bounding-box", { ...box, x }, { objectId: `o${x}` })],
    }));
    const asset = exportedAsset("a.jpg", [], { task: { stageHistory } });
    const at = async (stage?: string) => all(itemsOf([asset], { mapping, report, stage }));
    expect((await at("Label"))[0]?.objects).toMatchObject([{ id: "o2" }]);
    expect((await at("l"))[0]?.objects).toMatchObject([{ id: "o2" }]);
    expect(await at("Complete")).toMatchObject([{ objects: [] }]);
    expect(await at()).toMatchObject([{ objects: [], isLabelled: true }]);
    expect(report.total).toBe(0);
    expect(await at("Review")).toMatchObject([{ objects: [], isLabelled: false }]);
    expect(Object.fromEntries(report.counts)).toEqual({ "no-such-stage": 1 });
  });

  test("are those of the classic generation, of the task that was completed last", async () => {
    const report = new Report();
    const tasks = ["2023-01-01T00:00:00Z", "2023-02-01T00:00:00Z", null].map((completedAt, at) => ({
      taskId: `t${at}`,
      completedAt,
      objects: [drawn("Vehicle", "bounding-box", box, { objectId: `o${at}` })],
    }));
    const assets = [{ asset: "https://example.com/a.jpg", externalId: "a.jpg", tasks }] as never;
    const mapping = mapLabelSet(roads);
    expect(await all(itemsOf(assets, { mapping, report }))).toMatchObject([
      { objects: [{ id: "o1" }], isLabelled: true },
    ]);
    await all(itemsOf(assets, { mapping, report, stage: "Review" }));
    expect(Object.fromEntries(report.counts)).toEqual({ "several-tasks": 1, "no-such-stage": 1 });
  });

  test("have sizes that the caller knows, parts of the data set, and files of another name", async () => {
    const report = new Report();
    const mapping = mapLabelSet(roads);
    const assets = ["a.jpg", "b.jpg", "c.jpg", "d.jpg"].map((name) => exportedAsset(name, [], { metadata: {} }));
    const options = {
      mapping,
      report,
      size: () => Promise.resolve({ width: 4, height: 3 }),
      file: (asset: { externalId: string }) => `images/${asset.externalId}`,
      split: { train: 1, val: 1 },
    };
    const items = await all(itemsOf(assets, options));
    expect(items[0]).toMatchObject({ size: { width: 4, height: 3 }, file: "images/a.jpg", isLabelled: false });
    const train = await all(itemsOf(assets, { ...options, only: "train" }));
    const val = await all(itemsOf(assets, { ...options, only: "val" }));
    expect(train.length + val.length).toBe(4);
    expect(train).toEqual(items.filter(({ split }) => split === "train"));
    expect(await all(itemsOf(assets, { ...options, split: () => "test", only: "val" }))).toEqual([]);
  });

  test("are reported where nothing is known of them", async () => {
    const report = new Report();
    const mapping = mapLabelSet(roads);
    const unknown = { schemaId: "x", title: "Tree", "bounding-box": box };
    const assets = [
      exportedAsset("a.jpg", [unknown], { task: { brushDataUrl: "https://example.com/a.png" } }),
      5 as never,
    ];
    const items = await all(itemsOf(assets, { mapping, report }));
    expect(items).toMatchObject([{ isLabelled: true, objects: [], strokes: { brush: "https://example.com/a.png" } }]);
    await all(importLabelsOf(items, { mapping, report }));
    expect(Object.fromEntries(report.counts)).toEqual({ "unknown-label": 1, invalid: 1, "strokes-left-out": 1 });
    expect(report.toString()).toContain("1 × unknown-label, such as asset a.jpg: ");
    expect(JSON.parse(JSON.stringify(report))).toMatchObject({ total: 3, counts: { invalid: 1 } });
  });

  test("go to the assets that the caller names, each once", async () => {
    const report = new Report();
    const mapping = mapLabelSet(roads);
    const item = {
      externalId: "folder/a.jpg",
      isLabelled: true,
      objects: [],
      attributes: {},
      relations: [],
      place: {},
    };
    const externalId = (given: { externalId: string }) => given.externalId.replace(/^.*\//, "");
    const labels = await all(importLabelsOf([item, item], { mapping, report, externalId }));
    expect(labels.map((label) => label.externalId)).toEqual(["a.jpg", "a.jpg"]);
    expect(Object.fromEntries(report.counts)).toEqual({ doubled: 1 });
  });
});

describe("an export in a file", () => {
  const assets = ["a.jpg", "b.jpg"].map((name) => exportedAsset(name, []));

  test("is an array, or has an asset a line", async () => {
    expect(await all(assetsOf(JSON.stringify(assets, undefined, 2)))).toEqual(assets);
    expect(await all(assetsOf(assets.map((asset) => JSON.stringify(asset)).join("\r\n")))).toEqual(assets);
    expect(await all(assetsOf(""))).toEqual([]);
  });

  test("is refused where a line is no JSON", async () => {
    const text = `${JSON.stringify(assets[0])}\n{"asset":`;
    await expect(all(assetsOf(text, "export.ndjson"))).rejects.toThrow("export.ndjson:2: The line is not valid JSON");
  });
});
