import { checkLabelSet } from "./check-label-set.ts";
import { type LabelSet, labelSetOf } from "./label-set.ts";
import { pathTo, pointerTo } from "./location.ts";
import type { AnyClassification, Given, Relation, Tool } from "./part.ts";
import { LabelSetError, type LabelSetProblemCode, type Problem } from "./problems.ts";
import { readLabelSet } from "./read-label-set.ts";
import { wireForm } from "./wire-form.ts";

/** What a label set is made of. */
export interface LabelSetDefinition<
  Tools extends readonly Tool[],
  Classifications extends readonly AnyClassification[],
  Relations extends readonly Relation[],
> {
  /** What can be drawn or marked. */
  readonly tools?: Tools;
  /** Questions about the asset as a whole. */
  readonly classifications?: Classifications;
  /** How objects can be related. */
  readonly relations?: Relations;
  /** Keys that this package does not know, sent as they are. */
  readonly other?: Readonly<Record<string, unknown>>;
}

/** How strict the checks of a label set are. */
export interface LabelSetSettings {
  /** Problems that are accepted, because a project has them already. Default none. */
  readonly allow?: readonly LabelSetProblemCode[];
}

/**
 * Defines a label set. Parts without an id get one that is derived from their kind, place and title, so that the same
 * definition always makes the same label set.
 *
 * @throws {LabelSetError} with everything that is wrong, each with the path to the part.
 * @example
 * const labelSet = defineLabelSet({ tools: [boundingBox("Vehicle")] });
 */
export function defineLabelSet<
  const Tools extends readonly Tool[] = readonly [],
  const Classifications extends readonly AnyClassification[] = readonly [],
  const Relations extends readonly Relation[] = readonly [],
>(
  definition: LabelSetDefinition<Tools, Classifications, Relations>,
  { allow = [] }: LabelSetSettings = {},
): LabelSet<Given<Tools>, Given<Classifications>, Given<Relations>> {
  const problems: Problem<LabelSetProblemCode>[] = [];
  const wire = wireForm(definition, (code, location, message) => {
    problems.push({ code, pointer: pointerTo(location), path: pathTo(location), message });
  });
  const model = readLabelSet(wire, problems);
  checkLabelSet(model, problems);
  const refused = problems.filter(({ code }) => !allow.includes(code));
  if (refused.length > 0) throw new LabelSetError(refused);
  return labelSetOf(JSON.stringify(wire)) as unknown as LabelSet<
    Given<Tools>,
    Given<Classifications>,
    Given<Relations>
  >;
}
