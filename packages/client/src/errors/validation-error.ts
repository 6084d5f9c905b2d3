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
  declare readonly argument: string;
  /** What was given, shortened. */
  declare readonly received: string;
  /** What would be right. */
  declare readonly expected: string;

  constructor(argument: string, expected: string, received: string) {
    super(`${argument} must be ${expected}, but is ${received}.`);
    Object.assign(this, { argument, expected, received });
  }
}
