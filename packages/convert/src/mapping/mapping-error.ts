/** A mapping names what the label set has not, or says one thing twice. `problems` holds everything that is wrong. */
export class MappingError extends Error {
  override readonly name = "MappingError";
  readonly code = "invalid_mapping";
  /** Everything that is wrong, a sentence each. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The mapping does not fit its label set:${problems.map((problem) => `\n  ${problem}`).join("")}`);
    this.problems = problems;
  }
}
