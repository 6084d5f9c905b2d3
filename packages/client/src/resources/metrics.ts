import type { Metric } from "@ango-hub/openapi";
import * as rows from "@ango-hub/openapi/rows";
import type { ApiPromise } from "../core/api-promise.ts";
import { refuse } from "../core/check.ts";
import type { RequestOptions } from "../core/options.ts";
import { readTime } from "../core/time.ts";
import type { Transport } from "../core/transport.ts";
import type { ProjectId } from "../types/ids.ts";
import type { Batches } from "./batches.ts";
import { Resource } from "./resource.ts";

/** Which time, and which batches. Everything unless given. */
export interface PerformanceOptions {
  /** Start: a `Date`, or ISO 8601, which without a zone is UTC. It needs `to`. */
  from?: Date | string | undefined;
  /** End: a `Date`, or ISO 8601, which without a zone is UTC. It needs `from`. */
  to?: Date | string | undefined;
  /** Names or ids of batches. */
  batches?: readonly string[] | undefined;
}

/** Metrics say how the work of a project goes. What they hold is not documented. */
export class Metrics extends Resource {
  readonly #batches: Batches;

  /** @internal */
  constructor(transport: Transport, batches: Batches) {
    super(transport);
    this.#batches = batches;
  }

  /**
   * Returns a metric of a project's overview page. Operation `getMetric`.
   *
   * @param projectId Id of the project.
   * @param metric Which metric.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * const times = await ango.metrics.get(projectId, "TimePerTask");
   */
  get(projectId: ProjectId, metric: Metric, options?: RequestOptions): ApiPromise<Readonly<Record<string, unknown>>> {
    return this.call(rows.metricsGet, { projectId, metric }, options);
  }

  /**
   * Returns how a project went in a span of time, all of it or some batches. Operation `getPerformance`, and `getProject`
   * when batches are given.
   *
   * @param projectId Id of the project.
   * @param performance Which time, and which batches.
   * @param options Signal, timeouts, retries and headers of this call.
   * @throws {ValidationError} when a time is none, or the project has no batch of a given name or id.
   * @example
   * const performance = await ango.metrics.performance(projectId, {
   *   from: "2026-01-01",
   *   to: "2026-02-01",
   * });
   */
  performance(
    projectId: ProjectId,
    performance: PerformanceOptions = {},
    options: RequestOptions = {},
  ): ApiPromise<Readonly<Record<string, unknown>>> {
    const input = async () => {
      const { from, to, batches } = performance;
      if ((from === undefined) !== (to === undefined))
        refuse("performance", "a span with both from and to, or neither", "one of them");
      return {
        projectId,
        interval: from === undefined ? undefined : [readTime("from", from), readTime("to", to)],
        batches: batches && (await this.#batches.resolve(projectId, batches, options)),
      };
    };
    return this.call(rows.getPerformance, input, options);
  }
}
