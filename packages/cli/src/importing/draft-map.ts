import type { CategorySchema } from "@ango-hub/client";
import type { Header, HeaderAttribute, MappingSettings } from "@ango-hub/convert";

/** A first draft of a mapping, and what nobody but a person can tell. */
export interface Draft {
  settings: MappingSettings;
  /** Names of classes and attributes that have no counterpart of nearly the same name, and are left out until they are given one. */
  open: string[];
}

/** A first draft of the mapping from a data set to a label set: what is called the same but for case, spaces and signs. */
export function draftMap({ classes, attributes }: Header, { tools = [], classifications = [] }: CategorySchema): Draft {
  const open: string[] = [];
  const find = (name: string, titles: readonly string[]): string | null => {
    const found = titles.find((title) => title === name) ?? titles.find((title) => keyOf(title) === keyOf(name));
    if (found === undefined) open.push(name);
    return found ?? null;
  };
  const titles = tools.map(({ title }) => title ?? "");
  const ofTools = tools.flatMap((tool) => titlesOf(tool.classifications));
  const questions = new Map<string, string | null>();
  const add = (asked: readonly HeaderAttribute[], known: readonly string[]): void => {
    for (const { name } of asked) if (!questions.has(name)) questions.set(name, find(name, known));
  };
  const own = classes.map(({ name }) => [name, find(name, titles)] as const);
  add(attributes, titlesOf(classifications));
  for (const entry of classes) add(entry.attributes, ofTools);
  return { settings: { classes: Object.fromEntries(own), attributes: Object.fromEntries(questions) }, open };
}

interface Question {
  readonly title?: string | undefined;
  readonly classifications?: readonly Question[] | undefined;
}

/** Titles of questions and of those below them, joined as mappings name them. */
function titlesOf(questions: readonly Question[] = [], above = ""): string[] {
  return questions.flatMap(({ title = "", classifications }) => [
    above + title,
    ...titlesOf(classifications, `${above}${title} › `),
  ]);
}

function keyOf(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s_-]+/g, "");
}
