import http from "node:http";
import { AngoHub } from "@ango-hub/client";
import type { WebhookEvent } from "@ango-hub/client/webhooks";
import { exampleIds } from "../../scripts/docs/program.ts";

// What examples in docstrings and excerpts take for granted: the exports of the packages, and values that their names
// explain.
export * from "@ango-hub/client";
export { nodeWebhookHandler, signWebhook, verifyWebhook, webhookHandler } from "@ango-hub/client/webhooks";
export {
  applyLabelSet,
  boundingBox,
  boxAround,
  boxCorners,
  branch,
  buildCategorySchema,
  checkbox,
  defineLabelSet,
  diff,
  groupRelation,
  instance,
  LabelSet,
  maskFromOutlines,
  maskToPolygons,
  multiDropdown,
  ner,
  normalizeBox,
  option,
  pdf,
  planLabelSet,
  point,
  polygon,
  polyline,
  radio,
  rotatedBoundingBox,
  rotatedBoxFromCorners,
  segmentation,
  singleDropdown,
  singleRelation,
  text,
  toCode,
  treeDropdown,
} from "@ango-hub/label-set";
export { createHub } from "@ango-hub/mock";
export { startMock } from "@ango-hub/mock-server";
export { createFetchClient } from "@ango-hub/openapi/fetch";
export { labelSet } from "./stage.ts";
export { http };
export const ango: AngoHub = new AngoHub({ apiKey: "your-key" });
export const apiKey = "your-key";
export const { projectId, taskId, assetId, integrationId }: Record<keyof typeof exampleIds, string> = exampleIds;
export const secret = "a secret";
export const secrets = [secret];
export const event: WebhookEvent = { asset: "https://storage.invalid/a.png", externalId: "a.png", tasks: [] };
export const request: Request = new Request("https://example.com/hook", {
  method: "POST",
  body: "{}",
  // The signature of that body.
  headers: { "x-hub-signature": "ab78136315708c655aa2e4d5aef7bb32e2f7a275" },
});
export const queue = { push: (_event: WebhookEvent): void => {} };
export const error: unknown = undefined;
export const endpoint = `${process.env.ANGO_BASE_URL}/hook`;
export const newTraceparent = (): string => "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
export const wait = (milliseconds = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
