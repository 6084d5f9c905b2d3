import { inspect } from "node:util";
import { gunzipSync, inflateSync } from "node:zlib";
import { AngoHub, type ClientEvent, type Submission } from "@ango-hub/client";
import { createHub, type Hub } from "@ango-hub/mock";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { pngFile } from "../../packages/label-set/testing/png-file.ts";

const nothing = { objects: [], classifications: [], relations: [] };

let hub: Hub;
let ango: AngoHub;
let taskId: string;
/** The requests that were sent, by operation. */
let sent: string[];

beforeEach(async () => {
  hub = await createHub({
    content: { projects: [{ name: "Lungs", assets: [{ externalId: "a", data: "https://example.com/a.png" }] }] },
  });
  taskId = [...hub.state.tasks.keys()][0] as string;
  sent = [];
  const observer = (event: ClientEvent) => {
    if (event.type === "request") sent.push(event.operation);
  };
  ango = new AngoHub({ apiKey: hub.apiKey, baseUrl: hub.baseUrl, fetch: hub.fetch, maxRetries: 0, observer });
});

const annotate = (submission: Submission) => ango.tasks.annotate(taskId, nothing, submission);

async function stored(name: "brushDataUrl" | "medicalBrushDataUrl"): Promise<Buffer> {
  const url = hub.state.tasks.get(taskId)?.[name];
  const response = await hub.fetch(hub.baseUrl + url);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

/** The pixels of a stored picture, read by means of Node alone: its rows are not filtered. */
async function storedPixels(): Promise<{ width: number; height: number; rgba: number[] }> {
  const png = await stored("brushDataUrl");
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const at = png.indexOf("IDAT");
  const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  return { width, height, rgba: [...rows].filter((_, index) => index % (width * 4 + 1) !== 0) };
}

async function storedVoxels(): Promise<{ header: string; voxels: number[] }> {
  const nrrd = await stored("medicalBrushDataUrl");
  const end = nrrd.indexOf("\n\n");
  return { header: nrrd.toString("latin1", 0, end), voxels: [...gunzipSync(nrrd.subarray(end + 2))] };
}

/** Puts a file where the strokes of the task are. */
function store(name: "brushDataUrl" | "medicalBrushDataUrl", bytes: Uint8Array<ArrayBuffer>): void {
  const path = "/storage/uploads/strokes";
  hub.state.files.set(path, { bytes, type: "application/octet-stream" });
  const task = hub.state.tasks.get(taskId);
  if (task) hub.state.tasks.set(taskId, { ...task, [name]: path });
}

const red = { width: 3, height: 1, data: new Uint8Array([1, 1, 0]), color: "#FF0000" };
const blue = { width: 3, height: 1, data: new Uint8Array([0, 9, 0]), color: "#0000FF" };
const volume = { width: 2, height: 1, depth: 2, data: new Uint8Array([7, 7, 0, 0]) };

describe("strokes that go with an answer", () => {
  test("are uploaded, and lie where the task says", async () => {
    const task = await annotate({ brush: red, voxels: volume });
    expect(sent).toEqual(["getTask", "getUploadUrl", "uploadFile", "getUploadUrl", "uploadFile", "annotateTask"]);
    expect(task.brushDataUrl).toMatch(/\/brushes\/\w+\.png$/);
    expect(task.medicalBrushDataUrl).toMatch(/\/medicalBrushes\/\w+\.seg\.nrrd$/);
    expect(await storedPixels()).toEqual({ width: 3, height: 1, rgba: [255, 0, 0, 255, 255, 0, 0, 255, 0, 0, 0, 0] });
    expect(await storedVoxels()).toEqual({
      header: "NRRD0005\ntype: uint8\ndimension: 3\nsizes: 2 1 2\nencoding: gzip",
      voxels: [7, 7, 0, 0],
    });
  });

  test("replace those that are there, whose file is not read", async () => {
    store("brushDataUrl", new TextEncoder().encode("no picture"));
    await annotate({ brush: red });
    expect(sent).toEqual(["getTask", "getUploadUrl", "uploadFile", "annotateTask"]);
    expect((await storedPixels()).rgba.slice(0, 4)).toEqual([255, 0, 0, 255]);
  });

  test("lie over those that are there when they are merged, in a file of their own", async () => {
    await annotate({ brush: red, voxels: volume });
    const before = hub.state.tasks.get(taskId)?.brushDataUrl;
    const voxels = { ...volume, data: new Uint8Array([0, 8, 9, 0]) };
    sent.length = 0;
    await annotate({ mode: "merge", brush: blue, voxels });
    const reading = ["getSignedUrl", "downloadExport"];
    const storing = ["getUploadUrl", "uploadFile"];
    expect(sent).toEqual(["getTask", ...reading, ...reading, ...storing, ...storing, "annotateTask"]);
    expect((await storedPixels()).rgba).toEqual([255, 0, 0, 255, 0, 0, 255, 255, 0, 0, 0, 0]);
    expect((await storedVoxels()).voxels).toEqual([7, 8, 9, 0]);
    expect(hub.state.tasks.get(taskId)?.brushDataUrl).not.toBe(before);
  });

  test("are merged with nothing where there are none, and leave those of the other kind", async () => {
    await annotate({ voxels: volume });
    sent.length = 0;
    await annotate({ mode: "merge", brush: red });
    expect(sent).toEqual(["getTask", "getUploadUrl", "uploadFile", "annotateTask"]);
    expect((await storedPixels()).rgba.slice(0, 4)).toEqual([255, 0, 0, 255]);
    expect((await storedVoxels()).voxels).toEqual([7, 7, 0, 0]);
  });

  test("are merged with a picture of another writer, with filters and a palette", async () => {
    const palette = new Uint8Array([0, 0, 0, 0, 255, 0]);
    const samples = new Uint8Array([1, 1, 0]);
    const transparency = new Uint8Array([0]);
    store("brushDataUrl", pngFile({ width: 3, height: 1, colorType: 3, samples, palette, transparency, filters: [4] }));
    await annotate({ mode: "merge", brush: blue });
    expect((await storedPixels()).rgba).toEqual([0, 255, 0, 255, 0, 0, 255, 255, 0, 0, 0, 0]);
  });

  test("of any two pictures: the new where it is not transparent, else the old", async () => {
    const size = fc.integer({ min: 1, max: 5 });
    const pictures = fc.tuple(size, size).chain(([width, height]) => {
      const channel = fc.constantFrom(0, 1, 128, 255);
      const rgba = fc.array(channel, { minLength: width * height * 4, maxLength: width * height * 4 });
      return fc.record({ width: fc.constant(width), height: fc.constant(height), old: rgba, added: rgba });
    });
    await fc.assert(
      fc.asyncProperty(pictures, async ({ width, height, old, added }) => {
        await annotate({ brush: { width, height, data: Uint8Array.from(old) } });
        await annotate({ mode: "merge", brush: { width, height, data: Uint8ClampedArray.from(added) } });
        const isNew = (index: number) => added[index - (index % 4) + 3] !== 0;
        const rgba = old.map((byte, index) => (isNew(index) ? added[index] : byte));
        expect(await storedPixels()).toEqual({ width, height, rgba });
      }),
      { numRuns: 40 },
    );
  });

  test("of any two volumes: the new where it is not 0, else the old", async () => {
    const size = fc.integer({ min: 1, max: 3 });
    const volumes = fc.tuple(size, size, size).chain(([width, height, depth]) => {
      const cells = { minLength: width * height * depth, maxLength: width * height * depth };
      const data = fc.array(fc.integer({ min: 0, max: 3 }), cells);
      return fc.record({ size: fc.constant({ width, height, depth }), old: data, added: data });
    });
    await fc.assert(
      fc.asyncProperty(volumes, async ({ size, old, added }) => {
        await annotate({ voxels: { ...size, data: Uint8Array.from(old) } });
        await annotate({ mode: "merge", voxels: { ...size, data: Uint8Array.from(added) } });
        const voxels = old.map((voxel, index) => added[index] || voxel);
        expect((await storedVoxels()).voxels).toEqual(voxels);
      }),
      { numRuns: 40 },
    );
  });
});

describe("nothing is annotated, and no file uploaded,", () => {
  /** Why a call failed, which has changed nothing. */
  async function failure(submission: object, expected: readonly string[]): Promise<{ message: string }> {
    const state = () => JSON.stringify([hub.state.tasks.get(taskId), [...hub.state.files.keys()]]);
    const before = state();
    sent.length = 0;
    const error = await annotate(submission).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect([error, sent]).toMatchObject([{ name: "ValidationError" }, expected]);
    expect(state()).toBe(before);
    return error as { message: string };
  }

  test.each([
    [{ brush: red, brushDataUrl: null }, "Give only one of brush and brushDataUrl."],
    [{ voxels: volume, medicalBrushDataUrl: "https://a" }, "Give only one of voxels and medicalBrushDataUrl."],
    [{ brush: { ...red, width: 4 } }, "brush.data must be 4 or 12 or 16 bytes for that many pixels, but is 3 bytes."],
    [{ voxels: { ...volume, depth: 3 } }, "voxels.data must be 6 bytes for that many voxels, but is 4 bytes."],
    [{ brush: { ...red, color: "red" } }, "brush.color must be a colour such as #9C27B0"],
    [{ brush: { ...red, height: 0 } }, "brush.height must be"],
    [{ brush: volume }, "brush.depth must be left out, as only voxels have one, but is 2."],
    [{ voxels: red }, "voxels.depth must be"],
    [{ brush: "strokes.png" }, "brush must be an object"],
    [{ brush: red, duration: -1 }, "duration must be"],
    [{ brush: red, nextstage: true }, "Did you mean nextStage?"],
  ])("where %j is wrong, before anything is sent", async (submission, message) => {
    expect((await failure({ mode: "merge", ...submission }, [])).message).toContain(message);
  });

  test("where stored strokes have another size, which both sizes and the way out are said of", async () => {
    await annotate({ brush: { ...red, width: 1, height: 3 }, voxels: { ...volume, width: 1, depth: 4 } });
    const reading = ["getTask", "getSignedUrl", "downloadExport"];
    expect(await failure({ mode: "merge", brush: blue }, reading)).toMatchObject({
      argument: "brush",
      expected: "1 × 3 pixels",
      received: "3 × 1 pixels",
      message: `The strokes of task ${taskId} have 1 × 3 pixels, and the new ones 3 × 1 pixels. So they can't be merged, and nothing was stored. Give mode: "replace" to store the new strokes alone.`,
    });
    const { message } = await failure({ mode: "merge", voxels: volume }, reading);
    expect(message).toContain("have 1 × 1 × 4 voxels, and the new ones 2 × 1 × 2 voxels.");
  });

  test("of either kind, where those of the other can't be merged", async () => {
    await annotate({ brush: red, voxels: { ...volume, width: 1, depth: 4 } });
    const reading = ["getSignedUrl", "downloadExport"];
    await failure({ mode: "merge", brush: blue, voxels: volume }, ["getTask", ...reading, ...reading]);
  });

  const grey = { width: 3, height: 1, colorType: 0, samples: new Uint8Array(3) };
  const png = pngFile(grey);
  test.each<[string, "brushDataUrl" | "medicalBrushDataUrl", Uint8Array<ArrayBuffer>, string]>([
    ["something else", "brushDataUrl", new TextEncoder().encode("<html>"), "is not a PNG picture"],
    ["empty", "brushDataUrl", new Uint8Array(0), "is not a PNG picture"],
    ["cut short", "brushDataUrl", png.slice(0, -1), "is cut short"],
    ["damaged", "brushDataUrl", png.with(-18, 1), "is damaged"],
    ["not supported", "brushDataUrl", pngFile({ ...grey, interlacing: 1 }), "is interlaced, which is not supported"],
    ["a picture", "medicalBrushDataUrl", png, "is not an NRRD volume"],
  ])("where the stored file is %s", async (_, name, bytes, reason) => {
    store(name, bytes);
    const strokes = name === "brushDataUrl" ? { brush: red } : { voxels: volume };
    const { message } = await failure({ mode: "merge", ...strokes }, ["getTask", "getSignedUrl", "downloadExport"]);
    expect(message).toContain(`The file in ${name} of task ${taskId} ${reason}`);
    expect(message).toContain('Give mode: "replace"');
  });
});

describe("nothing is annotated", () => {
  test.each(["getTask", "getSignedUrl", "downloadExport", "getUploadUrl", "uploadFile"] as const)(
    "where %s fails",
    async (operation) => {
      await annotate({ brush: red });
      const before = JSON.stringify(hub.state.tasks.get(taskId));
      hub.faults.add({ kind: "status", status: 403, operation });
      sent.length = 0;
      const error = await annotate({ mode: "merge", brush: blue }).catch((error: unknown) => error);
      expect(error).toMatchObject({ name: "PermissionError", operation });
      expect(sent).not.toContain("annotateTask");
      expect(JSON.stringify(hub.state.tasks.get(taskId))).toBe(before);
    },
  );

  test("where the storage refuses the second of two files", async () => {
    let uploads = 0;
    hub.use(async ({ operation, request }, next) => {
      if (operation === "uploadFile") uploads += 1;
      return operation === "uploadFile" && uploads === 2 ? new Response(null, { status: 500 }) : next(request);
    });
    await expect(annotate({ brush: red, voxels: volume })).rejects.toMatchObject({ name: "ServerError" });
    expect(sent).not.toContain("annotateTask");
    expect(hub.state.tasks.get(taskId)?.brushDataUrl).toBeNull();
  });

  test.each(["downloadExport", "uploadFile"] as const)("where the call is aborted during %s", async (operation) => {
    await annotate({ brush: red });
    const controller = new AbortController();
    hub.use((exchange, next) => {
      if (exchange.operation === operation) controller.abort();
      return next(exchange.request);
    });
    sent.length = 0;
    const { signal } = controller;
    const annotating = ango.tasks.annotate(taskId, nothing, { mode: "merge", brush: blue }, { signal });
    await expect(annotating).rejects.toMatchObject({ name: "AbortError" });
    expect([sent.at(-1), sent.includes("annotateTask")]).toEqual([operation, false]);
  });

  test("where all of it takes longer than it may", async () => {
    hub.faults.add({ kind: "delay", milliseconds: 600_000, operation: "uploadFile" });
    const annotating = ango.tasks.annotate(taskId, nothing, { brush: red }, { totalTimeout: 200 });
    await expect(annotating).rejects.toMatchObject({ name: "TimeoutError" });
    expect(sent).toEqual(["getTask", "getUploadUrl", "uploadFile"]);
  });

  test("where the stored file is larger than an answer may be", async () => {
    await annotate({ brush: red });
    const small = new AngoHub({ apiKey: hub.apiKey, baseUrl: hub.baseUrl, fetch: hub.fetch, maxResponseBytes: 1000 });
    store("brushDataUrl", new Uint8Array(1001));
    await expect(small.tasks.annotate(taskId, nothing, { mode: "merge", brush: blue })).rejects.toMatchObject({
      name: "UnexpectedResponseError",
      operation: "downloadExport",
      reason: "too-large",
    });
  });
});

test.each([
  ["getSignedUrl", "signedUrl"],
  ["getUploadUrl", "uploadUrl"],
] as const)("what %s answers in place of a URL is used for nothing, and shows nowhere", async (operation, key) => {
  await annotate({ brush: red });
  hub.use(async (exchange, next) => {
    if (exchange.operation !== operation) return next(exchange.request);
    return Response.json({ status: "success", data: { [key]: "storage/a.png?token=s3cret-value" } }, { status: 201 });
  });
  const error = await annotate({ mode: "merge", brush: blue }).catch((error: unknown) => error);
  expect(error).toMatchObject({ name: "UnexpectedResponseError", operation, reason: "wrong-envelope" });
  expect(inspect(error, { depth: 9 }) + JSON.stringify(error)).not.toContain("s3cret");
});

test("an error shows nothing of the URL by which the stored file is read, even where the storage repeats it", async () => {
  await annotate({ brush: red });
  let signature = "";
  hub.use(({ operation, request }, next) => {
    if (operation !== "downloadExport") return next(request);
    signature = new URL(request.url).searchParams.get("X-Amz-Signature") ?? "";
    return Promise.resolve(
      new Response(`<Error><Message>${request.url}, ${signature}</Message></Error>`, { status: 403 }),
    );
  });
  const events: unknown[] = [];
  const observer = (event: ClientEvent) => events.push(event);
  const watched = new AngoHub({ apiKey: hub.apiKey, baseUrl: hub.baseUrl, fetch: hub.fetch, observer });
  const error = await watched.tasks.annotate(taskId, nothing, { mode: "merge", brush: blue }).catch((error) => error);
  expect(error).toMatchObject({ name: "PermissionError", operation: "downloadExport" });
  expect(signature).toMatch(/^\w{16,}$/);
  expect(inspect([error, events], { depth: 9 }) + JSON.stringify([error, events])).not.toContain(signature);
});

test("the storage is sent no key, and the file is read again where its connection breaks", async () => {
  await annotate({ brush: red });
  const keys: unknown[] = [];
  hub.use(({ operation, request }, next) => {
    if (operation === "downloadExport" || operation === "uploadFile") keys.push(request.headers.get("apikey"));
    return next(request);
  });
  hub.faults.add({ kind: "cut", bytes: 20, operation: "downloadExport", times: 1 });
  const patient = new AngoHub({ apiKey: hub.apiKey, baseUrl: hub.baseUrl, fetch: hub.fetch, retryDelay: 1 });
  await patient.tasks.annotate(taskId, nothing, { mode: "merge", brush: blue });
  expect(keys).toEqual([null, null, null]);
  expect((await storedPixels()).rgba).toEqual([255, 0, 0, 255, 0, 0, 255, 255, 0, 0, 0, 0]);
});

test.each([
  [{ width: 2, height: 2, data: new Uint8Array(3) }, "mask.data must be 4 or 12 or 16 bytes for that many pixels"],
  [{ ...volume, depth: 9 }, "mask.data must be 18 bytes for that many voxels"],
])("a mask of the wrong length is not uploaded by itself, either", async (mask, message) => {
  const projectId = [...hub.state.projects.keys()][0] as string;
  await expect(ango.brushes.upload(projectId, mask)).rejects.toThrow(message);
  expect(sent).toEqual([]);
});
