import type { CategorySchema, LabelOption, TreeOption } from "@ango-hub/openapi";
import { at, type Location, root } from "../shared/location.ts";
import type { LabelSetProblemCode, Report } from "../shared/problems.ts";
import type { Section } from "./kinds.ts";
import { assignColors, type Colourable } from "./palette.ts";
import type { AnyClassification, Branch, Choice, Option, Relation, Tool } from "./part.ts";
import { stableId } from "./stable-id.ts";

/** The parts of a label set. */
export interface LabelSetParts {
  readonly tools?: readonly Tool[];
  readonly classifications?: readonly AnyClassification[];
  readonly relations?: readonly Relation[];
  /** Keys that this package does not know, sent as they are. */
  readonly other?: Readonly<Record<string, unknown>>;
}

/**
 * The wire form of a label set: every key of every part, with ids and colours where none were given. What is of the
 * wrong type goes through as it is, for the checks of the wire form to find; what the wire form can't show is reported
 * here.
 */
export function wireForm(parts: LabelSetParts, report: Report<LabelSetProblemCode>): CategorySchema {
  const list = (section: Section): Colourable[] => {
    const list: readonly Part[] = parts[section] ?? [];
    return mapArray(list, at(root, section), (part, where) => completed(part, section, section, where, report));
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

interface Node {
  readonly id: string;
  readonly text: string;
  readonly choice: Option;
}

function completed(
  part: Part,
  section: string,
  place: string,
  location: Location,
  report: Report<LabelSetProblemCode>,
): Colourable {
  if (typeof part !== "object" || part === null) return part;
  const { other, tool, title, required, columnField, color, shortcutKey } = part;
  const placed = "parentOptionId" in part && part.parentOptionId ? part.parentOptionId : place;
  const schemaId = part.schemaId ?? stableId(placed, String(tool), String(part.renamedFrom ?? title));
  const here = at(location.up ?? root, location.key, String(title));
  const isTree = tool === "tree-dropdown";
  const nodes: Node[] = [];
  const tree = mapArray(part.options ?? [], at(here, isTree ? "treeOptions" : "options"), (choice: Choice, where) =>
    treeOption(choice, isTree, schemaId, "", where, nodes, report),
  );
  const classifications = nestedIn(part, schemaId, nodes, here, report);
  assignColors(colourable(classifications));
  return {
    ...other,
    tool,
    title,
    required: required ?? false,
    schemaId,
    columnField: columnField ?? false,
    color,
    shortcutKey: shortcutKey ?? "",
    classifications,
    options: Array.isArray(tree) ? nodes.map((node) => labelOption(node, isTree)) : tree,
    ...(section === "classifications" && classificationKeys(part as AnyClassification, isTree ? tree : [])),
  } as Colourable;
}

function classificationKeys(part: AnyClassification, treeOptions: readonly TreeOption[]): object {
  return {
    ...(treeOptions.length > 0 || part.other?.treeOptions === undefined ? { treeOptions } : undefined),
    parentOptionId: part.parentOptionId || null,
    richText: part.richText ?? false,
    regex: part.regex ?? null,
  };
}

/** The classifications below a part: first those that any answer opens, then those of each option. */
function nestedIn(
  part: Part,
  id: string,
  nodes: readonly Node[],
  location: Location,
  report: Report<LabelSetProblemCode>,
): Colourable[] {
  const list = at(location, "classifications");
  const unconditional = mapArray(part.classifications ?? [], list, (child: AnyClassification, where) =>
    completed(child, "classifications", id, where, report),
  );
  if (!Array.isArray(unconditional)) return unconditional;
  const conditional: Colourable[] = [];
  for (const { id: optionId, text, choice } of nodes) {
    const reveals = choice.reveals ?? [];
    if (!Array.isArray(reveals))
      report("wrong-type", at(location, "reveals", text), "reveals something that is no array.");
    for (const child of Array.isArray(reveals) ? reveals : []) {
      const where = at(list, unconditional.length + conditional.length, child?.title);
      if (child?.parentOptionId && child.parentOptionId !== optionId) {
        report("foreign-parent-option", where, `is revealed by "${text}", but parentOptionId names another option.`);
      }
      conditional.push(completed({ ...child, parentOptionId: optionId }, "classifications", id, where, report));
    }
  }
  return [...unconditional, ...conditional];
}

/** One node of a tree, or one option, which is a tree of one node. Adds the node and those below it to `nodes`. */
function treeOption(
  choice: Choice,
  isTree: boolean,
  place: string,
  above: string,
  location: Location,
  nodes: Node[],
  report: Report<LabelSetProblemCode>,
): TreeOption {
  const node: Option | Branch = typeof choice === "object" && choice !== null ? choice : { value: choice, reveals: [] };
  const { value, schemaId, renamedFrom, other } = node;
  const id = schemaId ?? stableId(place, "option", String(renamedFrom ?? value));
  const { children } = node as Partial<Branch>;
  const here = at(location.up ?? root, location.key, value);
  if (Array.isArray(children) && !isTree) report("unexpected-options", here, "is a branch, which only trees have.");
  if (Array.isArray(children) && children.length === 0) report("empty-branch", here, "is a branch with nothing below.");
  const text = above === "" ? value : `${above} / ${value}`;
  nodes.push({ id, text, choice: node });
  const below = mapArray(children ?? [], at(here, "children"), (child: Choice, where) =>
    treeOption(child, isTree, id, text, where, nodes, report),
  );
  return { ...other, title: value, key: id, value: id, children: below };
}

function labelOption({ id, text, choice }: Node, isTree: boolean): LabelOption {
  return { ...(isTree ? undefined : choice.other), value: text, schemaId: id };
}

// Typed input is always an array, but plain JavaScript may bring anything.
function mapArray<In, Out>(values: readonly In[], list: Location, map: (value: In, location: Location) => Out): Out[] {
  if (!Array.isArray(values)) return values as unknown as Out[];
  return values.map((value: In, i) => map(value, at(list, i)));
}

function colourable(parts: readonly Colourable[]): Colourable[] {
  return Array.isArray(parts) ? parts.filter((part) => typeof part === "object" && part !== null) : [];
}
