import type { ProblemKind } from "./problem.ts";
import type { Report } from "./report.ts";

/** The parts of an item that formats may have no room for. */
interface Rest {
  readonly externalId: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly relations?: readonly { readonly name: string }[];
  readonly strokes?: object | undefined;
}

/** Reports the parts of an item that a format has no room for: of what is given, everything. */
export function leaveOutRest({ externalId, attributes = {}, relations = [], strokes }: Rest, report: Report): void {
  const add = (kind: ProblemKind, message: string) => report.add({ kind, message, item: externalId });
  for (const name of Object.keys(attributes)) add("attribute-left-out", `The answer to "${name}" has no place.`);
  for (const { name } of relations) add("relation-left-out", `The relation "${name}" has no place.`);
  if (strokes) add("strokes-left-out", "The strokes of brushes lie in files of their own.");
}
