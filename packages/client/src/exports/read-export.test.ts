import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readExport } from "../resources/read-export.ts";
import type { ExportFile } from "./read-export.ts";

const assets = [1, 2, 3].map((i) => ({
  asset: `https://example.com/${i}`,
  externalId: `${i}`,
  task: { taskId: `${i}` },
}));
const lines = assets.map((asset) => JSON.stringify(asset)).join("\n");
const forms = {
  "an archive with an asset a line": zipped({ "export.ndjson": lines }),
  "an archive with an array": zipped({ "export.json": JSON.stringify(assets) }),
  "an archive with a file for each asset": zipped(
    Object.fromEntries(assets.map((asset, i) => [`${i}.json`, JSON.stringify(asset)])),
  ),
  "an array": new Blob([JSON.stringify(assets, null, 2)]),
  "an asset a line": new Blob([lines]),
  "an asset a line, with a byte order mark and Windows' ends of lines": new Blob([
    "\ufeff",
    lines.replaceAll("\n", "\r\n"),
  ]),
};

function zipped(files: Record<string, string>): Blob {
  const bytes = Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]);
  return new Blob([zipSync(Object.fromEntries(bytes)).slice()]);
}

async function* inPieces(file: Blob, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(file: ExportFile, options = {}): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const asset of readExport(file, options)) found.push(asset);
  return found;
}

describe("an export that was kept as a file", () => {
  test.each(Object.entries(forms))("is read as %s, however it is cut", async (_, file) => {
    expect(await read(file)).toEqual(assets);
    expect(await read(file.stream())).toEqual(assets);
    for (const size of [1, 2, 3, 7, 1000]) expect(await read(inPieces(file, size))).toEqual(assets);
  });

  test("may hold no assets", async () => {
    expect(await read(new Blob([]))).toEqual([]);
    expect(await read(zipped({ "export.ndjson": "" }))).toEqual([]);
  });

  test("closes its stream when nobody wants more", async () => {
    let closed = false;
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode(`${lines}\n`)),
      cancel: () => {
        closed = true;
      },
    });
    for await (const _ of readExport(stream)) break;
    expect(closed).toBe(true);
  });

  test("goes on after an asset that is no JSON, where that is wanted", async () => {
    const file = new Blob([lines.replace('"taskId":"2"', '"taskId":NaN')]);
    await expect(read(file)).rejects.toThrow('asset 1, "2", holds NaN, which is not valid JSON');
    const skipped: string[] = [];
    expect(await read(file, { onInvalidAsset: ({ message }: Error) => skipped.push(message) })).toHaveLength(2);
    expect(skipped).toHaveLength(1);
  });

  test.each([
    ["a cut archive", forms["an archive with an array"].slice(0, 60), "the archive is cut off"],
    ["a cut array", forms["an array"].slice(0, 200), "the JSON is cut off"],
    ["an archive without JSON", zipped({ "a.png": "x" }), "its archive has no JSON file. It holds a.png."],
    ["numbers", new Blob(["[1]"]), "The export should hold objects, but one of its elements is none."],
    ["a text", new Blob(["hello"]), "expected a JSON array"],
  ])("is refused as %s", async (_, file, message) => {
    await expect(read(file)).rejects.toMatchObject({
      code: "export_failed",
      message: expect.stringContaining(message),
    });
  });

  test("must be bytes, and its limits numbers", async () => {
    await expect(read("export.zip" as never)).rejects.toThrow(
      "file must be the bytes of an export, as a Blob or a stream",
    );
    await expect(read(new Blob(["[]"]), { maxAssetLength: 0 })).rejects.toThrow("maxAssetLength");
  });
});
