import { AngoHubError } from "./ango-hub-error.ts";

/** An argument is wrong. Nothing was sent that could change anything. */
export class ValidationError extends AngoHubError {
  override get name(): "ValidationError" {
    return "ValidationError";
  }
  override get code(): "invalid_argument" {
    return "invalid_argument";
  }

  /** Where the wrong value stands, for example `limit` or `labels[3].externalId`. */
  readonly argument: string;
  /** What was given, shortened. */
  readonly received: string;
  /** What would be right. */
  readonly expected: string;

  constructor(argument: string, expected: string, received: string) {
    super(`${argument} must be ${expected}, but is ${received}.`);
    this.argument = argument;
    this.expected = expected;
    this.received = received;
  }
}
