import type { Header } from "../items/header.ts";
import { nameKey } from "../mapping/names.ts";
import { ArgumentError } from "../problems/argument-error.ts";
import { ConversionError } from "../problems/conversion-error.ts";
import type { WriteYoloOptions } from "./write-yolo-options.ts";

/** The file that says what a data set holds. Paths in it count from its own folder. */
export function dataYaml(options: WriteYoloOptions, names: readonly string[], splits: readonly string[]): string {
  const { header, task, mirrored = [] } = options;
  // Ultralytics asks for both.
  const parts = new Map([
    ["train", "train.txt"],
    ["val", splits.includes("val") ? "val.txt" : "train.txt"],
  ]);
  for (const split of splits) parts.set(split, `${split}.txt`);
  const lines = [...parts].map(([split, list]) => `${split}: ${list}`);
  lines.push(`nc: ${names.length}`, ...listOf("names", names.map(quoted)));
  if (task === "pose") lines.push(...keypointLines(header, names, mirrored));
  return `${lines.join("\n")}\n`;
}

function keypointLines(
  header: Header,
  names: readonly string[],
  mirrored: readonly (readonly [string, string])[],
): string[] {
  const keypoints = names.map(
    (name) => header.classes.find((entry) => nameKey(entry.name) === nameKey(name))?.keypoints ?? [],
  );
  const longest = keypoints.reduce((a, b) => (b.length > a.length ? b : a), []);
  if (longest.length === 0) {
    const message = 'No class has keypoints, which task "pose" is about; name them in the mapping, under `keypoints`.';
    throw new ConversionError({ kind: "invalid", message });
  }
  const lines = [
    `kpt_shape: [${longest.length}, 3]`,
    ...listOf(
      "kpt_names",
      keypoints.map((own) => `[${own.map(quoted).join(", ")}]`),
    ),
  ];
  if (mirrored.length > 0) lines.push(`flip_idx: [${flipped(longest, mirrored).join(", ")}]`);
  return lines;
}

/** For each keypoint the place of the one that a mirror makes of it. */
function flipped(names: readonly string[], mirrored: readonly (readonly [string, string])[]): number[] {
  const places = names.map((_, at) => at);
  for (const pair of mirrored) {
    const [one, other] = pair.map((name) => names.indexOf(name)) as [number, number];
    if (one < 0 || other < 0) {
      throw new ArgumentError(
        "options.mirrored",
        `The pair of keypoints "${pair.join('", "')}" must be two of: ${names.join(", ")}.`,
      );
    }
    places[one] = other;
    places[other] = one;
  }
  return places;
}

function listOf(key: string, values: readonly string[]): string[] {
  if (values.length === 0) return [`${key}: {}`];
  return [`${key}:`, ...values.map((value, at) => `  ${at}: ${value}`)];
}

// YAML takes these for the ends of lines, or not at all.
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A text in quotes, whatever YAML would make of it without: a number, a truth, nothing. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    unprintable,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
