import type { CategorySchema } from "@ango-hub/openapi";
import { jsonOf } from "../shared/json.ts";
import { LabelSetError, type LabelSetProblemCode, type Problem, reportTo } from "../shared/problems.ts";
import { checkLabelSet } from "./check-label-set.ts";
import { readLabelSet } from "./read-label-set.ts";
import { type LabelSetParts, wireForm } from "./wire-form.ts";

/** How a label set is checked. */
export interface LabelSetSettings {
  /**
   * Problems to accept, as old projects may have them: `["duplicate-color"]`.
   *
   * @default []
   */
  readonly allow?: readonly Exclude<LabelSetProblemCode, "wrong-type" | "too-deep">[];
}

/**
 * The wire form of a label set from its parts: what `defineLabelSet(parts).toJSON()` returns, without the code that
 * reads and checks labels. For bundles that only build.
 *
 * @param parts Tools, classifications and relations.
 * @param settings Problems to accept.
 * @throws {LabelSetError} with everything that is wrong, when something is.
 * @example
 * const categorySchema = buildCategorySchema({ tools: [boundingBox("Vehicle")] });
 * await ango.labelSets.set(projectId, categorySchema);
 */
export function buildCategorySchema(parts: LabelSetParts, settings?: LabelSetSettings): CategorySchema {
  const problems: Problem<LabelSetProblemCode>[] = [];
  const report = reportTo(problems);
  const json = jsonOf(wireForm(parts, report)) ?? "null";
  const schema = JSON.parse(json);
  checkLabelSet(readLabelSet(schema, report), report);
  const allowed: readonly string[] = settings?.allow ?? [];
  const refused = problems.filter(({ code }) => !allowed.includes(code));
  if (refused.length > 0) throw new LabelSetError(refused);
  return schema;
}
