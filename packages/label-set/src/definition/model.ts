import type { Location } from "../shared/location.ts";
import type { TextIndex } from "../shared/text-index.ts";
import type { Section } from "./kinds.ts";
import type { PartValues } from "./part-values.ts";

/** A label set as it is read from its wire form, with defaults where keys are missing. */
export interface Model {
  readonly tools: PartList;
  readonly classifications: PartList;
  readonly relations: PartList;
  readonly other: Readonly<Record<string, unknown>>;
}

/** Parts that stand side by side. */
export interface PartList {
  readonly parts: readonly PartNode[];
  readonly byId: ReadonlyMap<string, readonly PartNode[]>;
  readonly byTitle: TextIndex<PartNode>;
  /** Those that must be used or answered. */
  readonly required: readonly PartNode[];
}

/** A part. What belongs to another section is read as if it were not given. */
export interface PartNode extends PartValues {
  readonly section: Section;
  readonly location: Location;
  /** What the project calls it. */
  readonly kind: string;
  /** What a tool was defined to draw; unknown of one that comes from a project, whose kind may be flat or in a volume. */
  readonly draws: string | undefined;
  readonly title: string;
  readonly classifications: PartList;
  /** The options, or the topmost nodes of a tree. */
  readonly tree: readonly OptionNode[];
  /** The options, or all nodes of a tree, by id and by text. */
  readonly optionsById: ReadonlyMap<string, readonly OptionNode[]>;
  readonly optionsByText: TextIndex<OptionNode>;
  /** Keys that have no place above. */
  readonly other: Readonly<Record<string, unknown>>;
}

export interface OptionNode {
  readonly location: Location;
  /** What annotators read. */
  readonly title: string;
  /** What an answer says: the title, or in trees the path that leads to it. */
  readonly text: string;
  readonly schemaId: string;
  readonly children: readonly OptionNode[];
  readonly other: Readonly<Record<string, unknown>>;
}

/** Every part of some lists and of what is nested in them, in document order. */
export function* everyPart(...lists: readonly PartList[]): Generator<PartNode> {
  for (const part of lists.flatMap((list) => list.parts)) {
    yield part;
    yield* everyPart(part.classifications);
  }
}

/** Every node of some trees, in document order. */
export function* everyOption(nodes: readonly OptionNode[]): Generator<OptionNode> {
  for (const node of nodes) {
    yield node;
    yield* everyOption(node.children);
  }
}
