import { ValidationError } from "../errors/validation-error.ts";
import { isSameJson } from "./same-json.ts";

/**
 * Checks that what a project has is what was expected, before it is replaced.
 *
 * @param name What it is, such as "label set".
 */
export function checkExpected(name: string, present: unknown, expected: unknown): void {
  if (isSameJson(present, expected)) return;
  throw new ValidationError(
    `The project's ${name} is not the expected one: somebody has changed it. Read it again and make your change to what it is now.`,
    { argument: "expected", expected: `the ${name} that the project has`, received: `another ${name}` },
  );
}
