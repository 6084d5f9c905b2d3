/** A program that receives the event of a webhook. */
export const webhookSample = `import { webhookHandler } from "@ango-hub/client/webhooks";

export const POST = webhookHandler({
  secrets: ["a-long-random-secret"],
  onEvent: (event) => console.log(event.externalId, "was labelled"),
});`;
