import { AngoHub } from "@ango-hub/client";
import { type TaskEvent, webhookHandler } from "@ango-hub/client/webhooks";

interface Environment {
  ANGO_API_KEY: string;
  ANGO_BASE_URL?: string;
  WEBHOOK_SECRET: string;
  REVIEWER: string;
  /** Id of the stage in which the reviewer works. */
  REVIEW_STAGE: string;
}
interface Context {
  waitUntil(work: Promise<unknown>): void;
}

// Workers are found by their default export.
// biome-ignore lint/style/noDefaultExport: the platform asks for it
export default {
  fetch(request: Request, env: Environment, context: Context): Promise<Response> {
    const ango = new AngoHub({
      apiKey: env.ANGO_API_KEY,
      baseUrl: env.ANGO_BASE_URL,
    });
    const assign = ({ projectId = "", task }: TaskEvent) =>
      ango.tasks.assign(projectId, [task.taskId], {
        stage: env.REVIEW_STAGE,
        email: env.REVIEWER,
      });
    const handle = webhookHandler({
      secrets: env.WEBHOOK_SECRET,
      // Answer first: the service may call again when an answer takes long.
      // Assigning twice does no harm.
      onEvent: (event) => context.waitUntil(assign(event)),
    });
    return handle(request);
  },
};
