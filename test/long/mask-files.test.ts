import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  decodeNrrd,
  decodePng,
  encodeNrrd,
  encodePng,
  type Picture,
  segmentHeader,
  segmentsOf,
  toRgba,
} from "@ango-hub/label-set/masks";
import { afterAll, describe, expect, test } from "vitest";
import { Choices, withSeed } from "./seed.ts";
import { hasPython, installPython, remove, run, temporaryFolder } from "./tools.ts";

const notFound = hasPython ? "" : " (not run: python3 with venv is not found)";
const program = fileURLToPath(new URL("python/mask_files.py", import.meta.url));
const lung = { number: 1, title: "Lung: left", schemaId: "1", color: "#9C27B0" };

/** What a file says, in the form in which the program prints it. */
type Content = string | { voxels: string; sizes: readonly number[]; name: string | undefined };

describe.skipIf(!hasPython)(`Pillow 12.0.0 and pynrrd 1.1.3${notFound}`, () => {
  const folder = temporaryFolder();
  afterAll(() => remove(folder));

  test("read our files of masks, and write files that we read", async () => {
    const python = join(await installPython(folder, "pillow==12.0.0", "pynrrd==1.1.3", "numpy==2.3.5"), "python");
    const files = join(folder, "files");
    mkdirSync(files);
    for (const [name, bytes] of await ourFiles()) writeFileSync(join(files, name), bytes);
    const { code, output } = await run(folder, python, "-W", "ignore", program, files);
    expect(code, output).toBe(0);
    const found: Record<string, Content> = JSON.parse(output);
    expect(Object.keys(found).filter((name) => name.startsWith("theirs-"))).toHaveLength(37);
    for (const name of globSync("*", { cwd: files })) {
      expect(await contentOf(name, readFileSync(join(files, name))), withSeed(name)).toEqual(found[name]);
    }
  });
});

async function contentOf(name: string, file: Uint8Array): Promise<Content> {
  if (name.endsWith(".png")) {
    const picture = await decodePng(file);
    return textOf(picture.data instanceof Uint16Array ? picture.data : toRgba(picture));
  }
  const { data, width, height, depth, header } = await decodeNrrd(file);
  const name0 = header.find((line) => line.startsWith("Segment0_Name:="))?.slice("Segment0_Name:=".length);
  if (name.startsWith("ours")) expect(segmentsOf(header)).toEqual([{ number: lung.number, title: lung.title }]);
  return { voxels: textOf(data), sizes: [width, height, depth], name: name0 };
}

function textOf(data: Uint8Array | Uint16Array): string {
  return Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString("base64");
}

async function ourFiles(): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (let at = 0; at < 200; at += 1) files.set(`ours-${at}.png`, await encodePng(picture(new Choices("picture", at))));
  for (let at = 0; at < 20; at += 1) {
    const choices = new Choices("volume", at);
    const [width, height, depth] = [choices.integer(1, 9), choices.integer(1, 9), choices.integer(1, 9)];
    const data = Uint8Array.from({ length: width * height * depth }, () => choices.integer(0, 255));
    const volume = { width, height, depth, data, header: segmentHeader([lung]) };
    files.set(`ours-${at}.seg.nrrd`, await encodeNrrd(volume, { encoding: choices.of(["gzip", "raw"] as const) }));
  }
  return files;
}

function picture(choices: Choices): Picture {
  const [width, height] = [choices.integer(1, 40), choices.integer(1, 40)];
  const channels = choices.of([1, 2, 3, 4] as const);
  const length = width * height * channels;
  const isDeep = channels === 1 && choices.happens(0.3);
  const hasPalette = channels === 1 && !isDeep && choices.happens(0.5);
  if (isDeep) return { width, height, data: Uint16Array.from({ length }, () => choices.integer(0, 65_535)) };
  const palette = ["#00000000", "#1E7800", "#0064FF80", "#FFFFFF"];
  const data = Uint8Array.from({ length }, () => choices.integer(0, hasPalette ? palette.length - 1 : 255));
  const transparent =
    choices.happens(0.5) && channels % 2 === 1 && !hasPalette ? [...data.subarray(0, channels)] : undefined;
  return { width, height, channels, data, ...(hasPalette && { palette }), ...(transparent && { transparent }) };
}
