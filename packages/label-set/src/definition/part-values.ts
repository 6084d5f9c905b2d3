import type { Section } from "./kinds.ts";

/** What stands in the wire form of every part as it was given. */
export interface CommonValues {
  readonly schemaId: string;
  readonly required: boolean;
  readonly columnField: boolean;
  readonly color: string;
  readonly shortcutKey: string;
  readonly multiple: boolean;
}

/** What else stands in that of a tool. */
export interface ToolValues {
  readonly ocrEnabled: boolean;
}

/** What else stands in that of a classification. */
export interface QuestionValues {
  /** Empty when any answer opens the part. */
  readonly parentOptionId: string;
  readonly richText: boolean;
  readonly regex: string;
  readonly frameSpecific: boolean;
  readonly showDropdown: boolean;
  readonly defaultValue: boolean | undefined;
  readonly exportName: string;
  readonly displayName: string;
  readonly abbreviatedName: string;
  readonly attributeType: string;
}

/** The values that a part of some section may have. */
export interface PartValues extends CommonValues, ToolValues, QuestionValues {}

const common: CommonValues = {
  schemaId: "",
  required: false,
  columnField: false,
  color: "",
  shortcutKey: "",
  multiple: false,
};
const ofTools: ToolValues = { ocrEnabled: false };
const ofQuestions: QuestionValues = {
  parentOptionId: "",
  richText: false,
  regex: "",
  frameSpecific: false,
  showDropdown: false,
  defaultValue: undefined,
  exportName: "",
  displayName: "",
  abbreviatedName: "",
  attributeType: "",
};

/** What the values of a part are where nothing is said. */
export const defaults: PartValues = { ...common, ...ofTools, ...ofQuestions };

/** The same for the values that a part of a section can have. */
export const defaultsIn: Readonly<Record<Section, Partial<PartValues>>> = {
  tools: { ...common, ...ofTools },
  classifications: { ...common, ...ofQuestions },
  relations: common,
};

/** The names of the values that a part of a section can have. */
export function valueNames(section: Section): (keyof PartValues)[] {
  return Object.keys(defaultsIn[section]) as (keyof PartValues)[];
}

/** The keys of the wire form of a part. */
export const partKeys: Readonly<Record<Section, ReadonlySet<string>>> = {
  tools: keysIn("tools"),
  classifications: keysIn("classifications").add("treeOptions"),
  relations: keysIn("relations"),
};

function keysIn(section: Section): Set<string> {
  return new Set(["tool", "title", ...valueNames(section), "classifications", "options"]);
}
