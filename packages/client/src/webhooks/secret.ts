import { ValidationError } from "../errors/validation-error.ts";

/** Checks that a secret is there: with an empty one anybody could sign. What it holds is never shown. */
export function checkSecret(argument: string, value: unknown): string {
  if (typeof value === "string" && value !== "") return value;
  throw new ValidationError(argument, "a text that is not empty", value === "" ? "empty" : `of type ${typeof value}`);
}
