import type { AnnotateTaskRequest, ReviewTaskRequest } from "@ango-hub/openapi";
import { toStoredAnswer } from "../../labels/current/stored-answer.ts";
import { relative } from "../../storage/address.ts";
import { type Call, type Handler, projectOf, taskOf } from "./call.ts";
import { happen } from "./happen.ts";
import { taskView } from "./views.ts";

export const annotateTask: Handler = (call: Call<AnnotateTaskRequest>) => {
  const task = taskOf(call, call.params.taskId);
  const { answer, brushDataUrl = null, medicalBrushDataUrl = null, duration = 0 } = call.body;
  const { nextStage = false, isPlugin = false } = call.query;
  const stamp = {
    newId: call.ids.schemaId,
    metadata: {
      createdAt: Date.parse(call.time),
      createdBy: isPlugin ? "plugin" : call.owner,
      createdIn: task.stage,
    },
    isStrict: false,
  };
  const path = (url: string | null): string | null => url && relative(url, call.store.files);
  const annotations = {
    answer: toStoredAnswer(answer, projectOf(call, task.project).categorySchema, stamp, "answer"),
    brushDataUrl: path(brushDataUrl),
    medicalBrushDataUrl: path(medicalBrushDataUrl),
  };
  const [changed = task] = happen(call, [task], { type: nextStage ? "submit" : "save", annotations, duration });
  return { label: taskView(changed, call, true) };
};

export const reviewTask: Handler = (call: Call<ReviewTaskRequest>) => {
  const task = taskOf(call, call.params.taskId);
  happen(call, [task], { type: "review", reviewStatus: call.body.reviewStatus });
  return {};
};
