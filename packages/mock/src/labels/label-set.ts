import type {
  CategorySchema,
  ClassificationCategory,
  LabelOption,
  RelationCategory,
  ToolCategory,
  TreeOption,
} from "@ango-hub/openapi";

/** Any part of a label set that labels refer to. */
export type Part = ToolCategory | ClassificationCategory | RelationCategory;

/** Completes a label set: every part, option and branch gets an id where it has none, and a tree dropdown gets its options. */
export function completeLabelSet<LabelSet extends CategorySchema>(labelSet: LabelSet, newId: () => string): LabelSet {
  const { tools = [], classifications = [], relations = [] } = labelSet;
  return {
    ...labelSet,
    tools: tools.map((part) => completed(part, newId)),
    classifications: classifications.map((part) => completed(part, newId)),
    relations: relations.map((part) => completed(part, newId)),
  };
}

/** The parts of a label set by id, the nested ones too. */
export function partsById({ tools = [], classifications = [], relations = [] }: CategorySchema): Map<string, Part> {
  const found = new Map<string, Part>();
  const add = (part: Part): void => {
    if (part.schemaId !== undefined) found.set(part.schemaId, part);
    part.classifications?.forEach(add);
  };
  for (const part of [...tools, ...classifications, ...relations]) add(part);
  return found;
}

/** The text of a classification's option with this id, or `undefined`. */
export function optionText(part: Part, schemaId: string): string | undefined {
  return part.options?.find((option) => option.schemaId === schemaId)?.value;
}

/**
 * The id of the option of a classification that an answer names: by text, or by id. `undefined` when it names none, or
 * could be one of several.
 */
export function optionId(part: Part, name: string): string | undefined {
  const named = part.options?.filter(({ value, schemaId }) => value === name || schemaId === name) ?? [];
  return named.length === 1 ? named[0]?.schemaId : undefined;
}

function completed<Given extends Part>(given: Given, newId: () => string): Given {
  const part = { ...given, schemaId: given.schemaId ?? newId() };
  if (given.options)
    part.options = given.options.map((option) => ({ ...option, schemaId: option.schemaId ?? newId() }));
  if (given.classifications) part.classifications = given.classifications.map((nested) => completed(nested, newId));
  if (given.tool !== "tree-dropdown") return part;
  const tree = ((given as ClassificationCategory).treeOptions ?? []).map((node) => completedNode(node, newId));
  return { ...part, treeOptions: tree, options: treeOptions(tree) };
}

function completedNode(node: TreeOption, newId: () => string): TreeOption {
  const key = node.key || node.value || newId();
  return { ...node, key, value: key, children: (node.children ?? []).map((child) => completedNode(child, newId)) };
}

function treeOptions(nodes: TreeOption[], above = ""): LabelOption[] {
  return nodes.flatMap(({ title, key, children = [] }) => [
    { value: above + title, schemaId: key ?? "" },
    ...treeOptions(children, `${above}${title} / `),
  ]);
}
