import { drawSegmentation, encodePng } from "@ango-hub/label-set/masks";
import type { AssetMetadata, Segmentation, StoredAnswer, StoredObject } from "@ango-hub/openapi/classic";
import * as constraints from "@ango-hub/openapi/classic/constraints";
import { bytes } from "../../../http/answer.ts";
import { Failure, invalid } from "../../../http/failure.ts";
import { conform, oneOf, pageOf, queryBoolean, queryIds, string, text } from "../../../http/input.ts";
import type { TaskRecord, UserRecord } from "../../../store/classic/records.ts";
import { type Call, type Handler, listed, projectOf, taskOf } from "../call.ts";
import { projectSummary, taskView } from "../views.ts";

export const listTasks: Handler = (call) => {
  const project = projectOf(call, call.params.projectId);
  const { page, limit } = pageOf(call.query);
  const status = call.query.get("status[eq]");
  if (status !== null) oneOf(status, constraints.TaskStatus.enum, "status[eq]");
  const tags = queryIds(call.query, "tag");
  const found = listed(call, call.store.queue(project)).filter(
    (task) => (status === null || task.status === status) && inBatches(task, tags),
  );
  const tasks = found.slice((page - 1) * limit, page * limit).map((task) => taskView(task, project._id, call));
  return { tasks, total: found.length };
};

export const getTask: Handler = (call) => {
  const task = taskOf(call, call.params.taskId);
  return { task: taskView(task, projectSummary(task.asset.project), call) };
};

export const assignTask: Handler = (call) => {
  const task = taskOf(call, call.body.task);
  task.assignee = userOf(call)._id;
  changed(task, call);
  return {};
};

export const setTaskStatus: Handler = (call) => {
  const task = taskOf(call, call.params.taskId);
  const status = oneOf(call.body.status, constraints.SettableTaskStatus.enum, "status");
  if (status === "TODO") reopen(task, call);
  else complete(task, call);
  return {};
};

export const annotateTask: Handler = (call) => {
  const task = taskOf(call, call.params.taskId);
  const nextStage = queryBoolean(call.query, "nextStage", false);
  const duration = conform<number>(call.body.duration ?? 0, constraints.Duration, "duration");
  task.answer = readAnswer(call);
  task.duration = Math.min(task.duration + duration, constraints.Duration.maximum);
  changed(task, call);
  if (task.status !== "TODO") call.notify("UPDATED", task);
  else if (nextStage) complete(task, call);
  return {};
};

export const createIssue: Handler = (call) => {
  const task = taskOf(call, call.body.labelTask);
  const content = text(call.body.content, "content");
  const { position, page } = call.body;
  task.issues.push({
    _id: call.ids.objectId(),
    content,
    labelTask: task._id,
    position: position === undefined ? null : readPosition(string(position, "position")),
    page: page === undefined ? null : conform(page, constraints.PageIndex, "page"),
    status: "Open",
    createdAt: call.time,
    createdBy: { _id: call.owner._id, name: call.owner.name },
    updatedAt: call.time,
  });
  return {};
};

export const getMask: Handler = async (call) => {
  const task = taskOf(call, text(call.query.get("task"), "task"));
  const objectId = text(call.query.get("annotation"), "annotation");
  const drawn = task.answer?.tools?.find((tool) => tool.objectId === objectId);
  const area = drawn && areaOf(drawn);
  if (!area) throw new Failure(404, `Task ${task._id} has no polygon or segmentation ${objectId}.`);
  const [width, height] = maskSize(area, task.asset.metadata);
  if (width * height > maxPixels) {
    throw new Failure(400, `The mask would have ${width} x ${height} pixels, and this hub draws at most ${maxPixels}.`);
  }
  const mask = { width, height, data: new Uint8Array(width * height) };
  drawSegmentation(mask, area, white);
  return bytes(200, await encodePng(mask), "image/png");
};

/** Masks show what was drawn in white, on black. */
const white = 255;

/** As much as a picture of 16 384 by 16 384. */
const maxPixels = 2 ** 28;

/** Masks are as large as the picture, or, where its size is not known, as what is drawn. */
function maskSize({ zones }: Segmentation, { width, height }: AssetMetadata = {}): [width: number, height: number] {
  const extent = (axis: 0 | 1): number =>
    zones.reduce((zonesTo, { region }) => region.reduce((to, point) => Math.max(to, point[axis]), zonesTo), 1);
  return [Math.ceil(width ?? extent(0)), Math.ceil(height ?? extent(1))];
}

/** What a mask shows of an object, or `undefined` where it has none. */
function areaOf({ polygon, segmentation }: StoredObject): Segmentation | undefined {
  return polygon ? { zones: [{ region: polygon }] } : segmentation;
}

/** Marks a task as done by whom it is assigned to, or else by the caller. */
export function complete(task: TaskRecord, call: Pick<Call, "owner" | "time" | "notify">): void {
  if (task.status !== "TODO") return;
  task.status = "Completed";
  task.completedAt = call.time;
  task.completedBy = task.assignee ?? call.owner._id;
  changed(task, call);
  call.notify("COMPLETED", task);
}

/** Puts a task back into the queue. */
export function reopen(task: TaskRecord, call: Pick<Call, "owner" | "time">): void {
  task.status = "TODO";
  task.completedAt = task.completedBy = task.reviewedAt = task.reviewedBy = null;
  changed(task, call);
}

/** Accepts a completed task, as a reviewer does. */
export function accept(task: TaskRecord, call: Pick<Call, "owner" | "time" | "notify">): void {
  complete(task, call);
  task.status = "Reviewed";
  task.reviewedAt = call.time;
  task.reviewedBy = call.owner._id;
  changed(task, call);
  call.notify("ACCEPTED", task);
}

/** Whether the task's asset is in one of the batches. */
export function inBatches(task: TaskRecord, tags: string[] | undefined): boolean {
  return tags === undefined || tags.some((id) => task.asset.tags.includes(id));
}

function changed(task: TaskRecord, { owner, time }: Pick<Call, "owner" | "time">): void {
  task.updatedAt = time;
  task.updatedBy = owner._id;
}

function userOf({ store, body }: Call): UserRecord {
  if ((body.user === undefined) === (body.username === undefined)) {
    throw new Failure(400, "Exactly one of user and username is required.");
  }
  const user = body.user === undefined ? store.userByEmail(`${body.username}`) : store.users.get(`${body.user}`);
  if (!user) throw invalid("user", `${body.user ?? body.username}`);
  return user;
}

function readAnswer({ body, owner, time }: Call): StoredAnswer {
  const metadata = { createdAt: Date.parse(time), createdBy: owner.email };
  const {
    tools = [],
    classifications = [],
    relations = [],
    ...rest
  } = conform<StoredAnswer>(body.answer, constraints.StoredAnswer, "answer");
  return {
    ...rest,
    tools: tools.map((tool) => ({ metadata, ...tool })),
    classifications: classifications.map((item) => ({ metadata, ...item })),
    relations,
  };
}

function readPosition(position: string): string {
  const isPoint = /^\[\s*-?\d+(\.\d+)?\s*,\s*-?\d+(\.\d+)?\s*\]$/.test(position);
  if (isPoint || /^\d+$/.test(position)) return position;
  throw new Failure(400, "position must be JSON in a string: [x, y] in pixels, or an index.");
}
