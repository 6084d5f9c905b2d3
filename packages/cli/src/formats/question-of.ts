import type { Header } from "@ango-hub/convert";
import { UsageError } from "../terminal/usage-error.ts";

/**
 * The question about whole pictures whose answer is their class: the one that is named, or the only one there is.
 *
 * @throws UsageError when there are several or none, or none of that name.
 */
export function questionOf({ attributes }: Header, named: string | undefined): string {
  const names = attributes.map(({ name }) => name);
  const [only, another] = names;
  if (named !== undefined && names.includes(named)) return named;
  if (named === undefined && only !== undefined && another === undefined) return only;
  const known = names.length > 0 ? `Those are ${names.join(", ")}.` : "There are none.";
  const wrong = named === undefined ? "--attribute must name it" : `${JSON.stringify(named)} is none`;
  throw new UsageError(`Pictures are sorted by the answer to a question about them: ${wrong}. ${known}`);
}
