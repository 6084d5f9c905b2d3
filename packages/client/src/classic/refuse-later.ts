import { ValidationError } from "../errors/validation-error.ts";

/**
 * Refuses what only today's generation has.
 *
 * @param what What was given, in words that name it.
 * @param argument Where it stands.
 * @param right What would be right in its place, of this generation.
 * @param received What was given, shortened.
 */
export function refuseLater(what: string, argument: string, right: string, received: string): never {
  const details = { argument, expected: `${right} of the classic generation`, received };
  throw new ValidationError(`${what}, which the classic generation has not.`, details);
}
