import { wrongShape } from "../geometry/check-arguments.ts";
import { isObject, type JsonObject, textOf, typeName } from "../shared/json.ts";
import { at, root } from "../shared/location.ts";

/** What is known of a file, as the `metadata` of assets has it, and `pictureSize` reads it. What is missing is not checked. */
export interface MediaSize {
  /** Width in pixels, as browsers show it. */
  readonly width?: number | null;
  /** Height in pixels, as browsers show it. */
  readonly height?: number | null;
  /** How many frames a video has. */
  readonly frameTotal?: number | null;
}

/**
 * Sizes by the external id of an asset, or by its URL where a label names it by `data`. A function is asked for each object,
 * with its page counted from 0 where it has one: pages of one asset may differ.
 */
export type Sizes =
  | ReadonlyMap<string, MediaSize>
  | ((externalId: string, page: number | undefined) => MediaSize | null | undefined);

/** Finds the size of the picture that an object of a label lies in. */
export type SizeOf = (label: JsonObject, page: number | undefined) => MediaSize | undefined;

/** Looks sizes up by the names of assets. */
export function sizesBy(sizes: Sizes): SizeOf {
  const find = typeof sizes === "function" ? sizes : (name: string) => sizes.get(name);
  if (typeof sizes !== "function" && !(isObject(sizes) && typeof sizes.get === "function")) {
    throw wrongShape(at(root, "sizes"), `must be a Map or a function; it is ${typeName(sizes)}.`);
  }
  return (label, page) => find(textOf(label.externalId) || textOf(label.data), page) ?? undefined;
}
