import { checkLabelSet } from "./definition/check-label-set.ts";
import { drawnBy } from "./definition/drawn.ts";
import { type LabelSetSource, modelOf, wireOf } from "./definition/label-set-source.ts";
import { readLabelSet } from "./definition/read-label-set.ts";
import { type LabelSetProblemCode, type Problem, reportTo } from "./shared/problems.ts";

/**
 * What is wrong with a label set that was not built here, such as one in a file of JSON: what the service would refuse, misread or leave
 * ambiguous. `defineLabelSet` refuses the same.
 *
 * @param labelSet The label set, or its wire form.
 * @returns Everything that is wrong, with JSON pointers; nothing when all is well.
 * @throws {LabelSetError} when this is no label set at all.
 * @example
 * for (const { pointer, message } of problemsOf(await ango.labelSets.get(projectId)))
 *   console.log(pointer, message);
 */
export function problemsOf(labelSet: LabelSetSource): Problem<LabelSetProblemCode>[] {
  const problems: Problem<LabelSetProblemCode>[] = [];
  const report = reportTo(problems);
  // What is no label set at all is thrown.
  modelOf(labelSet);
  checkLabelSet(readLabelSet(wireOf(labelSet), report, drawnBy(labelSet)), report);
  return problems;
}
