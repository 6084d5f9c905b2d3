import type { AnyClassification, Branch, Choice, Given, Option } from "./part.ts";
import type { OptionSettings } from "./settings.ts";

/**
 * One possible answer that needs more than its text: an id, an earlier text, or classifications that it reveals.
 * In a tree dropdown it is a leaf.
 *
 * @param value The text of the answer.
 * @param settings Its id, and the classifications that it reveals.
 * @example
 * const type = radio("Type", ["Car", option("Truck", { reveals: [text("Plate")] })]);
 */
export function option<const Value extends string, const Reveals extends readonly AnyClassification[] = readonly []>(
  value: Value,
  settings?: OptionSettings<Reveals>,
): Option<Value, Given<Reveals>> {
  return { ...settings, value, reveals: (settings?.reveals ?? []) as unknown as Given<Reveals> };
}

/**
 * A node of a tree dropdown with nodes below it. Its own path is a possible answer as well.
 *
 * @param title The text of the node.
 * @param children The nodes below it.
 * @param settings Its id, and the classifications that it reveals.
 * @example
 * const place = treeDropdown("Place", [
 *   branch("City", ["Street", branch("Square", ["Market", "Park"])]),
 *   "Forest",
 * ]);
 */
export function branch<
  const Title extends string,
  const Children extends readonly Choice[],
  const Reveals extends readonly AnyClassification[] = readonly [],
>(title: Title, children: Children, settings?: OptionSettings<Reveals>): Branch<Title, Children, Given<Reveals>> {
  return { ...settings, value: title, children, reveals: (settings?.reveals ?? []) as unknown as Given<Reveals> };
}
