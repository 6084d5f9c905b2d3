import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countInflated } from "../../testing/counting-inflation.ts";
import { encodePng, type PngContent, pngOf, samplesOfType } from "../../testing/encode-png.ts";
import { openPng } from "./png-reader.ts";
import { writePng } from "./png-writer.ts";
import { Unreadable } from "./raster.ts";

async function read(bytes: Uint8Array<ArrayBuffer>): Promise<{ size: readonly number[]; rgba: number[] }> {
  const raster = openPng(bytes);
  return { size: raster.size, rgba: [...(await raster.read())] };
}

async function reasonOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const error = await read(bytes).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(Unreadable);
  return (error as Unreadable).message;
}

const sizes = fc.record({ width: fc.integer({ min: 1, max: 9 }), height: fc.integer({ min: 1, max: 9 }) });
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

/** What a pixel of each colour type looks like, as the specification says. */
function colorOf({ colorType, palette = new Uint8Array(0), transparency }: PngContent, sample: number[]): number[] {
  const [a = 0, b = 0, c = 0, d = 0] = sample;
  const alpha = (key: number[]) =>
    transparency && key.every((value, index) => transparency[index * 2 + 1] === value) ? 0 : 255;
  if (colorType === 0) return [a, a, a, alpha([a])];
  if (colorType === 2) return [a, b, c, alpha([a, b, c])];
  if (colorType === 3) return [...palette.subarray(a * 3, a * 3 + 3), transparency?.[a] ?? 255];
  return colorType === 4 ? [a, a, a, b] : [a, b, c, d];
}

const contents: fc.Arbitrary<PngContent> = fc
  .tuple(sizes, fc.constantFrom(0, 2, 3, 4, 6))
  .chain(([{ width, height }, colorType]) =>
    fc.record({
      width: fc.constant(width),
      height: fc.constant(height),
      colorType: fc.constant(colorType),
      // Few values, so that neighbours are alike and the one colour that is transparent is met.
      samples: bytes(width * height * (samplesOfType[colorType] as number)).map((samples) =>
        colorType === 3 || samples[0] === 0 ? samples.map((sample) => sample % 4) : samples,
      ),
      filters: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 9 }),
      palette: colorType === 3 ? bytes(12) : fc.constant(undefined),
      transparency:
        colorType === 3
          ? fc.option(fc.uint8Array({ maxLength: 4 }), { nil: undefined })
          : colorType < 3
            ? fc.option(fc.constantFrom(new Uint8Array(6), new Uint8Array([0, 1, 0, 2, 0, 3])), { nil: undefined })
            : fc.constant(undefined),
      pieceSize: fc.integer({ min: 1, max: 60 }),
      others: fc.constantFrom<Record<string, Uint8Array>>({}, { gAMA: new Uint8Array(4), tEXt: new Uint8Array(9) }),
    }),
  );

describe("a PNG", () => {
  test("gives back the pixels that were written", async () => {
    const pictures = sizes.chain(({ width, height }) =>
      fc.record({ width: fc.constant(width), height: fc.constant(height), rgba: bytes(width * height * 4) }),
    );
    await fc.assert(
      fc.asyncProperty(pictures, async ({ width, height, rgba }) => {
        expect(await read(await writePng(width, height, rgba))).toEqual({ size: [width, height], rgba: [...rgba] });
      }),
    );
  });

  test("is read in every colour type, with every filter, in any pieces, beside parts that nobody needs", async () => {
    await fc.assert(
      fc.asyncProperty(contents, async (content) => {
        const { width, height, colorType, samples } = content;
        const step = samplesOfType[colorType] as number;
        const rgba = Array.from({ length: width * height }, (_, pixel) =>
          colorOf(content, [...samples.subarray(pixel * step, (pixel + 1) * step)]),
        );
        expect(await read(encodePng(content))).toEqual({ size: [width, height], rgba: rgba.flat() });
      }),
      { numRuns: 300 },
    );
  });

  test("is read where other bytes follow its end, and where it lies inside a larger buffer", async () => {
    const png = await writePng(1, 1, new Uint8Array([1, 2, 3, 4]));
    const around = new Uint8Array([9, 9, 9, ...png, 9, 9]);
    expect((await read(around.subarray(3))).rgba).toEqual([1, 2, 3, 4]);
  });
});

