import type { CategorySchema } from "@ango-hub/openapi";
import { textOf } from "../shared/json.ts";
import { at, type Location, root } from "../shared/location.ts";
import type { Building } from "./building.ts";
import { type Section, wireKind } from "./kinds.ts";
import { assignColors, type Colourable } from "./palette.ts";
import type { AnyClassification, Relation, Tool } from "./part.ts";
import { defaultsIn, partKeys } from "./part-values.ts";
import { sections } from "./read-label-set.ts";
import { mapArray, type NamedChoice, wireOptions } from "./wire-options.ts";

/** The parts of a label set. */
export interface LabelSetParts {
  readonly tools?: readonly Tool[];
  readonly classifications?: readonly AnyClassification[];
  readonly relations?: readonly Relation[];
  /** Keys that this package does not know, sent as they are. */
  readonly other?: Readonly<Record<string, unknown>>;
}

/**
 * The wire form of a label set: the keys of every part, with ids and colours where none were given. What is of the
 * wrong type goes through as it is, for the checks of the wire form to find; what the wire form can't show is reported
 * here.
 */
export function wireForm(parts: LabelSetParts, building: Building): CategorySchema {
  building.checkSettings(parts, [...sections, "other"], root);
  const list = (section: Section): Colourable[] => {
    const list: readonly Part[] = parts[section] ?? [];
    return mapArray(list, at(root, section), (part, where) => completed(part, section, section, where, building));
  };
  const tools = list("tools");
  const classifications = list("classifications");
  const relations = list("relations");
  // Objects and relations are drawn side by side on the asset, so they share one set of colours.
  assignColors([...colourable(tools), ...colourable(relations)]);
  assignColors(colourable(classifications));
  return { ...parts.other, tools, classifications, relations } as CategorySchema;
}

type Part = Tool | AnyClassification | Relation;

/** What a part can be given: the keys of the wire, but for those that are made of others, and what is no key there. */
function settingsOf(section: Section): string[] {
  return [...partKeys[section], "renamedFrom", "other"].filter((key) => key !== "treeOptions");
}

function completed(part: Part, section: Section, place: string, location: Location, building: Building): Colourable {
  if (typeof part !== "object" || part === null) return part;
  if (building.isTooDeep(location)) return undefined as unknown as Colourable;
  const { other, title } = part;
  const tool = wireKind(part.tool);
  const here = { ...location, title: textOf(title) };
  building.checkSettings(part, settingsOf(section), here);
  const schemaId = building.idOf(textOf(part.parentOptionId || place), textOf(tool), textOf(title), part);
  const { options, treeOptions, choices } = wireOptions(part, schemaId, here, building);
  const classifications = nestedIn(part, schemaId, choices, here, building);
  assignColors(colourable(classifications));
  return {
    ...other,
    tool,
    title,
    ...valuesOf(part, section),
    schemaId,
    color: part.color,
    classifications,
    options,
    ...(section === "classifications" && (treeOptions.length > 0 || !other?.treeOptions) && { treeOptions }),
  } as Colourable;
}

/** The values of a part. Those that not every generation has stand in the wire form only where they say something. */
function valuesOf(part: Part, section: Section): object {
  const values = Object.entries(defaultsIn[section]).map(([key, usual]) => {
    const value: unknown = part[key as keyof Part] ?? usual;
    const unsaid = sparse.includes(key) ? undefined : nullable.includes(key) ? null : usual;
    return [key, value === usual ? unsaid : value];
  });
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

const sparse = "multiple ocrEnabled defaultValue exportName displayName abbreviatedName attributeType".split(" ");
const nullable = ["parentOptionId", "regex"];

/** The classifications below a part: first those that any answer opens, then those of each option. */
function nestedIn(
  part: Part,
  id: string,
  choices: readonly NamedChoice[],
  location: Location,
  building: Building,
): Colourable[] {
  const list = at(location, "classifications");
  const unconditional = mapArray(part.classifications ?? [], list, (child: AnyClassification, where) =>
    completed(child, "classifications", id, where, building),
  );
  if (!Array.isArray(unconditional)) return unconditional;
  const conditional: Colourable[] = [];
  for (const { id: optionId, text, choice } of choices) {
    const reveals = choice.reveals ?? [];
    if (!Array.isArray(reveals))
      building.report("wrong-type", at(location, "reveals", text), "reveals something that is no array.");
    for (const child of Array.isArray(reveals) ? reveals : []) {
      const where = at(list, unconditional.length + conditional.length, child?.title);
      if (child?.parentOptionId && child.parentOptionId !== optionId) {
        building.report(
          "foreign-parent-option",
          where,
          `is revealed by "${text}", but parentOptionId names another option.`,
        );
      }
      conditional.push(completed({ ...child, parentOptionId: optionId }, "classifications", id, where, building));
    }
  }
  return [...unconditional, ...conditional];
}

function colourable(parts: readonly Colourable[]): Colourable[] {
  return Array.isArray(parts) ? parts.filter((part) => typeof part === "object" && part !== null) : [];
}
