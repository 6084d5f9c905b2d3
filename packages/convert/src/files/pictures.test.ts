import { encodePng } from "@ango-hub/label-set/masks";
import { describe, expect, test } from "vitest";
import { inputFiles } from "../../testing/files.ts";
import { ConversionError, pictureSize, Report } from "../index.ts";
import { InputFiles } from "./input-files.ts";
import { readPictureTable } from "./picture-table.ts";

/** A JPEG of 6 × 4 pixels with an orientation of Exif, as far as its size. */
function jpeg(orientation: number): Uint8Array {
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1];
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const app1 = [0xff, 0xe1, 0, 2 + exif.length + entry.length, ...exif, ...entry];
  return new Uint8Array([0xff, 0xd8, ...app1, 0xff, 0xc0, 0, 11, 8, 0, 4, 0, 6, 1, 1, 0x11, 0, 0xff, 0xd9]);
}

describe("the size of a picture", () => {
  test("is read from its beginning, in whichever pieces it comes", async () => {
    const png = await encodePng({ width: 5, height: 3, data: new Uint8Array(15) });
    expect(await pictureSize(png)).toEqual({ width: 5, height: 3 });
    expect(await pictureSize(() => [...png].map((byte) => Uint8Array.of(byte)))).toEqual({ width: 5, height: 3 });
    expect(await pictureSize(new Blob([png]))).toEqual({ width: 5, height: 3 });
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])("is that of the picture as it is shown: orientation %i", async (orientation) => {
    const shown = orientation < 5 ? { width: 6, height: 4 } : { width: 4, height: 6 };
    expect(await pictureSize(jpeg(orientation))).toEqual(shown);
  });

  test("is none of what is no picture, and no more is read than needed", async () => {
    expect(await pictureSize("a text")).toBeUndefined();
    expect(await pictureSize(new Uint8Array())).toBeUndefined();
    let read = 0;
    const endless = function* () {
      for (;;) {
        read += 1;
        yield new Uint8Array(65_536);
      }
    };
    expect(await pictureSize(endless)).toBeUndefined();
    expect(read).toBeLessThan(20);
  });

  test("of a file that can't be opened is an error", async () => {
    const closed = () => Promise.reject(new Error("closed"));
    await expect(pictureSize(closed)).rejects.toThrow("closed");
  });
});

test("a table of pictures leaves out lines that are none", async () => {
  const report = new Report();
  const lines = [
    '{"file":"a.jpg","externalId":"A","width":4,"height":2}',
    "{",
    '{"file":1}',
    "",
    '{"file":"b","externalId":"B"}',
  ];
  expect([...(await readPictureTable(lines.join("\n"), "pictures.ndjson", report))]).toEqual([
    ["a.jpg", { externalId: "A", size: { width: 4, height: 2 } }],
    ["b", { externalId: "B", size: undefined }],
  ]);
  expect(report.problems.map(({ file, line }) => [file, line])).toEqual([
    ["pictures.ndjson", 2],
    ["pictures.ndjson", 3],
  ]);
});

test("a file that is no text is an error with its path", async () => {
  const files = await InputFiles.of(inputFiles([["./a\\b.txt", new Uint8Array([0xff, 0xfe])]]));
  await expect(files.text("a/b.txt")).rejects.toThrow(ConversionError);
  await expect(files.text("a/b.txt")).rejects.toThrow("a/b.txt: The file is not valid UTF-8.");
  expect(await files.text("c.txt")).toBeUndefined();
});
