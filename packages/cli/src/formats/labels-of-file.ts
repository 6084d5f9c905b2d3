import type { ExportedAsset, ImportLabel } from "@ango-hub/client";
import { assetsOf } from "@ango-hub/convert";
import { beginningOf } from "../disk/beginning-of.ts";
import { fileSource } from "../disk/input.ts";
import { UnreadableFile } from "../disk/unreadable-file.ts";

const parts = ["objects", "classifications", "relations", "brushDataUrl", "medicalBrushDataUrl"];

/**
 * Reads labels to import from a file: a JSON array, or one a line.
 *
 * @throws UnreadableFile when it holds something else.
 */
export async function* labelsOfFile(path: string): AsyncGenerator<ImportLabel, void, void> {
  if ((await beginningOf(path)).trim() === "")
    throw new UnreadableFile(path, "The file is empty, and holds no labels.");
  let number = 0;
  // They lie in files as assets of exports do.
  for await (const value of assetsOf(fileSource(path), path)) {
    number += 1;
    const isLabel = typeof value === "object" && value !== null && parts.some((part) => part in value);
    if (!isLabel)
      throw new UnreadableFile(
        path,
        `What comes as number ${number} is no label to import, which has ${parts.slice(0, 3).join(", ")}.`,
      );
    yield value as unknown as ImportLabel;
  }
}

/** Labels to import in the form of an export, in which converters read them. */
export async function* asExport(labels: AsyncIterable<ImportLabel>): AsyncGenerator<ExportedAsset, void, void> {
  for await (const label of labels) {
    const {
      externalId,
      data,
      objects = [],
      classifications = [],
      relations = [],
      ...strokes
    } = label as ImportLabel & {
      data?: string;
    };
    const task = { taskId: "", tools: objects, classifications, relations, ...strokes };
    yield { externalId: externalId ?? data ?? "", asset: data ?? "", task } as unknown as ExportedAsset;
  }
}
