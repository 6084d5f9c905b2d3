import { ConversionError } from "./conversion-error.ts";
import type { Problem, ProblemKind } from "./problem.ts";

/** How a report is kept. */
export interface ReportOptions {
  /**
   * Which kinds of problems end the conversion with a `ConversionError`: all, or those of a list.
   *
   * @default false
   */
  readonly strict?: boolean | readonly ProblemKind[] | undefined;
  /**
   * How many problems of each kind are kept under `problems`. All are counted.
   *
   * @default 100
   */
  readonly keep?: number | undefined;
  /** Is told of each problem, also of those that are not kept. */
  readonly onProblem?: ((problem: Problem) => void) | undefined;
}

/**
 * Everything that a conversion could not keep as it was, with counts. Each step takes a report, so that nothing is lost in
 * silence; several steps, and several files, may share one.
 *
 * @example
 * const report = new Report();
 * for await (const label of importLabelsOf(items, { mapping, report }))
 *   console.log(label.externalId);
 * console.log(report.total === 0 ? "nothing lost" : report.toString());
 */
export class Report {
  readonly #options: ReportOptions;
  readonly #counts = new Map<ProblemKind, number>();
  readonly #problems: Problem[] = [];

  /**
   * @param options What ends a conversion, and how many problems are kept.
   */
  constructor(options: ReportOptions = {}) {
    this.#options = options;
  }

  /** How many problems there were of each kind that occurred. */
  get counts(): ReadonlyMap<ProblemKind, number> {
    return this.#counts;
  }

  /** The first problems of each kind, in the order in which they occurred. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** How many problems there were. */
  get total(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  /**
   * Takes a problem. Converters call this; do so yourself for what a step of your own leaves out.
   *
   * @param problem What happened, and where.
   * @throws {ConversionError} when the report is strict about its kind.
   * @example
   * report.add({
   *   kind: "shape-left-out",
   *   message: "The box is smaller than a pixel.",
   *   item: "a.jpg",
   * });
   */
  add(problem: Problem): void {
    const count = (this.#counts.get(problem.kind) ?? 0) + 1;
    this.#counts.set(problem.kind, count);
    if (count <= (this.#options.keep ?? 100)) this.#problems.push(problem);
    this.#options.onProblem?.(problem);
    const { strict = false } = this.#options;
    if (strict === true || (strict !== false && strict.includes(problem.kind))) throw new ConversionError(problem);
  }

  /**
   * The counts as lines of text, such as `3 × shape-left-out`, each with one of its problems.
   *
   * @example
   * if (report.total > 0) console.warn(report.toString());
   */
  toString(): string {
    return [...this.#counts]
      .map(([kind, count]) => {
        const example = this.#problems.find((problem) => problem.kind === kind);
        return `${count} × ${kind}${example ? `, such as ${new ConversionError(example).message}` : ""}`;
      })
      .join("\n");
  }

  /** The counts and the problems that were kept, to be written as JSON. */
  toJSON(): { total: number; counts: Partial<Record<ProblemKind, number>>; problems: readonly Problem[] } {
    return { total: this.total, counts: Object.fromEntries(this.#counts), problems: this.#problems };
  }
}
