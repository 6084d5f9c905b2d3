import { describe, expect, test } from "vitest";
import { all } from "../../testing/exports.ts";
import { openCsv } from "../classifications/index.ts";
import { openCoco, writeCoco, writePanoptic } from "../coco/index.ts";
import { openCvat } from "../cvat/index.ts";
import { openImageFolder } from "../huggingface/index.ts";
import {
  ArgumentError,
  assetsOf,
  importLabelsOf,
  itemsOf,
  labelSetFrom,
  mapLabelSet,
  Report,
  splitOf,
} from "../index.ts";
import { openLabelbox } from "../labelbox/index.ts";
import { openMasks } from "../masks/index.ts";
import { writeConll } from "../text/index.ts";
import { writeVoc } from "../voc/index.ts";
import { openYolo, writeYolo } from "../yolo/index.ts";

const report = new Report();
const mapping = mapLabelSet({ tools: [], classifications: [], relations: [] });
const { header } = mapping;

/** Calls as programs without types make them. */
const calls: Readonly<Record<string, (wrong: never) => unknown>> = {
  "assets must be a list, or an async iterable, but is missing.": (wrong) => all(itemsOf(wrong, { mapping, report })),
  "options must be an object, but is missing.": (wrong) => all(itemsOf([], wrong)),
  "options.mapping must be a mapping, as mapLabelSet makes one, but is missing.": (wrong) =>
    all(itemsOf([], { report, mapping: wrong })),
  'options.split must be a function or an object, but is "train".': () =>
    all(itemsOf([], { mapping, report, split: "train" as never })),
  "items must be a list, or an async iterable, but is missing.": (wrong) =>
    all(importLabelsOf(wrong, { mapping, report })),
  "options.report must be a Report, but is missing.": (wrong) => all(importLabelsOf([], { mapping, report: wrong })),
  "source must be a text, bytes, a Blob, a stream, or a function that opens one, but is 5.": () =>
    all(assetsOf(5 as never)),
  "options.header must be a header, such as mapping.header, but is missing.": (wrong) =>
    all(writeCoco([], { report, header: wrong })),
  'options.segmentation must be "auto", "polygons" or "rle", but is "mask".': () =>
    all(writeCoco([], { header, report, segmentation: "mask" as never })),
  'There is no option "path2"; those are: header, report, path, folder, stuff.': () =>
    all(writePanoptic([], { header, report, path2: "a" } as never)),
  "options.threshold must be a number from 0 to 1, but is 50.": () => openCoco("{}", { report, threshold: 50 }),
  "options.report must be a Report, but is another object.": () => openCoco("{}", { report: {} as never }),
  'There is no option "tasks"; those are: header, report, task, names, parts, mirrored, picture.': () =>
    all(writeYolo([], { header, report, tasks: "detect" } as never)),
  'options.task must be "detect", "segment", "obb" or "pose", but is "box".': () =>
    openYolo([], { report, task: "box" as never }),
  "files must be a list, or an async iterable, but is null.": () => openMasks(null as never, { report }),
  "options.origin must be 0 or 1, but is 2.": () => all(writeVoc([], { header, report, origin: 2 as never })),
  'options.frames must be "video" or "task", but is "all".': () => openCvat("", { report, frames: "all" as never }),
  'options.delimiter must be ",", ";", "\\t" or "|", but is ":".': () =>
    openCsv("", { report, delimiter: ":" as never }),
  'options.categories must be a list of texts, but is "numbers".': () =>
    openImageFolder("", { report, categories: "numbers" as never }),
  "options.mask must be a function, but is true.": () => openLabelbox("", { report, mask: true as never }),
  "options.columns must be 2 or 4, but is 3.": () => all(writeConll([], { report, columns: 3 as never })),
  "header must be a header, such as mapping.header, but is null.": () => labelSetFrom(null as never),
  'options.leaveOut must be a list of texts, but is "Car".': () =>
    mapLabelSet({ tools: [], classifications: [], relations: [] }, { leaveOut: "Car" as never }),
  "externalId must be a text, but is missing.": (wrong) => splitOf(wrong, { train: 1 }),
};

describe("nothing is read or written where", () => {
  test.each(Object.entries(calls))("%s", async (message, call) => {
    const error = await Promise.resolve()
      .then(() => call(undefined as never))
      .catch((error: unknown) => error);
    expect(error).toBeInstanceOf(ArgumentError);
    expect((error as ArgumentError).message).toBe(message);
  });
});
