import { basename, extname } from "node:path";
import { beginningOf } from "../disk/beginning-of.ts";
import { filesBelow, kindOf } from "../disk/input.ts";
import { UsageError } from "../terminal/usage-error.ts";

/**
 * Finds out of which format a data set is, where that is beyond doubt.
 *
 * @throws UsageError where it is not.
 */
export async function detectFormat(path: string, flag = "--from"): Promise<string> {
  const found = (await kindOf(path)) === "folder" ? await ofFolder(path) : ofText(await beginningOf(path), path);
  if (found !== undefined) return found;
  throw new UsageError(`Of which format ${path} is can't be told from what is in it: ${flag} says it.`);
}

async function ofFolder(folder: string): Promise<string | undefined> {
  for await (const { path } of filesBelow(folder)) {
    if (/^Annotations\/.*\.xml$/.test(path)) return "voc";
    if (path.startsWith("SegmentationClass/")) return "masks";
    if (/^panoptic[^/]*\.json$/.test(path)) return "coco-panoptic";
    if (/^[^/]+\.ya?ml$/.test(path)) return "yolo";
    if (path === "metadata.jsonl") return "huggingface";
    if (path === "annotations.json") return ofText(await beginningOf(`${folder}/${path}`), path);
    if (path === "annotations.xml") return "cvat";
  }
  return undefined;
}

function ofText(text: string, path: string): string | undefined {
  if (text.startsWith("PK\u0003\u0004")) return "ango";
  if (/^\s*</.test(text)) return /<annotations[\s>]/.test(text) ? "cvat" : undefined;
  if (/^-DOCSTART-/.test(text)) return "conll";
  if (extname(basename(path)).toLowerCase() === ".csv") return "csv";
  if (!/^\s*[[{]/.test(text)) return undefined;
  if (/"externalId"\s*:/.test(text) && /"tasks?"\s*:\s*[[{]/.test(text)) return "ango";
  if (/"(data_row|dataRow|global_key)"\s*:/.test(text)) return "labelbox";
  if (/"segments_info"\s*:/.test(text)) return undefined;
  if (/"(annotations|images|categories)"\s*:\s*\[/.test(text)) return "coco";
  if (/"file_name"\s*:/.test(text)) return "huggingface";
  if (/"externalId"\s*:/.test(text) && /"answers"\s*:\s*\{/.test(text)) return "jsonl";
  if (/"text"\s*:/.test(text) && /"(entities|spans|labels?)"\s*:\s*\[/.test(text)) return "spacy";
  if (/"(externalId|data)"\s*:/.test(text) && /"(objects|classifications|relations)"\s*:\s*\[/.test(text))
    return "ango-labels";
  return undefined;
}
