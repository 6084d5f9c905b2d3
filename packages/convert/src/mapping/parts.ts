import type { CategorySchema } from "@ango-hub/openapi";

/** Between the titles of nested questions, where their names are made of them. */
export const separator = " › ";

/** A tool or a relation of a label set. */
export interface Part {
  readonly kind: string;
  readonly title: string;
  readonly schemaId: string;
  readonly color: string;
  readonly questions: readonly Question[];
}

/** A classification of a label set. */
export interface Question {
  readonly kind: string;
  readonly title: string;
  readonly schemaId: string;
  /** The titles that lead to it, its own included, as one text. */
  readonly path: string;
  /** The texts of its options; empty where any text is an answer. */
  readonly options: readonly string[];
  /** Id of the option of the question above that reveals it; empty where any answer does. */
  readonly revealedBy: string;
  /** Ids of its options by their texts. */
  readonly optionIds: ReadonlyMap<string, string>;
  readonly questions: readonly Question[];
}

/** The parts of a label set. */
export interface Parts {
  readonly tools: readonly Part[];
  readonly questions: readonly Question[];
  readonly relations: readonly Part[];
}

/** Reads the wire form of a label set, which was checked. */
export function partsOf(schema: CategorySchema): Parts {
  const { tools = [], classifications = [], relations = [] } = schema as unknown as Record<string, Wire[] | undefined>;
  return { tools: tools.map(partOf), questions: questionsOf(classifications, ""), relations: relations.map(partOf) };
}

/** Some questions and all that are nested in them. */
export function* everyQuestion(questions: readonly Question[]): Generator<Question, void, void> {
  for (const question of questions) {
    yield question;
    yield* everyQuestion(question.questions);
  }
}

interface Wire {
  readonly tool?: string;
  readonly title?: string;
  readonly schemaId?: string;
  readonly color?: string | null;
  readonly parentOptionId?: string | null;
  readonly classifications?: readonly Wire[] | null;
  readonly options?: readonly { readonly value?: string; readonly schemaId?: string }[] | null;
  readonly treeOptions?: readonly Tree[] | null;
}

interface Tree {
  readonly title?: string;
  readonly key?: string;
  readonly value?: string;
  readonly children?: readonly Tree[] | null;
}

function partOf({ tool = "", title = "", schemaId = "", color, classifications }: Wire): Part {
  return { kind: tool, title, schemaId, color: color ?? "", questions: questionsOf(classifications ?? [], "") };
}

function questionsOf(wires: readonly Wire[], above: string): Question[] {
  return wires.map((wire) => {
    const { tool: kind = "", title = "", schemaId = "", parentOptionId, classifications } = wire;
    const path = above + title;
    const optionIds = new Map(optionsOf(wire));
    return {
      kind,
      title,
      schemaId,
      path,
      options: [...optionIds.keys()],
      revealedBy: parentOptionId ?? "",
      optionIds,
      questions: questionsOf(classifications ?? [], path + separator),
    };
  });
}

function optionsOf({ tool, options, treeOptions }: Wire): [text: string, id: string][] {
  if (tool === "tree-dropdown" && treeOptions && treeOptions.length > 0) return [...treeTexts(treeOptions, "")];
  return (options ?? []).map(({ value = "", schemaId = "" }) => [value, schemaId]);
}

/** A node of a tree is answered by the path that leads to it. */
function* treeTexts(nodes: readonly Tree[], above: string): Generator<[text: string, id: string], void, void> {
  for (const { title = "", key, value, children } of nodes) {
    yield [above + title, key || value || ""];
    yield* treeTexts(children ?? [], `${above}${title} / `);
  }
}
