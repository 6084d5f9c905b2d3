import type { CategorySchema } from "@ango-hub/openapi";
import { isObject, jsonOf, typeName } from "../shared/json.ts";
import { at, root } from "../shared/location.ts";
import { didYouMean } from "../shared/names.ts";
import { LabelSetError, type LabelSetProblemCode, type Problem, reportTo } from "../shared/problems.ts";
import { Building } from "./building.ts";
import { checkLabelSet } from "./check-label-set.ts";
import type { FormerTitles } from "./former-titles.ts";
import { noJson } from "./label-set-source.ts";
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
  return built(parts, settings).schema;
}

/** A label set as it is built: its wire form, and what that has no place for. */
export interface Built {
  readonly schema: CategorySchema;
  readonly formerTitles: FormerTitles;
}

export function built(parts: LabelSetParts, settings?: LabelSetSettings): Built {
  // What is circular would be followed for ever.
  if (!isObject(parts) || jsonOf(parts) === undefined) throw new LabelSetError([noJson(parts)]);
  const problems: Problem<LabelSetProblemCode>[] = [];
  const building = new Building(reportTo(problems));
  const wire = wireForm(parts, building);
  if (problems.some(({ code }) => code === "too-deep")) throw new LabelSetError(problems);
  const schema = JSON.parse(JSON.stringify(wire));
  checkLabelSet(readLabelSet(schema, building.report), building.report);
  const allowed = allowedCodes(settings ?? {}, building);
  const refused = problems.filter(({ code }) => !allowed.includes(code));
  if (refused.length > 0) throw new LabelSetError(refused);
  return { schema, formerTitles: building.formerTitles };
}

const acceptable = Object.keys({
  ...{ "unknown-tool": 0, "empty-title": 0, "duplicate-title": 0, "duplicate-id": 0, "invalid-id": 0 },
  ...{ "invalid-color": 0, "duplicate-color": 0, "invalid-shortcut": 0, "duplicate-shortcut": 0, "no-options": 0 },
  ...{ "unexpected-options": 0, "empty-branch": 0, "ambiguous-option": 0, "invalid-regex": 0, "unknown-setting": 0 },
  ...{ "unknown-parent-option": 0, "foreign-parent-option": 0 },
} satisfies Record<NonNullable<LabelSetSettings["allow"]>[number], 0>);

function allowedCodes(settings: LabelSetSettings, building: Building): readonly string[] {
  building.checkSettings(settings, ["allow"], root);
  const allow: unknown = settings.allow ?? [];
  const where = at(root, "allow");
  if (!Array.isArray(allow)) {
    building.report("wrong-type", where, `is ${typeName(allow)}; it must be an array of codes.`);
    return [];
  }
  for (const code of allow) {
    if (acceptable.includes(code)) continue;
    const message = `"${code}" is no problem to accept; those are ${acceptable.join(", ")}.`;
    building.report("unknown-setting", where, message + didYouMean(String(code), acceptable));
  }
  return allow.filter((code) => acceptable.includes(code));
}
