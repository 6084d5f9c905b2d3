import { AngoHub } from "@ango-hub/client";
import type { TaskEvent } from "@ango-hub/client/webhooks";
import { exampleIds } from "../../scripts/docs/program.ts";

export * from "@ango-hub/client";
export { nodeWebhookHandler, signWebhook, verifyWebhook, webhookHandler } from "@ango-hub/client/webhooks";
export { createFetchClient } from "@ango-hub/openapi/fetch";
export * from "./context-shared.ts";
export const ango: AngoHub = new AngoHub({ apiKey: "your-key" });
export const apiKey = "your-key";
export const { projectId, taskId, assetId, storageId, organizationId, issueId, stageId, llmId }: Ids = exampleIds;
export const { url, publicKey, privateKey, keyOfTheModel }: Ids = exampleIds;
export const event: TaskEvent = {
  asset: "https://storage.invalid/a.png",
  externalId: "a.png",
  task: { taskId, stage: "Review", tools: [], classifications: [], relations: [] },
};

type Ids = Record<keyof typeof exampleIds, string>;
