import { LabelSet } from "@ango-hub/label-set";
import type { CategorySchema, ClassificationCategory } from "@ango-hub/openapi";

/** A class or a question of a label set. */
export interface Part {
  readonly tool: string;
  readonly title: string;
  readonly classifications: ReadonlyMap<string, Part>;
  /** Texts of the options; none of a question that is answered in words. */
  readonly options: readonly string[];
}

/** The parts of a label set by id. */
export interface KnownParts {
  readonly tools: ReadonlyMap<string, Part>;
  readonly classifications: ReadonlyMap<string, Part>;
  readonly relations: ReadonlyMap<string, Part>;
}

/** A part with the titles around it. */
export interface NamedPart {
  readonly tool: string;
  /** Titles from the outside in: `Vehicle › Type`. */
  readonly title: string;
  readonly options: readonly string[];
}

const none: ReadonlyMap<string, Part> = new Map();

/** What is known without a label set. */
export const nothingKnown: KnownParts = { tools: none, classifications: none, relations: none };

/**
 * The parts of a label set.
 *
 * @throws {LabelSetError} when it is none.
 */
export function knownParts(labelSet: unknown): KnownParts {
  const { tools, classifications, relations } = LabelSet.fromJSON(labelSet).toJSON();
  return { tools: partsOf(tools), classifications: partsOf(classifications), relations: partsOf(relations) };
}

/** All questions, nested ones included. */
export function questionsOf({ tools, classifications, relations }: KnownParts): NamedPart[] {
  const around = [...tools.values(), ...relations.values()];
  return [
    ...nested(classifications, ""),
    ...around.flatMap((part) => nested(part.classifications, `${part.title} › `)),
  ];
}

function nested(parts: ReadonlyMap<string, Part>, titles: string): NamedPart[] {
  return [...parts.values()].flatMap(({ tool, title, options, classifications }) => [
    { tool, title: titles + title, options },
    ...nested(classifications, `${titles}${title} › `),
  ]);
}

type Category = NonNullable<CategorySchema["tools"]>[number] | ClassificationCategory;

function partsOf(categories: readonly Category[] = []): ReadonlyMap<string, Part> {
  return new Map(
    categories.map(({ tool, title = "", schemaId = title, classifications, ...more }) => {
      const part = { tool, title, classifications: partsOf(classifications), options: optionsOf(tool, more) };
      return [schemaId, part];
    }),
  );
}

/** Nodes of a tree, of which there may be thousands, are told of as they are chosen. */
function optionsOf(tool: string, { options }: { options?: readonly { readonly value?: string }[] | null }): string[] {
  if (tool === "boolean") return ["true", "false"];
  return (options ?? []).map(({ value }) => value ?? "");
}
