import type { PixelSize } from "@ango-hub/label-set/masks";
import type { Item } from "../items/item.ts";
import type { Report } from "../problems/report.ts";
import { BytePieces } from "./byte-pieces.ts";
import { linesOf } from "./lines.ts";
import { contentOf, type OutputFile, type Source } from "./source.ts";

/** What is known of a picture whose labels lie in files of its name. */
export interface TablePicture {
  readonly externalId: string;
  readonly size?: PixelSize | undefined;
}

/** Name of the table at the top of a data set. */
export const tableName = "pictures.ndjson";

/**
 * Which picture of a data set is which asset, a line of JSON for each: formats that know pictures by the names of their files alone
 * neither say what had another name before, nor how large a picture is.
 */
export class PictureTable {
  readonly #lines = new BytePieces();

  add(file: string, { externalId, size }: Item): void {
    this.#lines.add(`${JSON.stringify({ file, externalId, width: size?.width, height: size?.height })}\n`);
  }

  /** The file, once all pictures are there. */
  file(): OutputFile {
    return { path: tableName, content: contentOf(this.#lines.takeAll()) };
  }
}

/** Reads a table, by the paths of the pictures from its folder on. A line that is none is reported. */
export async function readPictureTable(
  source: Source,
  file: string,
  report: Report,
): Promise<ReadonlyMap<string, TablePicture>> {
  const pictures = new Map<string, TablePicture>();
  for await (const { number, text } of linesOf(source)) {
    if (text.trim() === "") continue;
    const row = rowOf(text);
    if (row) pictures.set(...row);
    else report.add({ kind: "invalid", message: "The line tells of no picture.", file, line: number });
  }
  return pictures;
}

function rowOf(text: string): [file: string, picture: TablePicture] | undefined {
  let row: unknown;
  try {
    row = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { file, externalId, width, height } = Object(row) as Record<string, unknown>;
  if (typeof file !== "string" || typeof externalId !== "string") return undefined;
  const hasSize = typeof width === "number" && typeof height === "number" && width > 0 && height > 0;
  return [file, { externalId, size: hasSize ? { width, height } : undefined }];
}
