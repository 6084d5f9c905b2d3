import type { Problem } from "./problem.ts";

/** Something would get lost and must not, or a file is none of its format. `problem` says what and where. */
export class ConversionError extends Error {
  override readonly name = "ConversionError";
  readonly code = "conversion_failed";
  /** What would get lost, or what is wrong. */
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(`${placeText(problem)}${problem.message}`, options);
    this.problem = problem;
  }
}

function placeText({ file, line, item, object }: Problem): string {
  const places = [
    file !== undefined && (line === undefined ? file : `${file}:${line}`),
    item !== undefined && `asset ${item}`,
    object !== undefined && `object ${object}`,
  ].filter((place) => place !== false);
  return places.length > 0 ? `${places.join(", ")}: ` : "";
}
