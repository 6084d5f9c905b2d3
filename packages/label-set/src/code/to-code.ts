import { checkLabelSet } from "../definition/check-label-set.ts";
import { hasOptions, kinds } from "../definition/kinds.ts";
import { type LabelSetSource, modelOf } from "../definition/label-set-source.ts";
import { everyOption, type OptionNode, type PartNode } from "../definition/model.ts";
import { type PartValues, valueNames } from "../definition/part-values.ts";
import { derivedId } from "../definition/stable-id.ts";
import { groupBy } from "../shared/group-by.ts";
import { array, call, entry, literal, nameList, object } from "./print-code.ts";

/**
 * A label set as the code that builds it: a module that exports `labelSet`. Ids are written down unless the builder
 * derives the same ones, so that labels keep their place; problems that the project has are accepted by name.
 *
 * @param labelSet The label set, or its wire form.
 * @returns A module in TypeScript.
 * @example
 * console.log(toCode(await ango.labelSets.get(projectId)));
 */
export function toCode(labelSet: LabelSetSource): string {
  const model = modelOf(labelSet);
  const used = new Set(["defineLabelSet"]);
  const lists = (["tools", "classifications", "relations"] as const).map((section) => {
    return entry(section, partsCode(model[section].parts, section, used));
  });
  const parts = object([...lists, entry("other", otherCode(model.other))]);
  const problems = new Set<string>();
  checkLabelSet(model, (code) => problems.add(code));
  const allow = [...problems].sort();
  const settings = allow.length > 0 ? [object([entry("allow", literal(allow))])] : [];
  const definition = call("defineLabelSet", [parts, ...settings]);
  return `import ${nameList([...used].sort())} from "@ango-hub/label-set";\n\nexport const labelSet = ${definition};\n`;
}

const builders: Readonly<Record<string, string>> = {
  "bounding-box": "boundingBox",
  "rotated-bounding-box": "rotatedBoundingBox",
  polygon: "polygon",
  polyline: "polyline",
  point: "point",
  segmentation: "segmentation",
  ner: "ner",
  pdf: "pdf",
  angle: "angle",
  spline: "spline",
  message: "message",
  pct: "pct",
  brush: "brush",
  "medical-brush": "medicalBrush",
  "voxel-box": "voxelBox",
  "voxel-line": "voxelLine",
  radio: "radio",
  checkbox: "checkbox",
  "single-dropdown": "singleDropdown",
  "multi-dropdown": "multiDropdown",
  "tree-dropdown": "treeDropdown",
  rank: "rank",
  boolean: "boolean",
  text: "text",
  instance: "instance",
  "one-to-one": "singleRelation",
  "one-to-many": "oneToManyRelation",
  group: "groupRelation",
};

/** The parts at a place from which their ids are derived, unless they wait for an option. */
function partsCode(parts: readonly PartNode[], place: string, used: Set<string>): string {
  return parts.length === 0
    ? ""
    : array(parts.map((part) => partCode(part, part.parentOptionId || place, false, used)));
}

function partCode(part: PartNode, place: string, isRevealed: boolean, used: Set<string>): string {
  const { kind, title, schemaId, tree, section } = part;
  const id = schemaId || derivedId(place, kind, title);
  const revealedBy = revealsOf(part);
  const options = tree.map((option) => optionCode(option, id, revealedBy, used));
  const shown = new Set([...revealedBy.values()].flat());
  const nested = part.classifications.parts.filter((child) => !shown.has(child));
  const settings = [
    ...valueNames(section).map((name) => entry(name, valueCode(part, name, place, isRevealed))),
    entry("classifications", partsCode(nested, id, used)),
    entry("other", otherCode(part.other)),
  ];
  const builder = builderOf(part);
  if (builder === undefined) return plainPartCode(part, options, nested.length > 0, settings);
  used.add(builder);
  const takesOptions = section === "classifications" && hasOptions(kind);
  const ownOptions = entry("options", takesOptions || tree.length === 0 ? "" : array(options));
  const given = object([...settings, ownOptions]);
  return call(builder, [literal(title), ...(takesOptions ? [array(options)] : []), ...(given === "{}" ? [] : [given])]);
}

