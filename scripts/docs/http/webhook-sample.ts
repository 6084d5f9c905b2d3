const taskEvent = `import { webhookHandler } from "@ango-hub/client/webhooks";

export const POST = webhookHandler({
  secrets: ["a-long-random-secret"],
  onEvent: ({ task }) => console.log(task.taskId, "came in"),
});`;

const pluginJob = `import { createHash, timingSafeEqual } from "node:crypto";
import type { PluginJob, PluginResult } from "@ango-hub/openapi";

export async function POST(request: Request): Promise<Response> {
  const secret = request.headers.get("secret") ?? "";
  if (!timingSafeEqual(digest(secret), digest("a-long-secret"))) return new Response(null, { status: 401 });
  const { taskId, session }: PluginJob = await request.json();
  console.log("A job for the task", taskId);
  const result: PluginResult = { response: { objects: [], classifications: [], relations: [] }, session };
  return Response.json(result);
}

// Digests have one length, whatever was sent.
function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}`;

const labelEvent = `import { webhookHandler } from "@ango-hub/client/classic/webhooks";

export const POST = webhookHandler({
  secrets: ["a-long-random-secret"],
  onEvent: (event) => console.log(event.externalId, "was labelled"),
});`;

/** A program that receives each webhook, by its name in the descriptions. */
export const webhookSamples: Readonly<Record<string, string>> = { taskEvent, pluginJob, labelEvent };
