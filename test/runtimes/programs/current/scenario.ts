import { AngoHub, type ExportedAsset, type Stage, type TaskId } from "@ango-hub/client";
import {
  type Item,
  importLabelsOf,
  itemsOf,
  mapLabelSet,
  type OutputFile,
  pictureSize,
  Report,
} from "@ango-hub/convert";
import { openCoco, writeCoco } from "@ango-hub/convert/coco";
import { openMasks, writeMasks } from "@ango-hub/convert/masks";
import { openYolo, writeYolo } from "@ango-hub/convert/yolo";
import {
  decodeNrrd,
  decodePng,
  encodeNrrdSlices,
  encodePng,
  maskFromPainted,
  maskFromSegmentation,
  paintMask,
  segmentationFromMask,
} from "@ango-hub/label-set/masks";
import { CommonScenario, type Ground, labelSet } from "../common-scenario.ts";
import { equal } from "../equal.ts";
import { type Outcome, walk } from "../walk.ts";

/** The steps of the scenario, in their order: the columns of the table. */
export const steps = [
  "project",
  "workflow",
  "labelSet",
  "path",
  "file",
  "blob",
  "bytes",
  "labels",
  "assign",
  "brush",
  "masks",
  "annotate",
  "review",
  "issue",
  "export",
  "convert",
  "webhook",
  "errors",
  "abort",
] as const satisfies readonly (keyof Scenario)[];

const stages: Stage[] = [
  { id: "Start", type: "Start", name: "Start", next: ["Label"], autoForward: true },
  { id: "Label", type: "Label", name: "Label", next: ["Check"], assignedTo: [] },
  { id: "Check", type: "Review", name: "Check", next: ["Complete", "Label"], assignedTo: [] },
  { id: "Complete", type: "Complete", name: "Complete" },
];
const mask = { width: 2, height: 1, data: new Uint8Array([1, 0]), color: "#C38700" };
const classes = [{ number: 1, title: "Mud", schemaId: "mud", color: mask.color }];
const child = { title: "Person", objectId: "second-person", "bounding-box": { x: 1, y: 2, width: 3, height: 4 } };
const empty = { objects: [], classifications: [], relations: [] };

/** What a user of today's client does, from a new project with a review to its export. */
class Scenario extends CommonScenario<AngoHub> {
  #taskId: TaskId = "";
  #brushDataUrl = "";

  async workflow(): Promise<void> {
    await this.ango.workflows.set(this.projectId, stages);
    const ids = (await this.ango.workflows.get(this.projectId)).map(({ id }) => id);
    equal(ids, ["Start", "Label", "Check", "Complete"]);
  }