/** A value of a part, or nothing where that goes without saying. */
function valueCode(part: PartNode, name: keyof PartValues, place: string, isRevealed: boolean): string {
  const { kind, title } = part;
  const value = part[name];
  if (name === "schemaId" && value === derivedId(place, kind, title) && kind !== "medical-brush") return "";
  if (name === "color") return checkedLiteral(part.color, /^(#.*)?$/);
  if (value === undefined || value === "" || (value === false && name !== "defaultValue")) return "";
  if (name === "shortcutKey") return checkedLiteral(part.shortcutKey, shortcutKey);
  return name === "parentOptionId" && isRevealed ? "" : literal(value);
}

/** The function that builds a part, unless no function takes what the part has. */
function builderOf(part: PartNode): string | undefined {
  const { section, kind, draws, schemaId, tree, richText, regex, showDropdown, defaultValue } = part;
  if (!kinds[section].includes(kind)) return undefined;
  if (section === "classifications" && !hasOptions(kind) && tree.length > 0) return undefined;
  if (kind !== "text" && (richText || regex !== "")) return undefined;
  if (!hasOptions(kind) && showDropdown) return undefined;
  if (kind !== "boolean" && defaultValue !== undefined) return undefined;
  if (kind === "medical-brush" && schemaId === "") return undefined;
  return builders[draws ?? kind];
}

/** A part as the plain object that a function would make of it. */
function plainPartCode(
  { section, kind, draws, title, tree }: PartNode,
  options: readonly string[],
  hasNested: boolean,
  settings: readonly string[],
): string {
  return object([
    entry("tool", literal(draws ?? kind)),
    entry("title", literal(title)),
    entry("options", section === "classifications" || tree.length > 0 ? array(options) : ""),
    entry("classifications", hasNested ? "" : "[]"),
    ...settings,
  ]);
}

/**
 * The nested classifications that stand under the option that reveals them: all that wait for an option, when they
 * stand in the order in which the builder puts them, and else none.
 */
function revealsOf({ tree, classifications: { parts } }: PartNode): Map<string, PartNode[]> {
  const ids = [...everyOption(tree)].map(({ schemaId }) => schemaId);
  const waiting = groupBy(parts, ({ parentOptionId }) => parentOptionId);
  const reveals = new Map<string, PartNode[]>();
  for (const id of ids) {
    const revealed = waiting.get(id);
    if (revealed !== undefined && id !== "") reveals.set(id, revealed);
  }
  const inOrder = [
    ...parts.filter(({ parentOptionId }) => !reveals.has(parentOptionId)),
    ...[...reveals.values()].flat(),
  ];
  const idsAreUnique = new Set(ids).size === ids.length;
  return idsAreUnique && inOrder.every((part, i) => part === parts[i]) ? reveals : new Map();
}

function optionCode(
  { title, schemaId, children, other }: OptionNode,
  place: string,
  revealedBy: ReadonlyMap<string, readonly PartNode[]>,
  used: Set<string>,
): string {
  const derived = derivedId(place, "option", title);
  const id = schemaId || derived;
  const revealed = (revealedBy.get(schemaId) ?? []).map((part) => partCode(part, id, true, used));
  const settings = object([
    entry("schemaId", idCode(schemaId, derived)),
    entry("reveals", revealed.length === 0 ? "" : array(revealed)),
    entry("other", otherCode(other)),
  ]);
  const given = settings === "{}" ? [] : [settings];
  if (children.length > 0) {
    used.add("branch");
    const below = children.map((child) => optionCode(child, id, revealedBy, used));
    return call("branch", [literal(title), array(below), ...given]);
  }
  if (given.length === 0) return literal(title);
  used.add("option");
  return call("option", [literal(title), ...given]);
}

function idCode(schemaId: string, derived: string): string {
  return schemaId === "" || schemaId === derived ? "" : literal(schemaId);
}

function otherCode(other: Readonly<Record<string, unknown>>): string {
  return Object.keys(other).length === 0 ? "" : literal(other);
}

const shortcutKey = /^((ctrl\+)?[0-9]|[a-k])$/;

/** A value of a type that the compiler checks, even where the project's own value is none of it. */
function checkedLiteral(value: string, right: RegExp): string {
  return right.test(value) ? literal(value) : `${literal(value)} as never`;
}
