import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ImportLabel } from "@ango-hub/client";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startHub, type TestHub } from "../../testing/hub.ts";
import { addRoadScenes, project } from "../../testing/road-scenes.ts";
import { type Ended, runAngo } from "../../testing/run-ango.ts";

let hub: TestHub;
let cwd: string;
const ango = (...args: string[]): Promise<Ended> => runAngo(args, { env: hub.env, cwd });
const file = (name: string, content: unknown): void =>
  writeFileSync(join(cwd, name), typeof content === "string" ? content : JSON.stringify(content));
const imports = (): number => hub.hub.requests.filter(({ operation }) => operation === "importLabels").length;

const coco = {
  images: [{ id: 1, file_name: "a.png", width: 64, height: 48 }],
  categories: [
    { id: 1, name: "vehicle" },
    { id: 2, name: "Dragon" },
  ],
  annotations: [
    { id: 1, image_id: 1, category_id: 1, bbox: [1, 2, 30, 40], score: 0.9 },
    { id: 2, image_id: 1, category_id: 2, bbox: [1, 2, 3, 4], score: 0.9 },
  ],
};

beforeAll(async () => {
  hub = await startHub();
  await addRoadScenes(hub);
});
afterAll(() => hub.close());
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "ango-import-"));
  hub.hub.faults.clear();
});

describe("labels that were exported come back", () => {
  // What each format keeps of 3 assets with 3 objects, 2 answers about assets and a relation, and what the report says of the rest.
  test.each([
    ["coco", [], [], { assets: 3, objects: 3, answers: 2, relations: 0 }, { "relation-left-out": 1 }],
    [
      "coco-panoptic",
      [],
      [],
      { assets: 3, objects: 3, answers: 2, relations: 0 },
      { "relation-left-out": 1, "attribute-left-out": 2 },
    ],
    [
      ...(["yolo", [], [], { assets: 3, objects: 3, answers: 0, relations: 0 }] as const),
      { "relation-left-out": 1, "attribute-left-out": 4, "shape-changed": 1 },
    ],
    [
      ...(["yolo", ["--task", "segment"], [], { assets: 3, objects: 3, answers: 0, relations: 0 }] as const),
      { "relation-left-out": 1, "attribute-left-out": 4 },
    ],
    [
      ...(["yolo", ["--task", "obb"], [], { assets: 3, objects: 3, answers: 0, relations: 0 }] as const),
      { "relation-left-out": 1, "attribute-left-out": 4, "shape-changed": 1 },
    ],
    [
      ...([
        "yolo-classify",
        [],
        ["--attribute", "Weather"],
        { assets: 2, objects: 0, answers: 2, relations: 0 },
      ] as const),
      { "relation-left-out": 1, "shape-left-out": 3, "unmapped-value": 1 },
    ],
    ["cvat", [], [], { assets: 3, objects: 3, answers: 2, relations: 0 }, { "relation-left-out": 1 }],
    ["labelbox", [], [], { assets: 2, objects: 3, answers: 2, relations: 1 }, undefined],
    ["huggingface", ["--categories", "names"], [], { assets: 3, objects: 3, answers: 2, relations: 0 }, undefined],
    ["voc", ["--origin", "0"], ["--origin", "0"], { assets: 3, objects: 3, answers: 0, relations: 0 }, undefined],
    ["masks", [], [], { assets: 3, objects: 3, answers: 0, relations: 0 }, undefined],
    ["csv", ["--delimiter", ";"], ["--delimiter", ";"], { assets: 3, objects: 0, answers: 2, relations: 0 }, undefined],
    ["jsonl", [], [], { assets: 3, objects: 0, answers: 2, relations: 0 }, undefined],
  ] as const)("by %s %j", async (format, writing, reading, expected, lost) => {
    const out = ["export", project, "--stage", "all", "--format", format, "-o", "out", ...writing, "--json"];
    const exported = JSON.parse((await ango(...out)).stdout);
    if (lost) expect(exported.lost).toEqual(lost);
    const back = ["import-labels", "out", "--format", format, "--project", project, "--check", ...reading, "--ndjson"];
    const { code, stdout, stderr } = await ango(...back);
    expect([code, stderr]).toEqual([0, expect.stringContaining("Nothing was sent.")]);
    const labels: ImportLabel[] = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    const sum = (part: "objects" | "classifications" | "relations"): number =>
      labels.reduce((total, label) => total + (label[part]?.length ?? 0), 0);
    const found = { objects: sum("objects"), answers: sum("classifications"), relations: sum("relations") };
    expect({ assets: labels.length, ...found }).toEqual(expected);
    expect(labels.map(({ externalId }) => externalId)).toContain("night/b.png");
    expect(imports()).toBe(0);
  });
});

