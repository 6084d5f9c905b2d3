import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countInflated } from "../../../testing/counting-inflation.ts";
import { inPieces } from "../../../testing/pieces.ts";
import { UnreadableFileError } from "../errors.ts";
import type { FileSource } from "./byte-reader.ts";
import { decodeNrrd, openNrrd } from "./nrrd-reader.ts";
import { encodeNrrd, encodeNrrdSlices } from "./nrrd-writer.ts";

async function reasonOf(file: FileSource): Promise<string> {
  const error = await decodeNrrd(file).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(UnreadableFileError);
  return (error as UnreadableFileError).reason;
}

const length = fc.integer({ min: 1, max: 6 });
const line = fc.stringMatching(/^[A-Za-z]+[0-9]_[A-Za-z]+:=[ -~é😀]*$/u);
const volumes = fc.tuple(length, length, length).chain(([width, height, depth]) => {
  const cells = width * height * depth;
  return fc.record({
    ...{ width: fc.constant(width), height: fc.constant(height), depth: fc.constant(depth) },
    data: fc.uint8Array({ minLength: cells, maxLength: cells }),
    header: fc.array(
      line.map((text) => text.trimEnd()),
      { maxLength: 3 },
    ),
  });
});
const encodings = fc.constantFrom("gzip" as const, "raw" as const);

function nrrd(header: readonly string[], data: Uint8Array, lineEnd = "\n"): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat([Buffer.from([...header, "", ""].join(lineEnd)), data]));
}

const voxels = new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]);
const plain = ["NRRD0004", "type: unsigned char", "dimension: 3", "sizes: 2 2 2", "encoding: raw"];
const without = (name: string, ...others: string[]) => [...plain.filter((line) => !line.startsWith(name)), ...others];

