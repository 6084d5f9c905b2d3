import type {
  CategorySchema,
  ClassificationCategory,
  LabelOption,
  RelationCategory,
  ToolCategory,
  TreeOption,
} from "@ango-hub/openapi";
import * as constraints from "@ango-hub/openapi/constraints";
import { array, type Fields, object, string, wrong } from "../http/input.ts";

/** Any part of a label set that labels refer to. */
export type Part = ToolCategory | ClassificationCategory | RelationCategory;

/**
 * Reads a label set as it was sent, and completes it as the service does: every part, option and branch gets an id where
 * it has none, and a tree dropdown gets its options.
 */
export function readLabelSet(value: unknown, newId: () => string): CategorySchema {
  const at = "categorySchema";
  const given = object(value, at);
  const parts = (name: string): Fields[] =>
    array(given[name] ?? [], `${at}/${name}`).map((part, i) => readPart(part, `${at}/${name}/${i}`, newId));
  return {
    ...given,
    tools: parts("tools") as unknown as ToolCategory[],
    classifications: parts("classifications") as unknown as ClassificationCategory[],
    relations: parts("relations") as unknown as RelationCategory[],
  };
}

/** The parts of a label set by id, the nested ones too. */
export function partsById(labelSet: CategorySchema): Map<string, Part> {
  const found = new Map<string, Part>();
  const add = (part: Part): void => {
    if (part.schemaId !== undefined) found.set(part.schemaId, part);
    part.classifications?.forEach(add);
  };
  for (const part of [...(labelSet.tools ?? []), ...(labelSet.classifications ?? []), ...(labelSet.relations ?? [])])
    add(part);
  return found;
}

/** The text of a classification's option with this id, or `undefined`. */
export function optionText(part: Part, schemaId: string): string | undefined {
  return part.options?.find((option) => option.schemaId === schemaId)?.value;
}

/** The id of a classification's option with this text, or `undefined`. */
export function optionId(part: Part, text: string): string | undefined {
  return part.options?.find((option) => option.value === text)?.schemaId;
}

function readPart(value: unknown, at: string, newId: () => string): Fields {
  const given = object(value, at);
  string(given.tool, `${at}/tool`);
  if (given.title !== undefined) string(given.title, `${at}/title`);
  matches(given.color, constraints.Color.pattern, `${at}/color`, "a colour such as #9C27B0");
  matches(given.shortcutKey, constraints.ShortcutKey.pattern, `${at}/shortcutKey`, "one of 0-9, ctrl+0-ctrl+9, a-k");
  const part: Fields = { ...given, schemaId: idOf(given.schemaId, `${at}/schemaId`, newId) };
  if (given.options !== undefined) part.options = readOptions(given.options, `${at}/options`, newId);
  if (given.classifications !== undefined) {
    const nested = array(given.classifications, `${at}/classifications`);
    part.classifications = nested.map((item, i) => readPart(item, `${at}/classifications/${i}`, newId));
  }
  if (given.tool !== "tree-dropdown") return part;
  const tree = readTree(given.treeOptions ?? [], `${at}/treeOptions`, newId);
  return { ...part, treeOptions: tree, options: treeOptions(tree) };
}

function readOptions(value: unknown, at: string, newId: () => string): LabelOption[] {
  return array(value, at).map((item, i) => {
    const option = object(item, `${at}/${i}`);
    const text = string(option.value, `${at}/${i}/value`);
    return { ...option, value: text, schemaId: idOf(option.schemaId, `${at}/${i}/schemaId`, newId) };
  });
}

function readTree(value: unknown, at: string, newId: () => string): TreeOption[] {
  return array(value, at).map((item, i) => {
    const node = object(item, `${at}/${i}`);
    const key = idOf(node.key ?? node.value, `${at}/${i}/key`, newId);
    const children = readTree(node.children ?? [], `${at}/${i}/children`, newId);
    return { ...node, title: string(node.title, `${at}/${i}/title`), key, value: key, children };
  });
}

function treeOptions(nodes: TreeOption[], above = ""): LabelOption[] {
  return nodes.flatMap(({ title, key, children = [] }) => [
    { value: above + title, schemaId: key ?? "" },
    ...treeOptions(children, `${above}${title} / `),
  ]);
}

function idOf(value: unknown, at: string, newId: () => string): string {
  if (value === undefined || value === null) return newId();
  const id = string(value, at);
  if (id === "") throw wrong(at, "must not be empty");
  return id;
}

function matches(value: unknown, pattern: string, at: string, what: string): void {
  if (value === undefined || value === null) return;
  if (!new RegExp(pattern).test(string(value, at))) throw wrong(at, `must be ${what}`);
}
