import { at, type Location, pointerTo } from "../shared/location.ts";
import type { LabelSetProblemCode, Report } from "../shared/problems.ts";
import { compiled } from "../shared/regex.ts";
import { composed } from "../shared/unicode.ts";
import { hasOptions, kinds } from "./kinds.ts";
import { everyOption, everyPart, type Model, type PartList, type PartNode } from "./model.ts";

/** Everything about a label set that the service would refuse, misread or leave ambiguous. */
export function checkLabelSet(labelSet: Model, report: Report<LabelSetProblemCode>): void {
  const lists = [labelSet.tools, labelSet.classifications, labelSet.relations];
  for (const part of everyPart(...lists)) checkPart(part, report);
  for (const list of lists) checkTitles(list, false, report);
  checkIds(labelSet, report);
  checkColors([...labelSet.tools.parts, ...labelSet.relations.parts], report);
  checkShortcuts(
    lists.flatMap((list) => list.parts),
    new Map(),
    report,
  );
  checkParentOptions(labelSet, report);
}

function checkPart(part: PartNode, report: Report<LabelSetProblemCode>): void {
  const { kind, title, schemaId, color, shortcutKey, regex, section, location } = part;
  if (!kinds[section].includes(kind)) {
    report("unknown-tool", location, `"${kind}" is no kind of ${section}; those are ${kinds[section].join(", ")}.`);
  }
  if (title.trim() === "") report("empty-title", at(location, "title"), "has no title.");
  if (!/^(#[0-9a-f]{6})?$/i.test(color)) {
    report("invalid-color", at(location, "color"), `"${color}" is no colour; write it as #RRGGBB.`);
  }
  if (kind === "brush" && color === "") {
    report("invalid-color", at(location, "color"), "is empty, but tells the strokes of a brush apart.");
  }
  if (kind === "medical-brush" && !(/^[1-9]\d*$/.test(schemaId) && Number(schemaId) < 256)) {
    report("invalid-id", at(location, "schemaId"), `"${schemaId}" is no value of a voxel, 1 to 255.`);
  }
  if (!/^((ctrl\+)?[0-9]|[a-k])?$/.test(shortcutKey)) {
    const right = "0 to 9, ctrl+0 to ctrl+9, a to k";
    report("invalid-shortcut", at(location, "shortcutKey"), `"${shortcutKey}" is no shortcut key; those are ${right}.`);
  }
  if (compiled(regex) === undefined) {
    report("invalid-regex", at(location, "regex"), `"${regex}" is no regular expression that JavaScript knows.`);
  }
  checkOptions(part, report);
  checkTitles(part.classifications, kind === "radio" || kind === "single-dropdown", report);
}

function checkOptions(
  { kind, tree, section, location, optionsById }: PartNode,
  report: Report<LabelSetProblemCode>,
): void {
  const isTree = kind === "tree-dropdown";
  const known = section === "classifications" && kinds.classifications.includes(kind);
  if (known && hasOptions(kind) && tree.length === 0) {
    report("no-options", location, isTree ? "is a tree without nodes." : "has no options to choose from.");
  }
  if (known && !hasOptions(kind) && tree.length > 0) {
    report("unexpected-options", location, `has options, but a ${kind} classification takes none.`);
  }
  const texts = new Map<string, string>();
  for (const option of everyOption(tree)) {
    const { text } = option;
    const first = texts.get(composed(text));
    if (option.title.trim() === "") report("empty-title", option.location, "is an option without a text.");
    else if (first !== undefined) {
      const message = `is the second option "${text}"${formNote(first, text)}; answers name options by text.`;
      report("duplicate-title", option.location, message);
    }
    if (first === undefined) texts.set(composed(text), text);
    if (optionsById.get(text)?.some((other) => other !== option)) {
      const message = `has the text "${text}", which is the id of another option; an answer would name either.`;
      report("ambiguous-option", option.location, message);
    }
  }
}

/** Says of two texts that look the same why they are not. */
function formNote(first: string, second: string): string {
  return first === second ? "" : ", whose letters are composed otherwise in Unicode, and look the same";
}

/** Where only one option can be chosen, parts that different options reveal never meet, and may share a title. */
function checkTitles(list: PartList, byOption: boolean, report: Report<LabelSetProblemCode>): void {
  for (const parts of list.byTitle.groups()) {
    const [first] = parts;
    if (first === undefined || first.title.trim() === "") continue;
    const seen = new Set<string>();
    for (const part of parts) {
      const option = byOption ? part.parentOptionId : "";
      if (seen.has(option) || seen.has("") || (option === "" && seen.size > 0)) {
        const { title, location } = part;
        const note = formNote(first.title, title);
        report("duplicate-title", location, `is the second "${title}" here${note}; an import by title takes either.`);
      }
      seen.add(option);
    }
  }
}

function checkIds(labelSet: Model, report: Report<LabelSetProblemCode>): void {
  const seen = new Map<string, Location>();
  const check = (id: string, location: Location): void => {
    const first = seen.get(id);
    if (id !== "" && first !== undefined) {
      report("duplicate-id", location, `has the id "${id}", as has ${pointerTo(first)}.`);
    }
    if (first === undefined) seen.set(id, location);
  };
  for (const part of everyPart(labelSet.tools, labelSet.classifications, labelSet.relations)) {
    check(part.schemaId, part.location);
    for (const option of everyOption(part.tree)) check(option.schemaId, option.location);
  }
}

function checkColors(parts: readonly PartNode[], report: Report<LabelSetProblemCode>): void {
  const seen = new Map<string, PartNode>();
  for (const part of parts) {
    const color = part.color.toUpperCase();
    const first = seen.get(color);
    if (color !== "" && first !== undefined) {
      report(
        "duplicate-color",
        at(part.location, "color"),
        `has the colour ${color}, as has "${first.title}"; they look alike.`,
      );
    }
    if (first === undefined) seen.set(color, part);
  }
}

/** A key must be free among the parts that can be on the screen at once: those beside it, and those above. */
function checkShortcuts(
  parts: readonly PartNode[],
  taken: Map<string, PartNode>,
  report: Report<LabelSetProblemCode>,
): void {
  const added: string[] = [];
  for (const part of parts) {
    if (part.shortcutKey === "") continue;
    const first = taken.get(part.shortcutKey);
    if (first !== undefined) {
      report(
        "duplicate-shortcut",
        at(part.location, "shortcutKey"),
        `has the shortcut key ${part.shortcutKey}, as has "${first.title}".`,
      );
    }
    if (first !== undefined) continue;
    taken.set(part.shortcutKey, part);
    added.push(part.shortcutKey);
  }
  for (const part of parts) checkShortcuts(part.classifications.parts, taken, report);
  for (const key of added) taken.delete(key);
}

function checkParentOptions(labelSet: Model, report: Report<LabelSetProblemCode>): void {
  const everywhere = [...everyPart(labelSet.tools, labelSet.classifications, labelSet.relations)];
  const known = new Set(everywhere.flatMap((part) => [...part.optionsById.keys()]));
  const check = (part: PartNode, options: ReadonlyMap<string, unknown>): void => {
    const id = part.parentOptionId;
    if (id === "" || options.has(id)) return;
    if (known.has(id))
      report(
        "foreign-parent-option",
        at(part.location, "parentOptionId"),
        `waits for "${id}", an option of another part.`,
      );
    else
      report(
        "unknown-parent-option",
        at(part.location, "parentOptionId"),
        `waits for "${id}", but no option has that id.`,
      );
  };
  for (const part of labelSet.classifications.parts) check(part, new Map());
  for (const part of everywhere) {
    for (const child of part.classifications.parts) check(child, part.optionsById);
  }
}
