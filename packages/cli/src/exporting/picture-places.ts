import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type SplitShares, splitOf } from "@ango-hub/convert";
import type { Format } from "../formats/format.ts";

/** Says where the pictures of an asset lie in a data set; nowhere where the data set leaves it out. */
export type PicturePlaces = (externalId: string, name: string) => readonly string[];

/** Where pictures lie in a data set that was written into a folder. */
export async function picturePlaces(
  { pictures = "", split: splitBy }: Format,
  split: SplitShares | undefined,
  folder: string,
): Promise<PicturePlaces> {
  if (pictures === "table") {
    const table = await readTable(join(folder, "pictures.ndjson"));
    return (externalId) => table.get(externalId) ?? [];
  }
  return (externalId, name) => {
    // Without a folder of their own, pictures lie beside the file of their part.
    const part = pictures === "" && split && splitBy === "files" ? splitOf(externalId, split) : pictures;
    return [part === "" ? name : `${part}/${name}`];
  };
}

async function readTable(path: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const table = new Map<string, string[]>();
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line === "") continue;
    const { file, externalId } = JSON.parse(line) as { file: string; externalId: string };
    table.set(externalId, [...(table.get(externalId) ?? []), file]);
  }
  return table;
}
