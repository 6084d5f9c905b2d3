import { groupBy } from "../shared/group-by.ts";
import { isObject, type JsonObject, typeName, without } from "../shared/json.ts";
import { at, depthOf, type Location, root } from "../shared/location.ts";
import type { LabelSetProblemCode, Report } from "../shared/problems.ts";
import { TextIndex } from "../shared/text-index.ts";
import type { Section } from "./kinds.ts";
import { everyOption, type Model, type OptionNode, type PartList, type PartNode } from "./model.ts";

/**
 * Reads the wire form of a label set. Keys that are missing or null have their default; what is of the wrong type is
 * reported and read as if it were missing.
 */
export function readLabelSet(schema: unknown, report: Report<LabelSetProblemCode>): Model {
  const read = new ValueReader(report);
  const labelSet = read.object(schema, root) ?? {};
  return {
    tools: partList(labelSet, "tools", root, "tools", read),
    classifications: partList(labelSet, "classifications", root, "classifications", read),
    relations: partList(labelSet, "relations", root, "relations", read),
    other: without(labelSet, sections),
  };
}

const sections = new Set(["tools", "classifications", "relations"]);
const commonKeys = "tool title schemaId required columnField color shortcutKey classifications options".split(" ");
const questionKeys = ["treeOptions", "parentOptionId", "richText", "regex", "frameSpecific", "showDropdown"];
export const partKeys: Readonly<Record<Section, ReadonlySet<string>>> = {
  tools: new Set(commonKeys),
  classifications: new Set([...commonKeys, ...questionKeys]),
  relations: new Set(commonKeys),
};
const optionKeys = new Set(["value", "schemaId"]);
const treeOptionKeys = new Set(["title", "key", "value", "children"]);

// Deeper than any label set, and shallow enough for the stack of every runtime.
export const maxDepth = 200;

/** Reads values by their type, and reports those of another type. */
class ValueReader {
  readonly #report: Report<LabelSetProblemCode>;

  constructor(report: Report<LabelSetProblemCode>) {
    this.#report = report;
  }

  object(value: unknown, where: Location): JsonObject | undefined {
    if (isObject(value)) return value;
    this.#report("wrong-type", where, `is ${typeName(value)}; it must be an object.`);
    return undefined;
  }

  objects(from: JsonObject, key: string, above: Location): readonly (readonly [JsonObject, number])[] {
    const value = from[key] ?? [];
    const where = at(above, key);
    if (!Array.isArray(value)) {
      this.#report("wrong-type", where, `is ${typeName(value)}; it must be an array.`);
      return [];
    }
    if (depthOf(where) > maxDepth) {
      this.#report("too-deep", where, `is nested deeper than ${maxDepth} levels.`);
      return [];
    }
    return value.flatMap((entry, i) => {
      const object = this.object(entry, at(where, i));
      return object === undefined ? [] : [[object, i] as const];
    });
  }

  text(from: JsonObject, key: string, above: Location): string {
    const value = from[key] ?? "";
    if (typeof value === "string") return value;
    this.#report("wrong-type", at(above, key), `is ${typeName(value)}; it must be a string.`);
    return "";
  }

  truth(from: JsonObject, key: string, above: Location): boolean {
    const value = from[key] ?? false;
    if (typeof value === "boolean") return value;
    this.#report("wrong-type", at(above, key), `is ${typeName(value)}; it must be true or false.`);
    return false;
  }
}

function partList(from: JsonObject, key: string, above: Location, section: Section, read: ValueReader): PartList {
  const list = at(above, key);
  const parts = read.objects(from, key, above).map(([wire, i]) => partNode(wire, at(list, i), section, read));
  return {
    parts,
    byId: groupBy(
      parts.filter(({ schemaId }) => schemaId !== ""),
      ({ schemaId }) => schemaId,
    ),
    byTitle: new TextIndex(parts, ({ title }) => title),
    required: parts.filter(({ required }) => required),
  };
}

function partNode(wire: JsonObject, untitled: Location, section: Section, read: ValueReader): PartNode {
  const title = read.text(wire, "title", untitled);
  const location = { ...untitled, title };
  const kind = read.text(wire, "tool", location);
  const question = section === "classifications" ? wire : {};
  const trees = read.objects(question, "treeOptions", location).map(([option, i]) => {
    return treeNode(option, "", at(at(location, "treeOptions"), i), read);
  });
  const options = read.objects(wire, "options", location).map(([option, i]) => {
    return optionNode(option, at(at(location, "options"), i), read);
  });
  // A tree sends its nodes a second time, as options.
  const isTree = kind === "tree-dropdown" && trees.length > 0;
  const strayTree = !isTree && trees.length > 0 ? { treeOptions: question.treeOptions } : undefined;
  return {
    section,
    location,
    kind,
    title,
    schemaId: read.text(wire, "schemaId", location),
    required: read.truth(wire, "required", location),
    columnField: read.truth(wire, "columnField", location),
    color: read.text(wire, "color", location),
    shortcutKey: read.text(wire, "shortcutKey", location),
    parentOptionId: read.text(question, "parentOptionId", location),
    richText: read.truth(question, "richText", location),
    regex: read.text(question, "regex", location),
    frameSpecific: read.truth(question, "frameSpecific", location),
    showDropdown: read.truth(question, "showDropdown", location),
    classifications: partList(wire, "classifications", location, "classifications", read),
    ...optionsOf(isTree ? trees : options),
    other: { ...without(wire, partKeys[section]), ...strayTree },
  };
}

function optionsOf(tree: readonly OptionNode[]): Pick<PartNode, "tree" | "optionsById" | "optionsByText"> {
  const options = [...everyOption(tree)];
  return {
    tree,
    optionsById: groupBy(
      options.filter(({ schemaId }) => schemaId !== ""),
      ({ schemaId }) => schemaId,
    ),
    optionsByText: new TextIndex(options, ({ text }) => text),
  };
}

function optionNode(wire: JsonObject, where: Location, read: ValueReader): OptionNode {
  const title = read.text(wire, "value", where);
  const location = { ...where, title };
  const schemaId = read.text(wire, "schemaId", location);
  return { location, title, text: title, schemaId, children: [], other: without(wire, optionKeys) };
}

function treeNode(wire: JsonObject, above: string, where: Location, read: ValueReader): OptionNode {
  const title = read.text(wire, "title", where);
  const location = { ...where, title };
  const text = above === "" ? title : `${above} / ${title}`;
  const children = read.objects(wire, "children", location).map(([child, i]) => {
    return treeNode(child, text, at(at(location, "children"), i), read);
  });
  const schemaId = read.text(wire, "key", location) || read.text(wire, "value", location);
  return { location, title, text, schemaId, children, other: without(wire, treeOptionKeys) };
}