describe("a damaged PNG", () => {
  const png = encodePng({
    width: 5,
    height: 4,
    colorType: 6,
    samples: Uint8Array.from({ length: 80 }, (_, at) => at * 7),
  });

  test("is refused wherever it is cut off", async () => {
    for (let length = 0; length < png.length; length += 1) {
      expect(await reasonOf(png.slice(0, length)), `cut at ${length}`).toMatch(/not a PNG|cut short/);
    }
  });

  test("is refused whichever of its bytes is wrong", async () => {
    for (let at = 0; at < png.length; at += 1) {
      const damaged = png.slice();
      damaged[at] = ~(damaged[at] as number);
      expect(await reasonOf(damaged), `byte ${at}`).toMatch(/not a PNG|cut short|checksum/);
    }
  });
});

describe("a PNG is refused, with the reason in words,", () => {
  const grey = { width: 2, height: 2, colorType: 0, samples: new Uint8Array(4) };
  const header = (width: number, height: number) => {
    const view = new DataView(new ArrayBuffer(13));
    view.setUint32(0, width);
    view.setUint32(4, height);
    view.setUint8(8, 8);
    return new Uint8Array(view.buffer);
  };
  const end = ["IEND", new Uint8Array(0)] as const;
  const compressed = (data: Uint8Array) => ["IDAT", deflateSync(data)] as const;

  test.each<[string, Uint8Array<ArrayBuffer>, string]>([
    ["with 16 bits", encodePng({ ...grey, depth: 16 }), "has 16 bits a channel, and only 8 are supported"],
    ["with 1 bit", encodePng({ ...grey, depth: 1 }), "has 1 bits a channel, and only 8 are supported"],
    ["interlaced", encodePng({ ...grey, interlacing: 1 }), "is interlaced, which is not supported"],
    ["otherwise compressed", encodePng({ ...grey, compression: 1 }), "is compressed in a way that is not supported"],
    ["of no colour type", encodePng({ ...grey, colorType: 5 }), "there is no colour type 5"],
    ["with a part that must be known", encodePng({ ...grey, others: { CgBI: grey.samples } }), 'a part of type "CgBI"'],
    ["without a palette", encodePng({ ...grey, colorType: 3 }), "it has no palette"],
    [
      "with a colour that its palette lacks",
      encodePng({ ...grey, colorType: 3, samples: new Uint8Array([0, 1, 1, 2]), palette: new Uint8Array(6) }),
      "its palette has no colour 2",
    ],
    ["without a header", pngOf([compressed(new Uint8Array(6)), end]), "it has no header"],
    ["with a short header", pngOf([["IHDR", new Uint8Array(12)], end]), "it has no header"],
    ["without data", pngOf([["IHDR", header(2, 2)], end]), "cut short"],
    ["without pixels", pngOf([["IHDR", header(2, 0)], end]), "has no size"],
    ["with too few rows", pngOf([["IHDR", header(2, 2)], compressed(new Uint8Array(5)), end]), "cut short"],
    [
      "with too many rows",
      pngOf([["IHDR", header(2, 2)], compressed(new Uint8Array(9)), end]),
      "more data than its size",
    ],
    ["with another filter", pngOf([["IHDR", header(1, 1)], compressed(new Uint8Array([5, 0])), end]), "no filter 5"],
    ["with other data", pngOf([["IHDR", header(2, 2)], ["IDAT", new Uint8Array(20)], end]), "makes no sense"],
    [
      "of a size that fits nowhere",
      pngOf([["IHDR", header(2 ** 31 - 1, 2 ** 31 - 1)], end]),
      "is larger than can be read",
    ],
    ["that is something else", new TextEncoder().encode("<!doctype html>"), "is not a PNG picture"],
  ])("%s", async (_, png, reason) => {
    expect(await reasonOf(png)).toContain(reason);
  });

  test("where its data becomes more than its size says, long before that fills the memory", async () => {
    const bomb = pngOf([["IHDR", header(3, 2)], compressed(new Uint8Array(200_000_000)), end]);
    const inflated = await countInflated(async () =>
      expect(await reasonOf(bomb)).toBe("has more data than its size says"),
    );
    expect(inflated).toBeLessThan(20_000_000);
  });
});
