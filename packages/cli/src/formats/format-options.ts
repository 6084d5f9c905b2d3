/** What the options of formats are called on the command line, in the case of code, and what is given for them. */
export interface FormatOptions {
  task?: "detect" | "segment" | "obb" | "pose";
  names?: readonly string[];
  parts?: "join" | "split";
  attribute?: string;
  origin?: "0" | "1";
  floats?: boolean;
  segmentation?: "auto" | "polygons" | "rle";
  stuff?: readonly string[];
  groundTruth?: string;
  areas?: "masks" | "polygons";
  keyFrames?: boolean;
  ids?: boolean;
  masks?: "classes" | "objects" | "both";
  regions?: boolean;
  categories?: "numbers" | "names";
  delimiter?: "," | ";" | "tab" | "|";
  idColumn?: string;
  bom?: boolean;
  guardFormulas?: boolean;
  columns?: "2" | "4";
  alignment?: "strict" | "expand" | "contract";
  sentences?: boolean;
  form?: "entities" | "spans";
  unit?: "code-points" | "utf-16";
  texts?: string;
  images?: string;
  minScore?: number;
}

/** The name of an option that some formats take. */
export type OptionName = keyof FormatOptions;

/** An option as a flag of a command. */
export interface OptionFlag {
  readonly kind: "enum" | "parsed" | "boolean";
  readonly brief: string;
  readonly optional: true;
  readonly values?: readonly string[];
  readonly parse?: (given: string) => unknown;
  readonly placeholder?: string;
  readonly variadic?: ",";
  readonly withNegated?: false;
}

const oneOf = (values: readonly string[], brief: string): OptionFlag => ({
  kind: "enum",
  values,
  brief,
  optional: true,
});
const text = (placeholder: string, brief: string): OptionFlag => {
  return { kind: "parsed", parse: String, placeholder, brief, optional: true };
};
const list = (placeholder: string, brief: string): OptionFlag => ({ ...text(placeholder, brief), variadic: "," });
const yes = (brief: string): OptionFlag => ({ kind: "boolean", brief, optional: true, withNegated: false });

/** The options as flags, without which formats they are for. */
export const optionFlags: Readonly<Record<OptionName, OptionFlag>> = {
  task: oneOf(["detect", "segment", "obb", "pose"], "What all lines are: boxes, outlines, turned boxes, keypoints"),
  names: list("a,b", "Names of the classes in the order of their numbers, where a model has them already"),
  parts: oneOf(["join", "split"], "What becomes of an object of several parts: one outline, or one for each"),
  attribute: text("question", "The question about the picture whose answer is its class"),
  origin: oneOf(["0", "1"], "Number of the first pixel (default: 1)"),
  floats: yes("Keep fractions of pixels"),
  segmentation: oneOf(["auto", "polygons", "rle"], "How areas are written (default: auto)"),
  stuff: list("a,b", "Names of classes that can't be counted, such as the sky"),
  groundTruth: text("file", "The file with pictures and classes, where the one to read is a list of results"),
  areas: oneOf(["masks", "polygons"], "How areas are written (default: masks)"),
  keyFrames: yes("Write key frames alone, without those that are filled in between"),
  ids: yes("Keep the ids of objects or texts, which other programs don't know"),
  masks: oneOf(["classes", "objects", "both"], "Which masks there are (default: both)"),
  regions: yes("Take areas that do not touch for objects of their own"),
  categories: oneOf(["numbers", "names"], "Whether objects have numbers or names of classes (default: numbers)"),
  delimiter: oneOf([",", ";", "tab", "|"], "What stands between cells (default: ,)"),
  idColumn: text("name", "Name of the column with the external ids (default: externalId)"),
  bom: yes("Begin with a byte order mark, by which Excel knows UTF-8"),
  guardFormulas: yes("Put an apostrophe before what spreadsheets take for formulas, or take it away again"),
  columns: oneOf(["2", "4"], "How many columns a line has (default: 4)"),
  alignment: oneOf(["strict", "expand", "contract"], "What becomes of spans that cut a token (default: strict)"),
  sentences: yes("Take each sentence for a text of its own"),
  form: oneOf(["entities", "spans"], "How spans stand in a line (default: entities)"),
  unit: oneOf(["code-points", "utf-16"], "What offsets count (default: code-points)"),
  texts: text("folder", "Folder with the texts that are labelled, by their external ids"),
  images: text("folder", "Folder with the pictures, by their external ids, for sizes that nobody knows else"),
  minScore: {
    kind: "parsed",
    parse: scoreOf,
    placeholder: "0..1",
    brief: "Least score of an object; others are left out",
    optional: true,
  },
};

function scoreOf(given: string): number {
  const score = Number(given);
  if (given.trim() !== "" && score >= 0 && score <= 1) return score;
  throw new SyntaxError(`must be a number from 0 to 1, but is ${JSON.stringify(given)}`);
}
