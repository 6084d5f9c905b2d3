import { FAILSAFE_SCHEMA, load, type YAMLException } from "js-yaml";
import { ConversionError } from "../problems/conversion-error.ts";

/** What `data.yaml` says of a data set. */
export interface DataYaml {
  readonly names: readonly string[];
  /** By the name of each part, the folders or lists that it consists of. */
  readonly splits: ReadonlyMap<string, readonly string[]>;
  /** How many keypoints there are, and how many numbers each has. */
  readonly keypoints?: { readonly count: number; readonly dimensions: 2 | 3 } | undefined;
  /** The names of the keypoints of each class, where the file has them. */
  readonly keypointNames: ReadonlyMap<number, readonly string[]>;
}

/** What is no part of the data set, though it has a text. */
const notSplits = new Set([
  "path",
  "nc",
  "names",
  "kpt_shape",
  "kpt_names",
  "flip_idx",
  "download",
  "roboflow",
  "channels",
  "yaml_file",
]);

/** Reads the file that says what a data set holds. */
export function readDataYaml(text: string, file: string): DataYaml {
  const document = parsed(text, file);
  const fail = (message: string): never => {
    throw new ConversionError({ kind: "invalid", message, file });
  };
  if (!isMap(document)) return fail("A data.yaml has keys and values, such as `names`.");
  const names = namesOf(document.names);
  if (!names) return fail("Its `names` must be a list of texts, or have one for each number from 0 on.");
  if (typeof document.nc === "string" && Number(document.nc) !== names.length) {
    return fail(`It has ${names.length} names, and says under \`nc\` that there are ${document.nc}.`);
  }
  const shape = document.kpt_shape;
  const [count, dimensions] = Array.isArray(shape) ? shape.map(Number) : [];
  if (shape !== undefined && !(Number.isInteger(count) && (dimensions === 2 || dimensions === 3))) {
    return fail("Its `kpt_shape` must be the number of keypoints, and 2 or 3 for the numbers that each has.");
  }
  const splits = Object.entries(document).flatMap(([split, value]) => {
    const paths = [value].flat().filter((path): path is string => typeof path === "string" && path !== "");
    return notSplits.has(split) || paths.length === 0 || isMap(value) ? [] : [[split, paths] as const];
  });
  return {
    names,
    splits: new Map(splits),
    ...(shape !== undefined && { keypoints: { count: count as number, dimensions: dimensions as 2 | 3 } }),
    keypointNames: keypointNames(document.kpt_names, names.length),
  };
}

/** All scalars as the texts that they are in the file: `no` and `007` are names like others. */
function parsed(text: string, file: string): unknown {
  try {
    return load(text, { schema: FAILSAFE_SCHEMA });
  } catch (cause) {
    const { reason, mark } = cause as YAMLException;
    throw new ConversionError(
      { kind: "invalid", message: `The YAML can't be read: ${reason}.`, file, line: mark && mark.line + 1 },
      { cause },
    );
  }
}

function namesOf(value: unknown): readonly string[] | undefined {
  if (Array.isArray(value)) return value.every((name) => typeof name === "string") ? value : undefined;
  if (!isMap(value)) return undefined;
  const names = Object.keys(value).map((_, number) => value[String(number)]);
  return names.every((name) => typeof name === "string") ? names : undefined;
}

function keypointNames(value: unknown, classes: number): ReadonlyMap<number, readonly string[]> {
  const names = new Map<number, readonly string[]>();
  // One list stands for all classes.
  const isOneList = Array.isArray(value) && value.every((name) => typeof name === "string");
  for (let number = 0; number < classes; number += 1) {
    const own = isOneList ? value : isMap(value) || Array.isArray(value) ? Object(value)[String(number)] : undefined;
    if (Array.isArray(own) && own.every((name) => typeof name === "string")) names.set(number, own);
  }
  return names;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
