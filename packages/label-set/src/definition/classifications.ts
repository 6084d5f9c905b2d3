import type { ClassificationKind } from "./kinds.ts";
import type { AnyClassification, Choice, Classification, Given, Option } from "./part.ts";
import type { BooleanSettings, ChoiceSettings, ClassificationSettings, TextSettings } from "./settings.ts";

/**
 * A question with one answer, shown as radio buttons.
 *
 * @param title The question, as annotators read it.
 * @param options The possible answers: texts, or `option`s that say more.
 * @param settings Whether it must be answered, its id, and further questions that any answer opens.
 * @example
 * const type = radio("Type", ["Car", option("Truck", { reveals: [text("Plate")] })]);
 */
export function radio<
  const Title extends string,
  const Options extends readonly (string | Option)[],
  const Nested extends readonly AnyClassification[] = readonly [],
>(
  title: Title,
  options: Options,
  settings?: ChoiceSettings<Nested>,
): Classification<"radio", Title, Options, Given<Nested>> {
  return classification("radio", title, options, settings);
}

/**
 * A question with any number of answers, shown as check boxes.
 *
 * @param title The question, as annotators read it.
 * @param options The possible answers: texts, or `option`s that say more.
 * @param settings Whether it must be answered, its id, and further questions that any answer opens.
 * @example
 * const damage = checkbox("Damage", ["Scratch", "Dent"]);
 */
export function checkbox<
  const Title extends string,
  const Options extends readonly (string | Option)[],
  const Nested extends readonly AnyClassification[] = readonly [],
>(
  title: Title,
  options: Options,
  settings?: ChoiceSettings<Nested>,
): Classification<"checkbox", Title, Options, Given<Nested>> {
  return classification("checkbox", title, options, settings);
}

/**
 * A question with one answer, shown as a dropdown.
 *
 * @param title The question, as annotators read it.
 * @param options The possible answers: texts, or `option`s that say more.
 * @param settings Whether it must be answered, its id, and further questions that any answer opens.
 * @example
 * const weather = singleDropdown("Weather", ["Sun", "Rain", "Snow"], {
 *   required: true,
 * });
 */
export function singleDropdown<
  const Title extends string,
  const Options extends readonly (string | Option)[],
  const Nested extends readonly AnyClassification[] = readonly [],
>(
  title: Title,
  options: Options,
  settings?: ChoiceSettings<Nested>,
): Classification<"single-dropdown", Title, Options, Given<Nested>> {
  return classification("single-dropdown", title, options, settings);
}

/**
 * A question with any number of answers, shown as a dropdown.
 *
 * @param title The question, as annotators read it.
 * @param options The possible answers: texts, or `option`s that say more.
 * @param settings Whether it must be answered, its id, and further questions that any answer opens.
 * @example
 * const colours = multiDropdown("Colours", ["Red", "Green", "Blue"]);
 */
export function multiDropdown<
  const Title extends string,
  const Options extends readonly (string | Option)[],
  const Nested extends readonly AnyClassification[] = readonly [],
>(
  title: Title,
  options: Options,
  settings?: ChoiceSettings<Nested>,
): Classification<"multi-dropdown", Title, Options, Given<Nested>> {
  return classification("multi-dropdown", title, options, settings);
}

/**
 * A question whose answers are nodes of a tree: texts and `option`s are leaves, `branch`es have nodes below.
 *
 * @param title The question, as annotators read it.
 * @param tree The topmost nodes.
 * @param settings Whether it must be answered, its id, and further questions that any answer opens.
 * @example
 * const place = treeDropdown("Place", [
 *   branch("City", ["Street", "Square"]),
 *   "Forest",
 * ]);
 */
export function treeDropdown<
  const Title extends string,
  const Tree extends readonly Choice[],
  const Nested extends readonly AnyClassification[] = readonly [],
>(
  title: Title,
  tree: Tree,
  settings?: ChoiceSettings<Nested>,
): Classification<"tree-dropdown", Title, Tree, Given<Nested>> {
  return classification("tree-dropdown", title, tree, settings);
}

/**
 * A question whose answer is a ranking of its options: a list of them, best first.
 *
 * Inferred: that this is the form of the answer.
 *
 * @param title The question, as annotators read it.
 * @param options What is ranked: texts, or `option`s that say more.
 * @param settings Whether it must be answered, its id, and further questions that any answer opens.
 * @example
 * const best = rank("Best first", ["Answer A", "Answer B", "Answer C"]);
 */
export function rank<
  const Title extends string,
  const Options extends readonly (string | Option)[],
  const Nested extends readonly AnyClassification[] = readonly [],
>(
  title: Title,
  options: Options,
  settings?: ChoiceSettings<Nested>,
): Classification<"rank", Title, Options, Given<Nested>> {
  return classification("rank", title, options, settings);
}

/**
 * A question answered with `true` or `false`.
 *
 * Inferred: that this is the form of the answer.
 *
 * @param title The question, as annotators read it.
 * @param settings The answer to begin with, and what any classification may be given.
 * @example
 * const sharp = boolean("Sharp", { defaultValue: true });
 */
export function boolean<const Title extends string, const Nested extends readonly AnyClassification[] = readonly []>(
  title: Title,
  settings?: BooleanSettings<Nested>,
): Classification<"boolean", Title, readonly [], Given<Nested>> {
  return classification("boolean", title, [], settings);
}

/**
 * A question answered in the annotator's own words.
 *
 * @param title The question, as annotators read it.
 * @param settings Pattern and formatting of the text, and what any classification may be given.
 * @example
 * const plate = text("Plate", { regex: "^[A-Z0-9 ]+$" });
 */
export function text<const Title extends string, const Nested extends readonly AnyClassification[] = readonly []>(
  title: Title,
  settings?: TextSettings<Nested>,
): Classification<"text", Title, readonly [], Given<Nested>> {
  return classification("text", title, [], settings);
}

/**
 * A classification that tells instances of the same thing apart. Its answer is a text.
 *
 * @param title The question, as annotators read it.
 * @param settings Whether it must be answered, its id, and further questions that any answer opens.
 * @example
 * const person = boundingBox("Person", { classifications: [instance("Which one")] });
 */
export function instance<const Title extends string, const Nested extends readonly AnyClassification[] = readonly []>(
  title: Title,
  settings?: ClassificationSettings<Nested>,
): Classification<"instance", Title, readonly [], Given<Nested>> {
  return classification("instance", title, [], settings);
}

function classification<
  Kind extends ClassificationKind,
  Title extends string,
  Choices extends readonly Choice[],
  Nested extends readonly AnyClassification[],
>(
  kind: Kind,
  title: Title,
  options: Choices,
  settings?: TextSettings<Nested> & ChoiceSettings<Nested> & BooleanSettings<Nested>,
): Classification<Kind, Title, Choices, Given<Nested>> {
  return {
    ...settings,
    tool: kind,
    title,
    options,
    classifications: (settings?.classifications ?? []) as unknown as Given<Nested>,
  };
}
