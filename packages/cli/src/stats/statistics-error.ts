/** What was given can't be counted. */
export class StatisticsError extends Error {
  override readonly name = "StatisticsError";
  readonly code = "not_countable";
}
