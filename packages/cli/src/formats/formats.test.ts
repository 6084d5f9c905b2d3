import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { detectFormat } from "./detect-format.ts";
import { PictureNames } from "./picture-names.ts";
import { flagsOf, readable, takeOptions, writable } from "./registry.ts";
import { splitShares } from "./split-shares.ts";
import { surveyedLabelSet } from "./surveyed-label-set.ts";

describe("the registry of formats", () => {
  test("has a flag for each option, and formats for each flag", () => {
    expect(writable).toContain("cvat-video");
    expect(readable).not.toContain("cvat-video");
    const briefs = Object.values(flagsOf("reads", "writes")).map((flag) => (flag as { brief: string }).brief);
    expect(briefs.length).toBeGreaterThan(20);
    for (const brief of briefs) expect(brief).toMatch(/\[[a-z, -]+\]$/);
  });

  test("takes the options of a way alone", () => {
    expect(takeOptions({ origin: "0", quiet: true }, [["voc", "reads"]])).toEqual({ origin: "0" });
    expect(() => takeOptions({ groundTruth: "x" }, [["coco", "writes"]])).toThrow(
      "--ground-truth is no option of coco.",
    );
    expect(
      takeOptions({ images: "x" }, [
        ["ango", "reads"],
        ["coco", "writes"],
      ]),
    ).toEqual({ images: "x" });
  });
});

describe("shares of a split", () => {
  test("are read", () => expect(splitShares("train=80, val=20.5")).toEqual({ train: 80, val: 20.5 }));
  test.each(["train", "train=x", "=3", "../x=1", "a=1,a=2", "a=0", ""])("are none: %j", (given) => {
    expect(() => splitShares(given)).toThrow(SyntaxError);
  });
});

describe("names of pictures", () => {
  test("are safe, and differ but for their extension", () => {
    const names = new PictureNames();
    const of = (externalId: string, asset = "https://x.invalid/q.webp?sig=1") => names.of({ externalId, asset });
    expect(of("a.jpg")).toBe("a.jpg");
    expect(of("A.png")).toBe("A-2.png");
    expect(of("a.jpg")).toBe("a.jpg");
    expect(of("night/../../b")).toBe("night/b.webp");
    expect(of("night/b", "none")).toBe("night/b-2.jpg");
    expect(of("c:d?.jpg")).toBe("c_d_.jpg");
    expect(of("con.jpg")).toBe("_con.jpg");
    expect(of("..", "none")).toBe("_.jpg");
  });
});

describe("the format of an input", () => {
  test.each([
    ["x/data.yaml", "names: [a]", "x", "yolo"],
    ["x/Annotations/a.xml", "<annotation/>", "x", "voc"],
    ["x/SegmentationClass/a.png", "", "x", "masks"],
    ["x/panoptic_val.json", "{}", "x", "coco-panoptic"],
    ["x/metadata.jsonl", "{}", "x", "huggingface"],
    ["a.xml", "<?xml version='1.0'?>\n<annotations>", "a.xml", "cvat"],
    ["a.json", '{"info": {}, "images": []}', "a.json", "coco"],
    ["a.json", '[{"externalId": "a", "task": {"tools": []}}]', "a.json", "ango"],
    ["a.json", '[{"externalId": "a", "objects": []}]', "a.json", "ango-labels"],
    ["a.ndjson", '{"uuid": "x", "dataRow": {"globalKey": "a"}}', "a.ndjson", "labelbox"],
    ["a.jsonl", '{"externalId": "a", "isLabelled": true, "answers": {}}', "a.jsonl", "jsonl"],
    ["a.jsonl", '{"text": "a", "entities": [[0, 1, "X"]]}', "a.jsonl", "spacy"],
    ["a.txt", "-DOCSTART- -X- O O\n", "a.txt", "conll"],
    ["a.csv", "externalId,Weather", "a.csv", "csv"],
  ])("of %s with %j is found out", async (file, content, input, format) => {
    const folder = mkdtempSync(join(tmpdir(), "ango-detect-"));
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
    expect(await detectFormat(join(folder, input))).toBe(format);
  });
});

test("a label set of what occurs has its tools, questions and answers, those of the history included", async () => {
  const type = (answer: unknown) => ({ schemaId: "t", title: "Type", answer, classifications: [] });
  const car = { schemaId: "c", title: "Car", "bounding-box": {}, classifications: [type("Sedan")] };
  const assets = async function* () {
    yield {
      externalId: "a",
      asset: "",
      task: { taskId: "1", tools: [car], classifications: [{ title: "Ok", answer: true }] },
    };
    const before = {
      tools: [{ ...car, classifications: [type("Van")] }],
      relations: [{ title: "near", group: ["1"] }],
    };
    yield {
      externalId: "b",
      asset: "",
      task: { taskId: "2", stageHistory: [before], classifications: [{ title: "All", answer: ["x"] }] },
    };
  };
  const found = await surveyedLabelSet(assets() as never);
  expect(found.tools).toMatchObject([{ tool: "bounding-box", title: "Car", schemaId: "c" }]);
  const [question] = found.tools?.[0]?.classifications ?? [];
  expect(question).toMatchObject({ tool: "radio", options: [{ value: "Sedan" }, { value: "Van" }] });
  expect(found.classifications?.map(({ tool }) => tool)).toEqual(["boolean", "checkbox"]);
  expect(found.relations?.map(({ tool }) => tool)).toEqual(["group"]);
});
