import { describe, expect, test } from "vitest";
import { boundingBox, defineLabelSet, LabelError, pdf, point, radio } from "../index.ts";
import { checkPicture } from "./index.ts";

const labelSet = defineLabelSet({
  tools: [boundingBox("Car"), point("Wheel"), pdf("Clause")],
  classifications: [radio("Weather", ["Sun"])],
});
const box = { x: 600, y: 30, width: 50, height: 60 };
const area = { x1: 10, y1: 20, x2: 700, y2: 40, width: 612, height: 792, pageNumber: 1 };
const object = (more: object) => ({ schemaId: "a", objectId: "b", title: "Car", ...more });
const asset = (more: object, task: object): never => ({ asset: "u", externalId: "a.jpg", task, ...more }) as never;
const said = (problems: readonly { code: string; pointer: string; message: string }[]) =>
  problems.map(({ code, pointer, message }) => `${code} ${pointer} ${message}`);

describe("an import that is held against sizes", () => {
  const label = labelSet.label("a.jpg");
  label.addObject("Car", box);
  label.addObject("Wheel", [10, 481.5], { page: 3 });
  label.addClassification("Weather", { answer: "Sun", page: 9 });

  test("is told what lies beyond the picture and the video, and how far", () => {
    const sizes = new Map([["a.jpg", { width: 640, height: 480, frameTotal: 9 }]]);
    expect(said(labelSet.validate([label], { sizes }))).toEqual([
      "outside-picture /0/objects/0/bounding-box goes 10 beyond the right edge of a picture of 640 by 480 pixels.",
      "outside-picture /0/objects/1/point goes 1.5 beyond the bottom edge of a picture of 640 by 480 pixels.",
      "beyond-video /0/classifications/0/page is 9, but the video has 9 frames, 0 to 8.",
    ]);
  });

  test("is not without them, nor where all lies within", () => {
    expect(labelSet.validate([label])).toEqual([]);
    expect(labelSet.validate([label], { sizes: new Map([["a.jpg", { width: 650, height: 481.5 }]]) })).toEqual([]);
  });

  test("asks a function for the size of each page", () => {
    const sizes = (externalId: string, page: number | undefined) => {
      expect(externalId).toBe("a.jpg");
      return { width: 700, height: page === 3 ? 482 : 90 };
    };
    expect(labelSet.validate([label], { sizes })).toEqual([]);
  });

  test("is told once of a label whose size is not known", () => {
    for (const sizes of [new Map(), () => null, () => ({ width: null, height: 5 })]) {
      expect(said(labelSet.validate([label], { sizes }))).toEqual([
        "unknown-size /0 is about a picture whose size is not known; say its width and height, so that its shapes can be checked.",
      ]);
    }
  });

  test("knows assets by their URL as well", () => {
    const named = labelSet.label({ data: "https://example.com/a.jpg" });
    named.addObject("Wheel", [9, 9]);
    expect(
      labelSet.validate([named], { sizes: new Map([["https://example.com/a.jpg", { width: 5, height: 9 }]]) }),
    ).toHaveLength(1);
  });

  test("has areas of PDF pages held against the page that they carry, always", () => {
    const contract = labelSet.label("a.pdf");
    contract.addObject("Clause", area);
    contract.addObject("Clause", { ...area, x1: -1, x2: 5, y2: 792 });
    expect(said(labelSet.validate([contract]))).toEqual([
      "outside-picture /0/objects/0/pdf goes 88 beyond the right edge of a page of 612 by 792.",
      "outside-picture /0/objects/1/pdf goes 1 beyond the left edge of a page of 612 by 792.",
    ]);
    expect(labelSet.validate([contract], { sizes: new Map() })).toHaveLength(2);
  });

  test("needs sizes that can be looked up", () => {
    const run = () => labelSet.validate([], { sizes: { "a.jpg": { width: 5 } } as never });
    expect(run).toThrow(LabelError);
    expect(run).toThrow("/sizes: must be a Map or a function; it is an object.");
  });
});

describe("an exported asset", () => {
  test("is held against its own metadata, in either generation", () => {
    const metadata = { width: 640, height: 480 };
    const tools = [object({ "bounding-box": box }), object({ "bounding-box": { ...box, x: 0, width: -2 } })];
    expect(said(checkPicture(asset({ metadata }, { tools })))).toEqual([
      "outside-picture /task/tools/0/bounding-box goes 10 beyond the right edge of a picture of 640 by 480 pixels.",
      "outside-picture /task/tools/1/bounding-box goes 2 beyond the left edge of a picture of 640 by 480 pixels.",
    ]);
    const classic = {
      asset: "u",
      externalId: "a.jpg",
      metadata,
      tasks: [{}, { objects: [object({ point: [1, 500] })] }],
    };
    expect(said(checkPicture(classic as never))).toEqual([
      "outside-picture /tasks/1/objects/0/point goes 20 beyond the bottom edge of a picture of 640 by 480 pixels.",
    ]);
  });

  test("may have another size, which counts for all of its pages", () => {
    const tools = [object({ point: [1, 1], page: 0 }), object({ point: [9, 1], page: 1 })];
    const pages = asset({ metadata: { width: 5, height: 5 }, dataset: ["u", "v"] }, { tools });
    expect(said(checkPicture(pages, { width: 8, height: 8 }))).toEqual([
      "outside-picture /task/tools/1/point goes 1 beyond the right edge of a picture of 8 by 8 pixels.",
    ]);
    expect(checkPicture(pages).map(({ code, pointer }) => [code, pointer])).toEqual([["unknown-size", "/task"]]);
  });

  test("is told of frames that a video does not have, also of what has no shape", () => {
    const metadata = { width: 640, height: 480, frameTotal: 2 };
    const tools = [object({ point: [1, 1], page: 1 }), object({ "medical-brush": true, page: 2 })];
    expect(
      said(checkPicture(asset({ metadata }, { tools, classifications: [{ title: "Weather", page: 7 }] }))),
    ).toEqual([
      "beyond-video /task/tools/1/page is 2, but the video has 2 frames, 0 to 1.",
      "beyond-video /task/classifications/0/page is 7, but the video has 2 frames, 0 to 1.",
    ]);
  });

  test("is let be where it has no labels, no size, or what is no shape", () => {
    for (const tools of [undefined, null, "x", [null, 5, object({ "bounding-box": { x1: 1 } }), object({ pdf: 5 })]]) {
      expect(checkPicture(asset({ metadata: null }, { tools }))).toEqual([]);
    }
    const stored = { position: { boundingRect: area, pageNumber: 1 }, content: {} };
    expect(checkPicture(asset({}, { tools: [object({ pdf: stored })] }))).toHaveLength(1);
  });

  test("must be one", () => {
    expect(() => checkPicture(null as never)).toThrow("must be an asset of an export; it is null.");
    expect(() => checkPicture({} as never, 5 as never)).toThrow("/size: must be an object with width and height");
  });
});
