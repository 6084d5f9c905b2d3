import { built, type LabelSetSettings } from "./definition/build-category-schema.ts";
import { drawnAsDefined } from "./definition/drawn.ts";
import type { AnyClassification, Given, Relation, Tool } from "./definition/part.ts";
import { type LabelSet, labelSetOf } from "./label-set.ts";

/** The parts of a label set. */
export interface LabelSetDefinition<
  Tools extends readonly Tool[],
  Classifications extends readonly AnyClassification[],
  Relations extends readonly Relation[],
> {
  /**
   * What can be drawn or marked.
   *
   * @default []
   */
  readonly tools?: Tools;
  /**
   * Questions about the asset as a whole.
   *
   * @default []
   */
  readonly classifications?: Classifications;
  /**
   * How objects can be related.
   *
   * @default []
   */
  readonly relations?: Relations;
  /** Keys that this package does not know, sent as they are. */
  readonly other?: Readonly<Record<string, unknown>>;
}

/**
 * A label set from its parts, with the types of their titles, options and shapes. Parts without an id get one that is
 * derived from their kind, place and title, so that the same definition is the same label set wherever it is built.
 *
 * @param parts Tools, classifications and relations.
 * @param settings Problems to accept.
 * @throws {LabelSetError} with everything that is wrong, when something is.
 * @example
 * const roadScenes = defineLabelSet({
 *   tools: [
 *     boundingBox("Vehicle", { classifications: [radio("Type", ["Car", "Truck"])] }),
 *     segmentation("Road"),
 *   ],
 *   relations: [singleRelation("tows")],
 * });
 * await ango.labelSets.set(projectId, roadScenes);
 */
export function defineLabelSet<
  const Tools extends readonly Tool[] = readonly [],
  const Classifications extends readonly AnyClassification[] = readonly [],
  const Relations extends readonly Relation[] = readonly [],
>(
  parts: LabelSetDefinition<Tools, Classifications, Relations>,
  settings?: LabelSetSettings,
): LabelSet<Given<Tools>, Given<Classifications>, Given<Relations>> {
  const { schema, formerTitles } = built(parts, settings);
  const labelSet = labelSetOf(JSON.stringify(schema), formerTitles, drawnAsDefined(parts.tools));
  return labelSet as unknown as LabelSet<Given<Tools>, Given<Classifications>, Given<Relations>>;
}
