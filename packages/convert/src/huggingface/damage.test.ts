import { test } from "vitest";
import { expectSafeLines, type Format } from "../../testing/damaged-files.ts";
import { openImageFolder, writeImageFolder } from "./index.ts";

const format: Format = {
  open: (source, report) => openImageFolder(source, { report, categories: ["Car"] }),
  write: (items, header, report) => writeImageFolder(items, { header, report }),
};

test("damaged metadata are read as far as they go, or refused with an error of ours", async () => {
  const objects = { id: [1], bbox: [[1, 2, 3, 4]], categories: [0], Type: ["a"] };
  const rows = [
    { file_name: "a.jpg", width: 9, height: 9, objects, Weather: "Sun" },
    { file_name: "b.jpg", objects },
  ];
  await expectSafeLines(rows, format);
});
