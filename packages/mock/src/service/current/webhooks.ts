import type { RerunWebhookRequest } from "@ango-hub/openapi";
import { wrong } from "../../http/input.ts";
import { type Call, type Handler, projectOf } from "./call.ts";

export const rerunWebhook: Handler = (call: Call<RerunWebhookRequest>) => {
  const project = projectOf(call, call.params.projectId);
  const stage = project.stages.find(({ id }) => id === call.body.stageId);
  if (stage?.type !== "Webhook") throw wrong("stageId", "must be the id of a Webhook stage of the project");
  // Where such a stage keeps its URL is not documented. Nothing is called, so nothing has failed that could be sent again.
  return {};
};
