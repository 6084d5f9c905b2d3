import { AngoHubError } from "./ango-hub-error.ts";

/** What is wrong with an argument. */
export interface ValidationErrorDetails {
  /** Where the wrong value stands, for example `limit` or `labels[3].externalId`. */
  argument: string;
  /** What would be right. */
  expected: string;
  /** What was given, shortened. */
  received: string;
}

/** An argument is wrong. Nothing was sent that could change anything. */
export class ValidationError extends AngoHubError {
  override readonly name = "ValidationError";
  override readonly code = "invalid_argument";
  /** Where the wrong value stands, for example `limit` or `labels[3].externalId`. */
  readonly argument: string;
  /** What would be right. */
  readonly expected: string;
  /** What was given, shortened. */
  readonly received: string;

  constructor(message: string, { argument, expected, received }: ValidationErrorDetails) {
    super(message);
    this.argument = argument;
    this.expected = expected;
    this.received = received;
  }
}
