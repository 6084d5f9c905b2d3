import * as rows from "@ango-hub/openapi/rows";
import type { ApiPromise } from "../core/api-promise.ts";
import type { RequestOptions } from "../core/options.ts";
import type { ProjectId, StageId } from "../types/ids.ts";
import { Resource } from "./resource.ts";

/** Webhooks are stages of a workflow that call your server with each task. `@ango-hub/client/webhooks` receives them. */
export class Webhooks extends Resource {
  /**
   * Sends again what a *Webhook* stage could not deliver. Sent once: after a lost answer it is not known whether it was done.
   * Operation `rerunWebhook`.
   *
   * @param projectId Id of the project.
   * @param stageId Id of the stage.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * await ango.webhooks.rerun(projectId, stageId);
   */
  rerun(projectId: ProjectId, stageId: StageId, options?: RequestOptions): ApiPromise<void> {
    return this.call(rows.webhooksRerun, { projectId, stageId }, options);
  }
}
