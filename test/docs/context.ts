import { AngoHub } from "@ango-hub/client/classic";
import type { WebhookEvent } from "@ango-hub/client/classic/webhooks";
import { exampleIds } from "../../scripts/docs/program.ts";

export * from "@ango-hub/client/classic";
export { nodeWebhookHandler, signWebhook, verifyWebhook, webhookHandler } from "@ango-hub/client/classic/webhooks";
export { createFetchClient } from "@ango-hub/openapi/classic/fetch";
export * from "./context-shared.ts";
export const ango: AngoHub = new AngoHub({ apiKey: "your-key" });
export const apiKey = "your-key";
export const { projectId, taskId, assetId, integrationId }: Record<keyof typeof exampleIds, string> = exampleIds;
export const event: WebhookEvent = { asset: "https://storage.invalid/a.png", externalId: "a.png", tasks: [] };
