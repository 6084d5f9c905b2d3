import type { CategorySchema } from "@ango-hub/openapi";
import { checkLabelSet } from "./check-label-set.ts";
import { jsonOf } from "./json.ts";
import { pathTo, pointerTo } from "./location.ts";
import { LabelSetError, type LabelSetProblemCode, type Problem } from "./problems.ts";
import { readLabelSet } from "./read-label-set.ts";
import { type LabelSetParts, wireForm } from "./wire-form.ts";

/** How a label set is checked. */
export interface LabelSetSettings {
  /** Problems to accept, as old projects may have them: `["duplicate-color"]`. Default none. */
  readonly allow?: readonly Exclude<LabelSetProblemCode, "wrong-type" | "too-deep">[];
}

/**
 * The wire form of a label set from its parts: what `defineLabelSet(parts).toJSON()` returns, without the code that
 * reads and checks labels. For bundles that only build.
 *
 * @throws {LabelSetError} with everything that is wrong, when something is.
 */
export function buildCategorySchema(parts: LabelSetParts, settings?: LabelSetSettings): CategorySchema {
  const problems: Problem<LabelSetProblemCode>[] = [];
  const wire = wireForm(parts, (code, location, message) => {
    problems.push({ code, pointer: pointerTo(location), path: pathTo(location), message });
  });
  const json = jsonOf(wire) ?? "null";
  const schema = JSON.parse(json);
  checkLabelSet(readLabelSet(schema, problems), problems);
  const allowed: readonly string[] = settings?.allow ?? [];
  const refused = problems.filter(({ code }) => !allowed.includes(code));
  if (refused.length > 0) throw new LabelSetError(refused);
  return schema;
}
