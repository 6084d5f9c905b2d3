import type { LabelSet, ToolKind } from "@ango-hub/label-set";
import type { CategorySchema } from "@ango-hub/openapi";
import type { Header, HeaderAttribute, HeaderClass } from "../items/header.ts";
import type { AttributeNames, AttributeRow } from "./attribute-names.ts";
import type { ClassRow, ClassRows } from "./class-rows.ts";
import type { Parts } from "./parts.ts";
import type { RelationNames } from "./relation-names.ts";
import type { MappingSettings } from "./settings.ts";

/**
 * Which names of a data set are which parts of a label set. Made by `mapLabelSet`.
 */
export class Mapping {
  /** The label set. */
  readonly labelSet: LabelSet;
  /** What a data set of this label set says of itself: its classes, in the order of the label set. */
  readonly header: Header;
  /** @internal */
  readonly parts: Parts;
  /** @internal */
  readonly classes: ClassRows;
  /** @internal */
  readonly attributes: AttributeNames;
  /** @internal */
  readonly relations: RelationNames;
  readonly #settings: MappingSettings;

  /** @internal */
  constructor(
    labelSet: LabelSet,
    parts: Parts,
    names: { classes: ClassRows; attributes: AttributeNames; relations: RelationNames },
    settings: MappingSettings,
  ) {
    this.labelSet = labelSet;
    this.parts = parts;
    this.classes = names.classes;
    this.attributes = names.attributes;
    this.relations = names.relations;
    this.#settings = settings;
    this.header = headerOf(names.classes, names.attributes);
  }

  /**
   * The settings with every class and its number spelled out, to be kept in a file: `mapLabelSet(labelSet, JSON.parse(file))` is the
   * same mapping.
   */
  toJSON(): MappingSettings {
    const { classes = {} } = this.#settings;
    const leftOut = Object.entries(classes).filter(([, target]) => target === null);
    const rows = this.header.classes.map(({ name, id }) => {
      const own = this.classes.rows.filter((row) => row.class === name);
      return [
        name,
        own.map(({ part, class: _, ...details }) => ({ ...details, tool: part.kind as ToolKind, id })),
      ] as const;
    });
    return {
      ...this.#settings,
      classes: Object.fromEntries([...leftOut, ...rows]),
    };
  }
}

function headerOf({ rows }: ClassRows, attributes: AttributeNames): Header {
  const byName = new Map<string, ClassRow[]>();
  for (const row of rows) byName.set(row.class, [...(byName.get(row.class) ?? []), row]);
  const ids = numbersOf([...byName].map(([, [row]]) => row?.id));
  const classes = [...byName].map(([name, own], at): HeaderClass => {
    const [first] = own as [ClassRow];
    const { keypoints, skeleton } = own.find((row) => row.keypoints) ?? {};
    const questions = own.flatMap(({ part }) => attributes.ofParts.get(part)?.rows ?? []);
    return {
      name,
      id: ids[at],
      color: first.part.color === "" ? undefined : first.part.color,
      kinds: [...new Set(own.map(({ part }) => part.kind))] as HeaderClass["kinds"],
      attributes: [...new Map(questions.map((row) => [row.attribute, headerAttribute(row)])).values()],
      keypoints: keypoints && Object.keys(keypoints),
      skeleton,
    };
  });
  return { classes, attributes: attributes.ofAsset.rows.map(headerAttribute) };
}

/** Those that were given, and for the others the first from 1 on that are free. */
function numbersOf(given: readonly (number | undefined)[]): number[] {
  const taken = new Set(given);
  let next = 1;
  return given.map((id) => {
    if (id !== undefined) return id;
    while (taken.has(next)) next += 1;
    return next++;
  });
}

function headerAttribute({ attribute: name, question, answers }: AttributeRow): HeaderAttribute {
  const options = question.options.map((option) => answers.get(option) ?? option);
  if (["checkbox", "multi-dropdown", "tree-dropdown", "rank"].includes(question.kind))
    return { name, type: "options", options };
  if (question.kind === "boolean") return { name, type: "boolean" };
  return options.length > 0 ? { name, type: "option", options } : { name, type: "text" };
}

/** The wire form of a label set, or a label set. */
export type LabelSetJson = CategorySchema | { toJSON(): CategorySchema };
