import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countInflated } from "../../../testing/counting-inflation.ts";
import { inPieces } from "../../../testing/pieces.ts";
import { type PngContent, pngFile, pngOf, samplesOfType } from "../../../testing/png-file.ts";
import { UnreadableFileError } from "../errors.ts";
import type { Picture } from "../picture.ts";
import type { FileSource } from "./byte-reader.ts";
import { decodePng, openPng } from "./png-reader.ts";
import { encodePng, encodePngRows } from "./png-writer.ts";
import { toRgba } from "./rgba.ts";

async function read(file: FileSource): Promise<{ size: readonly number[]; rgba: number[] }> {
  const picture = await decodePng(file);
  return { size: [picture.width, picture.height], rgba: [...toRgba(picture)] };
}

async function reasonOf(file: FileSource): Promise<string> {
  const error = await read(file).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(UnreadableFileError);
  return (error as UnreadableFileError).reason;
}

/** A picture of any form. */
const pictures: fc.Arbitrary<Picture> = fc
  .record({
    width: fc.integer({ min: 1, max: 9 }),
    height: fc.integer({ min: 1, max: 9 }),
    channels: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    isDeep: fc.boolean(),
    colors: fc.option(fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { minLength: 1, maxLength: 4 }), {
      nil: undefined,
    }),
    isKeyed: fc.boolean(),
  })
  .chain(({ width, height, channels, isDeep, colors, isKeyed }) => {
    const palette =
      channels === 1 ? colors?.map((color) => `#${color.toString(16).padStart(8, "0").toUpperCase()}`) : undefined;
    const cells = { minLength: width * height * channels, maxLength: width * height * channels };
    const most = palette ? palette.length - 1 : 255;
    const isWords = isDeep && channels === 1 && !palette;
    const data = isWords ? fc.uint16Array(cells) : fc.uint8Array({ ...cells, max: most });
    const transparent =
      isKeyed && !palette && channels % 2 === 1 ? Array.from({ length: channels }, () => 1) : undefined;
    return data.map((data) => ({
      ...{ width, height, channels, data },
      // An opaque colour is written without its alpha.
      ...(palette && { palette: palette.map((color) => color.replace(/FF$/, (end, at) => (at === 7 ? "" : end))) }),
      ...(transparent && { transparent }),
    }));
  });

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
    await fc.assert(
      fc.asyncProperty(pictures, async (picture) => {
        expect(await decodePng(await encodePng(picture))).toEqual(picture);
      }),
    );
  });

  test("is written and read row by row, from a file in any pieces", async () => {
    await fc.assert(
      fc.asyncProperty(pictures, fc.integer({ min: 1, max: 99 }), async (picture, pieceLength) => {
        const bytes = await encodePng(picture);
        const file = await openPng(inPieces(bytes, pieceLength));
        const { rows, read, cancel, ...form } = file;
        const { data, ...givenForm } = picture;
        expect(form).toEqual({ ...givenForm, bitDepth: data instanceof Uint16Array ? 16 : 8 });
        const stream = encodePngRows(file, rows());
        expect(new Uint8Array(await new Response(stream).arrayBuffer())).toEqual(bytes);
      }),
    );
  });

  test("is read as far as it is wanted, and once", async () => {
    const data = fc.sample(fc.uint8Array({ minLength: 90_000, maxLength: 90_000 }), { seed: 1, numRuns: 1 })[0];
    const stream = encodePngRows(
      { width: 300, height: 300 },
      Array.from({ length: 300 }, (_, y) => data?.subarray(y * 300, y * 300 + 300) ?? new Uint8Array()),
    );
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    let taken = 0;
    async function* counted(): AsyncGenerator<Uint8Array, void, void> {
      for await (const piece of inPieces(bytes, 100)) {
        taken += piece.length;
        yield piece;
      }
    }
    const file = await openPng(counted());
    expect([file.width, file.height, taken < bytes.length]).toEqual([300, 300, true]);
    expect((await file.read()).data).toEqual(data);
    expect(taken).toBe(bytes.length);
    await expect(file.read()).rejects.toThrow("The file was read already, and goes on from there; open it again.");
    expect(() => file.rows()).toThrow("open it again");
  });

  test("is read from a blob and from a stream, which is let go when no more of it is wanted", async () => {
    const png = await encodePng({ width: 1, height: 2, data: new Uint8Array([5, 6]) });
    expect((await decodePng(new Blob([png]))).data).toEqual(new Uint8Array([5, 6]));
    let isLetGo = false;
    const stream = () => {
      isLetGo = false;
      return new ReadableStream<Uint8Array>({
        pull: (controller) => controller.enqueue(png),
        cancel: () => {
          isLetGo = true;
        },
      });
    };
    expect((await decodePng(stream())).data).toEqual(new Uint8Array([5, 6]));
    expect(isLetGo).toBe(true);
    await (await openPng(stream())).cancel();
    expect(isLetGo).toBe(true);
    for await (const row of (await openPng(stream())).rows()) if (row[0] === 5) break;
    expect(isLetGo).toBe(true);
    await expect(decodePng("strokes.png" as never)).rejects.toThrow(
      "The file must be a Uint8Array, a Blob or a stream of bytes; it is a string.",
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
        expect(await read(pngFile(content))).toEqual({ size: [width, height], rgba: rgba.flat() });
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    { depth: 1, colorType: 0, row: [0b10100000], data: [255, 0, 255] },
    { depth: 2, colorType: 0, row: [0b11100100], data: [255, 170, 85] },
    { depth: 4, colorType: 3, row: [0x12, 0x30], data: [1, 2, 3] },
    { depth: 16, colorType: 0, row: [1, 2, 0, 255, 255, 0], data: [258, 255, 65_280] },
  ])("of $depth bits, colour type $colorType, is read", async ({ depth, colorType, row, data }) => {
    const header = new Uint8Array([0, 0, 0, 3, 0, 0, 0, 1, depth, colorType, 0, 0, 0]);
    const palette = new Uint8Array(12);
    const content = deflateSync(new Uint8Array([0, ...row]));
    const png = pngOf([
      ["IHDR", header],
      ["PLTE", palette],
      ["IDAT", content],
      ["IEND", new Uint8Array(0)],
    ]);
    expect([...(await decodePng(png)).data]).toEqual(data);
  });

  test("has the same pixels, whatever it is written from", () => {
    const colors = { width: 2, height: 1, palette: ["#01020380", "#0A0B0C"] };
    expect([...toRgba({ ...colors, data: new Uint8Array([1, 0]) })]).toEqual([10, 11, 12, 255, 1, 2, 3, 128]);
    const words = { width: 2, height: 1, data: new Uint16Array([0x1234, 0]), transparent: [0] };
    expect([...toRgba(words)]).toEqual([0x12, 0x12, 0x12, 255, 0, 0, 0, 0]);
    const deep = { width: 1, height: 1, channels: 4 as const, data: new Uint16Array([0x1200, 0x34ff, 0x5600, 0x7800]) };
    expect([...toRgba(deep)]).toEqual([0x12, 0x34, 0x56, 0x78]);
    const channels = 3 as const;
    const rgb = { width: 2, height: 1, channels, data: new Uint8Array([1, 2, 3, 4, 5, 6]), transparent: [4, 5, 6] };
    expect([...toRgba(rgb)]).toEqual([1, 2, 3, 255, 4, 5, 6, 0]);
  });

  test("is read where other bytes follow its end, and where it lies inside a larger buffer", async () => {
    const png = await encodePng({ width: 1, height: 1, channels: 4, data: new Uint8Array([1, 2, 3, 4]) });
    const around = new Uint8Array([9, 9, 9, ...png, 9, 9]);
    expect((await read(around.subarray(3))).rgba).toEqual([1, 2, 3, 4]);
  });
});

