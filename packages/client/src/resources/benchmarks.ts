import * as rows from "@ango-hub/openapi/rows";
import type { ApiPromise } from "../core/api-promise.ts";
import type { RequestOptions } from "../core/options.ts";
import type { ProjectId, TaskId } from "../types/ids.ts";
import { Resource } from "./resource.ts";

/** How a project uses benchmarks. What is left out stays as it is. */
export interface BenchmarkSettings {
  /** Whether benchmarks are used. Switching them off deletes all of their results. */
  isEnabled: boolean;
  /** How many tasks in a hundred are benchmarks, 0 to 100. */
  ratio?: number | undefined;
  /** Whether benchmarks have a cut-off. */
  hasCutoff?: boolean | undefined;
}

/** Whether tasks are benchmarks. */
export interface BenchmarkMark {
  /** @default true */
  isBenchmark?: boolean | undefined;
}

/** Benchmarks are tasks by which the work of annotators is measured. */
export class Benchmarks extends Resource {
  /**
   * Sets how a project uses benchmarks. Operation `updateProject`.
   *
   * @param projectId Id of the project.
   * @param settings Whether they are used, and how often.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * await ango.benchmarks.configure(projectId, { isEnabled: true, ratio: 20 });
   */
  configure(projectId: ProjectId, settings: BenchmarkSettings, options?: RequestOptions): ApiPromise<void> {
    return this.call(rows.benchmarksConfigure, { ...settings, projectId }, options).transform(() => {});
  }

  /**
   * Makes tasks benchmarks, or ordinary tasks again. Operation `markBenchmarkTasks`.
   *
   * @param projectId Id of the project.
   * @param taskIds Ids of the tasks, at least one.
   * @param mark `{ isBenchmark: false }` for ordinary tasks.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * await ango.benchmarks.mark(projectId, [taskId]);
   */
  mark(
    projectId: ProjectId,
    taskIds: readonly TaskId[],
    mark: BenchmarkMark = {},
    options?: RequestOptions,
  ): ApiPromise<void> {
    return this.call(rows.benchmarksMark, { isBenchmark: true, ...mark, projectId, taskIds }, options);
  }
}