describe("an NRRD file", () => {
  test("gives back the voxels and the lines that were written", async () => {
    await fc.assert(
      fc.asyncProperty(volumes, encodings, async (volume, encoding) => {
        expect(await decodeNrrd(await encodeNrrd(volume, { encoding }))).toEqual(volume);
      }),
    );
  });

  test("is written and read slice by slice, from a file in any pieces", async () => {
    await fc.assert(
      fc.asyncProperty(volumes, encodings, length, async (volume, encoding, pieceLength) => {
        const bytes = await encodeNrrd(volume, { encoding });
        const { slices, read, cancel, ...form } = await openNrrd(inPieces(bytes, pieceLength * 9));
        const { data, ...givenForm } = volume;
        expect(form).toEqual(givenForm);
        const stream = encodeNrrdSlices(form, slices(), { encoding });
        expect(new Uint8Array(await new Response(stream).arrayBuffer())).toEqual(bytes);
      }),
    );
  });

  test("is read once, or let go unread", async () => {
    const bytes = await encodeNrrd({ width: 2, height: 1, depth: 1, data: new Uint8Array([3, 4]) });
    const file = await openNrrd(bytes);
    expect((await file.read()).data).toEqual(new Uint8Array([3, 4]));
    await expect(file.read()).rejects.toThrow("The file was read already, and goes on from there; open it again.");
    let isLetGo = false;
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(bytes),
      cancel: () => {
        isLetGo = true;
      },
    });
    await (await openNrrd(stream)).cancel();
    expect(isLetGo).toBe(true);
  });

  test("has the header that the service documents", async () => {
    const file = await encodeNrrd({ width: 2, height: 1, depth: 3, data: new Uint8Array(6) });
    const header = "NRRD0005\ntype: uint8\ndimension: 3\nsizes: 2 1 3\nencoding: gzip\n\n";
    expect(new TextDecoder().decode(file.subarray(0, header.length))).toBe(header);
    expect([...gunzipSync(file.subarray(header.length))]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test.each<[string, Uint8Array<ArrayBuffer>]>([
    ["raw", nrrd(plain, voxels)],
    ["compressed", nrrd(without("encoding", "Encoding: gz"), gzipSync(voxels))],
    ["with lines as Windows ends them", nrrd(plain, voxels, "\r\n")],
    [
      "with comments, pairs and fields that say nothing about its bytes",
      nrrd(
        [
          ...plain,
          "# sizes: 9 9 9",
          "sizes:=9 9 9",
          "Segment0_Name:=Lung: left",
          "space: left-posterior-superior",
          "space directions: (1,0,0) (0,1,0) (0,0,1)",
          "kinds: domain domain domain",
        ],
        voxels,
      ),
    ],
  ])("is read %s", async (_, bytes) => {
    const { header, ...volume } = await decodeNrrd(bytes);
    expect(volume).toEqual({ width: 2, height: 2, depth: 2, data: voxels });
    // What says nothing about the voxels is kept, to be written again.
    const again = await decodeNrrd(await encodeNrrd({ ...volume, header }));
    expect(again).toEqual({ ...volume, header });
  });
});

describe("a damaged NRRD file", () => {
  test.each([
    ["raw", nrrd(plain, voxels)],
    ["compressed", nrrd(without("encoding", "encoding: gzip"), gzipSync(voxels))],
  ])("that is %s is refused wherever it is cut off", async (_, bytes) => {
    for (let end = 0; end < bytes.length; end += 1) {
      expect(await reasonOf(bytes.slice(0, end)), `cut at ${end}`).toMatch(/cut short|not an NRRD/);
    }
  });

  test("is refused whichever byte of its compressed data is wrong", async () => {
    const data = gzipSync(voxels);
    // The ten bytes of its header say nothing about the voxels.
    for (let at = 10; at < data.length; at += 1) {
      const damaged = Uint8Array.from(data);
      damaged[at] = ~(damaged[at] as number);
      const reason = await reasonOf(nrrd(without("encoding", "encoding: gzip"), damaged));
      expect(reason, `byte ${at}`).toMatch(/damaged|cut short|more data/);
    }
  });
});

describe("an NRRD file is refused, with the reason in words,", () => {
  test.each<[string, Uint8Array<ArrayBuffer>, string]>([
    ["with too few voxels", nrrd(plain, voxels.subarray(1)), "less data than its size says"],
    ["with too many", nrrd(plain, new Uint8Array(9)), "more data than its size says"],
    ["of another type", nrrd(without("type", "type: int16"), voxels), "another type than uint8"],
    ["without a type", nrrd(without("type"), voxels), "another type than uint8"],
    ["of four dimensions", nrrd(without("dim", "dimension: 4"), voxels), "has no three dimensions"],
    ["with other sizes", nrrd(without("sizes", "sizes: 2 2"), voxels), "sizes are not three numbers"],
    ["without voxels", nrrd(without("sizes", "sizes: 2 0 2"), voxels), "has no size"],
    ["of a size that fits nowhere", nrrd(without("sizes", "sizes: 99999 99999 9"), voxels), "larger than can be read"],
    [
      "in another encoding",
      nrrd(without("encoding", "encoding: bzip2"), voxels),
      "an encoding other than raw and gzip",
    ],
    ["with its data elsewhere", nrrd([...plain, "data file: a.raw"], voxels), "its data in another file"],
    ["with a gap", nrrd([...plain, "byte skip: -1"], voxels), "a gap before its data"],
    ["whose header never ends", nrrd([...plain, `content: ${"x".repeat(70_000)}`], voxels), "its header has no end"],
    ["that is something else", new TextEncoder().encode("<!doctype html>"), "is not an NRRD volume"],
  ])("%s", async (_, bytes, reason) => {
    expect(await reasonOf(bytes)).toContain(reason);
  });

  test("where its data becomes more than its size says, long before that fills the memory", async () => {
    const bomb = nrrd(without("encoding", "encoding: gzip"), gzipSync(new Uint8Array(200_000_000)));
    const inflated = await countInflated(async () =>
      expect(await reasonOf(bomb)).toBe("has more data than its size says"),
    );
    expect(inflated).toBeLessThan(20_000_000);
  });
});

describe("no NRRD file is written of", () => {
  const volume = { width: 2, height: 1, depth: 2, data: new Uint8Array(4) };

  test.each<[string, Parameters<typeof encodeNrrd>, string]>([
    ["too few voxels", [{ ...volume, depth: 3 }], "The data of the volume must have 6 numbers by its size; it has 4."],
    ["no size", [{ ...volume, depth: 0 }], "The depth of the volume must be a whole number above 0; it is 0."],
    ["nothing", [null as never], "The volume must be an object with width, height, depth; it is null."],
    ["two lines for one", [{ ...volume, header: ["a:=b", "c:=d\ne:=f"] }], "Line 1 of the header must be one line"],
    ["another type", [{ ...volume, header: ["type: short"] }], "says nothing of the voxels' type, number or place"],
    ["another encoding", [volume, { encoding: "bzip2" as never }], 'must be "gzip" or "raw"; it is "bzip2".'],
  ])("%s", async (_, given, message) => {
    await expect(encodeNrrd(...given)).rejects.toThrow(message);
  });

  test("slices that don't fit", async () => {
    const written = (...slices: number[][]) =>
      new Response(
        encodeNrrdSlices(
          volume,
          slices.map((slice) => Uint8Array.from(slice)),
        ),
      ).arrayBuffer();
    await expect(written([1, 2], [3])).rejects.toThrow("Slice 1 of the volume must have 2 voxels; it has 1.");
    await expect(written([1, 2])).rejects.toThrow("The volume must have 2 slices; it has 1.");
  });
});
