import type { LabelOption, TreeOption } from "@ango-hub/openapi";
import { textOf } from "../shared/json.ts";
import { at, type Location } from "../shared/location.ts";
import type { LabelSetProblemCode, Report } from "../shared/problems.ts";
import type { Building } from "./building.ts";
import type { Branch, Choice, Option } from "./part.ts";

/** An option or a node of a tree, with its id and with the text that names it in answers. */
export interface NamedChoice {
  readonly id: string;
  readonly text: string;
  readonly choice: Option;
}

/** The possible answers of a part in the wire form. */
export interface WireOptions {
  readonly options: LabelOption[];
  /** The topmost nodes; none unless the part is a tree. */
  readonly treeOptions: TreeOption[];
  /** All options, or all nodes, in document order. */
  readonly choices: readonly NamedChoice[];
}

/** Gives the options of a part their ids and their wire form. `partId` is the id of the part. */
export function wireOptions(
  { tool, options }: { readonly tool: string; readonly options?: readonly Choice[] },
  partId: string,
  location: Location,
  building: Building,
): WireOptions {
  const isTree = tool === "tree-dropdown";
  const choices: NamedChoice[] = [];
  const add = (choice: Choice, place: string, above: string, untitled: Location): TreeOption => {
    const node: Option | Branch =
      typeof choice === "object" && choice !== null ? choice : { value: choice, reveals: [] };
    const { value, other } = node;
    const { children } = node as Partial<Branch>;
    const here = { ...untitled, title: textOf(value) };
    building.checkSettings(node, optionKeys, here);
    if (Array.isArray(children)) checkBranch(children, isTree, here, building.report);
    const id = building.idOf(place, "option", textOf(value), node);
    const text = above === "" ? value : `${above} / ${textOf(value)}`;
    choices.push({ id, text, choice: node });
    if (building.isTooDeep(here)) return { title: value, key: id, value: id, children: [] };
    const below = mapArray(children ?? [], at(here, "children"), (child, where) => add(child, id, text, where));
    return { ...other, title: value, key: id, value: id, children: below };
  };
  const list = at(location, isTree ? "treeOptions" : "options");
  const tree = mapArray(options ?? [], list, (choice, where) => add(choice, partId, "", where));
  return {
    options: Array.isArray(tree) ? choices.map((named) => labelOption(named, isTree)) : tree,
    treeOptions: isTree ? tree : [],
    choices,
  };
}

const optionKeys = Object.keys({
  ...{ value: 0, reveals: 0, children: 0, schemaId: 0, renamedFrom: 0, other: 0 },
} satisfies Record<keyof Branch, 0>);

function checkBranch(
  children: readonly Choice[],
  isTree: boolean,
  location: Location,
  report: Report<LabelSetProblemCode>,
): void {
  if (!isTree) report("unexpected-options", location, "is a branch, which only trees have.");
  if (children.length === 0) report("empty-branch", location, "is a branch with nothing below.");
}

function labelOption({ id, text, choice }: NamedChoice, isTree: boolean): LabelOption {
  return { ...(isTree ? undefined : choice.other), value: text, schemaId: id };
}

/** Maps an array. Typed input is always one, but plain JavaScript may bring anything, which stays as it is. */
export function mapArray<In, Out>(
  values: readonly In[],
  list: Location,
  map: (value: In, location: Location) => Out,
): Out[] {
  if (!Array.isArray(values)) return values as unknown as Out[];
  return values.map((value: In, i) => map(value, at(list, i)));
}
