import { encodePng } from "@ango-hub/label-set/masks";
import { describe, expect, test } from "vitest";
import { jpeg } from "../../testing/jpeg.ts";
import { imageSize } from "./image-size.ts";

describe("the size of a photograph", () => {
  test.each([1, 2, 3, 4])("is as it is stored with orientation %i", (orientation) => {
    for (const littleEndian of [false, true]) {
      expect(imageSize(jpeg(40, 20, orientation, littleEndian))).toEqual({ width: 40, height: 20 });
    }
  });

  test.each([5, 6, 7, 8])("is as browsers show it, turned, with orientation %i", (orientation) => {
    for (const littleEndian of [false, true]) {
      expect(imageSize(jpeg(40, 20, orientation, littleEndian))).toEqual({ width: 20, height: 40 });
    }
  });

  test.each([0, 9, 255, 65_535])("is as it is stored with orientation %i, which there is not", (orientation) => {
    expect(imageSize(jpeg(40, 20, orientation))).toEqual({ width: 40, height: 20 });
  });

  test("is as it is stored where nothing is said of an orientation", async () => {
    expect(imageSize(jpeg(40, 20))).toEqual({ width: 40, height: 20 });
    const png = await encodePng({ width: 3, height: 2, data: new Uint8Array(6) });
    expect(imageSize(png)).toEqual({ width: 3, height: 2 });
  });

  test("is not known of what is no picture, or breaks off", () => {
    for (const bytes of [
      new Uint8Array(),
      new Uint8Array(100),
      jpeg(40, 20, 6).slice(0, 30),
      jpeg(40, 20, 6).slice(0, 41),
    ]) {
      expect(imageSize(bytes)).toBeUndefined();
    }
  });
});
