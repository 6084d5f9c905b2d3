import { AngoHub } from "@ango-hub/client";
import { webhookHandler } from "@ango-hub/client/webhooks";

interface Environment {
  ANGO_API_KEY: string;
  ANGO_BASE_URL?: string;
  WEBHOOK_SECRET: string;
  REVIEWER: string;
}
interface Context {
  waitUntil(work: Promise<unknown>): void;
}

// Workers are found by their default export.
// biome-ignore lint/style/noDefaultExport: the platform asks for it
export default {
  fetch(request: Request, env: Environment, context: Context): Promise<Response> {
    const ango = new AngoHub({ apiKey: env.ANGO_API_KEY, baseUrl: env.ANGO_BASE_URL });
    const handle = webhookHandler({
      secrets: env.WEBHOOK_SECRET,
      // Answer first: the service may call again when an answer takes long. Assigning twice does no harm.
      onEvent: ({ tasks = [] }) =>
        context.waitUntil(Promise.all(tasks.map(({ taskId }) => ango.tasks.assign(taskId, { email: env.REVIEWER })))),
    });
    return handle(request);
  },
};
