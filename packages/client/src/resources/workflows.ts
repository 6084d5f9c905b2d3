import type { Stage as AnyStage } from "@ango-hub/openapi";
import * as rows from "@ango-hub/openapi/rows";
import type { ApiPromise } from "../core/api-promise.ts";
import type { RequestOptions } from "../core/options.ts";
import type { ProjectId } from "../types/ids.ts";
import { checkExpected } from "./expected.ts";
import { Resource } from "./resource.ts";
import type { Stage } from "./stages.ts";
import { checkWorkflow } from "./workflow-graph.ts";

/** How a workflow is set. */
export interface SetWorkflowOptions extends RequestOptions {
  /**
   * The stages that the project must have, as they were read. When it has others by now, nothing is changed.
   *
   * @default whatever the project has is replaced
   */
  expected?: readonly Stage[] | undefined;
}

/** Workflows say which stages the tasks of a project pass. */
export class Workflows extends Resource {
  /**
   * Returns the stages of a project's workflow, as they are on the wire. Operation `getProject`.
   *
   * @param projectId Id of the project.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * for (const { id, type, name } of await ango.workflows.get(projectId))
   *   console.log(id, type, name);
   */
  get(projectId: ProjectId, options?: RequestOptions): ApiPromise<Stage[]> {
    return this.call(rows.workflowsGet, { projectId }, options).transform(({ stages = [] }) => stages as Stage[]);
  }

  /**
   * Replaces the whole workflow of a project and returns it as the service has it now. It is looked at as a graph before
   * anything is sent: every `next` must lead to a stage that there is, each stage must be reached from *Start*, and have as
   * many ways on as its type needs. Operation `updateProject`, and `getProject` when stages are expected.
   *
   * The service can't compare and set in one step: a change made by someone else in the moment between the two requests
   * is overwritten.
   *
   * @param projectId Id of the project.
   * @param stages All stages of the workflow.
   * @param options The stages that the project must have until then, if you say so, and the options of the request.
   * @throws {ValidationError} when the stages make no workflow, which says what is wrong with which, or when the project has
   * other stages than the expected ones.
   * @example
   * await ango.workflows.set(projectId, [
   *   { id: "Start", type: "Start", name: "Start", next: ["Label"], autoForward: true },
   *   { id: "Label", type: "Label", name: "Label", next: ["Review"], assignedTo: [] },
   *   {
   *     id: "Review",
   *     type: "Review",
   *     name: "Review",
   *     next: ["Complete", "Label"],
   *     assignedTo: [],
   *   },
   *   { id: "Complete", type: "Complete", name: "Complete" },
   * ]);
   */
  set(projectId: ProjectId, stages: readonly Stage[], options: SetWorkflowOptions = {}): ApiPromise<Stage[]> {
    return this.transport
      .composite("updateProject", options, async (job) => {
        const { expected } = options;
        checkWorkflow(stages);
        if (expected !== undefined) {
          const { data } = await job.call(rows.projectsGet, { projectId });
          checkExpected("workflow", data.stages, expected);
        }
        return job.call(rows.workflowsSet, { projectId, stages: stages as readonly AnyStage[] });
      })
      .transform((project) => (project.stages ?? []) as Stage[]);
  }
}