  async assign(): Promise<void> {
    const filter = { batches: ["Harbours"], stage: "Label" };
    const tasks = await this.ango.tasks.list(this.projectId, { filter, sort: "externalId" }).all();
    equal(
      tasks.map(({ externalId }) => externalId),
      this.uploaded,
    );
    this.#taskId = tasks.find(({ externalId }) => externalId === "bytes")?._id ?? "";
    const { owner = "" } = await this.ango.projects.get(this.projectId);
    await this.ango.tasks.assign(this.projectId, [this.#taskId], { stage: "Label", email: owner });
    equal((await this.ango.tasks.get(this.#taskId)).assignee, owner);
  }

  async brush(): Promise<void> {
    this.#brushDataUrl = await this.ango.brushes.upload(this.projectId, mask);
    const png = new DataView(await (await fetch(this.#brushDataUrl)).arrayBuffer());
    // The signature of PNG, and the size of the picture.
    equal([png.getUint32(0), png.getUint32(16), png.getUint32(20)], [0x89504e47, mask.width, mask.height]);
  }

  /** The strokes as the storage has them, and what is written and read as a stream. */
  async masks(): Promise<void> {
    const { body } = await fetch(this.#brushDataUrl);
    const strokes = maskFromPainted(await decodePng(body as ReadableStream<Uint8Array>), classes);
    equal([[...strokes.mask.data], strokes.unknown.size], [[1, 0], 0]);
    equal(maskFromSegmentation(segmentationFromMask(strokes.mask), mask), strokes.mask);
    const painted = new Blob([await encodePng(paintMask(strokes.mask, classes))]);
    equal([...(await decodePng(painted)).data], [0xc3, 0x87, 0, 255, 0, 0, 0, 0]);
    const slices = [new Uint8Array(50_000).fill(1), new Uint8Array(50_000)];
    const volume = await decodeNrrd(encodeNrrdSlices({ width: 500, height: 100, depth: 2 }, slices));
    equal([volume.width, volume.data.length, volume.data.indexOf(0)], [500, 100_000, 50_000]);
  }

  /** Beside what was imported. */
  async annotate(): Promise<void> {
    const submission = { mode: "merge", nextStage: true, duration: 1000, brushDataUrl: this.#brushDataUrl } as const;
    const { stage } = await this.ango.tasks.annotate(this.#taskId, { ...empty, objects: [child] }, submission);
    equal(stage, "Check");
    const { answer, brushDataUrl } = await this.ango.tasks.get(this.#taskId);
    equal([answer?.tools?.length, brushDataUrl], [3, this.#brushDataUrl]);
  }

  async review(): Promise<void> {
    await this.ango.tasks.review(this.#taskId, "Rejected", { details: { reason: "Look again." } });
    const { stage, reviewStatus } = await this.ango.tasks.get(this.#taskId, { includeAnswer: false });
    equal([stage, reviewStatus], ["Label", "Rejected"]);
    await this.ango.tasks.annotate(this.#taskId, empty, { mode: "merge", nextStage: true });
    await this.ango.tasks.review(this.#taskId, "Accepted");
    equal((await this.ango.tasks.get(this.#taskId)).stage, "Complete");
  }

  async issue(): Promise<void> {
    const { _id } = await this.ango.issues.create(this.#taskId, { content: "Look again", position: [25, 15] });
    await this.ango.issues.comment(_id, { content: "Seen" });
    const exported = await this.ango.exports.createIssues(this.projectId);
    const found: unknown[] = [];
    for await (const { content, comments } of exported.issues()) found.push([content, comments?.length]);
    equal(found, [["Look again", 1]]);
  }

  /** A line of the archive for each asset; those in the label stage only where all stages are asked for. */
  async export(): Promise<void> {
    const options = { batches: ["Harbours"] };
    const exported = await this.ango.exports.create(this.projectId, options);
    const found: ExportedAsset[] = [];
    for await (const asset of exported.assets()) found.push(asset);
    equal(found.map(summary), [
      ["bytes", "Complete", ["Boat", "Person", "Person"], ["House boat"], [["Harbour"]], ["Rejected", "Accepted"]],
    ]);
    const later = await this.ango.exports.open(exported.url);
    equal((await later.json()).map(summary), found.map(summary));
    const all = await this.ango.exports.create(this.projectId, { ...options, stages: "all", format: "json" });
    equal((await all.json()).map(({ externalId }) => externalId).sort(), this.uploaded);
  }

  /** To COCO and back. Strokes and the relation, for which it has no place, are reported. */
  async convert(): Promise<void> {
    const report = new Report();
    const mapping = mapLabelSet(labelSet);
    const exported = await this.ango.exports.create(this.projectId, { batches: ["Harbours"] });
    const items = itemsOf(exported.assets(), { mapping, report, size: () => ({ width: 100, height: 50 }) });
    const pieces: BlobPart[] = [];
    for await (const { content } of writeCoco(items, { header: mapping.header, report })) {
      for await (const piece of content) pieces.push(piece as BlobPart);
    }
    const coco = await openCoco(new Blob(pieces), { report });
    const found: unknown[] = [];
    for await (const { externalId, objects = [] } of importLabelsOf(coco.items(), { mapping, report })) {
      found.push([
        externalId,
        ...objects.map(({ title, classifications = [] }) => [title, ...classifications.map(({ answer }) => answer)]),
      ]);
    }
    equal(found, [["bytes", ["Boat", "House boat"], ["Person"], ["Person"]]]);
    equal([...report.counts.keys()], ["strokes-left-out", "relation-left-out"]);
    await this.#convertPictures();
  }

  /** To YOLO and back, and to masks, whose sizes are asked of the PNGs themselves. */
  async #convertPictures(): Promise<void> {
    const mapping = mapLabelSet(labelSet);
    const exported = await this.ango.exports.create(this.projectId, { batches: ["Harbours"] });
    const report = new Report();
    const size = () => ({ width: 100, height: 50 });
    const items: Item[] = [];
    for await (const item of itemsOf(exported.assets(), { mapping, report, size })) items.push(item);
    const { header } = mapping;
    const yolo = await openYolo(await filesOf(writeYolo(items, { header, report, task: "segment" })), { report });
    const masks = await filesOf(writeMasks(items, { header, report }));
    for await (const { objects } of yolo.items()) equal(objects.length, 3);
    for await (const { objects } of (await openMasks(masks, { report })).items()) equal(objects.length > 0, true);
    const sizes = masks.filter(({ path }) => path.endsWith(".png")).map(({ content }) => pictureSize(content));
    equal(await Promise.all(sizes), [items[0]?.size, items[0]?.size]);
  }
}

/** The files that a converter writes, to be read again. */
async function filesOf(files: AsyncIterable<OutputFile>): Promise<{ path: string; content: Blob }[]> {
  const written: { path: string; content: Blob }[] = [];
  for await (const { path, content } of files) {
    const pieces: BlobPart[] = [];
    for await (const piece of content) pieces.push(piece as BlobPart);
    written.push({ path, content: new Blob(pieces) });
  }
  return written;
}

/** What an export says of an asset and its task. */
function summary({ externalId, task }: ExportedAsset): unknown[] {
  const { stage, tools = [], classifications = [], stageHistory } = task;
  return [
    externalId,
    stage,
    tools.map(({ title }) => title),
    tools.flatMap(({ classifications = [] }) => classifications.map(({ answer }) => answer)),
    classifications.map(({ answer }) => answer),
    stageHistory?.flatMap(({ reviewStatus }) => reviewStatus ?? []),
  ];
}

/** Walks the scenario to its end. */
export function runScenario(ground: Ground): Promise<Outcome> {
  return walk(steps, new Scenario(ground, AngoHub));
}
