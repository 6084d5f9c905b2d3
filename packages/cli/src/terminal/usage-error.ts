/** What was asked for can't be understood, or can't be done as it was asked for. Nothing was sent. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly code = "usage";
}
