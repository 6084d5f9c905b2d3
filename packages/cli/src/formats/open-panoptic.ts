import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Report } from "@ango-hub/convert";
import { fileSource } from "../disk/input.ts";
import { UsageError } from "../terminal/usage-error.ts";
import type { DataSet, Input } from "./format.ts";

/**
 * Opens the one panoptic JSON file of a folder, whose pictures lie in the folder of its name.
 *
 * @throws UsageError when there is no such file, or more than one.
 */
export async function openPanoptic(input: Input, report: Report): Promise<DataSet> {
  const found: string[] = [];
  for await (const { path } of input.files()) if (/^[^/]*\.json$/.test(path) && path !== ".ango.json") found.push(path);
  const [name, another] = found;
  if (name === undefined || another !== undefined) {
    const what = name === undefined ? "no JSON file" : `several JSON files: ${found.join(", ")}`;
    throw new UsageError(`${input.path} must hold one panoptic JSON file at its top, but holds ${what}.`);
  }
  const { openCoco } = await import("@ango-hub/convert/coco");
  const file = join(input.path, name);
  const folder = join(input.path, name.replace(/\.json$/, ""));
  const picture = (fileName: string): Promise<Uint8Array> => readFile(join(folder, fileName));
  return openCoco(fileSource(file), { report, file, picture });
}
