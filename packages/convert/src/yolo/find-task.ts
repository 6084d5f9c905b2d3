import type { InputFiles } from "../files/input-files.ts";
import type { Source } from "../files/source.ts";
import { labelLines } from "./label-file.ts";
import type { DataYaml } from "./read-data-yaml.ts";
import type { YoloTask } from "./task.ts";

/** What the lines of a data set are, by how many numbers they have. */
export async function findTask(
  files: InputFiles,
  labels: Iterable<string | undefined>,
  { keypoints }: DataYaml,
): Promise<YoloTask> {
  if (keypoints) return "pose";
  let hasCorners = false;
  for (const label of labels) {
    if (label === undefined) continue;
    // A file that can't be read is reported when its picture is.
    for (const { numbers } of (await labelLines(files.get(label) as Source, () => undefined)) ?? []) {
      if (numbers.length <= 6) continue;
      // Four points and a class, and a score behind them.
      if (numbers.length !== 9 && numbers.length !== 10) return "segment";
      hasCorners = true;
    }
  }
  return hasCorners ? "obb" : "detect";
}
