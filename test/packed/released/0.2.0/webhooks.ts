import {
  signWebhook,
  type VerifyOptions,
  verifyWebhook,
  WebhookError,
  type WebhookEvent,
  webhookHandler,
} from "@ango-hub/client/classic/webhooks";

const options: VerifyOptions = { secrets: ["new", "old"], maxBytes: 1000 };

/** Signs, verifies and receives events. */
export async function useWebhooks(): Promise<unknown> {
  const event: WebhookEvent = { asset: "https://example.com/a.jpg", externalId: "a.jpg", tasks: [] };
  const { body, headers } = await signWebhook(event, "old");
  const received: string[] = [];
  const handle = webhookHandler({ ...options, onEvent: ({ externalId }) => void received.push(externalId) });
  const { status } = await handle(new Request("https://example.com", { method: "POST", body, headers }));
  const { externalId } = await verifyWebhook(body, headers["X-Hub-Signature"], options);
  return { received, status, externalId, refused: await refusal(body) };
}

async function refusal(body: string): Promise<string> {
  try {
    await verifyWebhook(body, "0", options);
  } catch (error) {
    if (error instanceof WebhookError) return error.refusal;
  }
  return "nothing";
}
