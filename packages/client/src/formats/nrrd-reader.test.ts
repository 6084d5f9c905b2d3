import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countInflated } from "../../testing/counting-inflation.ts";
import { openNrrd } from "./nrrd-reader.ts";
import { writeNrrd } from "./nrrd-writer.ts";
import { Unreadable } from "./raster.ts";

async function read(bytes: Uint8Array<ArrayBuffer>): Promise<{ size: readonly number[]; voxels: number[] }> {
  const raster = openNrrd(bytes);
  return { size: raster.size, voxels: [...(await raster.read())] };
}

async function reasonOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const error = await read(bytes).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(Unreadable);
  return (error as Unreadable).message;
}

const length = fc.integer({ min: 1, max: 6 });
const volumes = fc.tuple(length, length, length).chain((size) => {
  const cells = size[0] * size[1] * size[2];
  return fc.record({ size: fc.constant(size), voxels: fc.uint8Array({ minLength: cells, maxLength: cells }) });
});

function nrrd(header: readonly string[], data: Uint8Array, lineEnd = "\n"): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat([Buffer.from([...header, "", ""].join(lineEnd)), data]));
}

const voxels = new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]);
const plain = ["NRRD0004", "type: unsigned char", "dimension: 3", "sizes: 2 2 2", "encoding: raw"];
const without = (name: string, ...others: string[]) => [...plain.filter((line) => !line.startsWith(name)), ...others];

describe("an NRRD file", () => {
  test("gives back the voxels that were written", async () => {
    await fc.assert(
      fc.asyncProperty(volumes, async ({ size, voxels }) => {
        expect(await read(await writeNrrd(size, voxels))).toEqual({ size, voxels: [...voxels] });
      }),
    );
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
    expect(await read(bytes)).toEqual({ size: [2, 2, 2], voxels: [...voxels] });
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