describe("a damaged PNG", () => {
  const png = pngFile({
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
    ["of 3 bits", pngFile({ ...grey, depth: 3 }), "of its colours only 1, 2, 4, 8 or 16 are supported"],
    ["of 16 bits a colour", pngFile({ ...grey, colorType: 2, depth: 16 }), "has 16 bits a channel, and of its colours"],
    ["interlaced", pngFile({ ...grey, interlacing: 1 }), "is interlaced, which is not supported"],
    ["otherwise compressed", pngFile({ ...grey, compression: 1 }), "is compressed in a way that is not supported"],
    ["of no colour type", pngFile({ ...grey, colorType: 5 }), "there is no colour type 5"],
    ["with a part that must be known", pngFile({ ...grey, others: { CgBI: grey.samples } }), 'a part of type "CgBI"'],
    ["without a palette", pngFile({ ...grey, colorType: 3 }), "it has no palette"],
    [
      "with a colour that its palette lacks",
      pngFile({ ...grey, colorType: 3, samples: new Uint8Array([0, 1, 1, 2]), palette: new Uint8Array(6) }),
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

describe("no PNG is written of", () => {
  const size = { width: 2, height: 2 };
  const data = new Uint8Array(4);

  test.each<[string, Picture, string]>([
    [
      "too few pixels",
      { ...size, data: new Uint8Array(3) },
      "The data of the picture must have 4 numbers by its size; it has 3.",
    ],
    [
      "no pixels",
      { ...size, data: [0, 0, 0, 0] } as never,
      "must be a Uint8Array or another typed array; it is an array.",
    ],
    ["no size", { width: 0, height: 2, data }, "The width of the picture must be a whole number above 0; it is 0."],
    ["too large a size", { width: 2 ** 20, height: 2 ** 20, data }, "may have 268435456 pixels at most."],
    ["five channels", { ...size, channels: 5 as never, data }, "must be 1, 2, 3 or 4; they are 5."],
    [
      "a palette for colours",
      { ...size, channels: 2, palette: ["#000000"], data },
      "its pixels must have 1 number, not 2.",
    ],
    ["an empty palette", { ...size, palette: [], data }, "must be a list of 1 to 256 colours."],
    [
      "other colours",
      { ...size, palette: ["red"], data },
      'Colour 0 of the palette must be a colour such as #9C27B0; it is "red".',
    ],
    [
      "a colour that is not there",
      { ...size, palette: ["#000000"], data: data.fill(1) },
      "a pixel of 1, and the last colour of its palette is 0.",
    ],
    [
      "a transparent colour beside alpha",
      { ...size, channels: 2, transparent: [1], data: new Uint8Array(8) },
      "with alpha or a palette, there is none.",
    ],
  ])("%s", async (_, picture, message) => {
    await expect(encodePng(picture)).rejects.toThrow(message);
    await expect(encodePng(picture)).rejects.toMatchObject({ name: "MaskError", code: "invalid_mask" });
  });

  test("rows that don't fit", async () => {
    const written = (...rows: number[][]) =>
      new Response(
        encodePngRows(
          size,
          rows.map((row) => Uint8Array.from(row)),
        ),
      ).arrayBuffer();
    await expect(written([1, 2], [3])).rejects.toThrow("Row 1 of the picture must have 2 numbers; it has 1.");
    await expect(written([1, 2])).rejects.toThrow("The picture must have 2 rows; it has 1.");
    expect(() => encodePngRows({ ...size, channels: 4, bitDepth: 16 }, [])).toThrow("supported for grey alone");
  });
});
