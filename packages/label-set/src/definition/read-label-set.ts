import { groupBy } from "../shared/group-by.ts";
import { isObject, type JsonObject, typeName, without } from "../shared/json.ts";
import { at, depthOf, type Location, root } from "../shared/location.ts";
import type { LabelSetProblemCode, Report } from "../shared/problems.ts";
import { TextIndex } from "../shared/text-index.ts";
import type { Drawn } from "./drawn.ts";
import type { Section } from "./kinds.ts";
import { everyOption, type Model, type OptionNode, type PartList, type PartNode } from "./model.ts";
import { defaults, defaultsIn, partKeys } from "./part-values.ts";

/**
 * Reads the wire form of a label set. Keys that are missing or null have their default; what is of the wrong type is
 * reported and read as if it were missing.
 *
 * @param drawn What the tools were defined to draw, in their order, where they were defined here.
 */
export function readLabelSet(schema: unknown, report: Report<LabelSetProblemCode>, drawn: Drawn = []): Model {
  const read = new ValueReader(report, drawn);
  const labelSet = read.object(schema, root) ?? {};
  return {
    tools: partList(labelSet, "tools", root, read),
    classifications: partList(labelSet, "classifications", root, read),
    relations: partList(labelSet, "relations", root, read),
    other: without(labelSet, sections),
  };
}

export const sections: ReadonlySet<string> = new Set(["tools", "classifications", "relations"]);
const optionKeys = new Set(["value", "schemaId"]);
const treeOptionKeys = new Set(["title", "key", "value", "children"]);

// Deeper than any label set, and shallow enough for the stack of every runtime.
export const maxDepth = 200;

/** Reads values by their type, and reports those of another type. */
class ValueReader {
  readonly #report: Report<LabelSetProblemCode>;
  readonly drawn: Drawn;

  constructor(report: Report<LabelSetProblemCode>, drawn: Drawn) {
    this.#report = report;
    this.drawn = drawn;
  }

  object(value: unknown, where: Location): JsonObject | undefined {
    if (isObject(value)) return value;
    this.#report("wrong-type", where, `is ${typeName(value)}; it must be an object.`);
    return undefined;
  }

  /** The objects of a list, and where each stands. */
  objects(from: JsonObject, key: string, above: Location): readonly (readonly [JsonObject, Location])[] {
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
      const place = at(where, i);
      const object = this.object(entry, place);
      return object === undefined ? [] : [[object, place] as const];
    });
  }

  text(from: JsonObject, key: string, above: Location): string {
    const value = from[key] ?? "";
    if (typeof value === "string") return value;
    this.#report("wrong-type", at(above, key), `is ${typeName(value)}; it must be a string.`);
    return "";
  }

  /** Values as their defaults are: texts, or true or false, which without a default may be neither. */
  values<Values extends object>(from: JsonObject, defaults: Values, above: Location): Values {
    const read = Object.entries(defaults).map(([key, usual]) => {
      return [key, usual === "" ? this.text(from, key, above) : this.#truth(from, key, usual, above)];
    });
    return Object.fromEntries(read);
  }

  #truth(from: JsonObject, key: string, usual: boolean | undefined, above: Location): boolean | undefined {
    const value = from[key] ?? usual;
    if (value === usual || typeof value === "boolean") return value as boolean | undefined;
    this.#report("wrong-type", at(above, key), `is ${typeName(value)}; it must be true or false.`);
    return usual;
  }
}

function partList(from: JsonObject, section: Section, above: Location, read: ValueReader): PartList {
  const parts = read.objects(from, section, above).map(([wire, where]) => partNode(wire, where, section, read));
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
  const trees = read.objects(question, "treeOptions", location).map(([node, where]) => treeNode(node, "", where, read));
  const options = read.objects(wire, "options", location).map(([option, where]) => optionNode(option, where, read));
  // A tree sends its nodes a second time, as options.
  const isTree = kind === "tree-dropdown" && trees.length > 0;
  const strayTree = !isTree && trees.length > 0 ? { treeOptions: question.treeOptions } : undefined;
  return {
    section,
    location,
    kind,
    draws: section === "tools" ? read.drawn[Number(location.key)] || undefined : undefined,
    title,
    ...defaults,
    ...read.values(wire, defaultsIn[section], location),
    classifications: partList(wire, "classifications", location, read),
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
  const children = read.objects(wire, "children", location).map(([node, where]) => treeNode(node, text, where, read));
  const schemaId = read.text(wire, "key", location) || read.text(wire, "value", location);
  return { location, title, text, schemaId, children, other: without(wire, treeOptionKeys) };
}
