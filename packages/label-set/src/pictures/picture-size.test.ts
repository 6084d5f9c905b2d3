import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PictureName, photographsOf, pictureFile } from "../../testing/picture-files.ts";
import { LabelError } from "../index.ts";
import { pictureSize } from "./index.ts";

const names: PictureName[] = ["avif", "heic", "tiff", "webp", "gif", "bmp", "png"];

describe("the size of a picture", () => {
  test.each(names)("is read from a %s", (name) => {
    expect(pictureSize(pictureFile(name))).toEqual({ width: 6, height: 4, orientation: 1 });
  });

  test("is that which is shown where an AVIF is turned", () => {
    expect(pictureSize(pictureFile("avif that is turned"))).toEqual({ width: 4, height: 6, orientation: 1 });
  });

  test.each([1, 2, 3, 4])("is as a JPEG is stored with orientation %i", (orientation) => {
    for (const photograph of photographsOf(orientation)) {
      expect(pictureSize(photograph)).toEqual({ width: 40, height: 20, orientation });
    }
  });

  test.each([5, 6, 7, 8])("is as a JPEG is shown, turned, with orientation %i", (orientation) => {
    for (const photograph of photographsOf(orientation)) {
      expect(pictureSize(photograph)).toEqual({ width: 20, height: 40, orientation });
    }
  });

  test.each([0, 9, 255])("is as a JPEG is stored with orientation %i, which there is not", (orientation) => {
    for (const photograph of photographsOf(orientation)) {
      expect(pictureSize(photograph)).toEqual({ width: 40, height: 20, orientation: 1 });
    }
  });

  test("is read where the file begins inside a larger buffer", () => {
    for (const name of names) {
      const file = pictureFile(name);
      const buffer = new Uint8Array(file.length + 20).fill(255);
      buffer.set(file, 7);
      expect(pictureSize(buffer.subarray(7, 7 + file.length))).toEqual({ width: 6, height: 4, orientation: 1 });
    }
  });

  test("is not known of what is no picture, and never a wrong kind of number, however the file is damaged", () => {
    for (const bytes of [new Uint8Array(), new Uint8Array(100), new TextEncoder().encode("<svg width='6'/>")]) {
      expect(pictureSize(bytes)).toBeUndefined();
    }
    const file = fc.constantFrom<Uint8Array>(...names.map(pictureFile), ...photographsOf(6));
    const hits = fc.array(fc.tuple(fc.nat(700), fc.nat(255)), { maxLength: 6 });
    fc.assert(
      fc.property(file, hits, fc.nat(700), (file, hits, end) => {
        const damaged = file.slice(0, end);
        for (const [at, value] of hits) if (at < damaged.length) damaged[at] = value;
        const size = pictureSize(damaged);
        if (size !== undefined) {
          expect(size.width).toBeGreaterThan(0);
          expect(size.height).toBeGreaterThan(0);
          expect([size.width, size.height].every(Number.isFinite)).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test("is asked of bytes alone", () => {
    expect(() => pictureSize("a.jpg" as never)).toThrow(LabelError);
    expect(() => pictureSize("a.jpg" as never)).toThrow("must be a Uint8Array; it is a string.");
  });
});
