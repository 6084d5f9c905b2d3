import type { AnnotationMetadata, ExportedAsset, ImportLabel, TaskEvent } from "@ango-hub/openapi";
import type { ExportedAsset as ClassicAsset, Task } from "@ango-hub/openapi/classic";
import { boxCorners, type PdfArea, type RotatedBox, type VoxelBox } from "../src/index.ts";
import type { TrueAnswer, TrueLabels, TrueObject, TrueRelation } from "./arbitrary-labels.ts";

/** Who made everything, and when: tasks hold times in milliseconds, what leaves the service has them in ISO 8601. */
const stored: AnnotationMetadata = {
  createdAt: 1_646_306_142_017,
  createdBy: "annotator@example.com",
  createdIn: "Label",
};
const sent: AnnotationMetadata = { ...stored, createdAt: "2022-03-03T11:15:42.017Z" };

/** The strokes of brushes, which may be required. */
export const strokes = {
  brushDataUrl: "https://example.com/strokes.png",
  medicalBrushDataUrl: "https://example.com/strokes.seg.nrrd",
};

/** Labels as an import writes them. */
export function asImport({ objects, answers, relations }: TrueLabels): ImportLabel {
  const answer = (given: TrueAnswer): object => ({
    schemaId: given.part.schemaId,
    answer: answerOf(given, "value"),
    classifications: given.nested.map(answer),
  });
  return {
    externalId: "photo.jpg",
    ...strokes,
    objects: objects.map((object) => ({
      schemaId: object.part.schemaId,
      objectId: object.objectId,
      ...(object.page !== undefined && { page: object.page }),
      [object.part.tool]: object.shape,
      classifications: object.answers.map(answer),
    })),
    classifications: answers.map(answer),
    relations: relations.map(({ part, ends, answers: nested }) => {
      return { schemaId: part.schemaId, ...ends, classifications: nested.map(answer) };
    }),
  } as ImportLabel;
}

/** Labels as a stored task holds them: options by id, boxes as they were drawn. */
export function asTask({ objects, answers, relations }: TrueLabels): Task {
  const answer = (given: TrueAnswer): object => ({
    schemaId: given.part.schemaId,
    answer: answerOf(given, "schemaId"),
    classifications: given.nested.map(answer),
    metadata: stored,
  });
  return {
    _id: "0000000aa0a00a0000aaaa0a",
    project: "0000000aa0a00a0000aaaa0b",
    asset: { _id: "0000000aa0a00a0000aaaa0c", externalId: "photo.jpg", data: "https://example.com/photo.jpg" },
    status: "Completed",
    ...strokes,
    answer: {
      tools: objects.map((object) => storedObject(object, object.answers.map(answer), stored)),
      classifications: answers.map(answer),
      relations: relations.map((relation) => storedRelation(relation, relation.answers.map(answer), stored)),
    },
  } as Task;
}

/** Labels as an export of today writes them, here as the state of a task and as what it was like after its first stage. */
export function asExport(labels: TrueLabels): ExportedAsset {
  const { objects, classifications, relations } = exported(labels);
  const annotations = { tools: objects, classifications, relations, ...strokes };
  return {
    asset: "https://example.com/photo.jpg",
    assetId: "0000000aa0a00a0000aaaa0c",
    externalId: "photo.jpg",
    metadata: {},
    batches: ["Night", null],
    task: {
      taskId: "0000000aa0a00a0000aaaa0a",
      stage: "Complete",
      stageId: "Complete",
      totalDuration: 5000,
      ...annotations,
      stageHistory: [{ stage: "Label", stageId: "Label", completedBy: "annotator@example.com", ...annotations }],
    },
  } as unknown as ExportedAsset;
}

/** Labels as a webhook of today receives them, with the label set, ids of batches, and a stage by its id. */
export function asEvent(labels: TrueLabels, categorySchema: TaskEvent["categorySchema"]): TaskEvent {
  const { task, batches = [], ...asset } = asExport(labels);
  return {
    projectId: "0000000aa0a00a0000aaaa0b",
    ...(categorySchema && { categorySchema }),
    ...asset,
    batches: batches.map((_, i) => `0000000aa0a00a0000aaaa1${i}`),
    batchNames: batches,
    task: { ...task, stage: "Complete", stageName: "Done" },
  };
}

/** Labels as an export, or a webhook, of the classic generation writes them. */
export function asClassicExport(labels: TrueLabels): ClassicAsset {
  return {
    asset: "https://example.com/photo.jpg",
    externalId: "photo.jpg",
    "labelDuration(ms)": 5000,
    tasks: [{ taskId: "0000000aa0a00a0000aaaa0a", "duration(ms)": 5000, ...exported(labels), ...strokes }],
  } as unknown as ClassicAsset;
}

function exported({ objects, answers, relations }: TrueLabels): Record<string, object[]> {
  const answer = (given: TrueAnswer): object => ({
    schemaId: given.part.schemaId,
    tool: given.part.tool,
    title: given.part.title,
    columnField: false,
    answer: answerOf(given, "value"),
    classifications: given.nested.map(answer),
    metadata: sent,
  });
  return {
    objects: objects.map((object) => {
      return { ...storedObject(object, object.answers.map(answer), sent), title: object.part.title, masks: [] };
    }),
    classifications: answers.map(answer),
    relations: relations.map((relation) => {
      return { ...storedRelation(relation, relation.answers.map(answer), sent), title: relation.part.title };
    }),
  };
}

function storedObject(
  { part, objectId, page, form, shape }: TrueObject,
  classifications: object[],
  metadata: AnnotationMetadata,
): object {
  const frame = page === undefined ? {} : { page };
  return {
    schemaId: part.schemaId,
    objectId,
    ...frame,
    [part.tool]: storedShape(form, shape),
    classifications,
    metadata,
  };
}

function storedRelation({ part, ends }: TrueRelation, classifications: object[], metadata: AnnotationMetadata): object {
  return { schemaId: part.schemaId, ...ends, classifications, metadata };
}

function storedShape(tool: string, shape: unknown): unknown {
  if (tool === "voxel-box") {
    const { x1, x2, ...rest } = shape as VoxelBox;
    return { ...rest, x1: x2, x2: x1 };
  }
  if (tool === "pdf") {
    const { pageNumber, text, ...boundingRect } = shape as PdfArea;
    return { position: { boundingRect, rects: [], pageNumber }, content: { text } };
  }
  if (tool === "rotated-bounding-box") return { ...(shape as RotatedBox), corners: boxCorners(shape as RotatedBox) };
  if (tool !== "bounding-box") return shape;
  // As if the box had been drawn from its bottom right corner.
  const { x, y, width, height } = shape as RotatedBox;
  return { x: x + width, y: y + height, width: -width, height: -height };
}

function answerOf({ part, options, text, truth }: TrueAnswer, by: "value" | "schemaId"): string | boolean | string[] {
  if (part.tool === "boolean") return truth;
  const names = options.map((option) => option[by]);
  if (part.tool === "text" || part.tool === "instance") return text;
  return part.tool === "radio" || part.tool === "single-dropdown" ? (names[0] ?? "") : names;
}