test("spans of texts go out and come back", async () => {
  const text = "From Izmir to Ankara.";
  file(
    "labels.ndjson",
    '{"externalId":"a.txt","objects":[{"title":"City","ner":{"start":5,"end":10}},{"title":"City","ner":{"start":14,"end":20}}]}',
  );
  file("a.txt", text);
  await ango("label-set", "pull", project, "-o", "label-set.json");
  for (const [format, out] of [
    ["conll", "out.conll"],
    ["spacy", "out.jsonl"],
  ] as const) {
    const ids = format === "conll" ? ["--ids"] : [];
    const args = [
      "convert",
      "labels.ndjson",
      out,
      "--to",
      format,
      "--texts",
      ".",
      "--label-set",
      "label-set.json",
      ...ids,
    ];
    expect((await ango(...args, "--strict")).code).toBe(0);
    const texts = format === "conll" ? ["--texts", "."] : [];
    const back = [
      "import-labels",
      out,
      "--format",
      format,
      "--label-set",
      "label-set.json",
      "--check",
      ...texts,
      "--ndjson",
    ];
    const { externalId, objects } = JSON.parse((await ango(...back)).stdout);
    expect([format, externalId, objects.map(({ ner }: { ner: { start: number } }) => ner.start)]).toEqual([
      format,
      "a.txt",
      [5, 14],
    ]);
  }
});

describe("ango import-labels", () => {
  test("sends nothing with --check, says what would get lost, and exits with 3", async () => {
    file("boxes.json", coco);
    const before = hub.hub.requests.length;
    const ended = await ango("import-labels", "boxes.json", "--project", project, "--check", "--json");
    expect(ended.code).toBe(3);
    expect(JSON.parse(ended.stdout)).toEqual([
      { externalId: "a.png", objects: [], classifications: [], relations: [] },
    ]);
    expect(ended.stderr).toContain("2  unmapped-class");
    expect(new Set(hub.hub.requests.slice(before).map(({ method }) => method))).toEqual(new Set(["GET"]));
  });

  test("drafts a mapping, and imports by it", async () => {
    file("boxes.json", coco);
    const draft = await ango("import-labels", "boxes.json", "--project", project, "--write-map", "map.json");
    expect(draft).toMatchObject({ code: 0, stderr: expect.stringContaining("left out until they are mapped") });
    const settings = JSON.parse(readFileSync(join(cwd, "map.json"), "utf8"));
    expect(settings).toEqual({ classes: { vehicle: "Vehicle", Dragon: null }, attributes: { score: null } });
    const args = ["import-labels", "boxes.json", "--project", project, "--map", "map.json"];
    const imported = await ango(...args, "--json");
    expect(imported).toMatchObject({ code: 0, stdout: expect.stringContaining('"imported": 1') });
    expect(imported.stderr).not.toContain("Warning");
    const few = await ango(...args, "--check", "--min-score", "0.95", "--ndjson");
    expect(JSON.parse(few.stdout).objects).toEqual([]);
  });

  test("needs no service to check labels against a label set in a file", async () => {
    await ango("label-set", "pull", project, "-o", "label-set.json");
    file(
      "labels.ndjson",
      [
        '{"externalId":"a.png","objects":[{"title":"Vehicle","bounding-box":{"x":60,"y":2,"width":30,"height":4}}]}',
        '{"externalId":"c.png","objects":[{"title":"Dragon","bounding-box":{"x":1,"y":2,"width":3,"height":4}}]}',
      ].join("\n"),
    );
    const { code, stdout, stderr } = await runAngo(
      ["import-labels", "labels.ndjson", "--label-set", "label-set.json", "--check"],
      { cwd },
    );
    expect([code, stdout]).toEqual([3, "a.png\t1\t0\t0\n"]);
    expect(stderr).toContain("labels.ndjson is read as ango-labels.");
    expect(stderr).toContain("asset c.png: ");
  });

  test("imports what can be, and writes the rest to a file from which it can be imported again", async () => {
    const label = { objects: [{ title: "Vehicle", "bounding-box": { x: 1, y: 2, width: 3, height: 4 } }] };
    file("labels.json", [
      { externalId: "c.png", ...label },
      { externalId: "missing.png", ...label },
    ]);
    const ended = await ango("import-labels", "labels.json", "--project", project, "--json");
    expect(ended.code).toBe(4);
    const failed = [{ externalId: "missing.png", mayBeImported: false, reason: expect.any(String) }];
    expect(JSON.parse(ended.stdout)).toEqual({ imported: 1, failed, lost: {} });
    const again = ["import-labels", "labels.json.failed.ndjson", "--format", "ango-labels", "--project", project];
    expect((await ango(...again)).code).toBe(1);
  });

  test.each([
    ["empty.json", "", "ango-labels", "empty.json: The file is empty"],
    ["other.json", '{"name": "x"}', "ango-labels", "other.json: What comes as number 1 is no label"],
    ["coco.json", '{"images": [\n{"id": 1,,}], "annotations": [], "categories": []}', "coco", "coco.json"],
    ["lines.ndjson", '{"objects": []}\noops', "ango-labels", "lines.ndjson:2"],
    ["cvat.xml", "<annotations>\n<image", "cvat", "cvat.xml:2"],
  ])("says of %s where it is wrong", async (name, content, format, message) => {
    file(name, content);
    const ended = await ango("import-labels", name, "--format", format, "--project", project, "--check");
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain(message);
  });

  test("takes options of the format alone, and only with a destination", async () => {
    file("boxes.json", coco);
    expect((await ango("import-labels", "boxes.json", "--project", project, "--origin", "0")).stderr).toContain(
      "--origin is no option of coco. It is one of voc.",
    );
    expect(await ango("import-labels", "boxes.json")).toMatchObject({ code: 2 });
    expect(await ango("import-labels", "nowhere", "--project", project)).toMatchObject({
      code: 2,
      stderr: "Error: nowhere can't be read: there is no such file or folder.\n",
    });
  });
});
